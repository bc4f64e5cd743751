"""``make bench``: every number of the budget, beside a bare window measured in the same run.

Prints a table and writes ``out/bench.json``. ``--quick`` measures for a shorter time and says so;
``--strict`` ends with exit code 1 when a budget is missed.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from pathlib import Path

from documents import crowded, huge, library
from measuring import Bench, Machine, machines
from report import Result, table

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "timelines" / "autologous-ms.json"
SIZES = ("1280x800", "1920x1080")


def main() -> int:
    """Run everything asked for; the exit code."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="shorter: 1 minute of playing, not 10")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a budget is missed")
    parser.add_argument("--only", default="", help="only measures whose name contains this")
    parser.add_argument("--no-xvfb", action="store_true", help="leave out the virtual screen")
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "bench.json")
    options = parser.parse_args()
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.quick, options.only, Path(folder))
        with machines(with_xvfb=not options.no_xvfb) as found:
            for machine in found:
                results += starting(bench, machine)
                results += listing(bench, machine)
                results += moving(bench, machine)
                results += dancing(bench, machine)
                results += changing(bench, machine)
            results += still(bench, found[0])
        results += consulting(bench)
        results += searching(bench)
        results += lengthy(bench, found[0])
        results += command_line(bench)
    print(table(results))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    measured = {
        "python": platform.python_version(),
        "machine": platform.platform(),
        "quick": options.quick,
        "results": [result.as_dict() for result in results],
    }
    options.out.write_text(json.dumps(measured, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(f"\nwritten to {options.out}")
    missed = [result for result in results if result.passed is False]
    return 1 if missed and options.strict else 0


def starting(bench: Bench, machine: Machine) -> list[Result]:
    """First frames: process start until all is painted, taken in turns, medians.

    Starts are those of every day, which find what an earlier one kept; those of a new machine stand
    beside them, without a budget.
    """
    if not bench.wants(f"first frame {machine.name}"):
        return []
    fresh = bench.first_frames(
        machine, {"bare": ["bare"], "home": ["ours"], "journey": ["ours", str(SHIPPED)]}, anew=True
    )
    bench.stay(machine)
    bench.stay(machine, str(SHIPPED))
    runs = bench.first_frames(
        machine,
        {
            "bare": ["bare"],
            "home": ["ours"],
            "journey": ["ours", str(SHIPPED)],
            "bare charts": ["bare-chart"],
            "charts": ["charts", str(SHIPPED)],
        },
    )
    bare, charts = runs["bare"].median, runs["bare charts"].median
    early = sorted({*runs["home"].imported, *runs["journey"].imported} & {"pyqtgraph", "numpy"})
    on = f"({machine.name})"
    return [
        Result.ratio(f"first frame of Home {on}", runs["home"].median, bare, "ms", 1.8),
        Result.ratio(f"first frame of the journey {on}", runs["journey"].median, bare, "ms", 2.2),
        *(
            Result.ratio(
                f"… with nothing kept yet: {name} {on}",
                fresh[name].median,
                fresh["bare"].median,
                "ms",
            )
            for name in ("home", "journey")
        ),
        Result.ratio(f"charts live {on}", runs["charts"].median, charts, "ms", 1.2),
        Result.most(f"heavy imports before the first paint {on}", len(early), "", 0),
    ]


def listing(bench: Bench, machine: Machine) -> list[Result]:
    """Home with as many treatments as are to be shipped, and with a thousand."""
    name = f"first frame of Home with 1000 treatments ({machine.name})"
    if not bench.wants(name):
        return []
    few, many = library(bench.folder, 18), library(bench.folder, 1000)
    runs = bench.first_frames(
        machine, {"few": ["library", str(few)], "many": ["library", str(many)]}
    )
    return [Result.ratio(name, runs["many"].median, runs["few"].median, "ms", 1.2)]


def searching(bench: Bench) -> list[Result]:
    """Answers to words typed, in as many treatments as are to be shipped and in a thousand."""
    results = []
    for number in (18, 1000):
        name = f"search in {number} treatments"
        if bench.wants(name):
            said = bench.searched(library(bench.folder, number))
            results += [
                Result.most(f"{name}: answer, p50", said["p50_ms"], "ms"),
                Result.most(f"{name}: answer, p99", said["p99_ms"], "ms", 50),
                Result.most(f"{name}: all read, while idle", said["read_ms"], "ms"),
                Result.most(f"{name}: longest that reading holds, p95", said["held_ms"], "ms", 16),
            ]
    return results


def moving(bench: Bench, machine: Machine) -> list[Result]:
    """Playing at 60 Hz and seeking, with at least a thousand cells in view."""
    results = []
    path = crowded(SHIPPED, bench.folder)
    for size in SIZES:
        name = f"playing {size} ({machine.name})"
        if not bench.wants(name):
            continue
        said = bench.inside(machine, "playing", path, size=size, amount=10 if bench.quick else 30)
        results += [
            Result.least(f"{name}: cells in view, median", said["cells_median"], "", 1000),
            Result.most(f"{name}: work a frame, p50", said["work_p50_ms"], "ms"),
            Result.most(f"{name}: work a frame, p99", said["work_p99_ms"], "ms", 8),
            Result.most(f"{name}: frames later than 25 ms", said["late_share"], "%", 1),
            Result.most(f"{name}: of one core", said["cpu_share"], "%", 30),
        ]
    for size in SIZES:
        name = f"seek to painted {size} ({machine.name})"
        if bench.wants(name):
            said = bench.inside(machine, "seeking", SHIPPED, size=size, amount=1000)
            results += [
                Result.most(f"{name}, p50", said["p50_ms"], "ms"),
                Result.most(f"{name}, p99 of {said['seeks']}", said["p99_ms"], "ms", 8),
            ]
    return results


CROWDS = (("1280x800", 1500, 8), ("1920x1080", 1500, 8), ("1920x1080", 5000, 16),
          ("3840x2160", 1500, 16), ("3840x2160", 5000, 16))  # fmt: skip
"""Size of the window, cells in the lens, and the work of a frame, ms, that must be enough."""


def dancing(bench: Bench, machine: Machine) -> list[Result]:
    """The heaviest choreography with a crowd in the lens."""
    results = []
    for size, crowd, budget in CROWDS:
        name = f"choreography {size}, {crowd} cells ({machine.name})"
        if not bench.wants(name):
            continue
        said = bench.inside(machine, "dancing", SHIPPED, size=size, amount=crowd)
        print(f"  the heaviest: {said['heaviest']}", file=sys.stderr)
        results += [
            Result.least(f"{name}: in view, median", said["cells_median"], "", 0.99 * crowd),
            Result.most(f"{name}: work a frame, p50", said["work_p50_ms"], "ms"),
            Result.most(f"{name}: work a frame, p99", said["work_p99_ms"], "ms", budget),
            Result.most(f"{name}: frames later than 25 ms", said["late_share"], "%"),
        ]
    return results


def changing(bench: Bench, machine: Machine) -> list[Result]:
    """When the picture comes, and how soon it is there in other colours and sizes."""
    results = []
    on = f"({machine.name})"
    if bench.wants(f"first picture {on}"):
        took = bench.first_stage_frame(machine, SHIPPED)
        results.append(Result.most(f"first picture after the first paint {on}", took, "ms", 150))
    for size in SIZES:
        name = f"look {size} {on}"
        if bench.wants(name):
            said = bench.inside(machine, "changing", SHIPPED, size=size, amount=12)
            results += [
                Result.most(f"{name}: another theme", said["theme_ms"], "ms", 200),
                Result.most(f"{name}: another size", said["size_ms"], "ms", 200),
            ]
    if bench.wants(f"side by side {on}"):
        said = bench.inside(machine, "comparing", SHIPPED, amount=6)
        results += [
            Result.most(f"side by side {on}: opened", said["first_ms"], "ms", 100),
            Result.most(f"side by side {on}: others put beside", said["others_ms"], "ms", 100),
        ]
    return results


def consulting(bench: Bench) -> list[Result]:
    """Two windows on one play-head, at least a thousand cells in view; and a screen that goes."""
    name = "consultation 2 × 1920x1080 (offscreen)"
    if not bench.wants(name):
        return []
    said = bench.consulted(crowded(SHIPPED, bench.folder), 10 if bench.quick else 30)
    return [
        Result.most(f"{name}: work a frame, p50", said["work_p50_ms"], "ms"),
        Result.most(f"{name}: work a frame, p99", said["work_p99_ms"], "ms", 12),
        Result.most(f"{name}: of that for the small picture, mean", said["thumbnail_ms"], "ms", 1),
        Result.most(f"{name}: longest, screen pulled out", said["unplugged_ms"], "ms", 100),
    ]


def still(bench: Bench, machine: Machine) -> list[Result]:
    """What happens while paused, and what is held in memory."""
    results = []
    if bench.wants("paused"):
        said = bench.inside(machine, "resting", SHIPPED, amount=10)
        results += [
            Result.most("paused 10 s: wake-ups", said["wakes"], "", 0),
            Result.most("paused 10 s: repaints", said["repaints"], "", 0),
            Result.most("paused 10 s: timers running", said["timers"], "", 0),
        ]
    for size, budget in zip(SIZES, (None, 60), strict=True):
        if bench.wants(f"caches {size}"):
            said = bench.inside(machine, "caching", SHIPPED, size=size)
            results.append(
                Result.most(f"caches {size}: the picture's", said["most_mb"], "MB", budget)
            )
    if bench.wants("memory"):
        minutes = 1 if bench.quick else 10
        said = bench.inside(machine, "remembering", SHIPPED, amount=60 * minutes)
        words = f"memory: growth over {minutes} min of playing"
        results += [
            Result.most("memory of the journey window", said["fresh_mb"], "MB", 160),
            Result.most("memory once all was seen", said["all_seen_mb"], "MB"),
            Result.most(words, said["growth_mb"], "MB", 2),
        ]
    return results


def lengthy(bench: Bench, machine: Machine) -> list[Result]:
    """A made-up timeline of 10,000 steps, 2,000 risks and 20 curves of 2,000 points."""
    if not bench.wants("huge"):
        return []
    path = huge(bench.folder)
    opened = bench.inside(machine, "opening", path)
    played = bench.inside(machine, "playing", path, amount=10)
    read = bench.inside(machine, "reading", path, amount=5)
    return [
        Result.most("huge: the text opened and painted", read["first_ms"], "ms", 300),
        Result.most("huge: another day in the text", read["others_ms"], "ms", 300),
        Result.most("huge: click to painted", opened["painted_ms"], "ms", 1000),
        Result.most("huge: playing, work a frame, p50", played["work_p50_ms"], "ms"),
        Result.most("huge: playing, work a frame, p99", played["work_p99_ms"], "ms", 8),
        Result.most("huge: frames later than 25 ms", played["late_share"], "%", 1),
    ]


def command_line(bench: Bench) -> list[Result]:
    """The commands that need no window."""
    if not bench.wants("commands"):
        return []
    check, every = ["check", str(SHIPPED)], ["check", str(ROOT / "timelines")]
    bare = bench.command_median([])
    return [
        Result.ratio("commands: --version", bench.command_median(["--version"]), bare, "ms"),
        Result.most("commands: check of one treatment", bench.command_median(check), "ms", 1000),
        Result.most("commands: check of the library", bench.command_median(every), "ms", 5000),
        *(
            Result.most(f"commands: Qt modules after {words[0]}", bench.qt_modules(words), "", 0)
            for words in (["--version"], check)
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
