"""A kiosk without a screen, in this process, for hands that touch it faster than people can."""

from __future__ import annotations

import datetime
import os
import tempfile
from collections.abc import Callable
from typing import TYPE_CHECKING

from dayzero.kiosk.config import Config
from dayzero.kiosk.content import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from dayzero.windows.kiosk.viewer import KioskWindow


def offscreen_kiosk(
    languages: list[str], clock: Callable[[], float]
) -> tuple[QApplication, KioskWindow]:
    """A kiosk that shows what is shipped; ``clock`` tells its guard the time, s, so that touches
    which follow each other at once are not taken for the halves of a double tap."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["DAYZERO_PROFILE"] = tempfile.mkdtemp()
    from dayzero.windows.app import application

    app = application()
    from dayzero.windows.kiosk.viewer import KioskWindow

    config = Config.model_validate({"format": 1, "people": {"languages": languages}})
    window = KioskWindow(config, lambda: shown(config, datetime.date.today()))
    window.guard._clock = clock
    window.resize(1080, 1920)
    window.show()
    app.processEvents()
    return app, window
