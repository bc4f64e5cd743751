"""Figures beside their budgets, as a table and as data."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One figure."""

    measure: str
    ours: float
    unit: str
    bare: float | None = None
    """The same of a bare window, measured in the same run."""
    budget: float | None = None
    """What it must keep to: a ratio to ``bare`` where there is one, else in ``unit``."""
    at_least: bool = False

    @classmethod
    def most(cls, measure: str, ours: float, unit: str, budget: float | None = None) -> Result:
        """A figure that must not be higher than its budget."""
        return cls(measure, ours, unit, budget=budget)

    @classmethod
    def least(cls, measure: str, ours: float, unit: str, budget: float) -> Result:
        """A figure that must not be lower."""
        return cls(measure, ours, unit, budget=budget, at_least=True)

    @classmethod
    def ratio(
        cls, measure: str, ours: float, bare: float, unit: str, budget: float | None = None
    ) -> Result:
        """A figure that must not be more than ``budget`` times the bare one."""
        return cls(measure, ours, unit, bare, budget)

    @property
    def times(self) -> float | None:
        """How many times the bare figure."""
        return self.ours / self.bare if self.bare else None

    @property
    def passed(self) -> bool | None:
        """Whether it keeps to its budget; ``None`` where there is none."""
        if self.budget is None:
            return None
        figure = self.ours if self.times is None else self.times
        return figure >= self.budget if self.at_least else figure <= self.budget

    def as_dict(self) -> dict[str, object]:
        """All of it, for the JSON file."""
        return {**asdict(self), "ratio": self.times, "passed": self.passed}


def table(results: list[Result]) -> str:
    """The figures in columns."""
    heads = ("measure", "ours", "bare", "ratio", "budget", "")
    rows = [heads, *(_row(result) for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    lines = []
    for row in rows:
        first = row[0].ljust(widths[0])
        rest = [cell.rjust(width) for cell, width in zip(row[1:5], widths[1:5], strict=True)]
        lines.append("  ".join([first, *rest, row[5]]).rstrip())
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join(lines)


def _row(result: Result) -> tuple[str, ...]:
    sign = "≥" if result.at_least else "≤"
    unit = "×" if result.times is not None else f" {result.unit}".rstrip()
    budget = "" if result.budget is None else f"{sign} {result.budget:g}{unit}"
    verdict = {None: "", True: "pass", False: "MISSED"}[result.passed]
    times = "" if result.times is None else f"{result.times:.2f}×"
    return (
        result.measure,
        _figure(result.ours, result.unit),
        "" if result.bare is None else _figure(result.bare, result.unit),
        times,
        budget,
        verdict,
    )


def _figure(value: float, unit: str) -> str:
    number = f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.1f}"
    return f"{number} {unit}".rstrip()
