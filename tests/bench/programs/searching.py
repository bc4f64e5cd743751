"""Measures how soon a library of treatments answers, and how long reading it holds up the rest.

Prints one line of JSON. What is asked for is what people type: beginnings of one to three words
that are there, each letter a question of its own, and now and then a slip of the finger.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from dayzero.windows import lean

lean.begin()  # as the command line does, before Qt is imported

from PySide6.QtCore import QCoreApplication  # noqa: E402

from dayzero.windows.library import Library  # noqa: E402

QUESTIONS = 2000


class Timed(Library):
    """A library that knows how long each of its slices took, ms."""

    def __init__(self, folder: Path) -> None:
        super().__init__(lambda: [folder])
        self.held: list[float] = []

    def _go_on(self) -> None:
        started = time.perf_counter()
        super()._go_on()
        self.held.append((time.perf_counter() - started) * 1e3)


def typed(folder: Path) -> Iterator[str]:
    """Questions, letter by letter."""
    dice = random.Random(0)
    words = [
        word
        for path in dice.sample(sorted(folder.glob("*.json")), 10)
        for word in re.findall(r"[a-z]{4,}", path.read_text("utf-8"))
    ]
    while True:
        whole = " ".join(dice.choices(words, k=dice.randint(1, 3)))
        if dice.random() < 0.1:
            slip = dice.randrange(1, len(whole))
            whole = whole[:slip] + "q" + whole[slip + 1 :]
        for length in range(1, len(whole) + 1):
            yield whole[:length]


def main(folder: Path) -> None:
    app = QCoreApplication([])
    library = Timed(folder)
    library.begin()
    started = time.perf_counter()
    while not library.complete:
        app.processEvents()
    read = (time.perf_counter() - started) * 1e3
    lean.settle()
    took = []
    for question, _number in zip(typed(folder), range(QUESTIONS), strict=False):
        started = time.perf_counter()
        library.find(question)
        took.append((time.perf_counter() - started) * 1e3)
    took.sort()
    held = sorted(library.held)
    said = {
        "p50_ms": took[len(took) // 2],
        "p99_ms": took[int(len(took) * 0.99)],
        "read_ms": read,
        "held_ms": held[int(len(held) * 0.95)],
    }
    print(json.dumps(said), flush=True)


main(Path(sys.argv[1]))
