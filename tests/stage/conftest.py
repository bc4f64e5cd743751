from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _with_fonts(qapp: QApplication) -> None:
    """Everything here measures or paints words."""
