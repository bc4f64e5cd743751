"""Straight lines between points: the one way from a day to a value, used for time and counts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence


def interpolated(at: float, inputs: Sequence[float], outputs: Sequence[float]) -> float:
    """The output at ``at`` on straight lines between the points; held level outside them.

    ``inputs`` rise. Never outside the two neighbouring points, so what rises stays rising.
    """
    index = bisect_right(inputs, at)
    if index == 0:
        return outputs[0]
    if index == len(inputs):
        return outputs[-1]
    before, after = outputs[index - 1], outputs[index]
    share = (at - inputs[index - 1]) / (inputs[index] - inputs[index - 1])
    value = before + share * (after - before)
    # Rounding may step over the next point by the last digit.
    if before <= after:
        return value if value < after else after
    return value if value > after else after
