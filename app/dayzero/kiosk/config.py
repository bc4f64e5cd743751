"""The configuration of a kiosk: one file (TOML), written by those who set it up. No Qt."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dayzero.timeline.language import translate

Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]


class ConfigError(Exception):
    """The configuration cannot be used; the text says why, in one sentence."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Screen(_Part):
    """The panel people touch."""

    number: Annotated[int, Field(ge=0)] = 0
    """Which display, counted from 0."""
    width_mm: Annotated[float, Field(gt=50, le=5000)] | None = None
    """How wide its picture is, measured with a ruler; left out where the panel tells the truth."""


class Content(_Part):
    """What is shown, and who may change it."""

    folder: Path | None = None
    """Where packs are taken in; left out: what is shipped with the program, with ``site``."""
    keys: tuple[Path, ...] = ()
    """Public keys of those whose packs are shown."""
    site: Path | None = None
    """The clinic's file, where no pack brings one."""
    usb: tuple[Path, ...] = ()
    """Folders in which the system mounts what is plugged in."""
    grace_days: Annotated[int, Field(ge=0, le=365)] = 30
    """Days for which content is still shown after its last."""


class People(_Part):
    """How it meets people."""

    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=12)] = ("en",)
    """In the order in which they are offered; the first is the one to begin with."""
    text_size: Annotated[float, Field(ge=1.0, le=2.0)] = 1.0
    easy_touch: bool = False
    """Targets of 30 mm, in place of 20."""
    idle_seconds: Annotated[int, Field(ge=30, le=600)] = 90
    """Without a touch, before it asks whether anybody is there."""
    answer_seconds: Annotated[int, Field(ge=20, le=120)] = 30
    """To answer that."""
    desk: Annotated[str, Field(max_length=80)] = ""
    """Where help is, such as 'Desk 2, on your left'."""


class Staff(_Part):
    """What the owner may do."""

    pin: Annotated[str, Field(pattern=r"^\$argon2id\$")] | None = None
    """The PIN as ``dayzero kiosk-pin`` writes it; without one there is no way out by touch."""
    owner: Annotated[str, Field(max_length=80)] = ""
    """Who looks after it."""
    cleaning_seconds: Annotated[int, Field(ge=20, le=180)] = 45
    opens: datetime.time | None = None
    closes: datetime.time | None = None
    """Outside of these hours the screen is dim."""
    log: Path | None = None
    """Where counts are kept; left out: nowhere."""
    memory_mb: Annotated[int, Field(ge=200, le=4000)] = 700
    """A viewer that needs more is started anew."""


class Config(_Part):
    """A kiosk."""

    format: Literal[1]
    screen: Screen = Screen()
    content: Content = Content()
    people: People = People()
    staff: Staff = Staff()


def read_config(file: Path) -> Config:
    """The configuration in ``file``; paths in it count from its folder.

    Raises:
        ConfigError: it cannot be read, or says something we do not know.
    """
    try:
        raw = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror or error}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        words = translate("Kiosk", "{file} is no configuration: {why}.")
        raise ConfigError(words.format(file=file, why=error)) from None
    try:
        config = Config.model_validate_json(_as_json(raw))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        words = translate("Kiosk", "{file}, at {place}: {why}.")
        raise ConfigError(words.format(file=file, place=place, why=first["msg"])) from None
    return _rooted(config, file.parent.resolve())


def _as_json(raw: object) -> str:
    """TOML has times of its own; the library reads them as text like all else."""
    import json

    return json.dumps(raw, default=str)


def _rooted(config: Config, folder: Path) -> Config:
    content, staff = config.content, config.staff
    return config.model_copy(
        update={
            "content": content.model_copy(
                update={
                    "folder": content.folder and folder / content.folder,
                    "site": content.site and folder / content.site,
                    "keys": tuple(folder / key for key in content.keys),
                    "usb": tuple(folder / mount for mount in content.usb),
                }
            ),
            "staff": staff.model_copy(update={"log": staff.log and folder / staff.log}),
        }
    )
