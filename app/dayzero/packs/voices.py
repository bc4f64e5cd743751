"""The voices of a pack: sentences that people have spoken, for languages in which a machine has no
good voice. No Qt.

``voices/ar/script.csv`` is the script of those who record Arabic: each sentence, as it is to be
said, with a number. The recording of number 17 stands beside it as ``17.ogg``, or with another of
``ENDINGS``. ``dayzero kiosk-script`` writes the script from what a kiosk says of the content.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dayzero.packs.problems import PackError
from dayzero.timeline.language import translate

SCRIPT = "script.csv"
COLUMNS = ("number", "sentence")
ENDINGS = (".flac", ".ogg", ".opus", ".wav")
"""Of recordings: what libsndfile reads, and so the players of PipeWire and PulseAudio."""


class Voices:
    """The recordings in a folder ``voices``; ``None``: there are none."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._spoken = cache(self._read)

    def speak(self, language: str) -> bool:
        """Whether people have spoken anything in a language."""
        return bool(self._spoken(language))

    def recording(self, sentence: str, language: str) -> Path | None:
        """A sentence, as it is said, spoken by somebody; ``None``: nobody has."""
        return self._spoken(language).get(_same(sentence))

    def _read(self, language: str) -> dict[str, Path]:
        """Scripts were checked when the pack was taken in. One that no longer can be read costs the
        recordings, and not the kiosk."""
        if self._folder is None:
            return {}
        try:
            room = _room(self._folder / language)
        except (PackError, OSError):
            return {}
        return {
            _same(sentence): room.recordings[number]
            for sentence, number in room.script.items()
            if number in room.recordings
        }


class Recorded(NamedTuple):
    """How far the recordings of a language have come."""

    language: str
    sentences: int
    spoken: int

    def __str__(self) -> str:
        return f"voices/{self.language}: {self.spoken} of {self.sentences} sentences are recorded"


def look_through(folder: Path) -> list[Recorded]:
    """How far each language in a folder ``voices`` has come.

    Raises:
        PackError: there is something that is no recording or has no place in a script.
    """
    if not folder.is_dir():
        return []
    places = (place for place in sorted(folder.iterdir()) if place.name[0] not in ".~")
    rooms = [(place.name, _room(place)) for place in places]
    return [Recorded(name, len(room.script), len(room.recordings)) for name, room in rooms]


def write_script(folder: Path, language: str, sentences: Iterable[str]) -> Recorded:
    """Write the script of a language into a folder ``voices``; how far its recordings have come.

    What was in it keeps its number, so that recordings stay good. New sentences get numbers that
    neither a sentence nor a recording had: no sentence is ever heard in the place of another.

    Raises:
        PackError: the script that is there, or a recording beside it, cannot be used.
        OSError: it cannot be written.
    """
    place = folder / language
    file = place / SCRIPT
    before = _script(file) if file.exists() else {}
    place.mkdir(parents=True, exist_ok=True)
    recorded = {int(recording.stem) for recording in _recordings(place)}
    numbers = {_same(sentence): number for sentence, number in before.items()}
    following = max({*numbers.values(), *recorded}, default=0) + 1
    script: dict[str, int] = {}
    for sentence in dict.fromkeys(map(_same, sentences)):
        script[sentence] = numbers.get(sentence, following)
        following += sentence not in numbers
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    rows.writerows((number, sentence) for sentence, number in script.items())
    # The mark at the beginning tells spreadsheets that these are Unicode's letters.
    file.write_text(out.getvalue(), "utf-8-sig", newline="")
    return Recorded(language, len(script), len(recorded.intersection(script.values())))


class _Room(NamedTuple):
    script: dict[str, int]
    recordings: dict[int, Path]


def _room(place: Path) -> _Room:
    """The script of a language and its recordings."""
    script = _script(place / SCRIPT)
    known, recordings = frozenset(script.values()), {}
    for file in _recordings(place):
        number = int(file.stem)
        if number not in known:
            words = translate("Packs", "{file}: its number is not in {script}.")
            raise PackError(words.format(file=_named(file), script=SCRIPT))
        if number in recordings:
            words = translate("Packs", "{file}: there is another recording with its number.")
            raise PackError(words.format(file=_named(file)))
        recordings[number] = file
    return _Room(script, recordings)


def _recordings(place: Path) -> Iterator[Path]:
    for file in sorted(place.iterdir()):
        if file.name == SCRIPT or file.name[0] in ".~":
            continue
        if file.suffix not in ENDINGS or not re.fullmatch(r"[0-9]{1,6}", file.stem):
            words = translate(
                "Packs", "{file}: a recording is called by its number, such as {name}."
            )
            raise PackError(words.format(file=_named(file), name="17.ogg"))
        yield file


def _script(file: Path) -> dict[str, int]:
    """Sentences with their numbers."""
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        words = translate("Packs", "{file} is missing, or no text.")
        raise PackError(words.format(file=_named(file))) from None
    script: dict[str, int] = {}
    rows = csv.reader(io.StringIO(text, newline=""))
    for row in rows:
        if not row or tuple(row) == COLUMNS:
            continue
        number, sentence = row if len(row) == len(COLUMNS) else ("", "")
        if not re.fullmatch(r"[0-9]{1,6}", number) or int(number) in script.values():
            words = translate(
                "Packs", "{file}, line {line}: here belong a number of its own, and a sentence."
            )
            raise PackError(words.format(file=_named(file), line=rows.line_num))
        script[sentence] = int(number)
    return script


def _named(file: Path) -> str:
    """A file as those know it who made the pack."""
    return "/".join(file.parts[-3:])


def _same(sentence: str) -> str:
    """A sentence however its letters are put together and its words set apart."""
    return " ".join(unicodedata.normalize("NFC", sentence).split())
