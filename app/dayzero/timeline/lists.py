"""Long lists and long paragraphs, cut into ones that are short enough to keep in mind."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from dayzero.timeline.wording import SENTENCE_END

LONGEST_LIST = 7
"""Entries. Source: Clear Communication Index of the CDC, item 8."""

LONGEST_PARAGRAPH = 3
"""Sentences."""

Entry = TypeVar("Entry")


def in_paragraphs(text: str) -> list[str]:
    """A text as paragraphs of a few sentences each, with all its words."""
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    edges = [0, *ends, len(text)]
    whole = [text[start:end] for start, end in pairwise(edges) if text[start:end].strip()]
    return ["".join(some).strip() for some in in_short_lists(whole, LONGEST_PARAGRAPH)]


def in_short_lists(entries: Sequence[Entry], most: int = LONGEST_LIST) -> list[Sequence[Entry]]:
    """As few lists as there can be, about equally long, in the same order."""
    count = math.ceil(len(entries) / most)
    edges = [len(entries) * number // count for number in range(count + 1)] if count else []
    return [entries[start:end] for start, end in pairwise(edges)]
