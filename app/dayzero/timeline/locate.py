"""From a place in the document to a line in the file. Used only once something is wrong.

Values are skipped with the standard library's own decoder, so that only the objects and lists
on the way are looked at in Python, each of them once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]

from dayzero.timeline.problems import JsonPath

STRING = r'"(?:[^"\\]++|\\.)*+"?'
"""A JSON string, even one that never ends; possessive, so that no input makes it slow."""

_BLANK = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


class Locator:
    """Finds lines in one JSON text that is known to be well-formed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._members: dict[int, dict[str | int, int]] = {}

    def offset(self, path: JsonPath) -> int:
        """Where the value at ``path`` begins, or its nearest ancestor that exists."""
        offset = self._blank(0)
        for part in path:
            inside = self._inside(offset).get(part)
            if inside is None:
                break
            offset = inside
        return offset

    def line(self, path: JsonPath) -> int:
        """The line of the value at ``path``, counted from 1."""
        return line_at(self._text, self.offset(path))

    def duplicate(self) -> tuple[JsonPath, int] | None:
        """The path and offset of the first name that an object gives twice."""
        waiting: list[tuple[JsonPath, int]] = [((), self._blank(0))]
        while waiting:
            path, offset = waiting.pop()
            seen: dict[str | int, int] = {}
            for name, inside in self._walk(offset):
                if name in seen:
                    return (*path, name), inside
                seen[name] = inside
            waiting += [((*path, name), inside) for name, inside in reversed(seen.items())]
        return None

    def path_at(self, offset: int) -> JsonPath:
        """The path of the innermost value around ``offset``, in a text that may be broken there."""
        path: JsonPath = ()
        here = self._blank(0)
        while True:
            nearest: tuple[str | int, int] | None = None
            try:
                for name, inside in self._walk(here):
                    if inside > offset:
                        break
                    nearest = (name, inside)
            except (ValueError, IndexError, RecursionError):
                pass  # broken from here on: what was found so far is as near as we get
            if nearest is None:
                return path
            path, here = (*path, nearest[0]), nearest[1]

    def _inside(self, offset: int) -> dict[str | int, int]:
        if offset not in self._members:
            self._members[offset] = dict(self._walk(offset))
        return self._members[offset]

    def _walk(self, offset: int) -> Iterator[tuple[str | int, int]]:
        """Names (or numbers) of the members of a value, with the offsets of their values."""
        text = self._text
        opener = text[offset : offset + 1]
        if opener not in ("{", "["):
            return
        at = self._blank(offset + 1)
        number = 0
        while text[at] not in "}]":
            name: str | int = number
            if opener == "{":
                name, at = scanstring(text, at + 1)
                at = self._blank(self._blank(at) + 1)
            yield name, at
            _value, at = _DECODER.raw_decode(text, at)
            at = self._blank(at)
            if text[at] == ",":
                at = self._blank(at + 1)
            number += 1

    def _blank(self, at: int) -> int:
        match = _BLANK.match(self._text, at)
        return match.end() if match else at


def line_at(text: str, offset: int) -> int:
    """The line of a character, counted from 1."""
    return text.count("\n", 0, offset) + 1
