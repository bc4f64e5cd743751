"""Rules about a whole timeline: what is complete, honest, kind and easy to read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from statistics import median

from dayzero.timeline.chances import Outcome, Risk
from dayzero.timeline.course import Explanation, Phase
from dayzero.timeline.curves import Curve
from dayzero.timeline.document import Site, Timeline
from dayzero.timeline.language import translate
from dayzero.timeline.merge import completed
from dayzero.timeline.problems import Finding, JsonPath
from dayzero.timeline.readability import reading_grade
from dayzero.timeline.texts import TextReader, texts
from dayzero.timeline.values import FEWEST_VALUES, MOST_VALUES
from dayzero.timeline.wording import remarks, swaying
from dayzero.timeline.words import PLACEHOLDER, people_of

HARDEST_CARD, MEDIAN_CARD = 8.0, 6.0
"""School grades: no card above the first, half of them not above the second."""
LONGEST_MESSAGE = 20
LONGEST_GLOSS = 8
"""In words."""
UNWRITTEN = "To write:"
"""How the texts of a timeline that was begun with ``dayzero new`` begin, in every language."""
FEWEST_DIGITS = 3
"""In a telephone number: 112, 999."""
EXAMPLE_NUMBER = "01632960999"
"""That of ``resources/site-example.json``: a number that is kept free for examples."""
PARTS = ("happens", "body", "mood", "daily", "do", "around", "unknown")
"""What the explanation of every phase must say."""

_DEATH = re.compile(
    r"\b(?:deaths?|die[sd]?|dying|dead|fatal|mortality|surviv\w+|life expectancy)\b", re.I
)
_FEVER = re.compile(r"\b(?:fever|temperature)", re.I)
_TITLES = ("title", "forms", "name", "lane")

Rule = Callable[[Timeline, TextReader], Iterator[Finding]]


def findings(timeline: Timeline, reader: TextReader) -> Iterator[Finding]:
    """Everything that a timeline which can be shown should still do better."""
    for rule in RULES:
        yield from rule(timeline, reader)


def _wording(timeline: Timeline, reader: TextReader) -> Iterator[Finding]:
    for path, text in reader.texts:
        if path[0] in ("facts", "review", "site") or path[-1] == "say":
            continue
        chance = speaks_of_a_chance(timeline, path, text)
        for remark in remarks(text, reader.bare(text), reader.plain(text), chance):
            yield Finding(remark.rule, path, remark.what, remark.do, remark.level)


def _wording_of_chances(timeline: Timeline, reader: TextReader) -> Iterator[Finding]:
    """What a chance is of, in whom and when, is read with it; and never sways."""
    for path, text in reader.texts:
        if path[0] == "facts" and timeline.facts[str(path[1])].is_chance:
            for remark in swaying(text):
                yield Finding(remark.rule, path, remark.what, remark.do, remark.level)


def speaks_of_a_chance(timeline: Timeline, path: JsonPath, text: str) -> bool:
    """Whether a text is about a risk, an outcome or the evidence, or says a chance.

    What people have heard is told in their own words, so that it can be answered.
    """
    if path[0] in ("claims", "misreadings") and path[-1] == "says":
        return False
    return path[0] in ("risks", "outcomes", "evidence", "claims", "misreadings") or any(
        timeline.facts[match[1]].is_chance for match in PLACEHOLDER.finditer(text)
    )


def _unwritten(_timeline: Timeline, reader: TextReader) -> Iterator[Finding]:
    for path, text in reader.texts:
        if text.startswith(UNWRITTEN):
            what = translate("Checks", "This is still to be written.")
            do = translate("Checks", "Write what it asks for, and take “{words}” out.")
            yield Finding("unwritten", path, what, do.format(words=UNWRITTEN), "warning")


def _no_fact_in_titles(_timeline: Timeline, reader: TextReader) -> Iterator[Finding]:
    for path, text in reader.texts:
        fixed = path[0] in ("facts", "review") or any(part in _TITLES for part in path[-2:])
        if fixed and (match := PLACEHOLDER.search(text)):
            what = translate("Checks", "{fact} stands in a title or a fact.").format(fact=match[0])
            do = translate("Checks", "Say it without the number; the text below can hold it.")
            yield Finding("placeholders", path, what, do)


def _glossary(timeline: Timeline, reader: TextReader) -> Iterator[Finding]:
    owners: dict[str, str] = {}
    for term_id, term in timeline.terms.items():
        path: JsonPath = ("terms", term_id)
        count = len(term.gloss.split())
        if count > LONGEST_GLOSS:
            what = translate("Checks", "The gloss has {count} words.").format(count=count)
            do = translate("Checks", "Say it in {limit} or fewer.").format(limit=LONGEST_GLOSS)
            yield Finding("glossary", (*path, "gloss"), what, do)
        for other in reader.terms(term.gloss):
            if other != term_id:
                what = translate("Checks", "The gloss uses “{term}”, which needs a gloss itself.")
                do = translate("Checks", "Use everyday words.")
                yield Finding(
                    "glossary",
                    (*path, "gloss"),
                    what.format(term=timeline.terms[other].title),
                    do,
                )
        for form in {form.lower() for form in (term.title, *term.forms)}:
            if owners.setdefault(form, term_id) != term_id:
                what = translate("Checks", "“{form}” is also a form of the term “{other}”.")
                do = translate("Checks", "Let each form belong to one term.")
                yield Finding("glossary", path, what.format(form=form, other=owners[form]), do)


def _reading(timeline: Timeline, reader: TextReader) -> Iterator[Finding]:
    if not _is_english(timeline):
        return  # the formula is for English
    grades: dict[str, float] = {}
    for path, text in cards(timeline):
        words = reader.plain(text)
        if words in grades:
            continue
        grades[words] = grade = reading_grade(words)
        if grade > HARDEST_CARD:
            what = translate("Checks", "The card reads at school grade {grade:.1f}.")
            do = translate("Checks", "Use shorter words and sentences, down to grade {limit:.0f}.")
            yield Finding("reading", path, what.format(grade=grade), do.format(limit=HARDEST_CARD))
    middle = median(grades.values()) if grades else 0.0
    if middle > MEDIAN_CARD:
        what = translate("Checks", "Half of the cards read above school grade {grade:.1f}.")
        do = translate("Checks", "Use shorter words and sentences, down to grade {limit:.0f}.")
        yield Finding(
            "reading-median", ("title",), what.format(grade=middle), do.format(limit=MEDIAN_CARD)
        )


def cards(timeline: Timeline) -> Iterator[tuple[JsonPath, str]]:
    """Every text that is read in one go, as written, with its path."""
    for phase_id, phase in timeline.phases.items():
        path: JsonPath = ("phases", phase_id)
        yield (*path, "explanation"), _explanation_text(phase.explanation)
        if phase.explanation.more:
            yield (*path, "explanation", "more"), phase.explanation.more
        for step_id, step in phase.steps.items():
            if step.explanation.more:
                yield (*path, "steps", step_id, "explanation", "more"), step.explanation.more
            if step.explanation != Explanation():
                whole = completed(step.explanation, phase.explanation)
                yield (*path, "steps", step_id, "explanation"), _explanation_text(whole)
    for name, risk in timeline.risks.items():
        yield ("risks", name), _joined(risk.what, risk.chance_unknown, risk.team, risk.you)
    for name, outcome in timeline.outcomes.items():
        yield ("outcomes", name), _joined(outcome.meaning, outcome.comparator.unknown)
    for name, advice in timeline.advice.items():
        yield ("advice", name), _joined(*advice.signs, advice.then)
    for name, misreading in timeline.misreadings.items():
        yield ("misreadings", name), _joined(misreading.says, misreading.truth)


def _explanation_text(told: Explanation) -> str:
    """All that is read at the usual depth; ``more`` is read apart from it."""
    return _joined(
        told.happens, told.body, told.mood, told.daily, *told.do, told.around, told.unknown
    )


def _joined(*parts: str | None) -> str:
    said = [part for part in parts if part]
    return " ".join(part if part[-1] in ".?!" else f"{part}." for part in said)


def _messages(timeline: Timeline, reader: TextReader) -> Iterator[Finding]:
    for phase_id, phase in timeline.phases.items():
        count = len(reader.plain(phase.message).split())
        if count > LONGEST_MESSAGE:
            what = translate("Checks", "The main message has {count} words.").format(count=count)
            do = translate("Checks", "Say it in {limit} or fewer.").format(limit=LONGEST_MESSAGE)
            yield Finding("message", ("phases", phase_id, "message"), what, do)
        if phase.message == phase.in_short:
            what = translate("Checks", "The phase ends with the very words it began with.")
            do = translate("Checks", "Say in “in_short” what to remember of it.")
            yield Finding("message", ("phases", phase_id, "in_short"), what, do)


def _complete(timeline: Timeline, _reader: TextReader) -> Iterator[Finding]:
    for phase_id, phase in timeline.phases.items():
        for part in PARTS:
            if not getattr(phase.explanation, part):
                what = translate("Checks", "The phase does not say “{part}”.").format(part=part)
                do = translate("Checks", "Write it; where nothing is known, say so.")
                yield Finding("complete", ("phases", phase_id, "explanation", part), what, do)


def _fever_advice(timeline: Timeline, _reader: TextReader) -> Iterator[Finding]:
    about_fever = {
        name
        for name, advice in timeline.advice.items()
        if not _is_english(timeline) or _FEVER.search(" ".join((advice.title, *advice.signs)))
    }
    for phase_id, phase in _after_conditioning(timeline):
        told: list[tuple[JsonPath, tuple[str, ...]]] = [
            (("phases", phase_id, "explanation", "call"), phase.explanation.call)
        ]
        told += [
            (("phases", phase_id, "steps", name, "explanation", "call"), step.explanation.call)
            for name, step in phase.steps.items()
            if step.explanation.call
        ]
        for path, call in told:
            if not about_fever & set(call):
                what = translate("Checks", "Here nobody is told when to call because of a fever.")
                do = translate("Checks", "Name the advice about fever in “call”.")
                yield Finding("fever-advice", path, what, do)


def _after_conditioning(timeline: Timeline) -> Iterator[tuple[str, Phase]]:
    kinds = [phase.kind for phase in timeline.phases.values()]
    first = next((kind for kind in ("conditioning", "infusion") if kind in kinds), None)
    medicine = timeline.family == "medicine"  # which holds back the defence from its first dose on
    started = False
    for phase_id, phase in timeline.phases.items():
        started = started or phase.kind == first or (medicine and phase.days[1] > 0)
        if started:
            yield phase_id, phase


def _curves(timeline: Timeline, _reader: TextReader) -> Iterator[Finding]:
    for name, curve in timeline.curves.items():
        path: JsonPath = ("curves", name)
        yield from _reference(timeline, path, curve)
        yield from _varies(timeline, path, curve)
        if curve.basis == "anchored" and not curve.anchors:
            what = translate("Checks", "The curve is “anchored”, but names no anchors.")
            do = translate("Checks", "Name the facts it is drawn through, or say “illustrative”.")
            yield Finding("curves", path, what, do)
        for index, (_day, low, high) in enumerate(curve.band):
            if low > high:
                what = translate("Checks", "The band is upside down: {low:g} is above {high:g}.")
                do = translate("Checks", "Write day, low, high.")
                where = (*path, "band", index)
                yield Finding("curves", where, what.format(low=low, high=high), do)


def _reference(timeline: Timeline, path: JsonPath, curve: Curve) -> Iterator[Finding]:
    reference, fact = curve.reference, timeline.facts[curve.reference.fact]
    where = (*path, "reference")
    if reference.low >= reference.high:
        what = translate("Checks", "The low end of the usual range is not below its high end.")
        yield Finding("curves", where, what, translate("Checks", "Look the figures up."))
    elif fact.unit != curve.unit:
        what = translate("Checks", "The curve is in {unit}, its usual range in {other}.")
        do = translate("Checks", "Name a fact in the unit of the curve.")
        yield Finding("curves", where, what.format(unit=curve.unit, other=fact.unit), do)
    elif not fact.spread or (fact.spread.low, fact.spread.high) != (reference.low, reference.high):
        what = translate("Checks", "The usual range is not that of the fact “{fact}”.")
        do = translate("Checks", "Write the range of the fact.")
        yield Finding("curves", where, what.format(fact=reference.fact), do)


def _varies(timeline: Timeline, path: JsonPath, curve: Curve) -> Iterator[Finding]:
    if curve.varies is None:
        return
    fact, level = timeline.facts[curve.varies.fact], timeline.facts[curve.varies.level]
    among_people = fact.spread is not None and fact.spread.kind in ("range", "iqr")
    if fact.unit != "days" or fact.value is None or not among_people:
        what = translate("Checks", "“{fact}” is no day with a range among people.")
        do = translate("Checks", "Name one in days, with a value and a “range” or an “iqr”.")
        yield Finding("curves", (*path, "varies", "fact"), what.format(fact=curve.varies.fact), do)
    if level.unit != curve.unit:
        what = translate("Checks", "The curve is in {unit}, the count that is back in {other}.")
        do = translate("Checks", "Name a fact in the unit of the curve.")
        where = (*path, "varies", "level")
        yield Finding("curves", where, what.format(unit=curve.unit, other=level.unit), do)


def _shown_chances(timeline: Timeline) -> Iterator[tuple[JsonPath, str]]:
    for name, risk in timeline.risks.items():
        if risk.chance:
            yield ("risks", name, "chance"), risk.chance
    for name, outcome in timeline.outcomes.items():
        yield ("outcomes", name, "chance"), outcome.chance
        if outcome.comparator.chance:
            yield ("outcomes", name, "comparator", "chance"), outcome.comparator.chance


def _chances(timeline: Timeline, _reader: TextReader) -> Iterator[Finding]:
    for path, fact_id in _shown_chances(timeline):
        fact = timeline.facts[fact_id]
        if not fact.is_chance:
            what = translate("Checks", "The fact “{fact}” is in {unit}; people cannot be drawn.")
            do = translate("Checks", "Name a fact in “out-of-100”.")
            yield Finding("chances", path, what.format(fact=fact_id, unit=fact.unit), do)
        elif people_of(fact.best, timeline.denominator) in (0, timeline.denominator) and (
            0 < fact.best < 100
        ):
            what = translate("Checks", "Of {denominator} people, this chance makes none, or all.")
            do = translate("Checks", "Set the denominator to 1000, or say the chance in words.")
            yield Finding("rounding", path, what.format(denominator=timeline.denominator), do)


def _gate(timeline: Timeline, reader: TextReader) -> Iterator[Finding]:
    do = translate("Checks", 'Write "gate": "on-request", so that it waits until it is asked for.')
    items: list[tuple[str, str, Risk | Outcome]] = [
        ("risks", name, risk) for name, risk in timeline.risks.items()
    ]
    items += [("outcomes", name, outcome) for name, outcome in timeline.outcomes.items()]
    gated = set()
    for collection, name, item in items:
        if item.gate == "on-request":
            gated.add((collection, name))
        elif any(_DEATH.search(text) for _path, text in texts(item)):
            what = translate("Checks", "This speaks of death, and stands open.")
            yield Finding("gate", (collection, name), what, do)
    deadly = {name for name, fact in timeline.facts.items() if _DEATH.search(fact.what)}
    for path, text in reader.texts:
        if path[:2] in gated or path[0] == "facts":
            continue
        for match in PLACEHOLDER.finditer(text):
            if match[1] in deadly:
                what = translate("Checks", "A number about death stands in an open text.")
                move = translate("Checks", "Move it to a risk or an outcome that is on request.")
                yield Finding("gate", path, what, move)
    for path, fact_id in _shown_chances(timeline):
        if fact_id in deadly and path[:2] not in gated:
            what = translate("Checks", "A number about death stands open.")
            yield Finding("gate", path, what, do)


def _values(timeline: Timeline, reader: TextReader) -> Iterator[Finding]:
    """Cards that are weighed against each other: a few, even on both sides, without figures."""
    if not timeline.values:
        return
    count = len(timeline.values)
    if not FEWEST_VALUES <= count <= MOST_VALUES:
        what = translate("Checks", "There are {count} cards of what may matter.")
        do = translate("Checks", "Write {fewest} to {most}: so many can be weighed.")
        do = do.format(fewest=FEWEST_VALUES, most=MOST_VALUES)
        yield Finding("values", ("values",), what.format(count=count), do)
    sides = [value.side for value in timeline.values.values()]
    gains, burdens = sides.count("gain"), sides.count("burden")
    if min(gains, burdens) < FEWEST_VALUES // 3 or abs(gains - burdens) > 1:
        what = translate("Checks", "The cards lean: {gains} are gains, {burdens} are burdens.")
        do = translate("Checks", "Let there be as many of one as of the other, give or take one.")
        yield Finding("values", ("values",), what.format(gains=gains, burdens=burdens), do)
    for path, text in reader.texts:
        if path[0] == "values" and path[-1] == "says" and (match := PLACEHOLDER.search(text)):
            what = translate("Checks", "{fact} stands on a card of what may matter.")
            do = translate("Checks", "Say it without the number, which would weigh for itself.")
            yield Finding("values", path, what.format(fact=match[0]), do)
    for name, value in timeline.values.items():
        grade = reading_grade(_joined(value.title, value.says)) if _is_english(timeline) else 0.0
        if grade > MEDIAN_CARD:
            what = translate("Checks", "The card reads at school grade {grade:.1f}.")
            do = translate("Checks", "Use shorter words and sentences, down to grade {limit:.0f}.")
            do = do.format(limit=MEDIAN_CARD)
            yield Finding("values", ("values", name), what.format(grade=grade), do)


def _is_english(timeline: Timeline) -> bool:
    return timeline.language.split("-")[0] == "en"


def _quality(timeline: Timeline, _reader: TextReader) -> Iterator[Finding]:
    for fact_id, fact in timeline.facts.items():
        spread, value = fact.spread, fact.value
        if spread and value is not None and not spread.low <= value <= spread.high:
            what = translate("Checks", "The value {value:g} lies outside its own range.")
            do = translate("Checks", "Look both up in the source.")
            yield Finding("facts", ("facts", fact_id, "value"), what.format(value=value), do)


def _site(timeline: Timeline, _reader: TextReader) -> Iterator[Finding]:
    if timeline.site:
        yield from about_site(timeline.site)


def about_site(site: Site) -> Iterator[Finding]:
    """What keeps people from reaching a clinic."""
    for name in ("urgent_number", "office_number"):
        number = getattr(site, name)
        if number is not None and len(re.sub(r"\D", "", number)) < FEWEST_DIGITS:
            what = translate("Checks", "This holds no telephone number.")
            do = translate("Checks", "Write the number that people shall dial.")
            yield Finding("site", ("site", name), what, do)


def for_use(timeline: Timeline) -> Iterator[Finding]:
    """What keeps a timeline from being shown to people whom nobody sits beside."""
    if timeline.site is None:
        what = translate("Checks", "No clinic says which number to call.")
        do = translate("Checks", "Name the clinic’s file with “--site”.")
        yield Finding("site", (), what, do)
    elif re.sub(r"\D", "", timeline.site.urgent_number) == EXAMPLE_NUMBER:
        what = translate("Checks", "The urgent number is that of the example; nobody answers it.")
        do = translate("Checks", "Write the clinic’s own.")
        yield Finding("site", ("site", "urgent_number"), what, do)


RULES: tuple[Rule, ...] = (
    _wording,
    _wording_of_chances,
    _unwritten,
    _no_fact_in_titles,
    _glossary,
    _reading,
    _messages,
    _complete,
    _fever_advice,
    _curves,
    _chances,
    _gate,
    _values,
    _quality,
    _site,
)
