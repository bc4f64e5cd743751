"""A pytest plugin: a test that passes but leaves something of Qt alive behind it, fails.

What a test leaves behind ticks, paints or takes the focus in the tests after it, which then fail
now and then. Looked for: running timers, running animations, top-level widgets.
"""

from __future__ import annotations

import gc
import traceback
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

passed = pytest.StashKey[bool]()

# Qt makes these for itself and keeps them.
OWN_TO_QT = {"QTipLabel", "QShapedPixmapWidget", "QDesktopWidget"}


class Started:
    """Remembers which timers and animations were started, and on which line."""

    def __init__(self) -> None:
        self._seen: list[tuple[weakref.ref[Any], str]] = []

    def note(self, started: Any) -> None:
        """Remember one object and the line of our code that started it."""
        frames = [f for f in traceback.extract_stack()[:-2] if "site-packages" not in f.filename]
        where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "somewhere"
        self._seen.append((weakref.ref(started), where))

    def running(self) -> list[str]:
        """What still runs, as sentences."""
        import shiboken6
        from PySide6.QtCore import QAbstractAnimation, QTimer

        found = {}
        for reference, where in self._seen:
            thing = reference()
            if thing is None or not shiboken6.isValid(thing):
                continue
            runs = (
                thing.isActive()
                if isinstance(thing, QTimer)
                else thing.state() == QAbstractAnimation.State.Running
            )
            if runs:
                found[id(thing)] = f"{type(thing).__name__} still runs, started at {where}"
        return list(found.values())


@contextmanager
def watching_starts() -> Iterator[Started]:
    """Note each start of a timer or an animation while inside."""
    from PySide6.QtCore import QAbstractAnimation, QTimer

    started = Started()
    originals = {kind: kind.start for kind in (QTimer, QAbstractAnimation)}

    def noting(original: Any) -> Any:
        def start(self: Any, *args: Any, **kwargs: Any) -> None:
            started.note(self)
            original(self, *args, **kwargs)

        return start

    for kind, original in originals.items():
        kind.start = noting(original)  # type: ignore[method-assign]
    try:
        yield started
    finally:
        for kind, original in originals.items():
            kind.start = original  # type: ignore[method-assign]


def top_level_widgets() -> set[Any]:
    """The windows of ours that exist now, shown or not."""
    from PySide6.QtWidgets import QApplication

    return {
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.parentWidget() is None and widget.metaObject().className() not in OWN_TO_QT
    }


def left_windows(before: set[Any]) -> list[str]:
    """Windows that were not there before and have not been deleted, as sentences."""
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if top_level_widgets() - before:
        gc.collect()  # waiting for the collector is no leak
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [
        f"{type(widget).__name__} {widget.objectName()!r} is left, "
        f"{'shown' if widget.isVisible() else 'hidden'}: {widget.windowTitle()!r}"
        for widget in top_level_widgets() - before
        if shiboken6.isValid(widget)
    ]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Tell the detectors whether the test itself passed: one failure must not become two."""
    report = yield
    if report.when == "call":
        item.stash[passed] = report.passed
    return report


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a passed test that leaves a timer, an animation or a window."""
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    before = top_level_widgets()
    with watching_starts() as started:
        yield
        if not request.node.stash.get(passed, False):
            return
        request.node.funcargs.clear()  # pytest's own hold on what the fixtures made
        left = []
        if not request.node.get_closest_marker("keeps_windows"):
            left += left_windows(before)
        del before
        left += started.running()
    if left:
        pytest.fail("left behind:\n  " + "\n  ".join(left), pytrace=False)
