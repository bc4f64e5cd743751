"""Reading a timeline: the file, its shared parts and its bibliography, made into one document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from dayzero.timeline.catalogues import catalogue_file
from dayzero.timeline.document import Timeline
from dayzero.timeline.language import translate
from dayzero.timeline.layers import Layers, Shelf, read_layers
from dayzero.timeline.merge import merged
from dayzero.timeline.pause import no_collection
from dayzero.timeline.problems import Finding, Problem, TimelineError, path_text, refused
from dayzero.timeline.structure import nearest, structure
from dayzero.timeline.validation import validated


def load(
    path: Path, variant: str | None = None, site: Path | None = None, language: str = "en"
) -> Timeline:
    """Read the timeline at ``path``, with a named variant and a clinic's file laid over it, in a
    language.

    Raises:
        TimelineError: it cannot be read, or cannot be shown; its text says why in one sentence.
    """
    document = Document.read(path, site=site, language=language)
    return document.variant(variant) if variant else document.timeline


class Document:
    """A timeline that was read, with the files it came from and its variants."""

    def __init__(self, layers: Layers, catalogue: Path | None = None) -> None:
        """``catalogue``: sentences in another language."""
        self.layers = layers
        self.path = layers.path
        self._catalogue = catalogue
        self.files = (*layers.files, catalogue) if catalogue else layers.files
        """Every file that was read: follow these to notice that one was saved."""
        self._variants: dict[str, Timeline] = {}

    @classmethod
    @no_collection()
    def read(
        cls,
        path: Path,
        shelf: Shelf | None = None,
        site: Path | None = None,
        language: str = "en",
    ) -> Document:
        """Read and validate the timeline at ``path``.

        Args:
            path: the timeline's own file.
            shelf: files read already, for those who read many timelines.
            site: what a clinic says of itself, to be laid over it.
            language: in which it is read, as far as the catalogue beside it goes.

        Raises:
            TimelineError: it cannot be read, or cannot be shown.
        """
        other = language.split("-")[0] != "en"
        catalogue = catalogue_file(path.parent / "translations", language) if other else None
        document = cls(read_layers(path, shelf, site), catalogue)
        _ = document.timeline
        return document

    @cached_property
    def raw(self) -> dict[str, Any]:
        """The document as JSON, all layers merged, without a variant. Of the bibliography it has
        what the layers cite: all treatments share one of many hundred sources."""
        raw = self.layers.document()
        cited = set(_cited(raw))
        shared = self.layers.bibliography()
        sources = raw.get("sources")
        if isinstance(sources, dict):
            raw["sources"] = {
                name: item for name, item in sources.items() if name in cited or name not in shared
            }
        return raw

    @cached_property
    def timeline(self) -> Timeline:
        """The document without a variant.

        Raises:
            TimelineError: it cannot be shown.
        """
        return self._timeline(self.raw, None)

    def variant(self, variant: str) -> Timeline:
        """The document with a named variant laid over it.

        Raises:
            TimelineError: there is no such variant, or it cannot be shown.
        """
        if variant not in self._variants:
            self._variants[variant] = self._with_variant(variant)
        return self._variants[variant]

    def problem(self, finding: Finding, variant: str | None = None) -> Problem:
        """A finding, with file and line looked up."""
        file, line = self.layers.place(finding.path, variant)
        what = finding.what
        if variant is not None:
            words = translate("Problems", "In the variant “{variant}”: {what}")
            what = words.format(variant=variant, what=what)
        path = path_text(finding.path)
        return Problem(file, line, path, what, finding.do, finding.level, finding.rule)

    def _with_variant(self, variant: str) -> Timeline:
        variants = self.timeline.variants
        if variant not in variants:
            what = translate("Problems", "There is no variant “{name}”.").format(name=variant)
            raise refused(self.path, what, nearest(variant, variants), "references")
        if not variants[variant].changes:
            return self.timeline
        changed = merged(self.raw, variants[variant].changes, base_first=True)
        return self._timeline(_in_order_of_days(changed) | {"variant": variant}, variant)

    def _timeline(self, raw: dict[str, Any], variant: str | None) -> Timeline:
        result = validated(raw)
        findings = result if isinstance(result, list) else list(structure(result))
        if findings or isinstance(result, list):
            raise self._error(findings, variant)
        return self._translated(result, raw) if self._catalogue else result

    def _translated(self, timeline: Timeline, raw: dict[str, Any]) -> Timeline:
        """The timeline in the language of the catalogue; where that cannot be, as it is."""
        from dayzero.timeline.translating import translated_raw

        file = self._catalogue
        if file is None or timeline.language.split("-")[0] != "en":
            return timeline
        try:
            other = translated_raw(timeline, raw, file.stem, file)
        except OSError as error:
            raise refused(file, str(error), "", "translation") from None
        result = validated(other)
        return timeline if isinstance(result, list) else result

    def _error(self, findings: Sequence[Finding], variant: str | None) -> TimelineError:
        problems = [self.problem(finding, variant) for finding in findings]
        return TimelineError(problems, self.files)


def _cited(raw: Any) -> Iterator[str]:
    """Every name in a list called ``sources``, wherever it stands."""
    inside = raw.items() if isinstance(raw, dict) else enumerate(raw)
    for name, value in inside:
        if name == "sources" and isinstance(value, list):
            yield from (source for source in value if isinstance(source, str))
        elif isinstance(value, (dict, list)):
            yield from _cited(value)


def _in_order_of_days(raw: dict[str, Any]) -> dict[str, Any]:
    """Phases and steps sorted by their days: a variant adds some without saying where."""

    def first_day(phase: Any) -> Any:
        return phase["days"][0]

    try:
        phases = dict(sorted(raw["phases"].items(), key=lambda item: first_day(item[1])))
        for phase_id, phase in phases.items():
            steps = dict(sorted(phase["steps"].items(), key=lambda item: item[1]["day"]))
            phases[phase_id] = phase | {"steps": steps}
    except (AttributeError, IndexError, KeyError, TypeError):
        return raw  # not yet validated: that comes next, and says what is wrong
    return raw | {"phases": phases}
