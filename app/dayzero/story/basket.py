"""Questions a person wants to ask their team: a basket, in the order they want. No Qt.

It is in memory only. Whoever holds it drops it when the session ends; a file is written where the
person says so, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from dayzero.timeline.language import translate

OWN_QUESTIONS = 3
"""So many are taken along: more are seldom asked in one visit."""
LONGEST_QUESTION = 160
"""Letters."""
MOST_QUESTIONS = 60
"""A longer list would not be looked through."""
LARGEST_FILE = 100_000
"""Bytes of a file of questions; a larger one is something else."""


class Question(NamedTuple):
    """One question on the list."""

    words: str
    about: str = ""
    """What was starred, in the words its star had; empty: a question of one's own."""
    picked: bool = False
    """Whether it is one of the few that are taken along."""


class Basket:
    """The questions, in order; at most three of them are picked.

    A question that comes in is picked while there is room, so that who asks few things need not
    pick at all.
    """

    def __init__(self, changed: Callable[[], object] = lambda: None) -> None:
        """``changed``: told after each change."""
        self._questions: list[Question] = []
        self._changed = changed

    @property
    def questions(self) -> tuple[Question, ...]:
        """All of them, in order."""
        return tuple(self._questions)

    @property
    def picked(self) -> tuple[str, ...]:
        """The words of those that are taken along, in order."""
        return tuple(question.words for question in self._questions if question.picked)

    @property
    def has_room(self) -> bool:
        """Whether one more may be picked."""
        return len(self.picked) < OWN_QUESTIONS

    def holds(self, about: str) -> bool:
        """Whether something is starred."""
        return any(question.about == about for question in self._questions)

    def star(self, about: str) -> bool:
        """Put a starred thing on the list, or take it off again; whether it is there now."""
        if self.holds(about):
            self._keep(question for question in self._questions if question.about != about)
            return False
        return self._put(about, about)

    def add(self, words: str) -> bool:
        """Add a question of one's own; whether there was anything to add, and room for it."""
        words = tidy(words)
        known = any(question.words == words for question in self._questions)
        return bool(words) and not known and self._put(words, "")

    def change(self, number: int, words: str) -> None:
        """Say a question in other words; without words it goes."""
        words = tidy(words)
        if words:
            self._questions[number] = self._questions[number]._replace(words=words)
            self._changed()
        else:
            self.remove(number)

    def remove(self, number: int) -> None:
        """Take a question off the list."""
        del self._questions[number]
        self._changed()

    def move(self, number: int, by: int) -> int:
        """Let a question come sooner or later; where it stands then."""
        to = min(max(number + by, 0), len(self._questions) - 1)
        self._questions.insert(to, self._questions.pop(number))
        self._changed()
        return to

    def pick(self, number: int, picked: bool = True) -> bool:
        """Take a question along, or leave it here; whether that could be done."""
        if picked and not self._questions[number].picked and not self.has_room:
            return False
        self._questions[number] = self._questions[number]._replace(picked=picked)
        self._changed()
        return True

    def take_along(self, place: int, words: str) -> None:
        """Let ``words`` be the question that is taken along in a place: changed, added or, without
        words, left here."""
        words = tidy(words)
        numbers = [n for n, question in enumerate(self._questions) if question.picked]
        if place < len(numbers):
            if words:
                self.change(numbers[place], words)
            else:
                self.pick(numbers[place], False)
        elif not self.add(words):
            known = (n for n, question in enumerate(self._questions) if question.words == words)
            if (number := next(known, None)) is not None:
                self.pick(number)

    def clear(self) -> None:
        """Forget all of them."""
        self._keep(())

    def written(self) -> str:
        """The questions as a text, one on each line."""
        return "".join(f"{question.words}\n" for question in self._questions)

    def _put(self, words: str, about: str) -> bool:
        if len(self._questions) >= MOST_QUESTIONS:
            return False
        self._questions.append(Question(words, about, self.has_room))
        self._changed()
        return True

    def _keep(self, questions: Iterable[Question]) -> None:
        self._questions = list(questions)
        self._changed()


def tidy(words: str) -> str:
    """A question without needless blanks, cut at a word where it is too long."""
    words = " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())
    if len(words) <= LONGEST_QUESTION:
        return words
    kept = words[: LONGEST_QUESTION - 1]
    return f"{kept.rpartition(' ')[0] or kept}…"


def read_questions(file: Path) -> list[str]:
    """The questions of a text file, one on each line.

    Raises:
        ValueError: it cannot be read, or holds no text; in one sentence.
    """
    unreadable = translate("Questions", "{file} cannot be read: {why}.")
    try:
        raw = file.read_bytes() if file.stat().st_size <= LARGEST_FILE else None
    except OSError as error:
        raise ValueError(unreadable.format(file=file.name, why=error.strerror or error)) from error
    if raw is None:
        why = translate("Questions", "it is too large for a list of questions")
        raise ValueError(unreadable.format(file=file.name, why=why))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        why = translate("Questions", "it is no plain text")
        raise ValueError(unreadable.format(file=file.name, why=why))
    return [words for line in text.splitlines() if (words := tidy(line))]


def about_thing(title: str) -> str:
    """The question that a star on a thing with a name stands for."""
    return tidy(translate("Questions", "I want to ask about: {title}").format(title=title))


def about_words(words: str) -> str:
    """The question that a star on a paragraph stands for: it tells its first sentence."""
    frame = translate("Questions", "I want to ask about this: “{words}”")
    first, stop, _rest = words.strip().partition(". ")
    first = f"{first}{stop.strip()}"
    room = LONGEST_QUESTION - len(frame.format(words=""))
    if len(first) > room:
        first = f"{first[: room - 1].rpartition(' ')[0]}…"
    return frame.format(words=first)
