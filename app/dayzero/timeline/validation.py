"""The library's complaints about a document, in our own plain words."""

from __future__ import annotations

import difflib
import json
import types
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from dayzero.timeline.base import MistakeError
from dayzero.timeline.document import Site, Timeline
from dayzero.timeline.language import translate
from dayzero.timeline.problems import Finding, JsonPath

MOST_FINDINGS = 100
"""Nobody reads more at once."""
MOST_COMPLAINTS = 2_000
"""Beyond these we do not even ask the library for a list; it would fill the memory."""
MAX_PHASES = 500
MAX_STEPS = 20_000
MAX_RISKS = 5_000
MAX_CURVES = 100
MAX_POINTS = 5_000
MAX_OTHERS = 2_000
"""Of everything else: facts, terms, outcomes and so on, each."""
FACT_FIELDS = ("range", "sources", "quality", "population", "window", "basis")


def validated(raw: dict[str, Any]) -> Timeline | list[Finding]:
    """The document as a frozen timeline, or what is wrong with its form."""
    if too_many := list(_too_many(raw)):
        return too_many
    # By way of JSON, because only there the strict mode means what the JSON Schema means:
    # no number in quotes, no true for 1, but lists for tuples and text for dates.
    text = json.dumps(raw, ensure_ascii=False)
    try:
        return Timeline.model_validate_json(text.encode(), strict=True)
    except UnicodeEncodeError:
        return [_half_a_letter(raw)]
    except ValidationError as error:
        if error.error_count() > MOST_COMPLAINTS:
            return [_wrong_throughout(error.error_count())]
        found = error.errors(include_url=False)[:MOST_FINDINGS]
        return list(dict.fromkeys(_finding(dict(item), raw) for item in found))


def site_findings(raw: dict[str, Any]) -> list[Finding]:
    """What is wrong with the form of what a clinic says of itself."""
    try:
        Site.model_validate_json(json.dumps(raw, ensure_ascii=True), strict=True)
    except ValidationError as error:
        found = error.errors(include_url=False)[:MOST_FINDINGS]
        placed = [dict(item) | {"loc": ("site", *item["loc"])} for item in found]
        return [_finding(item, {"site": raw}) for item in placed]
    return []


def _too_many(raw: dict[str, Any]) -> Iterator[Finding]:
    """Collections larger than anything sensible, found before the library looks into them."""
    most: dict[JsonPath, int] = {
        ("phases",): MAX_PHASES, ("risks",): MAX_RISKS, ("curves",): MAX_CURVES,
    }  # fmt: skip
    most |= {(name,): MAX_OTHERS for name in raw if (name,) not in most}
    most |= {
        ("stage", name): MAX_OTHERS for name in ("places", "populations", "flows", "choreographies")
    }
    for name in _members(raw, ("curves",)):
        most |= {("curves", name, part): MAX_POINTS for part in ("points", "band")}
    sizes = {path: len(_members(raw, path)) for path in most}
    steps = [len(_members(raw, ("phases", name, "steps"))) for name in _members(raw, ("phases",))]
    if sum(steps) > MAX_STEPS:
        sizes[("phases",)], most[("phases",)] = sum(steps), MAX_STEPS
    for path, size in sizes.items():
        if size > most[path]:
            what = translate("Problems", "There are {size:,} of these; at most {most:,} are shown.")
            do = translate("Problems", "Leave out what nobody will look at.")
            yield Finding("limits", path, what.format(size=size, most=most[path]), do)


def _members(raw: Any, path: JsonPath) -> Any:
    """The object or list at a path, or an empty one where there is none."""
    for part in path:
        raw = raw.get(part) if isinstance(raw, dict) else None
    return raw if isinstance(raw, (dict, list)) else ()


def _wrong_throughout(count: int) -> Finding:
    what = translate("Problems", "More than {count:,} fields are missing or wrong.")
    do = translate("Problems", "Begin again from a timeline that works.")
    return Finding("schema", (), what.format(count=count - 1), do)


def _half_a_letter(raw: dict[str, Any]) -> Finding:
    waiting: list[tuple[JsonPath, Any]] = [((), raw)]
    path: JsonPath = ()
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [((*path, name), item) for name, item in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, index), item) for index, item in enumerate(value)]
        if any(0xD800 <= ord(letter) <= 0xDFFF for letter in _letters(path, value)):
            break
    return Finding(
        "schema",
        tuple(part for part in path if _sound(part)),
        translate("Problems", "The text holds half of a letter (\\ud800 to \\udfff)."),
        translate("Problems", "Write the letter itself."),
    )


def _letters(path: JsonPath, value: Any) -> str:
    return f"{path[-1] if path else ''}{value if isinstance(value, str) else ''}"


def _sound(part: str | int) -> bool:
    return not any(0xD800 <= ord(letter) <= 0xDFFF for letter in str(part))


def _finding(error: dict[str, Any], raw: dict[str, Any]) -> Finding:
    kind, context = error["type"], error.get("ctx", {})
    path = _path(error["loc"], raw, keep_last=kind == "missing")
    what, do = _words(kind, context, path, error)
    if isinstance(mistake := context.get("error"), MistakeError):
        path += mistake.at
    fact = len(path) == 3 and path[0] == "facts" and path[2] in FACT_FIELDS
    return Finding("facts" if fact else "schema", path, what, do)


def _path(location: tuple[str | int, ...], raw: Any, keep_last: bool) -> JsonPath:
    """The place in the document; the library also names branches it tried, which go."""
    path: list[str | int] = []
    here = raw
    for index, part in enumerate(location):
        listed = isinstance(here, list) and isinstance(part, int) and part < len(here)
        if listed or (isinstance(here, dict) and part in here):
            here = here[part]
        elif not (keep_last and index == len(location) - 1):
            continue
        path.append(part)
    return tuple(path)


def _words(
    kind: str, context: dict[str, Any], path: JsonPath, error: dict[str, Any]
) -> tuple[str, str]:
    if kind == "value_error" and isinstance(mistake := context.get("error"), MistakeError):
        return mistake.what, mistake.do
    name = str(path[-1]) if path else ""
    if kind == "missing":
        if isinstance(path[-1], int):
            return (
                translate("Problems", "This list is too short."),
                translate("Problems", "Give all of its entries, as in [first day, last day]."),
            )
        what = translate("Problems", "“{name}” is missing.").format(name=name)
        if len(path) == 3 and path[0] == "facts" and name == "range":
            do = translate("Problems", 'Give the range, or write "not-published".')
        else:
            do = translate("Problems", "Add it; “dayzero schema” says what belongs there.")
        return what, do
    if kind == "extra_forbidden":
        what = translate("Problems", "There is no field “{name}” here.").format(name=name)
        return what, _nearest_field(path)
    if kind == "literal_error":
        what = translate("Problems", "“{value}” is not one of the words allowed here.")
        value = str(error.get("input"))[:60]
        return what.format(value=value), _nearest_word(value, str(context.get("expected", "")))
    if kind == "string_pattern_mismatch" and "a-z0-9" in str(context.get("pattern")):
        return (
            translate("Problems", "“{name}” is not a name that this format allows.").format(
                name=str(error.get("input"))[:60]
            ),
            translate("Problems", "Use small letters, digits and hyphens, such as “first-dose”."),
        )
    if kind == "string_pattern_mismatch" and name == "URL":
        return (
            translate("Problems", "This is no address on the web."),
            translate("Problems", "Write it in full, beginning with https, or leave it out."),
        )
    return _value_words(kind, context)


def _value_words(kind: str, context: dict[str, Any]) -> tuple[str, str]:
    limit = next(
        (context[name] for name in context if name.startswith(("max", "min", "le", "lt", "g"))), ""
    )
    number = (
        translate("Problems", "A number is expected here."),
        translate("Problems", "Write it without quotes, such as 12 or 0.5."),
    )
    date = (
        translate("Problems", "A date is expected here."),
        translate("Problems", 'Write year, month and day in quotes, such as "2026-03-31".'),
    )
    table = {
        "string_type": (
            translate("Problems", "A text is expected here."),
            translate("Problems", "Put it in double quotes."),
        ),
        "string_too_short": (
            translate("Problems", "The text is empty."),
            translate("Problems", "Write it, or leave the field out where it may be left out."),
        ),
        "string_too_long": (
            translate("Problems", "The text is longer than {limit} letters."),
            translate("Problems", "Shorten it."),
        ),
        "string_pattern_mismatch": (
            translate("Problems", "The text is not written as it must be."),
            translate("Problems", "Compare it with another file; a language is written “en”."),
        ),
        "float_type": number,
        "int_type": number,
        "finite_number": (
            translate("Problems", "The number is too large to be true."),
            translate("Problems", "Write a number that a person can read."),
        ),
        "int_from_float": (
            translate("Problems", "A whole number is expected here."),
            translate("Problems", "Round it, or count again."),
        ),
        "bool_type": (
            translate("Problems", "Yes or no is expected here."),
            translate("Problems", "Write true or false, without quotes."),
        ),
        "date_type": date,
        "date_parsing": date,
        "date_from_datetime_parsing": date,
        "date_from_datetime_inexact": date,
        "greater_than_equal": (
            translate("Problems", "The number is below {limit}."),
            translate("Problems", "Write {limit} or more."),
        ),
        "greater_than": (
            translate("Problems", "The number must be above {limit}."),
            translate("Problems", "Write a larger one."),
        ),
        "less_than_equal": (
            translate("Problems", "The number is above {limit}."),
            translate("Problems", "Write {limit} or less."),
        ),
        "less_than": (
            translate("Problems", "The number must be below {limit}."),
            translate("Problems", "Write a smaller one."),
        ),
        "too_short": (
            translate("Problems", "There must be at least {limit} of these."),
            translate("Problems", "Add what is missing."),
        ),
        "too_long": (
            translate("Problems", "There may be at most {limit} of these."),
            translate("Problems", "Take some out."),
        ),
        "tuple_type": (
            translate("Problems", "A list is expected here."),
            translate("Problems", "Write it in square brackets."),
        ),
        "dict_type": (
            translate("Problems", "A group of named entries is expected here."),
            translate("Problems", "Write it in curly brackets, each entry with its name."),
        ),
    }
    table["model_type"] = table["model_attributes_type"] = table["dict_type"]
    table["list_type"] = table["tuple_type"]
    fallback = (
        translate("Problems", "This is not what belongs here."),
        translate("Problems", "Compare it with another file, or with “dayzero schema”."),
    )
    what, do = table.get(kind, fallback)
    return what.format(limit=limit), do.format(limit=limit)


def _nearest_word(value: str, expected: str) -> str:
    """The word that was probably meant, then all that are allowed."""
    allowed = expected.replace("'", "").replace(" or ", ", ").split(", ")
    do = translate("Problems", "Write one of: {allowed}.").format(allowed=", ".join(allowed))
    near = difflib.get_close_matches(value, allowed, n=1)
    if not near:
        return do
    return f"{translate('Problems', 'Did you mean “{near}”?').format(near=near[0])} {do}"


def _nearest_field(path: JsonPath) -> str:
    names = field_names(path[:-1])
    near = difflib.get_close_matches(str(path[-1]), names, n=1)
    if near:
        return translate("Problems", "Did you mean “{near}”?").format(near=near[0])
    if not names:
        return translate("Problems", "Take it out.")
    known = ", ".join(names)
    return translate("Problems", "Take it out; known are {names}.").format(names=known)


def field_names(path: JsonPath) -> list[str]:
    """The fields that the part of the document at ``path`` may have."""
    kinds: list[Any] = [Timeline]
    for part in path:
        kinds = [inner for kind in kinds for inner in _inner(kind, part)]
    return [
        field.alias or name
        for kind in kinds
        if isinstance(kind, type) and issubclass(kind, BaseModel)
        for name, field in kind.model_fields.items()
    ]


def _inner(kind: Any, part: str | int) -> Iterator[Any]:
    """The kinds of thing that stand under ``part`` in a thing of a kind."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if part in (name, field.alias):
                yield from _choices(field.annotation)
    elif typing.get_origin(kind) in (dict, tuple):
        inner = typing.get_args(kind)
        yield from _choices(inner[-1] if inner[-1] is not Ellipsis else inner[0])


def _choices(kind: Any) -> Iterator[Any]:
    origin = typing.get_origin(kind)
    if origin is typing.Annotated:
        yield from _choices(typing.get_args(kind)[0])
    elif origin in (typing.Union, types.UnionType):
        for choice in typing.get_args(kind):
            yield from _choices(choice)
    else:
        yield kind
