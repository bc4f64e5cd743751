"""Every key of the consultation, as data. They work wherever the keyboard is, on both screens."""

from __future__ import annotations

from dayzero.timeline.language import QT_TRANSLATE_NOOP
from dayzero.windows.shortcuts import STRIDES, Shortcut

KEYS = (
    Shortcut("turn_on", ("N",), QT_TRANSLATE_NOOP("Shortcuts", "Next card"), repeats=False),
    Shortcut(
        "cover",
        ("B", "Ctrl+B"),
        QT_TRANSLATE_NOOP("Shortcuts", "Cover the patient’s screen"),
        False,
    ),
    Shortcut("ask_back", ("T",), QT_TRANSLATE_NOOP("Shortcuts", "Say it back"), repeats=False),
    Shortcut("strip", ("F8",), QT_TRANSLATE_NOOP("Shortcuts", "Hide the private strip"), False),
    Shortcut("toggle", ("Space",), QT_TRANSLATE_NOOP("Shortcuts", "Play or pause"), False, True),
    Shortcut("day_back", ("Left",), QT_TRANSLATE_NOOP("Shortcuts", "One day back")),
    Shortcut("day_forward", ("Right",), QT_TRANSLATE_NOOP("Shortcuts", "One day forward")),
    *STRIDES,
    Shortcut(
        "to_start", ("Home",), QT_TRANSLATE_NOOP("Shortcuts", "To the first day"), yields=True
    ),
    Shortcut("to_end", ("End",), QT_TRANSLATE_NOOP("Shortcuts", "To the last day")),
    Shortcut("part_1", ("1",), QT_TRANSLATE_NOOP("Shortcuts", "Their words: what happens"), False),
    Shortcut("part_2", ("2",), QT_TRANSLATE_NOOP("Shortcuts", "Their words: how it feels"), False),
    Shortcut("part_3", ("3",), QT_TRANSLATE_NOOP("Shortcuts", "Their words: what I can do"), False),
    Shortcut("part_4", ("4",), QT_TRANSLATE_NOOP("Shortcuts", "Their words: people"), False),
    Shortcut("words_back", ("Ctrl+Up",), QT_TRANSLATE_NOOP("Shortcuts", "Their words up")),
    Shortcut("words_forward", ("Ctrl+Down",), QT_TRANSLATE_NOOP("Shortcuts", "Their words down")),
    Shortcut("hand", ("H",), QT_TRANSLATE_NOOP("Shortcuts", "Press on their screen"), False),
    Shortcut("laser", ("L",), QT_TRANSLATE_NOOP("Shortcuts", "Point on their screen"), False),
    Shortcut("pen", ("P",), QT_TRANSLATE_NOOP("Shortcuts", "Draw on their screen"), False),
    Shortcut("arrow", ("A",), QT_TRANSLATE_NOOP("Shortcuts", "Draw an arrow"), False),
    Shortcut("wipe", ("W",), QT_TRANSLATE_NOOP("Shortcuts", "Wipe what is drawn"), False),
    Shortcut(
        "handout", ("Ctrl+P",), QT_TRANSLATE_NOOP("Shortcuts", "Take home: save or print"), False
    ),
    Shortcut(
        "larger", ("Ctrl++", "Ctrl+="), QT_TRANSLATE_NOOP("Shortcuts", "Larger text"), repeats=False
    ),
    Shortcut("smaller", ("Ctrl+-",), QT_TRANSLATE_NOOP("Shortcuts", "Smaller text"), repeats=False),
    Shortcut("end", ("Ctrl+Q",), QT_TRANSLATE_NOOP("Shortcuts", "End and clear"), repeats=False),
    Shortcut("help", ("?", "F1"), QT_TRANSLATE_NOOP("Shortcuts", "This list"), repeats=False),
)
