"""What a kiosk counts: how often each thing happened on a day. No sequence, no time, nobody.

The file is small for ever: so many days, so many names, and no more. Where it cannot be written
the kiosk goes on without it.
"""

from __future__ import annotations

import datetime
import json
import os
import re
from pathlib import Path

MOST_DAYS = 400
MOST_NAMES = 60
"""On one day."""
_NAME = re.compile(r"[a-z][a-z0-9 -]{0,39}")


class Counts:
    """Counts by day and name."""

    def __init__(self, file: Path | None) -> None:
        """``file``: where they are kept; ``None``: nowhere."""
        self._file = file
        self._days = _read(file)
        self._changed = False

    def add(self, name: str, today: datetime.date) -> None:
        """Count one more; names that are no plain words are left out."""
        day = self._days.setdefault(today.isoformat(), {})
        if _NAME.fullmatch(name) and (name in day or len(day) < MOST_NAMES):
            day[name] = day.get(name, 0) + 1
            self._changed = True

    def of(self, today: datetime.date) -> dict[str, int]:
        """What was counted on a day."""
        return dict(self._days.get(today.isoformat(), {}))

    def keep(self) -> bool:
        """Write them down; whether that went well, or there was nothing to write."""
        if not self._file or not self._changed:
            return True
        self._days = dict(sorted(self._days.items())[-MOST_DAYS:])
        new = self._file.with_suffix(".new")
        try:
            with new.open("w", encoding="utf-8") as out:
                json.dump(self._days, out, indent=0)
                out.flush()
                os.fsync(out.fileno())
            new.replace(self._file)
        except OSError:
            new.unlink(missing_ok=True)
            return False
        self._changed = False
        return True


def _read(file: Path | None) -> dict[str, dict[str, int]]:
    """What was kept; a damaged file is begun anew, for nothing depends on it."""
    try:
        raw = json.loads(file.read_text("utf-8")) if file else {}
    except (OSError, ValueError, RecursionError):
        return {}
    days = raw if isinstance(raw, dict) else {}
    return {
        day: {
            name: count
            for name, count in list(names.items())[:MOST_NAMES]
            if _NAME.fullmatch(name) and isinstance(count, int)
        }
        for day, names in list(days.items())[-MOST_DAYS:]
        if isinstance(names, dict)
    }
