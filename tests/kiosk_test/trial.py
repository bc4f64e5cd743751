"""What a trial came to."""

from __future__ import annotations

from typing import NamedTuple


class Trial(NamedTuple):
    """One thing that was tried."""

    name: str
    measured: str
    limit: str
    passed: bool | None
    """``None``: it could not be tried here, and why stands in ``measured``."""

    @property
    def line(self) -> str:
        """The trial in one line."""
        verdict = {True: "well", False: "FAILED", None: "not tried"}[self.passed]
        return f"{verdict:9}  {self.name}: {self.measured} (limit: {self.limit})"
