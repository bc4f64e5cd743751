"""The whole journey as reading matter: what the text and the reading page say, sheet by sheet.

It is told in the order of the moments. Within a sheet, a part of an explanation is said when it
changes; a risk is told in full where it first becomes possible. A sheet depends on the document
alone, so any of them can be told without those before it, and none is long: a journey of ten
thousand steps opens like one of fifty.

Who writes a sheet down fills in the facts, explains terms and names the sources in their own way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from dayzero.story.about import Section, SectionName, about, date_words, reviewed_words
from dayzero.story.blocks import (
    Block,
    Row,
    Said,
    Sheet,
    heading,
    items,
    lower_first,
    read,
    sliced,
    text,
    when_words,
    withheld,
)
from dayzero.story.chances import windows_words
from dayzero.story.clinic import call_lines, rules
from dayzero.story.counts import count_sentence, level_words
from dayzero.story.days import window_words
from dayzero.story.detail import Detail
from dayzero.story.evidence import evidence_words
from dayzero.story.known import known
from dayzero.story.links import Ref
from dayzero.story.moment import Moment, PhaseSpan, StepSpan, Story
from dayzero.story.subtracting import difference_words
from dayzero.story.tables import array_row, array_table, chance_told, curve_told
from dayzero.timeline.language import joined, translate

if TYPE_CHECKING:
    from dayzero.story.counts import Count
    from dayzero.timeline.chances import Outcome, Risk
    from dayzero.timeline.course import Explanation

STEPS_ON_A_SHEET = 12
RISKS_ON_A_SHEET = 10
ROWS_ON_A_SHEET = 40


class Telling:
    """Tells one story."""

    def __init__(
        self,
        story: Story,
        may_tell: Callable[[Ref], bool],
        picture: Callable[[Story, Moment], Iterable[str]],
        detail: Detail = "usual",
    ) -> None:
        """``may_tell``: whether the figures of a risk or an outcome are told.

        ``picture``: sentences that say what is drawn at a moment.
        ``detail``: how much of each step is told.
        """
        self._detail = detail
        self._story = story
        self._timeline = story.timeline
        self._medicine = story.timeline.family == "medicine"
        self._may_tell = may_tell
        self._picture = picture

    def sheets(self) -> list[Sheet]:
        """Everything there is to read, in reading order. Cheap: each is told when asked."""
        sections = {section.name: section for section in about(self._timeline)}
        found = [Sheet(self._timeline.title, self._opening)]

        def add_about(*names: SectionName) -> None:
            for name in names:
                if section := sections.get(name):
                    found.append(Sheet(section.title, partial(self._about, section)))

        add_about("decision", "eligibility")
        fresh = self._first_possible()
        for phase in self._story.phases:
            found += self._phase_sheets(phase, fresh.get(phase.number, []))
        timeline, site = self._timeline, self._timeline.site
        if timeline.curves:
            found += self._curve_sheets()
        if timeline.outcomes:
            found += sliced(
                translate("Text", "How things stood later, beside a comparison"),
                list(timeline.outcomes),
                RISKS_ON_A_SHEET,
                self._outcomes,
            )
        if timeline.advice:
            found.append(Sheet(translate("Text", "When to call"), self._advice))
        if site and (self._clinic_rules() or site.regimens):
            title = translate("Text", "At {clinic}").format(clinic=site.name)
            found.append(Sheet(title, partial(self._clinic, title)))
        if timeline.misreadings:
            found.append(Sheet(translate("Text", "Easily misread"), self._misreadings))
        add_about("claims", "values", "questions", "method", "makers")
        title = translate("About", "What checklists say of this")
        found.append(Sheet(title, self._score))
        return found

    def closing(self) -> Iterator[Block]:
        """What is said at the very end."""
        yield heading(translate("Text", "Please note"))
        words = translate(
            "Text",
            "This is general information. It knows nothing about you. The advice of your own "
            "team comes first. The content was last changed on {date}.",
        )
        yield text(words.format(date=date_words(self._timeline.review.written)))

    # --- the sheets ------------------------------------------------------------------------------

    def _opening(self) -> Iterator[Block]:
        timeline, evidence = self._timeline, self._timeline.evidence
        yield Block("title", (Said(timeline.title),))
        yield read(timeline.summary)
        supported = translate("Text", "How well supported this is: {level}.").format(
            level=lower_first(evidence_words(evidence.level))
        )
        yield Block(
            "text", (Said(f"{supported} "), Said(evidence.summary, True, tuple(evidence.sources)))
        )
        yield text(reviewed_words(timeline.review))
        if timeline.site:
            yield from items(call_lines(timeline.site))
        yield text(
            translate("Text", "Days are counted from the first dose, which is Day 0.")
            if self._medicine
            else translate(
                "Text", "Days are counted from the day the cells are given, which is Day 0."
            )
        )

    def _about(self, section: Section) -> Iterator[Block]:
        yield heading(section.title)
        for saying in section.sayings:
            said: Row = (Said(saying.text, True, tuple(saying.sources)),)
            if saying.kind == "quote":
                said = (Said(f"“{saying.text}”", True, tuple(saying.sources)),)
            elif saying.kind == "heading":
                said = (Said(f"{saying.text}:", True),)
            yield Block("item" if saying.kind == "item" else "text", said)

    def _score(self) -> Iterator[Block]:
        """What the checklists of the field find, in sum."""
        from dayzero.story.scoring import score_section

        yield from self._about(score_section(self._timeline, summary=True))

    def _phase_sheets(self, phase: PhaseSpan, fresh: Sequence[str]) -> Iterator[Sheet]:
        words = translate("Text", "Part {number} of {count}: {title}")
        title = words.format(
            number=phase.number, count=len(self._story.phases), title=phase.phase.title
        )
        for start in range(0, len(phase.steps), STEPS_ON_A_SHEET):
            steps = phase.steps[start : start + STEPS_ON_A_SHEET]
            tell = partial(self._phase, phase, steps, title)
            yield Sheet(title, tell, 1 if start else 0, steps)
        still = self._still_possible(phase, set(fresh))
        if fresh or still:
            words = translate("Text", "What may happen from part {number} on")
            title = words.format(number=phase.number)
            yield from sliced(
                title, list(fresh), RISKS_ON_A_SHEET, partial(self._risks, still), level=1
            )

    def _phase(self, phase: PhaseSpan, steps: tuple[StepSpan, ...], title: str) -> Iterator[Block]:
        when = window_words(phase.start, phase.end, self._medicine)
        yield Block("part", (Said(f"{title}, {when}"),), phase.start)
        short, brief = translate("Text", "In short: "), self._detail == "little"
        if steps[0] is phase.steps[0]:
            yield Block("text", (Said(short), Said(phase.phase.message, True)))
            if not brief:
                yield from self._counts(phase)
                yield from self._milestones(phase)
        told: dict[str, object] = {}
        before = self._story.at(self._story.steps[max(steps[0].number - 2, 0)].start)
        if steps[0] is phase.steps[0]:
            before = self._story.at(phase.start)
        for step in steps:
            moment = self._story.at(step.start)
            yield Block(
                "step",
                (Said(self._step_title(step)),),
                step.start,
                step.number,
            )
            yield from self._explanation(moment.explanation, told)
            if brief:
                continue
            picture = tuple(self._picture(self._story, moment))
            if picture and _is_new(told, "picture", picture):
                yield text(translate("Text", "In the picture: ") + picture[0])
                yield from items(picture[1:])
            yield from self._changed_counts(before.counts, moment.counts)
            before = moment
        if steps[-1] is phase.steps[-1]:
            if self._detail == "lot":
                yield from self._known(phase)
            yield Block("text", (Said(short), Said(phase.phase.in_short, True)))

    def _risks(self, still: Sequence[str], title: str, fresh: Sequence[str]) -> Iterator[Block]:
        risks = self._timeline.risks
        yield heading(title)
        if still:
            words = translate("Text", "Still possible: {names}.")
            yield text(words.format(names=joined(risks[name].title for name in still)))
        for risk_id in fresh:
            yield from self._risk(risk_id, risks[risk_id])
        yield from self._arrays(Ref("risk", name) for name in fresh)

    def _outcomes(self, title: str, names: Sequence[str]) -> Iterator[Block]:
        outcomes = self._timeline.outcomes
        yield heading(title)
        for name in names:
            yield from self._outcome(name, outcomes[name])
        yield from self._arrays(Ref("outcome", name) for name in names)

    def _advice(self) -> Iterator[Block]:
        yield heading(translate("Text", "When to call"))
        for advice in self._timeline.advice.values():
            yield Block("text", (Said(advice.title, True, tuple(advice.sources)),))
            yield from items(advice.signs)
            yield read(advice.then)
        if self._timeline.site:
            yield from items(call_lines(self._timeline.site))

    def _clinic(self, title: str) -> Iterator[Block]:
        """The rules of the clinic, and what it calls the ways of doing it."""
        yield heading(title)
        yield from items(self._clinic_rules())

    def _clinic_rules(self) -> list[str]:
        site = self._timeline.site
        said = [f"{rule.heading}: {rule.text}" for rule in rules(site)]
        named = translate("Text", "“{general}” is called “{own}” there.")
        for name, own in (site.regimens if site else {}).items():
            if variant := self._timeline.variants.get(name):
                said.append(named.format(general=variant.title, own=own))
        return said

    def _misreadings(self) -> Iterator[Block]:
        yield heading(translate("Text", "Easily misread"))
        words = translate("Text", "“{says}” Not quite: {truth}")
        for item in self._timeline.misreadings.values():
            said = words.replace("{says}", item.says).replace("{truth}", item.truth)
            yield Block("text", (Said(said, True, tuple(item.sources)),))

    # --- one step --------------------------------------------------------------------------------

    def _step_title(self, step: StepSpan) -> str:
        when = when_words(step.start, self._medicine)
        return f"{when}: {self._story.open_reader.plain(step.step.title)}"

    def _explanation(self, says: Explanation, told: dict[str, object]) -> Iterator[Block]:
        labels = {
            "happens": "",
            "body": translate("Text", "In your body: "),
            "mood": translate("Text", "In your mind: "),
            "daily": translate("Text", "In daily life: "),
        }

        def part(name: str, label: str, words: str | None) -> Iterator[Block]:
            if words and _is_new(told, name, words):
                yield Block("text", (Said(label), Said(words, True)))

        brief = self._detail == "little"
        if not brief:
            for name, label in labels.items():
                yield from part(name, label, getattr(says, name))
        if says.do and _is_new(told, "do", says.do):
            yield text(translate("Text", "What you can do:"))
            yield from items(says.do)
        if not brief:
            yield from part("around", translate("Text", "Who is around you: "), says.around)
        if says.call and _is_new(told, "call", says.call):
            yield text(translate("Text", "When to call:"))
            advice = [self._timeline.advice[key] for key in says.call]
            yield from items(f"{item.title}. {item.then}" for item in advice)
        if not brief:
            yield from part("unknown", translate("Text", "What is not known: "), says.unknown)
        if self._detail == "lot":
            yield from part("more", translate("Text", "How it works inside: "), says.more)

    def _known(self, phase: PhaseSpan) -> Iterator[Block]:
        """In whom the numbers of a part were counted, and how sure we are of each."""
        if numbers := known(self._timeline, phase):
            yield text(translate("Text", "How the numbers of this part are known:"))
            yield from items(numbers)

    def _counts(self, phase: PhaseSpan) -> Iterator[Block]:
        """Where each count stands as a part begins; the first time with how it was drawn."""
        counts, curves = self._story.at(phase.start).counts, self._timeline.curves
        if not counts:
            return
        if phase.number == 1:
            yield text(translate("Text", "Blood counts as this part begins:"))
            yield from items(count_sentence(curves[count.curve], count) for count in counts)
            return
        words = translate("Text", "Blood counts as this part begins: {counts}.")
        yield text(words.format(counts=self._levels(counts)))

    def _milestones(self, phase: PhaseSpan) -> Iterator[Block]:
        """What is known to begin in a part, without a curve to plot."""
        words = translate("Text", "{title} ({when}).")
        for milestone in self._timeline.milestones.values():
            if phase.start <= milestone.days[0] < phase.end:
                when = window_words(*milestone.days, self._medicine)
                said = words.format(title=milestone.title, when=when)
                fact = self._timeline.facts.get(milestone.fact or "")
                sources = tuple(fact.sources) if fact else ()
                yield Block("item", (Said(said, False, sources, milestone.fact or ""),))

    def _changed_counts(self, before: tuple[Count, ...], now: tuple[Count, ...]) -> Iterator[Block]:
        changed = [new for old, new in zip(before, now, strict=True) if old.level != new.level]
        if changed:
            words = translate("Text", "Blood counts by now: {counts}.")
            yield text(words.format(counts=self._levels(changed)))

    def _levels(self, counts: Iterable[Count]) -> str:
        curves = self._timeline.curves
        return joined(
            f"{curves[count.curve].title}: {level_words(count.level)}" for count in counts
        )

    # --- curves ----------------------------------------------------------------------------------

    def _curve_sheets(self) -> Iterator[Sheet]:
        for curve_id, curve in self._timeline.curves.items():
            title = translate("Text", "{count} from day to day").format(count=curve.title)
            points = list(range(len(curve.points)))
            yield from sliced(
                title, points, ROWS_ON_A_SHEET, partial(curve_told, self._story, curve_id)
            )

    # --- chances ---------------------------------------------------------------------------------

    def _first_possible(self) -> dict[int, list[str]]:
        """The risks that first become possible in each phase, by its number."""
        fresh: dict[int, list[str]] = {}
        for risk_id in self._timeline.risks:
            phase = next((one for one in self._story.phases if self._possible(risk_id, one)), None)
            if phase:
                fresh.setdefault(phase.number, []).append(risk_id)
        return fresh

    def _still_possible(self, phase: PhaseSpan, fresh: set[str]) -> list[str]:
        return [
            name
            for name in self._timeline.risks
            if name not in fresh and self._possible(name, phase)
        ]

    def _possible(self, risk_id: str, phase: PhaseSpan) -> bool:
        windows = self._timeline.risks[risk_id].windows
        return any(start < phase.end and end > phase.start for start, end in windows)

    def _risk(self, risk_id: str, risk: Risk) -> Iterator[Block]:
        yield Block("entry", (Said(f"{risk.title} ({windows_words(self._timeline, risk)})."),))
        yield read(risk.what, "under")
        if risk.chance is None:
            yield read(risk.chance_unknown or "", "under")
        elif self._may_tell(Ref("risk", risk_id)):
            yield Block("under", chance_told(self._timeline, risk.chance, happened=False))
        else:
            yield Block("under", (Said(withheld()),))
        yield Block("under", (Said(translate("Text", "Your team: ")), Said(risk.team, True)))
        yield Block("under", (Said(translate("Text", "You: ")), Said(risk.you, True)))

    def _outcome(self, outcome_id: str, outcome: Outcome) -> Iterator[Block]:
        when = windows_words(self._timeline, outcome)
        yield Block("entry", (Said(f"{outcome.title} ({when})."),))
        if not self._may_tell(Ref("outcome", outcome_id)):
            yield text(withheld())
            return
        other = outcome.comparator
        here = Said(translate("Text", "People who had this treatment: "))
        yield Block("item", (here, *chance_told(self._timeline, outcome.chance, happened=True)))
        beside = (
            chance_told(self._timeline, other.chance, happened=True)
            if other.chance
            else (Said(other.unknown or "", True),)
        )
        yield Block("item", (Said(f"{other.name}: "), *beside))
        difference = difference_words(self._timeline, outcome) if other.chance else ""
        said = (Said(f"{difference} " if difference else ""), Said(outcome.meaning or "", True))
        yield Block("text", tuple(one for one in said if one.words))

    def _arrays(self, refs: Iterable[Ref]) -> Iterator[Block]:
        """The table of what the arrays show, without those that wait to be asked for."""
        timeline = self._timeline
        things = [
            (timeline.risks if ref.kind == "risk" else timeline.outcomes)[ref.id]
            for ref in refs
            if self._may_tell(ref)
        ]
        rows = [row for thing in things if (row := array_row(timeline, thing))]
        yield from array_table(timeline, rows)


def _is_new(told: dict[str, object], part: str, words: object) -> bool:
    """Whether this differs from what was last said of a part on this sheet."""
    before, told[part] = told.get(part), words
    return before != words
