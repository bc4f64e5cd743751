"""The JSON Schema of a timeline as it is written, so that editors complete and check it.

As it is written, not as it is read: a file may leave out what its shared parts say, and a
variant names only what it changes. So nothing that merging can complete is required, ``null``
takes an entry out, and the changes of a variant look like a timeline. ``dayzero check`` tells
what is missing once everything is put together. Shared parts use the same schema.
"""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
from functools import cache
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from dayzero.timeline.base import Part
from dayzero.timeline.document import Site, Timeline
from dayzero.timeline.sources import Name, Source

ADDRESS = "https://json-schema.org/draft/2020-12/schema"
WHOLE = ("Range", "Counted", "Reference", "ReviewRecord")
"""Small groups that make sense as a whole only; these keep what they require."""

Json = dict[str, Any]


@cache
def schema_text() -> str:
    """The schema as it stands in ``resources/timeline.schema.json``."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


@cache
def site_schema_text() -> str:
    """The schema as it stands in ``resources/site.schema.json``."""
    return json.dumps(site_schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> Json:
    """The JSON Schema of timelines and shared parts, as they are written."""
    made = Timeline.model_json_schema()
    kinds: dict[str, Json] = made.pop("$defs")
    _describe(made, Timeline)
    models: list[type[BaseModel]] = [*Part.__subclasses__(), Name, Source]
    for model in models:
        if model.__name__ in kinds:
            _describe(kinds[model.__name__], model)
    for name, kind in kinds.items():
        _tidy(kind)
        if name not in WHOLE:
            kind.pop("required", None)
    _tidy(made)
    made.pop("required")
    kinds["Variant"]["properties"]["changes"] |= {"$ref": "#"}
    kinds["Variant"]["properties"]["changes"].pop("additionalProperties", None)
    made |= {
        "title": "Dayzero timeline",
        # With an id it is a timeline, without one a shared part.
        "dependentRequired": {"id": ["format"], "format": ["id"]},
    }
    return {"$schema": ADDRESS, **made, "$defs": kinds}


def site_schema() -> Json:
    """The JSON Schema of a clinic's file. It lies over nothing, so what is required is said."""
    site = Site.model_json_schema()
    _describe(site, Site)
    _tidy(site)
    fields = {
        "$schema": {"type": "string", "description": "Where an editor finds this schema."},
        "format": {"const": 1, "description": "The version of this format."},
        "site": site,
    }
    return {
        "$schema": ADDRESS,
        "title": "Dayzero clinic",
        "type": "object",
        "properties": fields,
        "required": ["format", "site"],
        "additionalProperties": False,
    }


def _describe(kind: Json, model: type[BaseModel]) -> None:
    """Put what the models' attribute docstrings say beside each field.

    Pydantic can do so itself, but then reads its own source at every start of the program.
    """
    body = ast.parse(textwrap.dedent(inspect.getsource(model))).body[0]
    assert isinstance(body, ast.ClassDef)
    for field, said in pairwise(body.body):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(said, ast.Expr)
            and isinstance(said.value, ast.Constant)
        ):
            name = field.target.id
            alias = model.model_fields[name].alias or name
            kind["properties"][alias]["description"] = inspect.cleandoc(str(said.value.value))


def _tidy(kind: Json) -> None:
    """Say in an object's schema what helps somebody who writes, and no more."""
    kind.pop("title", None)
    for member in (kind, *kind.get("properties", {}).values()):
        if member.get("description"):
            member["description"] = _one_line(member["description"])
    for member in kind.get("properties", {}).values():
        member.pop("title", None)
        if not isinstance(member.get("default"), str | int):
            member.pop("default", None)  # left out is left out: nobody writes an empty one
        for group in (member, *member.get("anyOf", ())):
            group.pop("minProperties", None)  # a shared part may hold fewer
        for pattern, item in member.pop("patternProperties", {}).items():
            member["propertyNames"] |= {"pattern": pattern}
            member["additionalProperties"] = item
        if isinstance(item := member.get("additionalProperties"), dict):
            member["additionalProperties"] = {"anyOf": [item, {"type": "null"}]}


def _one_line(text: str) -> str:
    return " ".join(text.replace("``", "'").split())
