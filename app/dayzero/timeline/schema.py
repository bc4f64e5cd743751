"""The JSON Schema of a timeline as it is written, so that editors complete and check it.

As it is written, not as it is read: a file may leave out what its shared parts say, and a
variant names only what it changes. So nothing that merging can complete is required, ``null``
takes an entry out, and the changes of a variant look like a timeline. ``dayzero check`` tells
what is missing once everything is put together. Shared parts use the same schema.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from dayzero.timeline.document import Timeline

ADDRESS = "https://json-schema.org/draft/2020-12/schema"
WHOLE = ("Range", "Counted", "Reference", "ReviewRecord")
"""Small groups that make sense as a whole only; these keep what they require."""

Json = dict[str, Any]


@cache
def schema_text() -> str:
    """The schema as it stands in ``resources/timeline.schema.json``."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> Json:
    """The JSON Schema of timelines and shared parts, as they are written."""
    made = Timeline.model_json_schema()
    kinds: dict[str, Json] = made.pop("$defs")
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
        for pattern, item in member.pop("patternProperties", {}).items():
            member["propertyNames"] |= {"pattern": pattern}
            member["additionalProperties"] = item
        if isinstance(item := member.get("additionalProperties"), dict):
            member["additionalProperties"] = {"anyOf": [item, {"type": "null"}]}


def _one_line(text: str) -> str:
    return " ".join(text.replace("``", "'").split())
