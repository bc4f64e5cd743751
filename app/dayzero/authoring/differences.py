"""What changed between two versions of a timeline, in words that a reviewer can follow."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from dayzero.timeline.facts import Fact
from dayzero.timeline.language import translate
from dayzero.timeline.problems import JsonPath, path_text
from dayzero.timeline.words import fact_words, number_words, range_words

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.loading import Document

WIDTH = 96
LONGEST_VALUE = 160
"""Letters of something that is not text, such as the points of a line."""
NOT_SHOWN = ("$schema", "format", "uses", "bibliography")
"""How a file is put together. What comes of it is compared."""
FIGURE = ("value", "counted", "range", "unit")
NAMES = ("title", "what", "says")
"""What people know an item by."""

Json = dict[str, Any]
Lines = Iterator[str]


class Change(NamedTuple):
    """A value that differs, and where it stands; ``None`` where there was, or is, none."""

    path: JsonPath
    old: Any
    new: Any


def diff_text(old: Document, new: Document) -> str:
    """What a person would notice, section by section; one line where nothing changed."""
    lines: list[str] = []
    told: set[str] = set()
    for heading, said in _sections(old.timeline, new.timeline):
        told.update(said)
        lines += [*_headed(heading, said), ""]
    for name in old.timeline.variants:
        if name in new.timeline.variants:
            for heading, said in _sections(old.variant(name), new.variant(name)):
                fresh = [words for words in said if words not in told]
                words = translate("Diff", "{heading}, in the variant “{variant}”")
                heading = words.format(heading=heading, variant=name)
                lines += [*_headed(heading, fresh), ""] if fresh else []
    if not lines:
        return translate("Diff", "Nothing that a person would see has changed.") + "\n"
    return "\n".join(lines)


def _headed(heading: str, said: list[str]) -> Lines:
    yield f"{heading} ({len(said)})"
    for words in said:
        first, *more = words.split("\n")
        yield from textwrap.wrap(first, WIDTH, initial_indent="- ", subsequent_indent="  ")
        for line in more:
            yield from textwrap.wrap(line, WIDTH, initial_indent="    ", subsequent_indent="    ")


def _sections(old: Timeline, new: Timeline) -> Iterator[tuple[str, list[str]]]:
    """Heading and sentences of every section in which something differs."""
    before, after = _plain(old), _plain(new)
    known = {
        "facts": translate("Diff", "Numbers"),
        "phases": translate("Diff", "Steps"),
        "risks": translate("Diff", "Risks"),
        "outcomes": translate("Diff", "How things stood later"),
        "advice": translate("Diff", "When to call"),
        "curves": translate("Diff", "Blood counts"),
        "milestones": translate("Diff", "Milestones"),
        "variants": translate("Diff", "Ways of doing it"),
        "misreadings": translate("Diff", "Easily misread"),
        "values": translate("Diff", "What may matter"),
        "claims": translate("Diff", "What people may have read"),
        "clinical": translate("Diff", "Clinical detail"),
        "terms": translate("Diff", "Glossary"),
        "sources": translate("Diff", "Sources"),
        "stage": translate("Diff", "Picture"),
    }
    said = {name: list(_of(name, before, after, old.denominator)) for name in known}
    head = {name: {n: v for n, v in raw.items() if n not in (*known, *NOT_SHOWN)}
            for name, raw in (("old", before), ("new", after))}  # fmt: skip
    about = [_change_words(change) for change in _changes(head["old"], head["new"])]
    for heading, words in (
        (translate("Diff", "About it"), about),
        *zip(known.values(), said.values(), strict=True),
    ):
        if words:
            yield heading, words


def _of(name: str, before: Json, after: Json, people: int) -> Lines:
    old, new = before.get(name, {}), after.get(name, {})
    if name == "phases":
        yield from _phases(old, new)
    elif name == "facts":
        yield from _facts(old, new, people)
    elif name == "stage":
        yield from map(_change_words, _changes(old, new))
    else:
        yield from _items(old, new, _item_changes)


def _plain(timeline: Timeline) -> Json:
    """The document as JSON, without what is as it is by default."""
    plain: Json = timeline.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return plain


# --- items that have an id ------------------------------------------------------------------


def _items(
    old: Json,
    new: Json,
    tell: Callable[[Json, Json], Lines],
    more: Callable[[Json], str] = lambda _item: "",
) -> Lines:
    """Sentences about what is new, what is gone, and what ``tell`` finds in the others.

    ``more``: what is said besides the name of what is new or gone.
    """
    for name, item in new.items():
        if name not in old:
            yield translate("Diff", "New: {item}").format(item=_name(name, item)) + more(item)
        elif item != old[name]:
            said = "\n".join(tell(old[name], item))
            yield f"{_name(name, item)}:\n{said}"
    for name, item in old.items():
        if name not in new:
            yield translate("Diff", "Gone: {item}").format(item=_name(name, item)) + more(item)


def _name(name: str, item: Json) -> str:
    title = next((item[key] for key in NAMES if key in item), "")
    return f"“{title}” [{name}]" if title else f"[{name}]"


def _item_changes(old: Json, new: Json) -> Lines:
    yield from map(_change_words, _changes(old, new))


def _facts(old: Json, new: Json, people: int) -> Lines:
    def tell(before: Json, after: Json) -> Lines:
        was, now = _figure(before, people), _figure(after, people)
        if was != now:
            words = translate("Diff", "It is now {now}. It was {was}.")
            yield words.format(now=now, was=was)
        for change in _changes(before, after):
            if change.path[0] not in FIGURE:
                yield _change_words(change)

    yield from _items(old, new, tell, lambda item: f": {_figure(item, people)}")


def _figure(raw: Json, people: int) -> str:
    """The figure in full: as it is read, as it was counted, and its range."""
    fact = Fact.model_validate_json(json.dumps(raw), strict=True)
    parts = []
    if fact.value is not None:
        exact = f"{number_words(fact.value)} / 100"  # words of a chance round it
        parts.append(exact if fact.is_chance else fact_words(fact, people))
    if fact.counted:
        parts.append(f"{fact.counted.n} / {fact.counted.of}")
    if fact.spread:
        low, high = number_words(fact.spread.low), number_words(fact.spread.high)
        parts.append(translate("Diff", "{low} to {high} ({kind})").format(
            low=low, high=high, kind=fact.spread.kind))  # fmt: skip
    else:
        parts.append(range_words(fact, people))
    return ", ".join(dict.fromkeys(parts))


# --- phases and steps -----------------------------------------------------------------------


def _phases(old: Json, new: Json) -> Lines:
    def without_steps(phases: Json) -> Json:
        return {
            name: {key: value for key, value in phase.items() if key != "steps"}
            for name, phase in phases.items()
        }

    yield from _items(without_steps(old), without_steps(new), _item_changes)
    was, now = _steps(old), _steps(new)
    moved = {
        step: home for step, home in _homes(was).items() if _homes(now).get(step, home) != home
    }
    for (phase, step), item in now.items():
        home = moved.get(step, phase)
        before = was.get((home, step))
        if before is None:
            words = translate("Diff", "New step: {step}, on {day}.")
            yield words.format(step=_name(step, item), day=_day(item["day"]))
        elif said := list(_step(before, item, home, phase)):
            yield "\n".join((f"{_name(step, item)}:", *said))
    for (phase, step), item in was.items():
        if (phase, step) not in now and step not in moved:
            words = translate("Diff", "Step gone: {step}, on {day}.")
            yield words.format(step=_name(step, item), day=_day(item["day"]))


def _steps(phases: Json) -> dict[tuple[str, str], Json]:
    return {
        (phase_id, step_id): step
        for phase_id, phase in phases.items()
        for step_id, step in phase["steps"].items()
    }


def _homes(steps: dict[tuple[str, str], Json]) -> dict[str, str]:
    """The phase of each step whose id stands in one phase only."""
    names = [step for _phase, step in steps]
    return {step: phase for phase, step in steps if names.count(step) == 1}


def _step(old: Json, new: Json, home: str, phase: str) -> Lines:
    if home != phase:
        words = translate("Diff", "It has moved from the phase “{old}” to “{new}”.")
        yield words.format(old=home, new=phase)
    if old["day"] != new["day"]:
        words = translate("Diff", "It has moved from {old} to {new}.")
        yield words.format(old=_day(old["day"]), new=_day(new["day"]))
    for change in _changes(old, new):
        if change.path != ("day",):
            yield _change_words(change)


def _day(day: float) -> str:
    return translate("Days", "Day {number}").format(number=number_words(day))


# --- values ---------------------------------------------------------------------------------


def _changes(old: Json, new: Json, path: JsonPath = ()) -> Iterator[Change]:
    """Every value that differs; lists are compared as a whole."""
    for name in dict.fromkeys((*new, *old)):
        was, now = old.get(name), new.get(name)
        if was == now:
            continue
        if all(map(_is_group, (was, now))) or (isinstance(was, dict) and isinstance(now, dict)):
            yield from _changes(was or {}, now or {}, (*path, name))
        else:
            yield Change((*path, name), was, now)


def _is_group(value: Any) -> bool:
    """Whether it is better told by what stands in it than by a name of its own, or is nothing."""
    return value is None or (isinstance(value, dict) and not any(name in value for name in NAMES))


def _change_words(change: Change) -> str:
    path, old, new = change
    where = path_text(path)
    if path[-1] == "windows" or _is_window(new):
        old, new = _windows_words(old), _windows_words(new)
    if isinstance(old, list) and isinstance(new, list):
        return f"{where}: {_list_words(old, new)}"
    if old is None:
        return translate("Diff", "{where}: new {new}").format(where=where, new=_words(new))
    if new is None:
        return translate("Diff", "{where}: gone {old}").format(where=where, old=_words(old))
    words = translate("Diff", "{where}: now {new}; it was {old}")
    return words.format(where=where, new=_words(new), old=_words(old))


def _is_window(value: Any) -> bool:
    """Whether this is a first and a last day, and not a list of such."""
    return isinstance(value, list) and [type(day) for day in value] == [float, float]


class _Said(str):
    """What is in words already."""


def _windows_words(value: Any) -> Any:
    """Stretches of days in words."""
    if _is_window(value):
        words = translate("Diff", "{start} to {end}")
        return _Said(words.format(start=_day(value[0]), end=_day(value[1])))
    return list(map(_windows_words, value)) if isinstance(value, list) else value


def _list_words(old: list[Any], new: list[Any]) -> str:
    fresh = [item for item in new if item not in old]
    gone = [item for item in old if item not in new]
    if not fresh and not gone:
        return translate("Diff", "the same in another order")
    parts = []
    if fresh:
        parts.append(translate("Diff", "new {items}").format(items="; ".join(map(_words, fresh))))
    if gone:
        parts.append(translate("Diff", "gone {items}").format(items="; ".join(map(_words, gone))))
    said = ", ".join(parts)
    if len(said) > LONGEST_VALUE and not any(isinstance(item, str) for item in (*fresh, *gone)):
        return translate("Diff", "{fresh} entries are new, {gone} are gone").format(
            fresh=len(fresh), gone=len(gone)
        )
    return said


def _words(value: Any) -> str:
    """A value as a reviewer reads it: texts in full, anything else cut where it is long."""
    if isinstance(value, str):
        return value if isinstance(value, _Said) else f"“{value}”"
    if isinstance(value, bool):
        return translate("Diff", "yes") if value else translate("Diff", "no")
    if isinstance(value, int | float):
        return number_words(value)
    if isinstance(value, dict) and (title := next((value[n] for n in NAMES if n in value), "")):
        return f"“{title}”"
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(map(_words, value))
    text = json.dumps(value, ensure_ascii=False).replace(".0,", ",").replace(".0]", "]")
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 2]} …"
