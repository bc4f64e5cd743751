"""Reading one JSON file that may be anything: bounded in size, depth and number of values."""

from __future__ import annotations

import codecs
import errno
import json
import os
import re
import stat
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from dayzero.timeline.language import translate
from dayzero.timeline.locate import STRING, Locator, line_at
from dayzero.timeline.problems import Problem, TimelineError, path_text, refused

PACK = ".dayzero"
"""The ending of a content pack, which a person may open like a timeline."""
MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 64
MAX_VALUES = 400_000
MAX_GROUPS = 60_000
"""Objects: each can lack all its fields at once, and every complaint takes memory."""

_STRINGS = re.compile(STRING, re.S)
_CONSTANTS = re.compile(STRING + r"|(-?Infinity|NaN)", re.S)
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_DEEPER = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}


class Json(NamedTuple):
    """A JSON file as it was read."""

    text: str
    value: Any
    values: int
    """How many values there are, at all levels."""


class _DuplicateNameError(Exception):
    pass


class _NoNumberError(Exception):
    pass


def read_json(file: Path) -> Json:
    """Read a JSON file safely.

    Raises:
        TimelineError: it cannot be read, is too large, or is no sound JSON.
    """
    data = _bytes(file)
    if file.suffix.lower() == PACK:
        raise refused(
            file,
            translate("Problems", "This is a content pack: treatments for a kiosk, in one file."),
            translate(
                "Problems",
                "Carry it to the kiosk on a USB stick; it takes in what its clinic has signed.",
            ),
            "json",
        )
    text = _decoded(data, file)
    if not text.strip():
        raise refused(
            file,
            translate("Problems", "The file is empty."),
            translate("Problems", "Choose a timeline, or start from a copy of one."),
            "json",
        )
    if text.lstrip()[0] not in "{[":
        raise refused(
            file,
            translate("Problems", "This is not JSON: it begins with “{start}”.").format(
                start=_printable(text.lstrip()[:20])
            ),
            translate("Problems", "Choose a Dayzero timeline; its name ends in .json."),
            "json",
            line=line_at(text, len(text) - len(text.lstrip())),
        )
    values = _measure(text, file)
    return Json(text, _parsed(text, file), values)


def _bytes(file: Path) -> bytes:
    try:
        # Without O_NONBLOCK, opening a pipe would wait for someone to write into it.
        number = os.open(
            file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
        with open(number, "rb") as opened:  # noqa: PTH123 (a file that is open already)
            status = os.fstat(number)
            if not stat.S_ISREG(status.st_mode):
                raise _not_a_file(file, status.st_mode)
            if status.st_size > MAX_BYTES:
                raise _too_large(file, status.st_size)
            data = opened.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise unreadable(file, error) from None
    if len(data) > MAX_BYTES:
        raise _too_large(file, len(data))
    return data


def _decoded(data: bytes, file: Path) -> str:
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        bad = error.start
    else:
        bad = text.find("\0")
        if bad < 0:
            return text
        bad = len(text[:bad].encode())
    line = data.count(b"\n", 0, bad) + 1
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:4]
    what = (
        translate("Problems", "The file is written in UTF-16 or UTF-32, not in UTF-8.")
        if wide
        else translate("Problems", "The file holds bytes that are not UTF-8 text.")
    )
    do = translate("Problems", "Open it in an editor and save it with the encoding UTF-8.")
    raise refused(file, what, do, "encoding", None if wide else line)


def _measure(text: str, file: Path) -> int:
    """Count the values; refuse too many and too deep, before anything is built from them."""
    bare = _STRINGS.sub('"', text)
    values = bare.count(",") + bare.count("[") + bare.count("{")
    if values > MAX_VALUES or bare.count("{") > MAX_GROUPS:
        raise refused(
            file,
            translate("Problems", "The file holds far more values than a timeline has."),
            translate("Problems", "Split the treatment, or leave out what nobody will look at."),
            "size",
        )
    brackets = bare.encode().translate(None, _NOT_BRACKETS)
    depth = max(accumulate(map(_DEEPER.__getitem__, brackets)), default=0)
    if depth > MAX_DEPTH:
        raise refused(
            file,
            translate("Problems", "The file nests {depth:,} levels deep.").format(depth=depth),
            translate("Problems", "A timeline needs fewer than {limit}; take levels out.").format(
                limit=MAX_DEPTH
            ),
            "depth",
            line=_line_of_depth(text),
        )
    return values


def _line_of_depth(text: str) -> int:
    depth = 0
    for match in re.finditer(STRING + r"|([\[{])|([\]}])", text, re.S):
        depth += bool(match[1]) - bool(match[2])
        if depth > MAX_DEPTH:
            return line_at(text, match.start())
    return 1


def _parsed(text: str, file: Path) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        _refuse_syntax(error, text, file)
    except _DuplicateNameError:
        path, offset = Locator(text).duplicate() or ((), 0)
        what = translate("Problems", "The name “{name}” stands here twice.")
        what = what.format(name=path[-1] if path else "")
        do = translate("Problems", "Keep one of the two.")
    except _NoNumberError:
        match = next(match for match in _CONSTANTS.finditer(text) if match[1])
        path, offset = Locator(text).path_at(match.start()), match.start()
        what = translate("Problems", "“{word}” is not a number.").format(word=match[1])
        do = translate("Problems", "Write a number, or leave the field out.")
    except ValueError:  # an integer of thousands of digits
        path, offset = (), 0
        what = translate("Problems", "The file holds a number with thousands of digits.")
        do = translate("Problems", "Write a number that a person can read.")
    problem = Problem(file, line_at(text, offset), path_text(path), what, do, "error", "json")
    raise TimelineError([problem], [file]) from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        raise _DuplicateNameError
    return result


def _no_constant(_word: str) -> NoReturn:
    raise _NoNumberError


def _refuse_syntax(error: json.JSONDecodeError, text: str, file: Path) -> NoReturn:
    message = error.msg
    if error.pos >= len(text.rstrip()) or (
        message.startswith("Unterminated string") and "\n" not in text[error.pos :].rstrip()
    ):
        what = translate("Problems", "The file ends too early; a part of it is missing.")
        do = translate("Problems", "Get a complete copy, or close what is still open at its end.")
        line, path = line_at(text, len(text.rstrip())), ""
    else:
        what, do = _syntax_words(message)
        line = error.lineno
        extra = message.startswith("Extra data")
        path = "" if extra else path_text(Locator(text).path_at(error.pos))
    raise TimelineError([Problem(file, line, path, what, do, "error", "json")], [file]) from None


def _syntax_words(message: str) -> tuple[str, str]:
    """The decoder's complaint in plain words: what is wrong, what to do."""
    words = {
        "Expecting property name": (
            translate("Problems", "A name in double quotes is expected here."),
            translate("Problems", "Put one, or take out the comma before."),
        ),
        "Illegal trailing comma": (
            translate("Problems", "There is a comma after the last entry."),
            translate("Problems", "Take it out."),
        ),
        "Expecting ':'": (
            translate("Problems", "A colon is missing between a name and its value."),
            translate("Problems", "Put one."),
        ),
        "Expecting ','": (
            translate(
                "Problems", "A comma is missing between two entries, or a quote is not closed."
            ),
            translate("Problems", "Put it at the end of the entry before."),
        ),
        "Expecting value": (
            translate("Problems", "A value is missing here, or is not written as JSON."),
            translate("Problems", "Put text in double quotes, and no comma after the last entry."),
        ),
        "Unterminated string": (
            translate("Problems", "A text begins here and its closing quote is missing."),
            translate("Problems", "Put a double quote at its end."),
        ),
        "Invalid control character": (
            translate("Problems", "A text runs over the end of the line."),
            translate("Problems", "Close its quote on the same line; write \\n for a new line."),
        ),
        "Invalid \\": (
            translate("Problems", "There is a backslash that means nothing in JSON."),
            translate("Problems", "Take it out, or write it twice."),
        ),
        "Extra data": (
            translate("Problems", "There is something after the end of the document."),
            translate("Problems", "Take it out; a file holds one document."),
        ),
    }
    for beginning, said in words.items():
        if message.startswith(beginning):
            return said
    return (
        translate("Problems", "This is not sound JSON."),
        translate("Problems", "Compare the line with one that works."),
    )


def _not_a_file(file: Path, mode: int) -> TimelineError:
    if stat.S_ISDIR(mode):
        return refused(
            file,
            translate("Problems", "This is a folder, not a file."),
            translate("Problems", "Choose a timeline inside it."),
            "file",
        )
    return refused(
        file,
        translate("Problems", "This is a device or a pipe, not a file."),
        translate("Problems", "Choose a timeline that is saved on a disk."),
        "file",
    )


def _too_large(file: Path, size: int) -> TimelineError:
    return refused(
        file,
        translate(
            "Problems", "The file has {size:,.0f} MB; a timeline has at most {limit}."
        ).format(size=size / 2**20, limit=MAX_BYTES // 2**20),
        translate("Problems", "Choose a Dayzero timeline, or split this one."),
        "size",
    )


def unreadable(file: Path, error: Exception) -> TimelineError:
    """The error for a file that the system does not let us read."""
    do = translate("Problems", "Check the name and the folder, or choose another file.")
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        what = translate("Problems", "There is no such file.")
    elif isinstance(error, IsADirectoryError) or _is_folder(file):
        return _not_a_file(file, stat.S_IFDIR)
    elif isinstance(error, PermissionError):
        what = translate("Problems", "This program may not read the file.")
        do = translate("Problems", "Ask its owner for the right to read it.")
    elif isinstance(error, RuntimeError) or getattr(error, "errno", None) == errno.ELOOP:
        what = translate("Problems", "The file is a link, and its links lead in a ring.")
    elif isinstance(error, OSError) and error.errno == errno.ENXIO:
        return _not_a_file(file, stat.S_IFSOCK)
    else:
        reason = getattr(error, "strerror", None) or str(error)
        what = translate("Problems", "The file cannot be read ({reason}).").format(reason=reason)
    return refused(file, what, do, "file")


def _is_folder(file: Path) -> bool:
    try:
        return file.is_dir()
    except OSError:
        return False


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text).strip()
