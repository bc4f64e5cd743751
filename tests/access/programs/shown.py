"""Shows a journey until its standard input is closed; each line on it is a page to read.

usage: shown.py TIMELINE DAY
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from dayzero.settings.settings import Settings
from dayzero.theme.look import Look
from dayzero.timeline.loading import load
from dayzero.windows.comfort import Comfort
from dayzero.windows.journey import JourneyPage


def main() -> int:
    """Say ``ready`` whenever what was asked for is shown."""
    app = QApplication(["dayzero"])
    look = Look()
    look.apply(app)
    page = JourneyPage(load(Path(sys.argv[1])), look, Comfort(look, None, Settings()))
    page.setWindowTitle("Dayzero")
    page.resize(1280, 800)
    page.show()
    page.complete()
    page.play_head.seek(float(sys.argv[2]))

    def ready() -> None:
        sys.stdout.write("ready\n")
        sys.stdout.flush()

    def asked() -> None:
        line = sys.stdin.readline()
        if not line:
            app.quit()
            return
        page.show_page(line.strip())
        QTimer.singleShot(0, ready)

    listener = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    listener.activated.connect(asked)
    QTimer.singleShot(0, ready)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
