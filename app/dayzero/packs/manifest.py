"""What a pack says of itself: its name and version, until when it holds, and every file in it."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from dayzero.packs.problems import PackError
from dayzero.timeline.language import translate

MOST_FILES = 5_000
LARGEST = 500_000_000
"""Bytes of all files together, unpacked."""
ROOMS = ("timelines", "voices", "translations")
"""Folders a pack may hold; beside them stands ``site.json``."""
_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,100}")


def _safe(name: str) -> str:
    """Refuse every name that could lead out of the folder a pack is unpacked into."""
    first, *rest = name.split("/")
    sound = all(_PART.fullmatch(part) for part in (first, *rest))
    if not sound or not (name == "site.json" or (first in ROOMS and rest)):
        raise ValueError(name)
    return name


class PackedFile(BaseModel):
    """One file in a pack."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: Annotated[int, Field(ge=0, le=LARGEST)]
    """Bytes."""
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Manifest(BaseModel):
    """The signed page of a pack."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1]
    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,60}$")]
    """Whose content it is. A machine takes new versions of the name it has."""
    version: Annotated[int, Field(ge=1)]
    """Grows with each pack of that name."""
    made: datetime.date
    expires: datetime.date
    """The day on which its content must have been looked at again."""
    files: dict[Annotated[str, AfterValidator(_safe)], PackedFile]

    def state(self, today: datetime.date, grace: int) -> Literal["good", "grace", "expired"]:
        """Whether it may be shown; ``grace``: so many days after its last it still is."""
        if today <= self.expires:
            return "good"
        late = (today - self.expires).days
        return "grace" if late <= grace else "expired"


def read_manifest(data: bytes) -> Manifest:
    """The manifest in ``data``.

    Raises:
        PackError: it is none, or promises more than a pack may hold.
    """
    try:
        manifest = Manifest.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        words = translate("Packs", "Its manifest is not one we know (at {place}).")
        raise PackError(words.format(place=place or "1")) from None
    total = sum(file.size for file in manifest.files.values())
    if len(manifest.files) > MOST_FILES or total > LARGEST:
        raise PackError(translate("Packs", "It holds more than a pack may hold."))
    return manifest
