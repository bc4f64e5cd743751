"""What the tests of the panels share."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget


def texts(widget: QWidget) -> list[str]:
    """The words a person sees in a widget."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    buttons = [b.text() for b in widget.findChildren(QAbstractButton) if b.isVisible()]
    return [text for text in labels + buttons if text]


def all_words(widget: QWidget) -> list[str]:
    """Every word a widget and its children hold: seen, hidden, or for a screen reader alone."""
    found: list[str] = []
    for child in [widget, *widget.findChildren(QWidget)]:
        found += [
            child.toolTip(),
            child.statusTip(),
            child.whatsThis(),
            child.accessibleName(),
            child.accessibleDescription(),
            child.windowTitle(),
        ]
        if isinstance(child, (QLabel, QAbstractButton)):
            found.append(child.text())
        found += [action.text() for action in child.actions()]
    return [text for text in found if text]


def settle() -> None:
    """Let layouts that were asked for take place."""
    for _round in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
