"""The workshop itself: what is locked, who imports whom, and that the leak detectors see leaks."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QPointF, QTimer, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dayzero.settings import qt_libraries
from leak_detectors import left_windows, top_level_widgets, watching_starts

ROOT = Path(__file__).parents[1]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


# --- dependencies -----------------------------------------------------------------------------


def declared(python: str) -> dict[str, Requirement]:
    """What the project asks for on this Python, by lower-case name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [Requirement(line) for line in project["dependencies"]]
    environment = {"python_version": python, "python_full_version": f"{python}.0"}
    return {
        requirement.name.lower(): requirement
        for requirement in asked
        if requirement.marker is None or requirement.marker.evaluate(environment)
    }


@pytest.mark.parametrize(
    ("python", "allowed"), [("3.11", False), ("3.12", True), ("3.13", True), ("3.14", True)]
)
def test_pyside_6_12_stays_away_from_python_3_11(python: str, allowed: bool) -> None:
    pyside = declared(python)["pyside6-essentials"]
    assert pyside.specifier.contains("6.12.0") is allowed
    assert pyside.specifier.contains("6.11.3")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_lock_files_have_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert "http" not in text
    assert "index" not in text
    pinned = re.findall(r"^[a-z0-9][^\n]*==(?:[^\n]*\\\n)+[^\n]*", text, flags=re.MULTILINE)
    names = re.findall(r"^[a-z0-9]\S*", text, flags=re.MULTILINE)
    assert len(pinned) == len(names) > 10
    assert all("--hash=sha256:" in entry for entry in pinned)


def test_the_locks_agree_and_hold_what_is_declared() -> None:
    pins = {
        lock.stem: set(re.findall(r"^\S+==\S+", lock.read_text("utf-8"), re.M)) for lock in LOCKS
    }
    assert set(pins) == {"run", "dev", "speech", "tagged"}
    assert pins["run"] < pins["dev"]
    assert {pin.split("==")[0] for pin in pins["speech"] - pins["run"]} == {"pyside6-addons"}
    names = {lock: {pin.split("==")[0] for pin in held} for lock, held in pins.items()}
    assert {*declared("3.11"), "hatchling"} <= names["run"]
    assert declared("3.11").keys() <= names["speech"]
    assert {*declared("3.11"), "weasyprint"} <= names["tagged"]


@pytest.mark.slow
def test_an_installed_copy_brings_the_timelines_and_resources(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    brought = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("resources", "timelines"):
        for file in (ROOT / folder).rglob("*.json"):
            assert f"dayzero/_shipped/{file.relative_to(ROOT).as_posix()}" in brought
    assert "dayzero/_shipped/timelines/autologous-ms.json" in brought


# --- rooms ------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_rooms_import_only_downwards() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr


# --- PySide6 ----------------------------------------------------------------------------------


class Busy(QWidget):
    """Calls many functions that return None each time it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            for step in range(20):
                painter.setPen(QPen(QColor(step, 0, 0)))
                painter.drawEllipse(QPointF(step, step), 3.0, 3.0)


def test_painting_loses_no_reference_to_none(qtbot: QtBot) -> None:
    busy = Busy()
    qtbot.addWidget(busy)
    busy.show()
    busy.repaint()
    before = sys.getrefcount(None)
    for _ in range(300):
        busy.repaint()
    assert abs(sys.getrefcount(None) - before) < 100  # a faulty release loses 12,000


# --- leak detectors ---------------------------------------------------------------------------


def test_a_running_timer_is_noticed(qapp: object) -> None:
    with watching_starts() as started:
        timer = QTimer()
        timer.start(1000)
        (found,) = started.running()
        assert "QTimer still runs" in found
        assert Path(__file__).name in found
        timer.stop()
        assert started.running() == []


def test_a_running_animation_is_noticed(qapp: object) -> None:
    with watching_starts() as started:
        animation = QVariantAnimation()
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)
        animation.setDuration(60_000)
        animation.start()
        (found,) = started.running()
        assert "QVariantAnimation still runs" in found
        animation.stop()
        assert started.running() == []


@pytest.mark.parametrize("shown", [True, False])
def test_a_window_left_is_noticed(qapp: object, shown: bool) -> None:
    before = top_level_widgets()
    window = QWidget()
    window.setObjectName("forgotten")
    window.setVisible(shown)
    (found,) = left_windows(before)
    assert "forgotten" in found
    assert ("shown" in found) is shown
    window.deleteLater()
    assert left_windows(before) == []


LEAKING = """
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu, QWidget
kept = []
class Page:
    def __init__(self):
        self.menu = QMenu()
@pytest.fixture
def page(qapp):
    return Page()
def test_what_a_fixture_holds_goes_with_it(page):
    assert page.menu
def test_timer(qapp):
    kept.append(QTimer()); kept[-1].start(1000)
def test_window(qapp):
    kept.append(QWidget())
def test_clean(qtbot):
    window = QWidget(); qtbot.addWidget(window); window.show()
def test_failing_for_a_reason_of_its_own(qapp):
    kept.append(QWidget())
    assert False
"""


@pytest.mark.slow
def test_a_test_that_leaves_something_fails_and_a_clean_one_passes(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\nqt_api = pyside6\n", "utf-8")
    (tmp_path / "test_leaking.py").write_text(LEAKING, "utf-8")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-p",
            "leak_detectors",
            "-rA",
            "-q",
            "-p",
            "no:cacheprovider",
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "tests"), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
    )
    outcome = set(re.findall(r"^(PASSED|FAILED|ERROR) test_leaking.py::(\w+)", done.stdout, re.M))
    assert outcome == {
        ("PASSED", "test_what_a_fixture_holds_goes_with_it"),
        ("PASSED", "test_timer"),
        ("ERROR", "test_timer"),
        ("PASSED", "test_window"),
        ("ERROR", "test_window"),
        ("PASSED", "test_clean"),
        ("FAILED", "test_failing_for_a_reason_of_its_own"),
    }


def test_reaching_for_the_network_is_refused() -> None:
    import socket

    with pytest.raises(AssertionError, match="offline"):
        socket.create_connection(("localhost", 9))


def test_each_test_has_a_profile_of_its_own(own_profile: Path) -> None:
    assert os.environ["DAYZERO_PROFILE"] == str(own_profile)
    assert not list(own_profile.iterdir())


# --- the libraries Qt needs -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libxcb-shape.so.0", "libxcb-shape0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libwayland-client.so.0", "libwayland-client0"),
        ("libpcre2-8.so.0", "libpcre2-8-0"),
        (qt_libraries.FONTS, "fonts-dejavu-core"),
    ],
)
def test_a_library_names_its_debian_package(library: str, package: str) -> None:
    assert qt_libraries.debian_package(library) == package


def test_the_install_command_speaks_the_tongue_of_the_system() -> None:
    libraries = ["libEGL.so.1", "libxcb-cursor.so.0"]
    debian = qt_libraries.install_command(libraries, which={"apt-get": "/x"}.get)
    assert debian == "apt-get install -y --no-install-recommends libegl1 libxcb-cursor0"
    fedora = qt_libraries.install_command(libraries, which={"dnf": "/x"}.get)
    assert fedora == "dnf install -y 'libEGL.so.1()(64bit)' 'libxcb-cursor.so.0()(64bit)'"
    assert qt_libraries.install_command(libraries, which=lambda name: None) == ""


def fake_ldd(folder: Path, listing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put an ldd first on the PATH that prints this."""
    (folder / "ldd").write_text(f"#!/bin/sh\ncat <<'END'\n{listing}\nEND\n", "utf-8")
    (folder / "ldd").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ldd is a thing of Linux")
def test_what_ldd_does_not_find_is_named_with_its_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_ldd(
        tmp_path,
        "/x/libQt6Gui.so.6:\n\tlibEGL.so.1 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x1)\n"
        "/x/libQt6Widgets.so.6:\n\tlibEGL.so.1 => not found\n\tlibQt6Gui.so.6 => not found",
        monkeypatch,
    )
    missing = qt_libraries.find_missing({})
    assert missing.needed == ("libEGL.so.1",)
    words = qt_libraries.explain(missing)
    assert "libEGL.so.1" in words
    if "apt-get" in words:
        assert words.endswith("apt-get install -y --no-install-recommends libegl1")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ldd is a thing of Linux")
def test_what_only_a_window_needs_does_not_stop_a_machine_without_a_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing = "\tlibxcb-cursor.so.0 => not found"
    script = f"#!/bin/sh\ncase $* in *qxcb*) echo '{listing}';; esac\n"
    (tmp_path / "ldd").write_text(script, "utf-8")
    (tmp_path / "ldd").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert qt_libraries.find_missing({}).needed == ()
    assert qt_libraries.find_missing({}).for_windows == ("libxcb-cursor.so.0",)
    assert qt_libraries.find_missing({"DISPLAY": ":0"}).needed == ("libxcb-cursor.so.0",)


# --- the set-up -------------------------------------------------------------------------------


def set_up(folder: Path, interpreter: str) -> subprocess.CompletedProcess[str]:
    """Run the set-up where python3 is this script and no other Python can be found."""
    tools = folder / "tools"
    tools.mkdir()
    (tools / "setup.sh").write_bytes((ROOT / "tools" / "setup.sh").read_bytes())
    programs = folder / "bin"
    programs.mkdir()
    (programs / "python3").write_text(interpreter, "utf-8")
    (programs / "python3").chmod(0o755)
    (programs / "dirname").symlink_to("/usr/bin/dirname")
    return subprocess.run(
        ["/bin/sh", tools / "setup.sh", "run"],
        env={"PATH": str(programs)},
        capture_output=True,
        text=True,
    )


@pytest.mark.skipif(os.name != "posix", reason="the Makefile is for Linux and macOS")
def test_a_python_too_old_is_told_so_in_words(tmp_path: Path) -> None:
    old = '#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.2" && exit 0\nexit 1\n'
    done = set_up(tmp_path, old)
    assert done.returncode != 0
    assert "needs Python 3.11 or newer" in done.stderr
    assert "Python 3.9.2" in done.stderr
    assert "apt-get install python3 python3-venv" in done.stderr
    assert not (tmp_path / ".venv").exists()


@pytest.mark.skipif(os.name != "posix", reason="the Makefile is for Linux and macOS")
def test_a_python_without_venv_names_the_package(tmp_path: Path) -> None:
    bare = "#!/bin/sh\ncase $2 in *ensurepip*) exit 1;; *print*) echo 3.12;; esac\n"
    done = set_up(tmp_path, bare)
    assert done.returncode != 0
    assert "sudo apt-get install python3.12-venv" in done.stderr
