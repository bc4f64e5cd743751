"""The whole journey as reading matter: plain text that needs no eyes, no pointer and no window.

It is told in the order of the moments. A part of an explanation is said when it changes, a risk
in full when it first becomes possible, a term's meaning at its first use, and each figure is
followed by the number of its source.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from dayzero.story.about import SectionName, about, citation, date_words, reviewed_words
from dayzero.story.chances import (
    basis_words,
    chance_sentence,
    quality_words,
    range_kind_words,
    spread_words,
    windows_words,
)
from dayzero.story.clinic import call_lines, rules
from dayzero.story.comparing import difference_words
from dayzero.story.counts import Count, Level, count_sentence, level_words
from dayzero.story.days import day_name, day_words, window_words
from dayzero.story.evidence import evidence_words
from dayzero.story.guarded import guarded_facts
from dayzero.story.moment import Moment, PhaseSpan, StepSpan, Story
from dayzero.story.scoring import score_section
from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.timeline.chances import Outcome, Risk
    from dayzero.timeline.course import Explanation
    from dayzero.timeline.facts import Fact

WIDTH = 80


def journey_text(story: Story, numbers_on_request: bool = False) -> str:
    """Everything there is to read about a treatment, wrapped at 80 columns.

    ``numbers_on_request``: also tell the figures that wait until someone asks for them.
    """
    writer = _Writer(story, numbers_on_request)
    writer.opening()
    writer.about("eligibility")
    for phase in story.phases:
        writer.phase(phase)
    writer.outcomes()
    writer.advice()
    writer.clinic()
    writer.misreadings()
    for section in ("claims", "questions", "method"):
        writer.about(section)
    writer.glossary()
    writer.sources()
    writer.closing()
    writer.score()
    return writer.text()


class _Writer:
    """Collects lines, and remembers what has been said, explained and cited."""

    def __init__(self, story: Story, numbers_on_request: bool) -> None:
        self._story = story
        self._timeline = story.timeline
        self._medicine = story.timeline.family == "medicine"
        self._all_numbers = numbers_on_request
        self._withheld = set() if numbers_on_request else set(guarded_facts(story.timeline))
        self._lines: list[str] = []
        self._unexplained = set(story.timeline.terms)
        self._terms: dict[str, None] = {}
        self._cited: dict[str, int] = {}
        self._said: dict[str, object] = {}
        self._levels: dict[str, Level] = {}
        self._told_risks: set[str] = set()

    def text(self) -> str:
        return "\n".join(self._lines).rstrip() + "\n"

    # --- parts of the text -------------------------------------------------------------------

    def opening(self) -> None:
        timeline = self._timeline
        self._heading(timeline.title, "=")
        self._say(self._read(timeline.summary))
        evidence = timeline.evidence
        level = translate("Text", "How well supported this is: {level}.").format(
            level=_lower_first(evidence_words(evidence.level))
        )
        self._say(f"{level} {self._read(evidence.summary)} {self._cite(evidence.sources)}")
        self._say(reviewed_words(timeline.review))
        if timeline.site:
            self._list(call_lines(timeline.site))
        counted = (
            translate("Text", "Days are counted from the first dose, which is Day 0.")
            if self._medicine
            else translate(
                "Text", "Days are counted from the day the cells are given, which is Day 0."
            )
        )
        cited = translate(
            "Text", "Numbers in square brackets are sources; they are listed at the end."
        )
        self._say(f"{counted} {cited}")

    def about(self, name: SectionName) -> None:
        """A section about the treatment as a whole, if the document has it."""
        section = next((item for item in about(self._timeline) if item.name == name), None)
        if section is None:
            return
        self._heading(section.title, "-")
        for kind, group in groupby(section.sayings, lambda saying: saying.kind):
            sayings = list(group)
            if kind == "item":
                self._list(saying.text for saying in sayings)
                continue
            form = {"quote": "“{}”", "heading": "{}:"}.get(kind, "{}")
            for saying in sayings:
                words = form.format(self._read(saying.text))
                self._say(f"{words} {self._cite(saying.sources)}".rstrip())

    def phase(self, phase: PhaseSpan) -> None:
        words = translate("Text", "Part {number} of {count}: {title}, {days}")
        self._heading(
            words.format(
                number=phase.number,
                count=len(self._story.phases),
                title=phase.phase.title,
                days=window_words(phase.start, phase.end, self._medicine),
            ),
            "-",
        )
        self._say(self._read(phase.phase.message))
        self._said.clear()
        self._counts(self._story.at(phase.start))
        self._risks(phase)
        for step in phase.steps:
            self._step(step)
        in_short = translate("Text", "In short: {words}")
        self._say(in_short.format(words=self._read(phase.phase.in_short)))

    def outcomes(self) -> None:
        if not self._timeline.outcomes:
            return
        self._heading(translate("Text", "How things stood later, beside a comparison"), "-")
        for outcome in self._timeline.outcomes.values():
            self._outcome(outcome)

    def advice(self) -> None:
        if not self._timeline.advice:
            return
        self._heading(translate("Text", "When to call"), "-")
        for advice in self._timeline.advice.values():
            self._say(f"{self._read(advice.title)} {self._cite(advice.sources)}".rstrip())
            self._list(advice.signs)
            self._say(self._read(advice.then))
        if self._timeline.site:
            self._list(call_lines(self._timeline.site))

    def clinic(self) -> None:
        """The rules of the clinic, and what it calls the ways of doing it."""
        site = self._timeline.site
        said = [f"{rule.heading}: {rule.text}" for rule in rules(site)]
        named = translate("Text", "“{general}” is called “{own}” there.")
        for name, own in (site.regimens if site else {}).items():
            if variant := self._timeline.variants.get(name):
                said.append(named.format(general=variant.title, own=own))
        if site and said:
            self._heading(translate("Text", "At {clinic}").format(clinic=site.name), "-")
            self._list(said)

    def misreadings(self) -> None:
        if not self._timeline.misreadings:
            return
        self._heading(translate("Text", "Easily misread"), "-")
        words = translate("Text", "“{says}” Not quite: {truth}")
        for item in self._timeline.misreadings.values():
            said = words.format(says=self._read(item.says), truth=self._read(item.truth))
            self._say(f"{said} {self._cite(item.sources)}".rstrip())

    def glossary(self) -> None:
        if not self._terms:
            return
        self._heading(translate("Text", "Words of the field"), "-")
        for term_id in sorted(self._terms, key=lambda key: self._timeline.terms[key].title.lower()):
            term = self._timeline.terms[term_id]
            say = translate("Text", " (say: {say})").format(say=term.say) if term.say else ""
            self._say(f"{term.title}{say}: {self._story.reader.plain(term.meaning)}")

    def sources(self) -> None:
        if not self._cited:
            return
        self._heading(translate("Text", "Sources"), "-")
        for source_id, number in self._cited.items():
            source = self._timeline.sources[source_id]
            self._lines += _wrapped(f"[{number}] {citation(source)}", "", "  ")
            if source.URL and not source.DOI:
                self._lines.append(f"  {source.URL}")
            self._lines.append("")

    def closing(self) -> None:
        self._heading(translate("Text", "Please note"), "-")
        words = translate(
            "Text",
            "This is general information. It knows nothing about you. The advice of your own "
            "team comes first. The content was last changed on {date}.",
        )
        self._say(words.format(date=date_words(self._timeline.review.written)))

    def score(self) -> None:
        """What the checklists of the field find, in sum."""
        section = score_section(self._timeline, summary=True)
        self._heading(section.title, "-")
        lead, *rest = section.sayings
        self._say(lead.text)
        for kind, group in groupby(rest, lambda saying: saying.kind):
            if kind == "item":
                self._list(saying.text for saying in group)
            else:
                self._say(" ".join(saying.text for saying in group))

    # --- one step -------------------------------------------------------------------------------

    def _step(self, step: StepSpan) -> None:
        moment = self._story.at(step.start)
        self._heading(
            f"{_when(step.start, self._medicine)}: {self._story.reader.plain(step.step.title)}", "~"
        )
        self._explanation(moment.explanation)
        self._changed_counts(moment)

    def _explanation(self, says: Explanation) -> None:
        labels = {
            "happens": "",
            "body": translate("Text", "In your body: "),
            "mood": translate("Text", "In your mind: "),
            "daily": translate("Text", "In daily life: "),
        }
        for part, label in labels.items():
            self._part(part, label, getattr(says, part))
        if says.do and self._is_new("do", says.do):
            self._say(translate("Text", "What you can do:"))
            self._list(says.do)
        self._part("around", translate("Text", "Who is around you: "), says.around)
        if says.call and self._is_new("call", says.call):
            self._say(translate("Text", "When to call:"))
            advice = [self._timeline.advice[key] for key in says.call]
            self._list(f"{item.title}. {item.then}" for item in advice)
        self._part("unknown", translate("Text", "What is not known: "), says.unknown)

    def _part(self, part: str, label: str, words: str | None) -> None:
        if words and self._is_new(part, words):
            self._say(label + self._read(words))

    def _is_new(self, part: str, words: object) -> bool:
        """Whether this differs from what was last said of a part in this phase."""
        before, self._said[part] = self._said.get(part), words
        return before != words

    def _counts(self, moment: Moment) -> None:
        """Where each count stands as a part begins; the first time with how it was drawn."""
        if not moment.counts:
            return
        first = not self._levels
        self._levels = {count.curve: count.level for count in moment.counts}
        if first:
            self._say(translate("Text", "Blood counts as this part begins:"))
            curves = self._timeline.curves
            self._list(count_sentence(curves[count.curve], count) for count in moment.counts)
            return
        words = translate("Text", "Blood counts as this part begins: {counts}.")
        self._say(words.format(counts=self._levels_words(moment.counts)))

    def _changed_counts(self, moment: Moment) -> None:
        changed = [count for count in moment.counts if self._levels[count.curve] != count.level]
        self._levels |= {count.curve: count.level for count in changed}
        if changed:
            words = translate("Text", "Blood counts by now: {counts}.")
            self._say(words.format(counts=self._levels_words(changed)))

    def _levels_words(self, counts: Iterable[Count]) -> str:
        curves = self._timeline.curves
        return "; ".join(
            f"{curves[count.curve].title}: {level_words(count.level)}" for count in counts
        )

    # --- chances --------------------------------------------------------------------------------

    def _risks(self, phase: PhaseSpan) -> None:
        possible = [
            (risk_id, risk)
            for risk_id, risk in self._timeline.risks.items()
            if any(start < phase.end and end > phase.start for start, end in risk.windows)
        ]
        still = [risk.title for risk_id, risk in possible if risk_id in self._told_risks]
        fresh = [item for item in possible if item[0] not in self._told_risks]
        if still:
            words = translate("Text", "Still possible: {names}.")
            self._say(words.format(names="; ".join(still)))
        if fresh:
            self._say(translate("Text", "What may happen from this part on:"))
        for risk_id, risk in fresh:
            self._told_risks.add(risk_id)
            self._risk(risk)

    def _risk(self, risk: Risk) -> None:
        self._lines += _wrapped(
            f"- {risk.title} ({windows_words(self._timeline, risk)}).", "", "  "
        )
        if risk.chance is None:
            chance = self._read(risk.chance_unknown or "")
        elif self._may_tell(risk):
            chance = self._chance(self._timeline.facts[risk.chance], happened=False)
        else:
            chance = _withheld()
        team = translate("Text", "Your team: {words}").format(words=self._read(risk.team))
        you = translate("Text", "You: {words}").format(words=self._read(risk.you))
        for words in (self._read(risk.what), chance, team, you):
            self._lines += _wrapped(words, "  ", "  ")
        self._lines.append("")

    def _outcome(self, outcome: Outcome) -> None:
        self._say(f"{outcome.title} ({window_words(*outcome.window, self._medicine)}).")
        if not self._may_tell(outcome):
            self._say(_withheld())
            return
        facts, other = self._timeline.facts, outcome.comparator
        here = translate("Text", "People who had this treatment: {words}")
        self._item("- ", here.format(words=self._chance(facts[outcome.chance], happened=True)))
        beside = (
            self._chance(facts[other.chance], happened=True)
            if other.chance
            else self._read(other.unknown or "")
        )
        self._item("- ", f"{other.name}: {beside}")
        difference = difference_words(self._timeline, outcome) if other.chance else ""
        self._say(" ".join(filter(None, (difference, self._read(outcome.meaning)))))

    def _may_tell(self, thing: Risk | Outcome) -> bool:
        return self._all_numbers or thing.gate == "open"

    def _chance(self, fact: Fact, happened: bool) -> str:
        """A figure with everything needed to trust or to doubt it."""
        people = self._timeline.denominator
        spread, kind = spread_words(fact, people), range_kind_words(fact)
        quality, meaning = quality_words(fact)
        words = translate(
            "Text",
            "{chance} {source} Counted among {population}, {window}. {range}. "
            "How sure we are: {quality}. {meaning} {basis}",
        )
        return words.format(
            chance=chance_sentence(fact, people, happened),
            source=self._cite(fact.sources),
            population=_lower_first(fact.population),
            window=_lower_first(fact.window),
            range=f"{spread} ({kind})" if kind else spread,
            quality=_lower_first(quality),
            meaning=meaning,
            basis=basis_words(fact),
        )

    # --- words -----------------------------------------------------------------------------------

    def _read(self, text: str) -> str:
        """A text with facts filled in and cited, and terms explained at their first use."""
        said = ""
        for span in self._story.reader.spans(text, self._unexplained):
            said += _unasked() if span.id in self._withheld else span.text
            if span.kind == "term":
                self._terms[span.id] = None
            if span.kind == "fact" and span.id not in self._withheld:
                said += f" {self._cite(self._timeline.facts[span.id].sources)}"
        return said

    def _cite(self, source_ids: Iterable[str]) -> str:
        numbers = [
            self._cited.setdefault(source_id, len(self._cited) + 1)
            for source_id in source_ids
            if source_id in self._timeline.sources
        ]
        return f"[{', '.join(map(str, numbers))}]" if numbers else ""

    def _heading(self, words: str, underline: str) -> None:
        lines = textwrap.wrap(words, WIDTH)
        self._lines += ["", *lines, underline * max(map(len, lines)), ""]
        if len(self._lines) <= len(lines) + 3:
            del self._lines[0]

    def _say(self, words: str) -> None:
        self._lines += [*_wrapped(words, "", ""), ""]

    def _list(self, texts: Iterable[str]) -> None:
        for text in texts:
            self._lines += _wrapped(f"- {self._read(text)}", "", "  ")
        self._lines.append("")

    def _item(self, mark: str, words: str) -> None:
        self._lines += [*_wrapped(mark + words, "", "  "), ""]


def _wrapped(words: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _when(day: float, medicine: bool) -> str:
    """``Day −4``; far away also as ``Day −42, 6 weeks before infusion``."""
    return day_name(day) if abs(day) < 21 else f"{day_name(day)}, {day_words(day, medicine)}"


def _withheld() -> str:
    return translate("Text", "There is a figure for this. Ask for it when you want to know it.")


def _unasked() -> str:
    return translate("Text", "(not shown unless you ask)")


def _lower_first(words: str) -> str:
    """``Among`` becomes ``among``; ``MS`` stays as it is."""
    first = words.split(maxsplit=1)[0] if words else ""
    return words if first[1:] != first[1:].lower() else words[:1].lower() + words[1:]
