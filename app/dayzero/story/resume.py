"""The code on paper with which a visit goes on next time: which treatment, and how far we came.

It stands for the agenda and for nothing else. It has no identity, two people who came as far have
the same code, and no gate is open when a visit goes on.

A code is one number, written in groups of four letters and digits that cannot be taken for each
other. Its parts follow each other as in a number of mixed bases: check, place, ticks, order of the
ticked cards, variant, treatment.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from math import factorial
from typing import NamedTuple

from dayzero.story.agenda import CARDS
from dayzero.story.visit import Plan, Visit
from dayzero.timeline.language import translate

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No I, L, O and U, which are read as 1, 1, 0 and V."""
_MISREAD = str.maketrans("ILOU", "110V")
GROUP = 4
_CHECKS = 1024
_VARIANTS = 32
_TREATMENTS = 2**20
_NAMES = tuple(card.name for card in CARDS)


class Resumed(NamedTuple):
    """What a code stands for."""

    treatment: int
    variant: int
    """Number of the variant in the document, from 1; 0: none was chosen."""
    visit: Visit

    def is_of(self, treatment_id: str) -> bool:
        """Whether the code is one of this treatment."""
        return self.treatment == _treatment(treatment_id)

    def planned(self, variants: Sequence[str]) -> Visit:
        """The visit, with the variant that was chosen, if there still is one of its number."""
        known = 0 < self.variant <= len(variants)
        return self.visit.plan_for(Plan(variants[self.variant - 1])) if known else self.visit


def resume_code(treatment_id: str, variants: Sequence[str], visit: Visit) -> str:
    """The code of a treatment (its id), a variant (one of their names, in the order of the
    document), and of the place on the agenda."""
    ticked = [card.name for card in visit.agenda]
    place = _NAMES.index(visit.card) + 1 if visit.card else 0
    variant = variants.index(visit.plan.variant) + 1 if visit.plan.variant in variants else 0
    number = _treatment(treatment_id) * _VARIANTS + variant % _VARIANTS
    number = number * factorial(len(ticked)) + _rank(ticked)
    number = number << len(_NAMES) | sum(1 << _NAMES.index(name) for name in ticked)
    number = number * (len(_NAMES) + 1) + place
    return _written(number * _CHECKS + _check(number))


def read_code(typed: str) -> Resumed:
    """What a code stands for, however it was typed.

    Raises:
        ValueError: it is no such code; the message says what to do.
    """
    signs = "".join(typed.upper().split()).replace("-", "").translate(_MISREAD)
    if not signs or any(sign not in LETTERS for sign in signs):
        raise ValueError(_refused())
    number = 0
    for sign in signs:
        number = number * len(LETTERS) + LETTERS.index(sign)
    number, check = divmod(number, _CHECKS)
    if check != _check(number):
        raise ValueError(_refused())
    number, place = divmod(number, len(_NAMES) + 1)
    number, ticks = divmod(number, 1 << len(_NAMES))
    ticked = [name for index, name in enumerate(_NAMES) if ticks >> index & 1]
    number, rank = divmod(number, factorial(len(ticked)))
    treatment, variant = divmod(number, _VARIANTS)
    if treatment >= _TREATMENTS:
        raise ValueError(_refused())
    return Resumed(treatment, variant, _visit(_ranked(ticked, rank), place))


def _visit(ticked: list[str], place: int) -> Visit:
    card = _NAMES[place - 1] if place else ""
    done = ticked[: ticked.index(card) + 1] if card in ticked else [card] if card else []
    order = (*ticked, *(name for name in _NAMES if name not in ticked))
    return Visit(order=order, ticked=frozenset(ticked), card=card, covered=frozenset(done))


def _treatment(treatment_id: str) -> int:
    return zlib.crc32(treatment_id.encode()) % _TREATMENTS


def _check(number: int) -> int:
    return zlib.crc32(str(number).encode()) % _CHECKS


def _rank(names: Sequence[str]) -> int:
    """Which of all orders of the same names this is, from 0."""
    rest, rank = sorted(names, key=_NAMES.index), 0
    for name in names:
        rank = rank * len(rest) + rest.index(name)
        rest.remove(name)
    return rank


def _ranked(names: Sequence[str], rank: int) -> list[str]:
    """The order of names that has this rank."""
    places: list[int] = []
    for size in range(1, len(names) + 1):
        rank, place = divmod(rank, size)
        places.append(place)
    rest = sorted(names, key=_NAMES.index)
    return [rest.pop(place) for place in reversed(places)]


def _written(number: int) -> str:
    signs = ""
    while number or len(signs) % GROUP:
        number, sign = divmod(number, len(LETTERS))
        signs = LETTERS[sign] + signs
    return "-".join(signs[start : start + GROUP] for start in range(0, len(signs), GROUP))


def _refused() -> str:
    return translate(
        "Agenda", "This is no code of a visit. Look at the paper again, or begin anew."
    )
