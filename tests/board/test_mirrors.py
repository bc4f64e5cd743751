"""pyqtgraph finds all of Qt, and makes what it uses."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
from PySide6 import QtCore
from dayzero.board.charts import pg
print(pg.QtCore.QTimer is QtCore.QTimer, "QTimer" in dir(QtCore), hasattr(pg.QtCore, "QNone"))
print("QXmlStreamWriter" in vars(QtCore), pg.QtCore.QXmlStreamWriter is QtCore.QXmlStreamWriter)
"""


def test_what_nobody_asks_of_qt_is_never_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", ":".join(sys.path))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=100
    )
    assert done.stdout.split() == ["True", "True", "False", "False", "True"]
