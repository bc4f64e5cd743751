"""Whether this machine can show what a kiosk has to show."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextLayout

SAMPLES = {
    "en": "Aa Zz 0–9 “ ” ’ −",
    "es": "¿Ññ Áá Éé Íí Óó Úú Üü?",
    "de": "Ää Öö Üü ß „ “",
    "ar": "ما هو زرع الخلايا الجذعية؟",
}
"""Letters of each language."""


def missing_letters(languages: Iterable[str], font: QFont) -> list[str]:
    """Languages for which no font on this machine has the letters: boxes would be shown."""
    return [code for code in languages if _shows_boxes(SAMPLES.get(code, ""), font)]


def _shows_boxes(text: str, font: QFont) -> bool:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    while layout.createLine().isValid():
        pass
    layout.endLayout()
    # Glyph 0 is the box of every font (OpenType, table glyf).
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())
