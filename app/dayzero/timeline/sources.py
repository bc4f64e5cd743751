"""The bibliography: CSL-JSON items, so that reference managers can read and write it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field


class Name(BaseModel):
    """An author, as CSL-JSON writes one."""

    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)

    family: str | None = None
    given: str | None = None
    literal: str | None = None


class Source(BaseModel):
    """One CSL-JSON item. Fields beyond those used here are kept as they are."""

    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True, populate_by_name=True)

    id: str
    type: str
    title: str
    author: tuple[Name, ...] = ()
    container_title: Annotated[str | None, Field(alias="container-title")] = None
    publisher: str | None = None
    issued: dict[str, Any] | None = None
    volume: str | None = None
    page: str | None = None
    DOI: str | None = None
    URL: str | None = None
    note: str | None = None

    @property
    def year(self) -> str:
        """Year of publication, or an empty string."""
        parts = (self.issued or {}).get("date-parts") or [[]]
        return str(parts[0][0]) if parts[0] else ""

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
