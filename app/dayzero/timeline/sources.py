"""The bibliography: CSL-JSON items, so that reference managers can read and write it."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from dayzero.timeline.base import Many, MistakeError
from dayzero.timeline.language import translate

_STYLES = re.compile(r"</?(?:i|b|sub|sup|sc|span)\b[^<>]*>", re.I)
_MARKUP = re.compile(r"<\s*[/!a-zA-Z]")


def _unstyled(text: str) -> str:
    """CSL-JSON may style titles; we show plain words, and nothing else is let through."""
    text = _STYLES.sub("", text)
    if _MARKUP.search(text):
        raise MistakeError(
            translate("Problems", "The text of this source holds HTML."),
            translate("Problems", "Write plain words."),
        )
    return text


Words = Annotated[str, AfterValidator(_unstyled)]


class Name(BaseModel):
    """An author, as CSL-JSON writes one."""

    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)

    family: Words | None = None
    """Family name."""
    given: Words | None = None
    """Given name or initials."""
    literal: Words | None = None
    """The whole name, for a group or an organisation."""


class Source(BaseModel):
    """One CSL-JSON item. Fields beyond those used here are kept as they are."""

    model_config = ConfigDict(
        frozen=True,
        extra="allow",
        defer_build=True,
        populate_by_name=True,
    )

    id: str
    """The name by which facts and advice refer to it."""
    type: str
    """What it is, in CSL's words, such as 'article-journal' or 'webpage'."""
    title: Words
    """Its title, as printed."""
    author: Many[Name] = ()
    """Who wrote it, in the printed order."""
    container_title: Annotated[Words | None, Field(alias="container-title")] = None
    """The journal, book or site it appeared in."""
    publisher: Words | None = None
    """Who published it."""
    issued: dict[str, Any] | None = None
    """When it appeared, such as {"date-parts": [[2025, 3]]}."""
    volume: str | int | None = None
    """Volume of the journal."""
    page: str | int | None = None
    """Pages."""
    DOI: str | None = None
    """Digital object identifier, without the address before it."""
    URL: Annotated[str | None, Field(pattern=r"^https?://[^\s<>]+$")] = None
    """Where it can be found. The program shows it, and never opens it by itself."""
    note: Words | None = None
    """A remark, such as what part of the source was read."""

    @property
    def year(self) -> str:
        """Year of publication, or an empty string."""
        parts = (self.issued or {}).get("date-parts") or [[]]
        try:
            return str(parts[0][0])
        except (IndexError, KeyError, TypeError):
            return ""  # a date written in words, or not as CSL-JSON has it

    @property
    def short(self) -> str:
        """Such as 'Muraro and others 2025'."""
        names = [name.family or name.literal or "" for name in self.author]
        who = names[0] if names else (self.publisher or self.title)
        if len(names) == 2:
            who = f"{names[0]} and {names[1]}"
        elif len(names) > 2:
            who = f"{names[0]} and others"
        return f"{who} {self.year}".strip()
