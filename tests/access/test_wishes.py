"""What the system says about motion, contrast and colours."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from dayzero.access.wishes import Wishes, stillness_wished, wishes


def test_a_system_that_says_nothing_wishes_nothing(qapp: QApplication) -> None:
    assert wishes() == Wishes(dark=False, more_contrast=False)
    assert not stillness_wished()


def test_a_style_without_animation_is_a_wish_for_stillness(qapp: QApplication) -> None:
    class Still(QProxyStyle):
        def styleHint(self, hint: QStyle.StyleHint, *rest: object) -> int:
            if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
                return 0
            return super().styleHint(hint, *rest)  # type: ignore[arg-type]

    before = qapp.style().name()
    qapp.setStyle(Still("fusion"))
    assert stillness_wished()
    qapp.setStyle(before)
    assert not stillness_wished()


def test_wishes_cannot_be_changed(qapp: QApplication) -> None:
    with pytest.raises(AttributeError):
        wishes().dark = True  # type: ignore[misc]
