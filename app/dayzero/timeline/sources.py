"""The bibliography: CSL-JSON items, so that reference managers can read and write it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field


class Name(BaseModel):
    """An author, as CSL-JSON writes one."""

    model_config = ConfigDict(
        frozen=True, extra="allow", defer_build=True, use_attribute_docstrings=True
    )

    family: str | None = None
    """Family name."""
    given: str | None = None
    """Given name or initials."""
    literal: str | None = None
    """The whole name, for a group or an organisation."""


class Source(BaseModel):
    """One CSL-JSON item. Fields beyond those used here are kept as they are."""

    model_config = ConfigDict(
        frozen=True,
        extra="allow",
        defer_build=True,
        populate_by_name=True,
        use_attribute_docstrings=True,
    )

    id: str
    """The name by which facts and advice refer to it."""
    type: str
    """What it is, in CSL's words, such as 'article-journal' or 'webpage'."""
    title: str
    """Its title, as printed."""
    author: tuple[Name, ...] = ()
    """Who wrote it, in the printed order."""
    container_title: Annotated[str | None, Field(alias="container-title")] = None
    """The journal, book or site it appeared in."""
    publisher: str | None = None
    """Who published it."""
    issued: dict[str, Any] | None = None
    """When it appeared, such as {"date-parts": [[2025, 3]]}."""
    volume: str | int | None = None
    """Volume of the journal."""
    page: str | int | None = None
    """Pages."""
    DOI: str | None = None
    """Digital object identifier, without the address before it."""
    URL: str | None = None
    """Where it can be found. The program shows it, and never opens it by itself."""
    note: str | None = None
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
