"""Rows of numbers, one for each cell of a group, reckoned with as if each row were one number.

A place in the lens is one number too, a complex one: ``spot(x, y)``, x to the right and y down.
Adding moves a place, multiplying by ``towards(angle)`` turns it, and ``between`` leads it on its
way.

numpy reckons with whole rows thirty times as quickly as Python does, but takes as long to come
as a third of the start. Until ``quicken`` has fetched it, rows are of our own kind, which can do
what the stage asks for and no more.
"""

from __future__ import annotations

import math
import operator
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, compress, islice, repeat
from typing import Any, cast, overload

_quick: list[Any] = []
"""numpy, once it is here."""


def quicken() -> None:
    """Fetch numpy, now that there is time: all rows made from now on are its own."""
    import numpy

    _quick[:] = [numpy]


def quick() -> bool:
    """Whether rows made now are numpy's."""
    return bool(_quick)


class Row:
    """A number for each cell. What is reckoned with one happens to each of them.

    numpy's rows stand in for this one; whoever draws sees no difference.
    """

    __slots__ = ("each",)

    def __init__(self, each: Iterable[complex]) -> None:
        self.each: list[Any] = list(each)

    def __len__(self) -> int:
        return len(self.each)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.each)

    @overload
    def __getitem__(self, which: int) -> Any: ...
    @overload
    def __getitem__(self, which: slice | Row) -> Row: ...
    def __getitem__(self, which: int | slice | Row) -> Any:
        if isinstance(which, Row):
            return Row(map(self.each.__getitem__, which.each))
        return Row(self.each[which]) if isinstance(which, slice) else self.each[which]

    def _with(self, do: Callable[[Any, Any], Any], other: Number) -> Row:
        return Row(map(do, self.each, _each(other)))

    def __add__(self, other: Number) -> Row:
        return self._with(operator.add, other)

    def __sub__(self, other: Number) -> Row:
        return self._with(operator.sub, other)

    def __mul__(self, other: Number) -> Row:
        return self._with(operator.mul, other)

    def __truediv__(self, other: Number) -> Row:
        return self._with(operator.truediv, other)

    def __floordiv__(self, other: int) -> Row:
        return self._with(operator.floordiv, other)

    def __mod__(self, other: float) -> Row:
        return self._with(operator.mod, other)

    def __lt__(self, other: Number) -> Row:
        return self._with(operator.lt, other)

    def __le__(self, other: Number) -> Row:
        return self._with(operator.le, other)

    def __gt__(self, other: Number) -> Row:
        return self._with(operator.gt, other)

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(self, other: complex) -> Row:
        return Row(map(operator.sub, repeat(other), self.each))

    @property
    def real(self) -> Row:
        return Row(number.real for number in self.each)

    @property
    def imag(self) -> Row:
        return Row(number.imag for number in self.each)


Number = Row | complex
"""A row, or one number that is the same for all cells."""


def row(values: Iterable[complex]) -> Row:
    """A row of some numbers."""
    return cast("Row", _quick[0].array(list(values))) if _quick else Row(values)


def counted(number: int) -> Row:
    """0, 1, 2 … : so many."""
    return cast("Row", _quick[0].arange(number)) if _quick else Row(range(number))


def spot(x: Number, y: Number) -> Any:
    """The place ``x`` to the right and ``y`` down."""
    return x + 1j * y


def towards(angle: Number) -> Any:
    """One step in a direction, radians from the right and clockwise."""
    return cos(angle) + 1j * sin(angle)


def where(which: Row, one: Number, other: Number) -> Row:
    """``one`` where something holds, ``other`` where it does not."""
    return cast("Row", _where(which, one, other))


def clamped(number: Number, low: Number = 0.0, high: Number = 1.0) -> Any:
    """No less than ``low``, no more than ``high``."""
    return smaller(larger(number, low), high)


def those(each: Number, which: Row) -> Any:
    """The numbers for which something holds; of one number that is the same for all, itself."""
    if isinstance(each, complex | float | int):
        return each
    return Row(compress(each.each, which.each)) if isinstance(each, Row) else each[which]


def distinct(each: Row) -> tuple[list[Any], Row]:
    """Each number that occurs, the least first; and for each cell, which of them is its own."""
    if isinstance(each, Row):
        found = sorted(set(each))
        return found, Row(map(found.index, each))
    found, which = _quick[0].unique(each, return_inverse=True)
    return found.tolist(), which


def numbers_of(which: Row, kinds: int) -> list[int]:
    """How many cells there are of the kinds 0, 1, 2 …"""
    if isinstance(which, Row):
        return list(map(which.each.count, range(kinds)))
    return cast("list[int]", _quick[0].bincount(which, minlength=kinds).tolist())


def in_order(each: Number, by: Row) -> Any:
    """Sorted by other numbers, the least first; one number that is the same for all is itself."""
    if isinstance(each, complex | float | int):
        return each
    if isinstance(each, Row):
        return Row(each[index] for index in sorted(range(len(by)), key=lambda index: by[index]))
    return each[_quick[0].argsort(by, kind="stable")]


def lengthened(each: Row, number: int) -> Row:
    """As many as ``number``, with nothing after what there was."""
    nothing = [0] * (number - len(each))
    if isinstance(each, Row):
        return Row(chain(each, nothing))
    return cast("Row", _quick[0].concatenate((each, nothing)))


def joined(parts: Sequence[tuple[Number, int]], kind: type = float) -> Any:
    """Rows one after another, of a kind of number; each is as long as is said, and one number that
    is the same for all of a part is repeated. A single part is itself."""
    if len(parts) == 1:
        return parts[0][0]
    if not _quick:
        return Row(chain.from_iterable(islice(_each(part), number) for part, number in parts))
    whole_row = _quick[0].empty(sum(number for _part, number in parts), kind)
    end = 0
    for part, number in parts:
        whole_row[end : end + number] = part
        end += number
    return whole_row


def interleaved(each: Sequence[Row]) -> Row:
    """The first of each row, then the second of each, and so on; rows are of one length."""
    if isinstance(each[0], Row):
        return Row(chain.from_iterable(zip(*each, strict=True)))
    return cast("Row", _quick[0].stack(each, axis=1).ravel())


def table(number: int, usual: Sequence[float], columns: Mapping[int, Number]) -> tuple[object, int]:
    """A table of doubles in memory, and its address: so many lines as ``usual``, but for some
    columns. It lies there for as long as it is held."""
    if _quick:
        quick = _quick[0].empty((number, len(usual)))
        quick[:] = usual
        for index, column in columns.items():
            quick[:, index] = column
        return quick, quick.ctypes.data
    plain = array("d", usual) * number
    for index, column in columns.items():
        plain[index :: len(usual)] = array("d", islice(_each(column), number))
    return plain, plain.buffer_info()[0]


def _each(number: Number) -> Iterable[Any]:
    return number.each if isinstance(number, Row) else repeat(number)


def _either(name: str, plain: Callable[..., Any]) -> Callable[..., Any]:
    """A function of numbers: of numpy's rows, of our own, or of single numbers."""

    def reckoned(*numbers: Number) -> Any:
        for number in numbers:
            if type(number) is Row:
                return Row(map(plain, *map(_each, numbers)))
        return getattr(_quick[0], name)(*numbers) if _quick else plain(*numbers)

    return reckoned


sin, cos, sqrt = (_either(name, getattr(math, name)) for name in ("sin", "cos", "sqrt"))
length = _either("abs", abs)
"""How far a place is from the middle."""
smaller, larger = _either("minimum", min), _either("maximum", max)
whole = _either("int_", int)
"""Without what is behind the point."""
_where = _either("where", lambda which, one, other: one if which else other)
