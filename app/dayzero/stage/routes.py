"""The ways on which cells and fluids run: tubes through the room, veins through the body."""

from __future__ import annotations

from dayzero.stage import machines
from dayzero.stage.cast import Cast, Point

Route = tuple[Point, ...]

IN_BODY = (
    "marrow", "blood", "thymus", "lymph-node", "nerve", "lung", "liver", "islet", "kidney", "gut",
    "fistula", "joint", "skin", "organ",
)  # fmt: skip


def tubes(staged: Cast) -> tuple[tuple[Route, str], ...]:
    """Tubes that hang in the room: the points they pass, and the colour of what is in them."""
    if staged.machine:
        return ((_to_machine(staged), "#CF8479"), (_from_machine(staged), "#DDA08F"))
    if staged.stand and staged.drip != "none":
        return ((_from_bag(staged), machines.FLUIDS.get(staged.drip, ("", "#BBD7E5"))[1]),)
    return ()


def route(staged: Cast, source: str, target: str) -> Route | None:
    """The way cells take from one kind of place to another, if both are to be seen."""
    if "nerve" in (source, target):
        return None  # It would lead across the face; the lens shows it.
    start, end = staged.spot(source), staged.spot(target)
    if start is None or end is None or start == end:
        return None
    if staged.machine and target == "machine":
        return (*_to_machine(staged), *_ring_way(staged))
    if staged.machine and source == "machine" and target in IN_BODY:
        return _from_machine(staged)
    if staged.machine and source == "machine" and target == "bag":
        (x, y) = staged.machine
        return ((x + 14, y - 150), (x + 26, y - 134), (x + 27, y - 122), end)
    if staged.stand and source in ("drip", "bag", "cord-unit") and target in IN_BODY:
        return (*_from_bag(staged), *inwards(staged, target)[1:])
    if staged.prone and target == "bag":
        # Up and over the sheet, not along the leg.
        return (start, (start[0] + 18, start[1] - 34), (end[0] - 70, end[1] - 22), end)
    return (start, _bent(start, end), end)


def _to_machine(staged: Cast) -> Route:
    assert staged.machine is not None
    (x, y), (ax, ay) = staged.machine, staged.body.arm
    end = (x + machines.MACHINE_IN[0], y + machines.MACHINE_IN[1])
    return ((ax, ay), (ax - 34, ay + 62), (ax + 50, -8), (ax + 150, 2), (x - 84, y - 34), end)


def _from_machine(staged: Cast) -> Route:
    assert staged.machine is not None
    x, y = staged.machine
    start = (x + machines.MACHINE_OUT[0], y + machines.MACHINE_OUT[1])
    if staged.donor:
        # Into the other arm.
        ax, ay = -staged.body.arm[0], staged.body.arm[1]
        return (start, (x - 72, y - 66), (x - 82, y - 88), (ax + 22, ay - 6), (ax, ay))
    cx, cy = staged.body.chest
    return (
        start,
        (x - 72, y - 72),
        (x - 96, y - 100),
        (x - 116, y - 160),
        (cx + 16, cy + 20),
        (cx, cy + 4),
    )


def _ring_way(staged: Cast) -> Route:
    assert staged.machine is not None
    x, y = staged.machine
    return ((x - 30, y - 140), (x - 16, y - 160))


def _from_bag(staged: Cast) -> Route:
    assert staged.stand is not None
    (x, y), (end_x, end_y) = staged.stand, staged.entry
    start = (x, y - 232)
    if staged.pose == "lying":
        hang = (start, (x + 4, y - 150), (x + 40, y - 92))
        if staged.line:
            return (*hang, (end_x - 30, end_y + 26), (end_x, end_y))
        if staged.prone:
            return (*hang, (end_x - 46, end_y + 30), (end_x - 12, end_y + 8), (end_x, end_y))
        return (*hang, (end_x - 84, end_y + 42), (end_x - 24, end_y + 22), (end_x, end_y))
    if not staged.line:
        return (start, (x, y - 190), (x - 8, end_y - 6), (end_x + 32, end_y + 24), (end_x, end_y))
    return (
        start,
        (x, y - 196),
        (x - 8, y - 112),
        (x - 52, y - 92),
        (end_x + 34, end_y + 14),
        (end_x, end_y),
    )


def inwards(staged: Cast, target: str) -> Route:
    """From where a drip enters to a place in the body, through the heart."""
    heart, end = staged.body.heart, staged.spot(target)
    way = (
        (staged.entry, heart) if staged.line else (staged.entry, _bent(heart, staged.entry), heart)
    )
    if target == "blood" or end is None:
        return way
    return (*way, _bent(heart, end), end)


def _bent(start: Point, end: Point) -> Point:
    """A point that gives the straight way between two a gentle bow."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    return ((start[0] + end[0]) / 2 - 0.16 * dy, (start[1] + end[1]) / 2 + 0.16 * dx)
