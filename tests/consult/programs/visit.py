"""A whole visit, by keys and pointer, on two screens: begun, led through its agenda, a screen
pulled out and put back, and ended.

Told on the command line: a folder for pictures, or ``-`` and folders that nothing must be written
to. It prints a line for each file that was opened for writing once the windows were there, and for
each file in those folders that was made, changed or touched.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dayzero.settings.places import kept_folder, profile_folder
from dayzero.settings.settings import SettingsFile
from dayzero.settings.shipped import timelines_folder
from dayzero.windows.app import application
from dayzero.windows.consult.opening import consultation
from dayzero.windows.consult.screens import Screens, screen_of
from dayzero.windows.consult.two_screens import TwoScreens

Key = Qt.Key
MADE = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.utime", "shutil.copyfile")
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT

watching = False


def say(*words: object) -> None:
    """A line for whoever runs this."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")


def _watch(event: str, args: tuple[Any, ...]) -> None:
    if not watching:
        return
    if event == "open" and isinstance(args[2], int) and args[2] & WRITES:
        say("WRITTEN", args[0])
    elif event in MADE:
        say("WRITTEN", event, args[0])


def files(folders: list[str]) -> dict[str, tuple[int, int]]:
    """Size and time of change, ns, of every file and folder in some folders."""
    found = {}
    for folder in folders:
        for above, inside, names in os.walk(folder):
            for name in (*inside, *names):
                status = (Path(above) / name).lstat()
                found[f"{above}/{name}"] = (status.st_size, status.st_mtime_ns)
    return found


class Pluggable(Screens):
    """The second screen, as long as it is plugged in."""

    plugged = True

    def beside(self, own: QScreen) -> QScreen | None:
        return super().beside(own) if self.plugged else None


class Walk:
    """A visit, step by step, with a picture of each."""

    def __init__(self, pictures: Path | None) -> None:
        self.pictures = pictures
        self.number = 0
        self.screens = Pluggable()
        settings = SettingsFile(profile_folder()).read()
        path = timelines_folder() / "autologous-ms.json"
        self.room = consultation(path, settings, kept_folder(), screens=self.screens)
        self.room.nurse.setGeometry(screen_of(self.room.nurse).geometry())
        self.room.nurse.show()

    @property
    def desk(self) -> Any:
        return self.room.desk

    def rest(self, seconds: float = 0.4) -> None:
        """Let things be painted."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.005)

    def look(self, name: str, *others: QWidget) -> None:
        """Take pictures of what is shown."""
        self.rest()
        self.number += 1
        if self.pictures is None:
            return
        windows = {"nurse": self.room.nurse, "patient": self.room.patient}
        windows |= {f"other{number}": widget for number, widget in enumerate(others)}
        for who, window in windows.items():
            if window.isVisible():
                window.grab().save(str(self.pictures / f"{self.number:02}-{name}-{who}.png"))

    def key(self, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """A key on the nurse's side."""
        QTest.keyClick(self.desk, key, modifier)
        self.rest(0.05)

    def draw(self, *places: tuple[float, float]) -> None:
        """Draw on the small picture of the patient's screen."""
        small = self.desk.thumbnail
        points = [QPoint(round(x * small.width()), round(y * small.height())) for x, y in places]
        QTest.mousePress(small, Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(small, point)
        QTest.mouseRelease(small, Qt.MouseButton.LeftButton, pos=points[-1])

    def go(self) -> None:
        """The visit."""
        sitting = self.room.sitting
        assert isinstance(self.desk, TwoScreens), self.desk
        self.look("title")
        self.key(Key.Key_N)
        self.look("whole way")
        self.key(Key.Key_N)
        for _part in range(4):
            self.key(Key.Key_PageDown)
        self.key(Key.Key_Space)
        self.rest(1.0)
        assert sitting.play_head.playing
        self.key(Key.Key_Space)
        self.look("day by day")
        self.key(Key.Key_P)
        self.draw((0.1, 0.3), (0.2, 0.25), (0.3, 0.35))
        self.key(Key.Key_A)
        self.draw((0.35, 0.55), (0.42, 0.4))
        self.look("drawn")
        self.key(Key.Key_Right)
        assert not sitting.visit.marks
        self.key(Key.Key_T)
        self.look("say it back")
        self.desk.prompts.say_back.clear.click()
        self.key(Key.Key_T)
        self.key(Key.Key_B)
        self.look("covered")
        self.key(Key.Key_B)
        self.key(Key.Key_N)
        self.look("recovery")
        self.desk.agenda.wanted.emit("chances")
        self.look("chances, numbers not shown")
        self.desk.gates.buttons["numbers"].click()
        self.look("chances, numbers shown")
        self.desk.gates.buttons["prognosis"].click()
        asking = self.desk.gates.asking
        self.look("prognosis is asked for", asking)
        asking.asked.click()
        asking.agree.click()
        self.desk.agenda.wanted.emit("compare")
        self.rest(1.0)
        self.look("compare")
        self.screens.plugged = False
        self.screens.changed.emit()
        self.look("one screen")
        self.key(Key.Key_F8)
        self.look("one screen, strip hidden")
        self.key(Key.Key_F8)
        self.screens.plugged = True
        self.screens.changed.emit()
        self.look("two screens again")
        assert self.room.sitting is sitting
        self.key(Key.Key_N)
        self.look("when would you call")
        self.desk.prompts.say_back.clear.click()
        self.key(Key.Key_N)
        self.look("questions")
        self.key(Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        self.look("take home")
        self.desk.stop.click()
        self.look("stop here")
        self.key(Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        self.look("end?", self.desk.asking)
        self.desk.asking.agree.click()
        self.look("ended")
        assert self.room.sitting is not sitting
        self.room.nurse.close()
        self.rest(0.1)


def main() -> None:
    """Run the visit."""
    global watching
    sys.addaudithook(_watch)
    application()
    pictures = None if sys.argv[1] == "-" else Path(sys.argv[1])
    walk = Walk(pictures)
    walk.rest(1.0)
    before = files(sys.argv[2:])
    watching = pictures is None
    walk.go()
    watching = False
    after = files(sys.argv[2:])
    for name in before.keys() | after.keys():
        if before.get(name) != after.get(name):
            say("CHANGED", name)
    say("DONE", walk.number)


if __name__ == "__main__":
    main()
