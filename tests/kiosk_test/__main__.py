"""``make kiosk-test``: what a kiosk has to bear, shown on this machine.

Short by default; ``--long`` takes as long as a night. Each trial prints what it measured and
whether that is within its limit; the exit code is 1 where one is not.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from kiosk_test import bundle, disk, killing, monkey, network, speed
from kiosk_test.trial import Trial

TRIALS: dict[str, Callable[[bool], list[Trial]]] = {
    "speed": speed.trials,
    "monkey": monkey.trials,
    "disk": disk.trials,
    "killing": killing.trials,
    "network": network.trials,
    "bundle": bundle.trials,
}


def main() -> int:
    """Run the trials that were asked for."""
    parser = argparse.ArgumentParser(prog="make kiosk-test", description=__doc__)
    parser.add_argument("--long", action="store_true", help="the whole numbers, for hours")
    parser.add_argument("--only", choices=TRIALS, action="append", help="one kind of trial")
    options = parser.parse_args()
    failed = False
    for name in options.only or TRIALS:
        for trial in TRIALS[name](options.long):
            print(trial.line, flush=True)
            failed = failed or not trial.passed
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
