"""What happens: choreographies move cells, and never say more than the document's amounts."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.stage.choreography.dances import DANCES
from dayzero.stage.choreography.stance import VISIBLE, Danced, Stance
from dayzero.stage.moving import Moving
from dayzero.stage.rows import Row
from dayzero.stage.telling import caption
from dayzero.story.moment import Moment, Story
from dayzero.timeline.picture import Choreography, ChoreographyKind
from stage.made import FULL, MOST, SIZE, happening, painter_of, picture

RED, WHITE = ("red-cell", 9), ("neutrophil", 8)
RING = 1.07
"""Outer edge of the ring around the lens, by which cells at the rim are hidden."""
DAYS = st.floats(-29.9, 29.9)


@dataclass(frozen=True, eq=False)
class Piece:
    """A choreography with the place and the cells it is made for."""

    kind: str
    place: str
    cast: dict[str, tuple[str, float]]
    movers: tuple[str, ...]
    targets: tuple[str, ...] = ()


PIECES = (
    Piece("mobilisation", "marrow", {"stem": ("stem-cell", 7), "g": ("signal", 3), "n": WHITE},
          ("stem",), ("g",)),
    Piece("mobilisation", "blood", {"stem": ("stem-cell", 7), "r": RED}, ("stem",)),
    Piece("apheresis", "machine", {"stem": ("stem-cell", 6), "r": RED, "n": WHITE}, ("stem",)),
    Piece("apheresis", "bag", {"stem": ("stem-cell", 9)}, ("stem",)),
    Piece("harvest", "marrow", {"stem": ("donor:stem-cell", 9), "n": WHITE}, ("stem",)),
    Piece("freezing", "freezer", {"stem": ("stem-cell", 9)}, ("stem",)),
    Piece("thawing", "bag", {"stem": ("stem-cell", 9)}, ("stem",)),
    Piece("conditioning", "marrow", {"drug": ("drug", 5), "n": WHITE, "r": RED},
          ("drug",), ("n", "r")),
    Piece("conditioning", "lymph-node",
          {"atg": ("antibody", 5), "old": ("old-lymphocyte", 7), "s": ("self-reactive", 3)},
          ("atg",), ("old", "s")),
    Piece("homing", "marrow", {"stem": ("stem-cell", 9), "n": WHITE}, ("stem",)),
    Piece("homing", "blood", {"stem": ("stem-cell", 9), "r": RED}, ("stem",)),
    Piece("infection", "blood", {"germ": ("bacterium", 4), "med": ("drug", 6), "n": WHITE},
          ("germ",), ("med",)),
    Piece("transfusion", "blood", {"p": ("platelet", 8), "r": RED, "n": WHITE}, ("p", "r")),
    Piece("engraftment", "marrow", {"stem": ("stem-cell", 6), "n": WHITE, "r": RED},
          ("stem",), ("n", "r")),
    Piece("engraftment", "blood", {"n": WHITE, "r": RED}, ("n",)),
    Piece("thymic-education", "thymus", {"t": ("naive-t", 9), "s": ("self-reactive", 3)},
          ("t",), ("s",)),
    Piece("thymic-education", "lymph-node",
          {"t": ("naive-t", 9), "reg": ("regulatory-t", 3), "s": ("self-reactive", 2)},
          ("t", "reg"), ("s",)),
    Piece("graft-versus-host", "skin", {"d": ("donor:old-lymphocyte", 9)}, ("d",)),
    Piece("graft-versus-host", "liver", {"d": ("donor:old-lymphocyte", 9)}, ("d",)),
    Piece("prevention", "skin", {"m": ("drug", 6), "d": ("donor:old-lymphocyte", 9)},
          ("m",), ("d",)),
    Piece("prevention", "gut", {"m": ("drug", 6), "d": ("donor:old-lymphocyte", 9)},
          ("m",), ("d",)),
    Piece("graft-failure", "marrow", {"stem": ("donor:stem-cell", 8), "n": WHITE},
          ("stem",), ("n",)),
    Piece("engraftment-syndrome", "blood", {"n": WHITE, "r": RED}, ("n",)),
    Piece("reactivation", "blood", {"v": ("virus", 7), "old": ("old-lymphocyte", 4)},
          ("v",), ("old",)),
    Piece("gene-correction", "flask",
          {"v": ("vector", 8), "stem": ("stem-cell", 6), "ok": ("gene-corrected:stem-cell", 5)},
          ("v",), ("stem", "ok")),
    Piece("culture", "flask", {"msc": ("msc", 12)}, ("msc",)),
    Piece("calming", "joint",
          {"msc": ("msc", 3), "calm": ("soothing-signal", 6), "old": ("old-lymphocyte", 7)},
          ("msc", "calm"), ("old",)),
    Piece("relapse", "nerve", {"s": ("self-reactive", 8)}, ("s",)),
    Piece("maintenance", "blood", {"m": ("drug", 6), "s": ("self-reactive", 3), "n": WHITE},
          ("m",), ("s",)),
)  # fmt: skip
pieces = pytest.mark.parametrize("piece", PIECES, ids=lambda piece: f"{piece.kind}-{piece.place}")


def doing(kind: str, movers: tuple[str, ...], targets: tuple[str, ...] = (),
          strength: float = 1.0) -> Choreography:  # fmt: skip
    return Choreography.model_construct(
        title=f"Here is {kind}", kind=kind, place="here", windows=((-30.0, 30.0),), movers=movers,
        targets=targets, strength=strength, pace=1.0,
    )  # fmt: skip


@lru_cache(maxsize=128)
def told(piece: Piece, strength: float = 1.0) -> Story:
    what = doing(piece.kind, piece.movers, piece.targets, strength)
    return happening(piece.place, piece.cast, what)


@lru_cache(maxsize=128)
def moving(story: Story) -> Moving:
    return painter_of(story)._moving


def company(story: Story, moment: Moment, motion: str = "full") -> Danced:
    layout = painter(story).layout(moment, SIZE)
    return moving(story).company(moment, layout, motion)  # type: ignore[arg-type]


@lru_cache(maxsize=128)
def painter(story: Story):  # type: ignore[no-untyped-def]
    return painter_of(story)


def of_each(stance: Stance, number: Row | float) -> list[float]:
    """A number of each cell, also where it is the same for all."""
    return list(number + 0.0 * stance.number)


def lowest(stance: Stance, number: Row | float) -> float:
    return min(of_each(stance, number), default=1.0)


def says_too_much(story: Story, moment: Moment, danced: Danced, radius: float) -> list[str]:
    """What of the cells as they stand is not what the document says."""
    found = []
    values = {count.curve: count.value for count in moment.counts}
    for cells in moment.cells:
        amounts = story.timeline.stage.populations[cells.population].places[cells.place]
        said = values[amounts.curve] * amounts.per_unit if amounts.curve else cells.amount
        stance = danced.stances[cells.population]
        whole = len(stance.places) - (1 if said - math.floor(said) > 0.02 else 0)
        if whole != math.floor(said):
            found.append(f"{whole} {cells.population} are drawn, not {said}")
        for each in (stance.opacity, stance.scale):
            if len(of_each(stance, each)) != len(stance.places) or lowest(stance, each) < VISIBLE:
                found.append(f"some {cells.population} cannot be seen: {each}")
        if any(abs(place) > RING * radius for place in stance.places):
            found.append(f"some {cells.population} are outside the lens")
    return found


def test_every_kind_has_its_function() -> None:
    assert set(DANCES) == set(get_args(ChoreographyKind)) == {piece.kind for piece in PIECES}


@pytest.mark.parametrize("motion", ["full", "gentle", "still"])
@pieces
@given(day=DAYS)
def test_cells_are_moved_and_never_counted(piece: Piece, motion: str, day: float) -> None:
    story = told(piece)
    moment = story.at(day)
    radius = painter(story).layout(moment, SIZE).radius
    assert not says_too_much(story, moment, company(story, moment, motion), radius)


@pytest.mark.slow
def test_a_million_moments_of_all_choreographies_draw_what_the_curves_say() -> None:
    """All of them are counted as they are handed to the dance, and every 25th after it too."""
    draw = random.Random(20261125)
    sized = [(s, moving(s), painter(s).layout(s.at(0.0), SIZE)) for s in map(told, PIECES)]
    for turn in range(1_000_000):
        story, cells, layout = sized[turn % len(sized)]
        day = draw.uniform(-30, 30)
        moment = story.at(day)
        white = moment.counts[0].value
        for group in cells.seen(moment):
            if group.kind == "neutrophil":
                assert group.number == math.floor(white * WHITE[1] / MOST), f"on day {day!r}"
        if turn % 25 == 0:
            danced = cells.company(moment, layout, "full")
            found = says_too_much(story, moment, danced, layout.radius)
            assert not found, f"on day {day!r}: {found}"


@pieces
def test_the_picture_shows_it_and_is_the_same_however_a_day_is_reached(piece: Piece) -> None:
    story, plain = told(piece), happening(piece.place, piece.cast)
    core = painter_of(story)
    played = [picture(core, story.at(day)) for day in (2.0, 7.5, FULL)]
    back = [picture(core, story.at(day)) for day in (FULL, 7.5, 2.0)]
    assert played == back[::-1]
    assert picture(painter_of(story), story.at(7.5)) == played[1]
    assert picture(painter_of(plain), plain.at(7.5)) != played[1]


@pieces
def test_nothing_is_shown_of_what_the_amounts_leave_out(piece: Piece) -> None:
    """No glow, no mist, no wave: without cells, the picture is that of the empty place."""
    empty = {name: (kind, 0.0) for name, (kind, _most) in piece.cast.items()}
    empty = {name: cell for name, cell in empty.items() if cell[0] != "neutrophil"}
    story = happening(piece.place, empty, doing(piece.kind, piece.movers, piece.targets))
    plain = happening(piece.place, empty)
    assert picture(painter_of(story), story.at(5.0)) == picture(painter_of(plain), plain.at(5.0))


@pytest.mark.parametrize("day", [-20.0, 6.0, 14.0])
@pieces
def test_nothing_jumps(piece: Piece, day: float) -> None:
    """From frame to frame a cell moves a little, or it is pale at the seam of its loop."""
    story = told(piece)
    start = story.axis.position(day)
    reach = painter(story).layout(story.at(day), SIZE).radius
    frames = [company(story, story.at(story.axis.day(start + frame / 60))) for frame in range(120)]
    for before, after in pairwise(frames):
        for name, stance in after.stances.items():
            was = before.stances[name]
            for index, (here, there) in enumerate(zip(was.places, stance.places, strict=False)):
                at_the_rim = abs(here) > 0.85 * reach
                pale = of_each(stance, stance.opacity)[index] < 0.5
                moved = abs(here - there)
                assert moved < 0.06 * reach or at_the_rim or pale, (name, index, moved / reach)


def test_one_that_the_stage_does_not_know_leaves_the_cells_as_they_are() -> None:
    cast = {"n": WHITE, "r": RED}
    story = happening("blood", cast, doing("waltz", ("n",)))
    plain = happening("blood", cast)
    assert picture(painter_of(story), story.at(5.0)) == picture(painter_of(plain), plain.at(5.0))
    assert painter_of(story).layout(story.at(5.0), SIZE).legend


def test_one_whose_cells_the_document_does_not_have_dances_without_them() -> None:
    story = happening("marrow", {"n": WHITE}, doing("engraftment", ("nobody",), ("n", "none")))
    assert not says_too_much(story, story.at(5.0), company(story, story.at(5.0)), math.inf)


def test_one_in_another_place_is_not_seen() -> None:
    piece = PIECES[0]
    story = happening(piece.place, piece.cast, doing(piece.kind, piece.movers, piece.targets))
    elsewhere = story.timeline.stage.choreographies["what-0"].model_copy(update={"place": "x"})
    stage = story.timeline.stage.model_copy(update={"choreographies": {"what-0": elsewhere}})
    other = Story(story.timeline.model_copy(update={"stage": stage}))
    plain = happening(piece.place, piece.cast)
    assert picture(painter_of(other), other.at(5.0)) == picture(painter_of(plain), plain.at(5.0))


def test_the_stronger_the_conditioning_the_paler_the_cells() -> None:
    piece = next(piece for piece in PIECES if piece.kind == "conditioning")
    seen = []
    for strength in (1.0, 0.6, 0.3):
        story = told(piece, strength)
        danced = company(story, story.at(5.0))
        mist = next(soft for soft in danced.softs if soft.look == "mist")
        pale = of_each(danced.stances["n"], danced.stances["n"].opacity)
        seen.append((sum(pale), -mist.opacity[0], -mist.radius))
    assert seen == sorted(seen)


def strongest(danced: Danced, look: str) -> float:
    return max((max(soft.opacity) for soft in danced.softs if soft.look == look), default=0.0)


def test_calm_takes_no_cell_away_and_replaces_none() -> None:
    piece = next(piece for piece in PIECES if piece.kind == "calming")
    story = told(piece)
    early, late = (company(story, story.at(day)) for day in (-8.0, 20.0))
    for danced in (early, late):
        old = danced.stances["old"]
        assert lowest(old, old.opacity) == lowest(old, old.scale) == 1
    assert strongest(early, "heat") > strongest(late, "heat")
    assert strongest(early, "calm") < strongest(late, "calm")


def test_medicine_holds_donor_cells_away_from_the_skin() -> None:
    cast = {"m": ("drug", 6.0), "d": ("donor:old-lymphocyte", 9.0)}
    attack, guard = doing("graft-versus-host", ("d",)), doing("prevention", ("m",), ("d",))
    alone, held = happening("skin", cast, attack), happening("skin", cast, attack, guard)
    top = [min(company(story, story.at(FULL)).stances["d"].places.imag) for story in (alone, held)]
    medicine = company(held, held.at(FULL)).stances["m"].places.imag
    assert top[0] < min(medicine) < max(medicine) < top[1]
    heat = [strongest(company(story, story.at(FULL)), "heat") for story in (alone, held)]
    assert heat[1] < heat[0] / 2


def test_self_attacking_cells_never_leave_the_thymus() -> None:
    piece = next(piece for piece in PIECES if piece.place == "thymus")
    story = told(piece)
    left = {"t": False, "s": False}
    for step in range(400):
        moment = story.at(5.0 + step / 20)
        reach = painter(story).layout(moment, SIZE).radius
        for name, stance in company(story, moment).stances.items():
            left[name] |= any(y > 0.7 * reach for y in stance.places.imag)
    assert left == {"t": True, "s": False}


def test_new_blood_grows_in_clusters() -> None:
    """While there are few, each is close to one that was there before it, or to a stem cell."""
    piece = next(p for p in PIECES if (p.kind, p.place) == ("engraftment", "marrow"))
    story = happening("marrow", piece.cast | {"n": ("neutrophil", 80.0)},
                      doing("engraftment", ("stem",), ("n",)))  # fmt: skip
    moment = story.at(-5.0)
    spots = company(story, moment).stances["n"].places
    plain = happening("marrow", piece.cast | {"n": ("neutrophil", 80.0)})
    rest = company(plain, plain.at(-5.0)).stances["n"].places

    def apart(places: Row) -> float:
        return sum(min(abs(one - other) for other in places if other != one) for one in places)

    assert apart(spots) < 0.8 * apart(rest)


def test_the_words_beside_the_picture_say_what_happens() -> None:
    piece = PIECES[0]
    story = told(piece)
    assert "Here is mobilisation." in caption(story, story.at(5.0))
    empty = happening(piece.place, {"stem": ("stem-cell", 0.0)}, doing("mobilisation", ("stem",)))
    assert "mobilisation" not in caption(empty, empty.at(5.0))
