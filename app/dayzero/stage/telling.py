"""What the picture says: which groups and parts to name on a step, and the caption of a moment."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from dayzero.stage.cast import Cast, cast
from dayzero.stage.lines import NEW_LINE
from dayzero.stage.roles import is_parent
from dayzero.stage.routes import IN_BODY, Route, inwards, route
from dayzero.story.amounts import (
    NOT_COUNTED,
    amount_sentence,
    followed_words,
    how_many,
    marked,
    whereabouts_words,
)
from dayzero.story.line import interpolated
from dayzero.story.links import Ref
from dayzero.story.moment import Moment, StepSpan, Story
from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.timeline.picture import Amounts

OBJECTS = ("machine", "bag", "cord-unit", "flask", "freezer", "drip")
"""Kinds of places that are things in the room."""

MOST_IN_A_CAPTION = 2
PASSING = (*NOT_COUNTED, "virus", "bacterium")

_WEIGHT = {
    "drug": 3.0,
    "stem-cell": 3.0,
    "virus": 2.5,
    "bacterium": 2.5,
    "signal": 2.0,
    "red-cell": 0.2,
}


class Told(NamedTuple):
    """What is told on a step; it stays while the step lasts, so that nothing jumps."""

    staged: Cast
    title: str
    lens: str
    lens_kind: str
    lens_title: str
    caption: str
    populations: tuple[tuple[str, str], ...]
    """Id and name of the groups seen in the lens at some time of the step."""
    parts: tuple[tuple[str, str, tuple[float, float]], ...]
    """Place, name and world point of the parts to label."""
    bones: bool
    """Whether the hip bones show."""
    veins: tuple[Route, ...]
    """Ways through the body on which cells move at some time of the step."""
    followed: str = ""
    """Id of the group that is followed; its whereabouts are then the caption."""


def told(story: Story, moment: Moment) -> Told:
    """What the step of a moment tells."""
    stage = story.timeline.stage
    scene = moment.scene
    place = stage.places.get(scene.lens or "")
    staged = cast(scene, {one.kind for one in stage.places.values()}, stage.age, stage.donor)
    lens = scene.lens or ""
    parts = _parts(story, moment.step, lens, staged)
    return Told(
        staged=staged,
        title=story.open_reader.plain(moment.step.step.title),
        lens=lens,
        lens_kind=place.kind if place else "organ",
        lens_title=story.open_reader.plain(place.title) if place else "",
        caption=story.open_reader.plain(scene.caption) if scene.caption else "",
        populations=_populations(story, moment.step, lens),
        parts=parts,
        bones=staged.patient and any(stage.places[name].kind == "marrow" for name, _t, _p in parts),
        veins=_veins(story, moment.step, staged),
    )


def following(story: Story, moment: Moment, says: Told, population: str) -> Told:
    """What is told while a group of cells is followed: where it is, and how many."""
    leading = [one for one in says.populations if one[0] == population]
    rest = [one for one in says.populations if one[0] != population]
    return says._replace(
        caption=followed_words(story, moment, population, between=NEW_LINE),
        populations=(*leading, *rest),
        followed=population,
    )


def about(story: Story, moment: Moment, ref: Ref) -> str:
    """What a part of the picture is: what its word means, else how much there is."""
    timeline = story.timeline
    is_group = ref.kind == "population"
    thing = (timeline.stage.populations if is_group else timeline.stage.places).get(ref.id)
    if thing is None:
        return ""
    if term := timeline.terms.get(thing.term or ""):
        return story.open_reader.plain(term.meaning)
    if is_group:
        return whereabouts_words(story, moment, ref.id)
    return contents(story, moment, ref.id) or translate("Stage", "No cells are drawn here now.")


def hint(ref: Ref, followed: str | None, lens: str) -> str:
    """What pressing a part does."""
    if ref.kind != "population":
        return "" if ref.id == lens else translate("Stage", "Press to look inside.")
    if ref.id == followed:
        return translate("Stage", "Press again to let go.")
    return translate("Stage", "Press to follow it from day to day.")


def _populations(story: Story, step: StepSpan, lens: str) -> tuple[tuple[str, str], ...]:
    stage = story.timeline.stage
    shown = set(step.step.shows)
    found = []
    for order, (name, population) in enumerate(stage.populations.items()):
        amounts = population.places.get(lens)
        most = _most_in(story, amounts, step.start, step.end) if amounts else 0.0
        if most >= 1:
            weight = _WEIGHT.get(population.kind, 1.0) * math.log1p(most) + (
                5 if name in shown else 0
            )
            found.append((-weight, order, name, population.title))
    return tuple((name, title) for _weight, _order, name, title in sorted(found))


def _most_in(story: Story, amounts: Amounts, start: float, end: float) -> float:
    """The most cells on the days of a step."""
    if amounts.curve:
        points = story.timeline.curves[amounts.curve].points
        course = story.courses[amounts.curve]
        days = [start, end, *(day for day, _value in points if start < day < end)]
        return max(course.value(day) for day in days) * (amounts.per_unit or 1)
    days = [day for day, _cells in amounts.days]
    inside = [cells for day, cells in amounts.days if start < day < end]
    return max([_between(amounts, start, days), _between(amounts, end, days), *inside])


def _between(amounts: Amounts, day: float, days: list[float]) -> float:
    return interpolated(day, days, [cells for _day, cells in amounts.days])


def _parts(
    story: Story, step: StepSpan, lens: str, staged: Cast
) -> tuple[tuple[str, str, tuple[float, float]], ...]:
    """The lens's own part first, then both ends of what moves, then the things in the room."""
    stage = story.timeline.stage
    wanted: dict[str, None] = {lens: None}
    for flow in stage.flows.values():
        running = any(a < step.end and b > step.start for a, b in flow.windows)
        source, target = stage.places.get(flow.source), stage.places.get(flow.target)
        if running and source and target and route(staged, source.kind, target.kind):
            wanted |= {flow.source: None, flow.target: None}
    for name, place in stage.places.items():
        if place.kind in OBJECTS:
            wanted[name] = None
    parts = []
    taken: set[tuple[float, float]] = set()
    for name in wanted:
        thing = stage.places.get(name)
        spot = staged.spot(thing.kind) if thing else None
        if thing is None or spot is None or spot in taken:
            continue
        taken.add(spot)
        parts.append((name, short(thing.title), spot))
    return tuple(parts)


def _veins(story: Story, step: StepSpan, staged: Cast) -> tuple[Route, ...]:
    stage = story.timeline.stage
    found: dict[Route, None] = {}
    for flow in stage.flows.values():
        source, target = stage.places.get(flow.source), stage.places.get(flow.target)
        running = any(a < step.end and b > step.start for a, b in flow.windows)
        if not (running and source and target and target.kind in IN_BODY):
            continue
        way = route(staged, source.kind, target.kind)
        if way and source.kind in IN_BODY:
            found[way] = None
        elif way and source.kind in ("drip", "bag", "cord-unit"):
            found[inwards(staged, target.kind)] = None
    return tuple(found)


def short(title: str) -> str:
    """The bare name of a part: 'Inside your bone marrow' is labelled 'bone marrow'."""
    # Translators: the words with which the name of a place may begin, and which its label is
    # without; not the sentence, but such words of your language, in small letters.
    openings = translate("Stage", "around, inside, in, at, your, the, a, an").split(", ")
    first, _space, rest = title.partition(" ")
    return short(rest) if rest and first.lower() in openings else title


def caption(story: Story, moment: Moment, says: Told | None = None) -> str:
    """The picture in a few short sentences, for those who do not see it: the day, how much there
    is of what the lens shows, what happens there, and where the person is. ``says`` is what its
    step tells, where that is known already.

    Such as 'Day +9. In your blood. Neutrophils: few. New ones leave the marrow.'
    """
    says = says or told(story, moment)
    sentences = [f"{moment.day_name}."]
    if says.lens_title:
        sentences.append(_sentence(says.lens_title))
        sentences += _amounts(story, moment, says.lens, [name for name, _t in says.populations])
    sentences.append(next(_happening(story, moment, says), ""))
    if says.caption:
        sentences.append(_sentence(says.caption))
    sentences.append(_room_words(says))
    return " ".join(sentence for sentence in sentences if sentence)


def seen(story: Story, moment: Moment) -> tuple[str, ...]:
    """All that is drawn at a moment, in words: the caption without the day, and then how much
    there is in each other place that has cells."""
    said = caption(story, moment).removeprefix(f"{moment.day_name}. ")
    rest = []
    for name, place in story.timeline.stage.places.items():
        if name != moment.scene.lens and (amounts := contents(story, moment, name)):
            rest.append(f"{_sentence(story.open_reader.plain(place.title))} {amounts}")
    return (said, *rest)


def contents(story: Story, moment: Moment, place: str) -> str:
    """How much there is in a place, such as 'Your stem cells: many.'"""
    return " ".join(_amounts(story, moment, place, list(story.timeline.stage.populations)))


def _amounts(story: Story, moment: Moment, place: str, names: list[str]) -> Iterator[str]:
    """The first groups that are in a place, and how many there are.

    That cells are missing is worth saying; that a medicine or a germ is, is not.
    """
    populations = story.timeline.stage.populations
    here = {cells.population: cells for cells in moment.cells if cells.place == place}
    ranks = [(populations[n], how_many(story, moment, here[n])) for n in names if n in here]
    worth = [one for one in ranks if one[1] or one[0].kind not in PASSING]
    for population, rank in worth[:MOST_IN_A_CAPTION]:
        yield amount_sentence(marked(population), rank)


def _happening(story: Story, moment: Moment, says: Told) -> Iterator[str]:
    """What the cells in the lens do, unless the step's own words say just that."""
    here = {cells.population for cells in moment.cells if cells.place == says.lens and cells.number}
    for doing in moment.doings:
        choreography = story.timeline.stage.choreographies[doing.choreography]
        title = _sentence(choreography.title)
        acting = choreography.place == says.lens and here.intersection(choreography.movers)
        if acting and title != _sentence(says.caption):
            yield title


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def people(story: Story, moment: Moment) -> tuple[tuple[str, str], ...]:
    """Who is in the picture, each with a name and how they are there."""
    staged = told(story, moment).staged
    found = []
    if staged.patient:
        name = _whom(staged)
        pose = _pose_words(staged).format(where=room_words(staged.room))
        found.append((name, pose))
    for who in staged.beside:
        words = who_words(who, staged)
        found.append((f"{words[:1].upper()}{words[1:]}", translate("Stage", "In the room.")))
    if staged.visitor:
        found.append(
            (translate("Stage", "A visitor"), translate("Stage", "Waves behind the window."))
        )
    return tuple(found)


def room_words(room: str) -> str:
    """A room, as part of a sentence."""
    return {
        "consulting-room": translate("Stage", "in the consulting room"),
        "home": translate("Stage", "at home"),
        "day-unit": translate("Stage", "in the day unit"),
        "apheresis": translate("Stage", "beside the machine that collects cells"),
        "laboratory": translate("Stage", "in the laboratory"),
        "ward": translate("Stage", "on the ward"),
        "infusion": translate("Stage", "in the hospital room"),
        "single-room": translate("Stage", "in a room of your own"),
        "going-home": translate("Stage", "at the front door"),
        "clinic": translate("Stage", "at the clinic"),
        "daily-life": translate("Stage", "outdoors"),
        "procedure-room": translate("Stage", "in the procedure room"),
        "theatre": translate("Stage", "in the operating theatre"),
        "donor-unit": translate("Stage", "beside the machine that collects cells"),
        "gene-laboratory": translate("Stage", "in the gene laboratory"),
        "culture-laboratory": translate("Stage", "in the culture laboratory"),
    }.get(room, "")


def _room_words(says: Told) -> str:
    staged = says.staged
    where = room_words(staged.room)
    if not staged.patient:
        words = (
            translate("Stage", "The cells are {where}, without you.")
            if staged.age == "adult"
            else translate("Stage", "The cells are {where}, without your child.")
        )
        return words.format(where=where)
    beside = [who_words(who, staged) for who in staged.beside[:2]]
    if staged.visitor:
        beside.append(translate("Stage", "a visitor behind the window"))
    pose = _pose_words(staged).format(where=where)
    if not beside:
        return pose
    people = translate("Stage", " and ").join(beside)
    words = (
        translate("Stage", "With you: {people}.")
        if _whose(staged) == "you"
        else translate("Stage", "With them: {people}.")
    )
    return f"{pose} {words.format(people=people)}"


def _whose(staged: Cast) -> str:
    """Whom the picture shows, from where the reader stands: a parent reads of a child."""
    return "donor" if staged.donor else "you" if staged.age == "adult" else "child"


def _whom(staged: Cast) -> str:
    return {
        "donor": translate("Stage", "The donor"),
        "you": translate("Stage", "You"),
        "child": translate("Stage", "Your child"),
    }[_whose(staged)]


def _pose_words(staged: Cast) -> str:
    """Who is there, and how they rest."""
    lies = "in bed" if staged.in_bed else staged.posture
    return {
        ("donor", "seated"): translate("Stage", "The donor sits {where}."),
        ("donor", "lying"): translate("Stage", "The donor lies {where}."),
        ("donor", "in bed"): translate("Stage", "The donor lies {where}."),
        ("donor", "prone"): translate("Stage", "The donor lies on their front {where}."),
        ("donor", "standing"): translate("Stage", "The donor stands {where}."),
        ("you", "seated"): translate("Stage", "You sit {where}."),
        ("you", "lying"): translate("Stage", "You lie {where}."),
        ("you", "in bed"): translate("Stage", "You lie in bed {where}."),
        ("you", "prone"): translate("Stage", "You lie on your front {where}."),
        ("you", "standing"): translate("Stage", "You stand {where}."),
        ("child", "held"): translate("Stage", "Your child is in a parent’s arms {where}."),
        ("child", "seated"): translate("Stage", "Your child sits {where}."),
        ("child", "lying"): translate("Stage", "Your child lies {where}."),
        ("child", "in bed"): translate("Stage", "Your child lies in bed {where}."),
        ("child", "prone"): translate("Stage", "Your child lies on the front {where}."),
        ("child", "standing"): translate("Stage", "Your child stands {where}."),
    }[_whose(staged), "held" if staged.held else lies]


def who_words(who: str, staged: Cast) -> str:
    """A companion, as part of a sentence."""
    if is_parent(who, staged.shown_age):
        return translate("Stage", "a parent")
    return {
        "nurse": translate("Stage", "a nurse"),
        "doctor": translate("Stage", "a doctor"),
        "carer": translate("Stage", "someone close to you"),
        "visitor": translate("Stage", "a visitor"),
        "donor": translate("Stage", "the donor"),
        "patient": (
            translate("Stage", "you") if staged.age == "adult" else translate("Stage", "your child")
        ),
    }.get(who, "")
