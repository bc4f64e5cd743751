"""The supervisor with real processes: whatever a viewer does, another one comes."""

from __future__ import annotations

import datetime
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from dayzero.kiosk.counts import Counts
from dayzero.kiosk.supervisor import Limits, Supervisor

QUICK = Limits(silence=0.8, start=8.0, memory=400_000_000, lately=30.0, longest_wait=0.2)
TODAY = datetime.date.today()


def viewer(body: str, folder: Path) -> Callable[[bool], list[str]]:
    """A viewer that counts its starts in a file (``turn`` is 1 for the first), then does what
    ``body`` says; ``fallback`` is whether it was told to show the last good content."""
    program = folder / "viewer.py"
    program.write_text(
        "import os, sys, time, signal\n"
        f"with open({str(folder / 'starts')!r}, 'a') as out: out.write('x')\n"
        f"turn = os.path.getsize({str(folder / 'starts')!r})\n"
        "fallback = sys.argv[1] == 'True'\n"
        "def say(line): print(line, flush=True)\n"
        "def live(seconds):\n"
        "    end = time.monotonic() + seconds\n"
        "    while time.monotonic() < end:\n"
        "        say('beat'); time.sleep(0.1)\n" + textwrap.dedent(body),
        "utf-8",
    )
    return lambda fallback: [sys.executable, str(program), str(fallback)]


def run(body: str, folder: Path, limits: Limits = QUICK) -> tuple[Supervisor, Counts]:
    counts = Counts(None)
    supervisor = Supervisor(viewer(body, folder), [], counts, limits)
    supervisor.run()
    return supervisor, counts


def test_staff_can_leave(tmp_path: Path) -> None:
    supervisor, counts = run("live(0.3); say('leave'); live(60)", tmp_path)
    assert supervisor.starts == 1
    assert not counts.of(TODAY)


@pytest.mark.parametrize(
    ("harm", "why"),
    [
        ("os._exit(3)", "died"),
        ("raise RuntimeError('a mistake of ours')", "died"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "died"),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "died"),
        ("os.kill(os.getpid(), signal.SIGSTOP)", "silent"),
        ("while True: pass", "silent"),
        ("time.sleep(600)", "silent"),
        ("heap = []\n    while True: heap.append(b'x' * 20_000_000); live(0.02)", "memory"),
    ],
)  # fmt: skip
def test_a_viewer_that_fails_is_begun_anew(harm: str, why: str, tmp_path: Path) -> None:
    body = f"live(0.2)\nif turn == 1:\n    {harm}\nsay('leave'); live(60)"
    supervisor, counts = run(body, tmp_path)
    assert supervisor.starts == 2
    assert counts.of(TODAY) == {f"restart {why}": 1}


@pytest.mark.parametrize("harm", ["os.kill(os.getpid(), signal.SIGSTOP)", "time.sleep(600)"])
def test_a_viewer_that_hangs_while_it_starts_is_begun_anew(harm: str, tmp_path: Path) -> None:
    body = f"if turn == 1: {harm}\nsay('leave'); live(60)"
    supervisor, counts = run(body, tmp_path, QUICK._replace(start=1.0))
    assert supervisor.starts == 2
    assert counts.of(TODAY) == {"restart silent": 1}


def test_a_slow_machine_has_more_time_at_each_new_start(tmp_path: Path) -> None:
    body = "time.sleep(1.2); live(0.2); say('leave'); live(60)"
    supervisor, _counts = run(body, tmp_path, QUICK._replace(start=0.4, longest_wait=0.05))
    assert 2 <= supervisor.starts <= 4


def test_after_many_deaths_the_last_good_content_is_shown(tmp_path: Path) -> None:
    supervisor, counts = run(
        "live(0.1)\nif not fallback: os._exit(1)\nsay('leave'); live(60)", tmp_path
    )
    assert supervisor.starts == 4
    assert counts.of(TODAY) == {"restart died": 3}


def test_what_the_viewer_counts_is_counted(tmp_path: Path) -> None:
    _supervisor, counts = run(
        "say('count language es'); say('count language es'); say('count <b>'); say('nonsense')\n"
        "say('x' * 100_000); say('leave'); live(60)",
        tmp_path,
    )
    assert counts.of(TODAY) == {"language es": 2}


def test_nothing_is_left_running(tmp_path: Path) -> None:
    run(
        "import subprocess\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        "live(0.2); say('leave'); live(60)",
        tmp_path,
    )
    assert psutil.Process().children(recursive=True) == []


def test_the_curtain_is_there_and_comes_back(tmp_path: Path) -> None:
    curtain = tmp_path / "curtain.py"
    raised = tmp_path / "raised"
    curtain.write_text(
        f"import time\nwith open({str(raised)!r}, 'a') as out: out.write('x')\n"
        f"time.sleep(600 if len(open({str(raised)!r}).read()) > 1 else 0.1)",
        "utf-8",
    )
    body = (
        "while True:\n    live(0.2)\n"
        f"    if os.path.exists({str(raised)!r}) and os.path.getsize({str(raised)!r}) > 1: break\n"
        "say('leave'); live(60)"
    )
    counts = Counts(None)
    Supervisor(viewer(body, tmp_path), [sys.executable, str(curtain)], counts, QUICK).run()
    assert raised.read_text("utf-8") == "xx"


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A supervisor in a process of its own, with a viewer that has the real heartbeat."""
    body = """
    import threading
    from dayzero.kiosk.heartbeat import Heartbeat
    heart = Heartbeat(watched=True)
    while True:
        heart.beat(); time.sleep(0.1)
    """
    command = viewer(body, tmp_path)(False)
    program = (
        "from dayzero.kiosk.supervisor import Supervisor, Limits\n"
        "from dayzero.kiosk.counts import Counts\n"
        f"Supervisor(lambda fallback: {command!r}, [], Counts(None)).run()"
    )
    process = subprocess.Popen([sys.executable, "-c", program])
    yield process
    for child in psutil.Process(process.pid).children() if process.poll() is None else ():
        child.kill()
    process.kill()
    process.wait()


def until(true: Callable[[], bool], seconds: float = 15.0) -> bool:
    """Whether something comes true in time. Another process cannot send us a signal of Qt."""
    pause = threading.Event()
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        pause.wait(0.05)
    return true()


def test_a_viewer_does_not_outlive_its_supervisor(watched: subprocess.Popen[bytes]) -> None:
    supervisor = psutil.Process(watched.pid)
    assert until(lambda: bool(supervisor.children()))
    (child,) = supervisor.children()
    os.kill(watched.pid, signal.SIGKILL)
    watched.wait()
    with suppress(psutil.NoSuchProcess):
        assert until(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)
