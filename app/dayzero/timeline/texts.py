"""Every text of a document that a person reads, with its place. Found by type, so that a new
field is read, checked and translated without being listed anywhere."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import AfterValidator

from dayzero.timeline.base import Part, plain
from dayzero.timeline.problems import JsonPath
from dayzero.timeline.words import Reader

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline

Walk = Callable[[Any, JsonPath], Iterator[tuple[JsonPath, str]]]


def texts(part: Part, path: JsonPath = ()) -> Iterator[tuple[JsonPath, str]]:
    """The path and words of every text inside a part of the document."""
    for name, key, walk in _fields(type(part)):
        value = getattr(part, name)
        if value:
            yield from walk(value, (*path, key))


@cache
def _fields(kind: type[Part]) -> tuple[tuple[str, str, Walk], ...]:
    hints = typing.get_type_hints(kind, include_extras=True)
    found = ((name, field, _walk(hints[name])) for name, field in kind.model_fields.items())
    return tuple((name, field.alias or name, walk) for name, field, walk in found if walk)


def _walk(hint: Any) -> Walk | None:
    """How to find the texts in a value of a type; ``None`` where there can be none."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        if any(isinstance(item, AfterValidator) and item.func is plain for item in inner[1:]):
            return _one
        return _walk(inner[0])
    if origin in (typing.Union, types.UnionType):
        return next(filter(None, map(_walk, inner)), None)
    if isinstance(hint, type) and issubclass(hint, Part):
        return lambda value, path: texts(value, path) if isinstance(value, Part) else iter(())
    if origin is dict and (walk := _walk(inner[1])):
        return _members(dict.items, walk)
    if origin is tuple and (walk := _walk(inner[0])):
        return _members(enumerate, walk)
    return None


def _one(value: str, path: JsonPath) -> Iterator[tuple[JsonPath, str]]:
    yield path, value


def _members(pairs: Callable[[Any], Any], walk: Walk) -> Walk:
    def walk_members(value: Any, path: JsonPath) -> Iterator[tuple[JsonPath, str]]:
        for key, member in pairs(value):
            yield from walk(member, (*path, key))

    return walk_members


class Found(NamedTuple):
    """What was found in a text: its words without those of the glossary, and its terms."""

    bare: str
    terms: tuple[str, ...]


class TextReader(Reader):
    """A reader that goes through every text of its timeline, and looks for terms in each once.

    ``like`` reads another version of the timeline, or another timeline. Where the glossary is the
    same, what it has found need not be looked for again: they share many texts.
    """

    def __init__(self, timeline: Timeline, like: TextReader | None = None) -> None:
        super().__init__(timeline)
        same = like is not None and like._timeline.terms == timeline.terms
        self._found: dict[str, Found] = like._found if like and same else {}

    def bare(self, text: str) -> str:
        return self._looked_through(text).bare

    def terms(self, text: str) -> tuple[str, ...]:
        return self._looked_through(text).terms

    def _looked_through(self, text: str) -> Found:
        if text not in self._found:
            self._found[text] = Found(super().bare(text), super().terms(text))
        return self._found[text]

    @cached_property
    def texts(self) -> tuple[tuple[JsonPath, str], ...]:
        """The path and words of every text."""
        return tuple(texts(self._timeline))
