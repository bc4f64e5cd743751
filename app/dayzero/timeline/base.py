"""What every part of the document shares: strictness, ids, days and plain text."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

EARLIEST_DAY = -3650.0
LATEST_DAY = 36500.0

_MARKUP = re.compile(r"<\s*[/!a-zA-Z]|[a-zA-Z][a-zA-Z0-9+.-]*://|\b(?:javascript|data):", re.I)


class Part(BaseModel):
    """A piece of the document: frozen, and refusing fields it does not know."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        defer_build=True,
        use_attribute_docstrings=True,
        populate_by_name=True,
    )


def _plain(text: str) -> str:
    if _MARKUP.search(text):
        raise ValueError("text must be plain words: no HTML, no links and no file addresses")
    return text


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=80)]
"""A name inside the document: small letters, digits and hyphens."""

Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000),
    AfterValidator(_plain),
]
"""Words a person reads. ``{fact-id}`` stands for a number; digits of one's own are refused."""

Day = Annotated[float, Field(ge=EARLIEST_DAY, le=LATEST_DAY)]
"""Days from infusion: Day 0 is the infusion, days before it are negative."""

Window = tuple[Day, Day]
"""From the first day up to, not including, the last."""
