"""What is wrong with a document, where, and what to do about it, in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from dayzero.timeline.language import translate

Level = Literal["error", "warning", "note"]
"""What must be mended, what should be thought about, and what is good to know."""
JsonPath = tuple[str | int, ...]


class Finding(NamedTuple):
    """Something wrong at a place in the document, before anyone looked up file and line."""

    rule: str
    path: JsonPath
    what: str
    do: str
    level: Level = "error"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a place in a file."""

    file: Path
    line: int | None
    """Counted from 1; ``None`` where the file as a whole is meant."""
    path: str
    """Where in the document, such as ``phases.conditioning.title``; empty for all of it."""
    what: str
    """What is wrong: a sentence."""
    do: str
    """What to do: a sentence."""
    level: Level
    rule: str
    """The name of the rule that was broken."""

    def __str__(self) -> str:
        place = self.file.name or str(self.file)
        if self.line is not None:
            place += translate("Problems", ", line {line}").format(line=self.line)
        if self.path:
            place += f", {self.path}"
        return translate("Problems", "{place}: {what} {do}").format(
            place=place, what=self.what, do=self.do
        )


class TimelineError(Exception):
    """A document that cannot be opened. Its text is one sentence for the reader."""

    def __init__(self, problems: Sequence[Problem], files: Sequence[Path] = ()) -> None:
        super().__init__(problems, files)
        self.problems = tuple(problems)
        """What is wrong; at least one."""
        self.files = tuple(dict.fromkeys(files))
        """Every file that was looked at, so that a saved repair can be noticed."""

    def __str__(self) -> str:
        first, *more = self.problems
        if not more:
            return str(first)
        return translate("Problems", "{first} And {count} more.").format(
            first=first, count=len(more)
        )


def path_text(path: JsonPath) -> str:
    """A path as people write it: ``risks.fever.windows[0]``."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if text else part
    return text


def refused(file: Path, what: str, do: str, rule: str, line: int | None = None) -> TimelineError:
    """The error for one problem with a whole file."""
    return TimelineError([Problem(file, line, "", what, do, "error", rule)], [file])
