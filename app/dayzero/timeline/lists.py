"""Long lists, cut into ones that are short enough to keep in mind."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

LONGEST_LIST = 7
"""Entries. Source: Clear Communication Index of the CDC, item 8."""

Entry = TypeVar("Entry")


def in_short_lists(entries: Sequence[Entry]) -> list[Sequence[Entry]]:
    """As few lists as there can be, about equally long, in the same order."""
    count = math.ceil(len(entries) / LONGEST_LIST)
    edges = [len(entries) * number // count for number in range(count + 1)] if count else []
    return [entries[start:end] for start, end in pairwise(edges)]
