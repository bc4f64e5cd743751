"""Reading a timeline: the file, its shared parts and its bibliography, made into one document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dayzero.timeline.document import Timeline
from dayzero.timeline.merge import merged


def load(path: Path, variant: str | None = None) -> Timeline:
    """Read the timeline at ``path``, with a named variant laid over it."""
    raw = _with_parts(path)
    if variant:
        raw = merged(raw, raw["variants"][variant].get("changes", {}))
    return Timeline.model_validate(raw)


def _with_parts(path: Path) -> dict[str, Any]:
    own = json.loads(path.read_text(encoding="utf-8"))
    raw: dict[str, Any] = {}
    for used in own.get("uses", ()):
        part = _with_parts(path.parent / used)
        raw = merged(raw, {k: v for k, v in part.items() if k not in ("$schema", "uses", "format")})
    raw = merged(raw, own)
    if isinstance(own.get("bibliography"), str):
        items = json.loads((path.parent / own["bibliography"]).read_text(encoding="utf-8"))
        raw["sources"] = {item["id"]: item for item in items} | raw.get("sources", {})
    return raw
