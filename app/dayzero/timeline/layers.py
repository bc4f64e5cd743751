"""The files a timeline is made of, laid over each other: shared parts, bibliography, itself,
and what a clinic says of itself.

Standard library only, so that the first screen can list treatments without pydantic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from dayzero.timeline.language import translate
from dayzero.timeline.locate import Locator
from dayzero.timeline.merge import combined, merged
from dayzero.timeline.problems import JsonPath, Problem, TimelineError, path_text, refused
from dayzero.timeline.reading import MAX_VALUES, Json, read_json, unreadable

MAX_FILES = 32
NOT_SHARED = ("$schema", "format", "uses", "bibliography", "id")
"""What a shared part says about itself only."""

SITE_FIELDS = ("$schema", "format", "site")
"""All that a clinic's file may say: it changes nothing that is published."""

Kind = Literal["own", "part", "bibliography", "site"]
Shelf = dict[Path, Json]
"""Files that were read already, by their real path: many timelines share a few parts."""


@dataclass(frozen=True)
class Layer:
    """One file, as part of a timeline."""

    file: Path
    folder: Path
    """Where the names in it are looked up: the file's folder, once links are followed."""
    kind: Kind
    text: str
    value: Any
    locator: Locator = field(repr=False)

    @property
    def patch(self) -> dict[str, Any]:
        """What this layer lays over those below it."""
        if self.kind == "bibliography":
            return {"sources": {item["id"]: item for item in self.value}}
        if self.kind == "site":
            return {"site": self.value["site"]}
        if self.kind == "part":
            return {name: item for name, item in self.value.items() if name not in NOT_SHARED}
        return dict(self.value)

    def own_path(self, path: JsonPath) -> JsonPath:
        """A path in the document, as this file has it."""
        if self.kind != "bibliography" or len(path) < 2 or path[0] != "sources":
            return path
        for index, item in enumerate(self.value):
            if item["id"] == path[1]:
                return (index, *path[2:])
        return path

    def depth(self, path: JsonPath) -> int:
        """How many parts of ``path`` this layer has."""
        here: Any = self.patch if self.kind in ("bibliography", "site") else self.value
        for depth, part in enumerate(path):
            inside = here.get(part, self) if isinstance(here, dict) else self
            if isinstance(here, list) and isinstance(part, int) and part < len(here):
                inside = here[part]
            if inside is self:
                return depth
            here = inside
        return len(path)

    def line(self, path: JsonPath) -> int:
        """The line of a path of the document in this file, or of its nearest ancestor."""
        return self.locator.line(self.own_path(path))


@dataclass(frozen=True)
class Layers:
    """A timeline's files in the order in which they are laid over each other: its own is last,
    or last but for what a clinic says of itself."""

    path: Path
    layers: tuple[Layer, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        """Every file that was read, each once, the timeline's own first."""
        others = (layer.file for layer in reversed(self.layers))
        return tuple(dict.fromkeys((self.own.file, *others)))

    @property
    def own(self) -> Layer:
        """The layer of the timeline itself."""
        return next(layer for layer in reversed(self.layers) if layer.kind == "own")

    def bibliography(self) -> set[str]:
        """The names of all sources of the shared bibliography."""
        return {
            item["id"] for layer in self.layers if layer.kind == "bibliography"
            for item in layer.value
        }  # fmt: skip

    def document(self) -> dict[str, Any]:
        """All layers as one document."""
        raw: dict[str, Any] = {}
        for layer in self.layers:
            below, raw = raw, merged(raw, layer.patch)
            _keep_changes(below, raw, layer.patch)
        return raw

    def place(self, path: JsonPath, variant: str | None = None) -> tuple[Path, int]:
        """File and line of a path: in the last layer that has it, or most of it."""
        best, found = -1, (self.own, path)
        for layer in self.layers:
            if (depth := layer.depth(path)) >= best:
                best, found = depth, (layer, path)
        if variant is not None:
            prefix: JsonPath = ("variants", variant, "changes")
            for layer in self.layers:
                depth = layer.depth((*prefix, *path)) - len(prefix)
                if depth >= max(best, 1):
                    best, found = depth, (layer, (*prefix, *path))
        layer, where = found
        return layer.file, layer.line(where)


def read_layers(path: Path, shelf: Shelf | None = None, site: Path | None = None) -> Layers:
    """Read a timeline's own file, all it builds on, and the clinic's file laid over it.

    Raises:
        TimelineError: one of the files cannot be read, or is not what it should be.
    """
    shelf = {} if shelf is None else shelf
    files: list[Path] = []
    try:
        real = path.resolve()
        layers = tuple(_Reader(real.parent, files, shelf).layers(path, real, ()))
    except TimelineError as error:
        raise TimelineError(error.problems, [*files, *error.files]) from None
    except (OSError, RuntimeError) as error:  # a ring of links, a folder we may not enter
        raise unreadable(path, error) from None
    return Layers(path, (*layers, read_site(site)) if site else layers)


def read_site(file: Path) -> Layer:
    """What a clinic says of itself, to be laid over a timeline.

    Raises:
        TimelineError: the file cannot be read, or says anything else.
    """
    json = read_json(file)
    layer = Layer(file, file.parent, "site", json.text, json.value, Locator(json.text))
    do = translate("Problems", 'Write {"format": 1, "site": {…}}, with the clinic’s name inside.')
    if not is_site(json.value):
        what = translate("Problems", "This is not a clinic’s file: it holds no “site”.")
        raise refused(file, what, do, "site")
    for name in json.value:
        if name not in SITE_FIELDS:
            what = translate("Problems", "A clinic’s file may not change “{name}”.")
            do = translate("Problems", "Take it out; only “site” may stand here.")
            raise _problem(layer, (name,), what.format(name=name), do, "site")
    if json.value.get("format") != 1:
        what = translate("Problems", "A clinic’s file must say “format”: 1.")
        raise refused(file, what, do, "site")
    return layer


def is_site(value: object) -> bool:
    """Whether this can be a clinic's file, and is no timeline."""
    return isinstance(value, dict) and isinstance(value.get("site"), dict) and "id" not in value


class _Reader:
    """Reads the files of one timeline, and sees that they stay few, small and in one folder."""

    def __init__(self, top: Path, files: list[Path], shelf: Shelf) -> None:
        self.files = files
        self._shelf = shelf
        self._top = top
        self._values = 0

    def layers(self, file: Path, real: Path, above: tuple[Path, ...]) -> Iterator[Layer]:
        json = self._read(file, real)
        kind: Literal["own", "part"] = "part" if above else "own"
        folder = file.parent if file.parent.resolve() == real.parent else real.parent
        layer = Layer(file, folder, kind, json.text, json.value, Locator(json.text))
        self._require_object(layer)
        uses = json.value.get("uses", [])
        if not isinstance(uses, list):
            raise _problem(
                layer,
                ("uses",),
                translate("Problems", "“uses” must be a list of file names."),
                translate("Problems", 'Write it as ["shared/glossary.json"].'),
            )
        for index, name in enumerate(uses):
            where: JsonPath = ("uses", index)
            part = self._inside(layer, where, name)
            if part in (real, *above):
                raise _problem(
                    layer,
                    where,
                    translate("Problems", "The shared parts use each other in a ring."),
                    translate("Problems", "Take “{name}” out of “uses” here.").format(name=name),
                )
            self._require_there(layer, where, name, part)
            yield from self.layers(folder / name, part, (real, *above))
        yield from self._bibliography(layer)
        yield layer

    def _bibliography(self, layer: Layer) -> Iterator[Layer]:
        name = layer.value.get("bibliography")
        if name is None:
            return
        where: JsonPath = ("bibliography",)
        real = self._inside(layer, where, name)
        self._require_there(layer, where, name, real)
        file = layer.folder / name
        json = self._read(file, real)
        found = Layer(file, file.parent, "bibliography", json.text, json.value, Locator(json.text))
        if not isinstance(json.value, list):
            raise _problem(
                found,
                (),
                translate("Problems", "A bibliography must be a list of CSL-JSON items."),
                translate("Problems", "Export it from your reference manager as CSL-JSON."),
            )
        for index, item in enumerate(json.value):
            if not isinstance(item, dict) or not isinstance(item.get("id"), str):
                raise _problem(
                    found,
                    (index,),
                    translate("Problems", "This item of the bibliography has no “id”."),
                    translate("Problems", "Give it one, by which facts can name it."),
                )
        yield found

    def _read(self, file: Path, real: Path) -> Json:
        if file not in self.files:
            self.files.append(file)
        if real not in self._shelf:
            try:
                self._shelf[real] = read_json(real)
            except TimelineError as error:
                raise _renamed(error, file) from None
        json = self._shelf[real]
        self._values += json.values
        if len(self.files) > MAX_FILES or self._values > MAX_VALUES:
            raise refused(
                file,
                translate("Problems", "With its shared parts, the timeline is too large."),
                translate("Problems", "Use fewer or smaller parts."),
                "size",
            )
        return json

    def _inside(self, layer: Layer, where: JsonPath, name: object) -> Path:
        """The real file meant by a name in the document, which must be in the top folder."""
        do = translate(
            "Problems", "Name a file in the folder of the timeline, such as “shared/a.json”."
        )
        if not isinstance(name, str) or not name.strip() or "\0" in name:
            raise _problem(layer, where, translate("Problems", "A file name is expected here."), do)
        parts = PurePosixPath(name).parts
        leaves = (
            name.startswith(("/", "~")) or "\\" in name or ".." in parts or re.match(r"\w+:", name)
        )
        real = (layer.folder / name).resolve()
        if leaves or not real.is_relative_to(self._top):
            what = translate("Problems", "“{name}” leads out of the folder of the timeline.")
            raise _problem(layer, where, what.format(name=name), do)
        return real

    def _require_there(self, layer: Layer, where: JsonPath, name: str, real: Path) -> None:
        if not real.exists():
            what = translate("Problems", "There is no file “{name}” beside the timeline.")
            do = translate("Problems", "Check the name, or put the file there.")
            if (file := layer.folder / name) not in self.files:
                self.files.append(file)  # so that a watcher sees it arrive
            raise _problem(layer, where, what.format(name=name), do)

    def _require_object(self, layer: Layer) -> None:
        if not isinstance(layer.value, dict):
            raise _problem(
                layer,
                (),
                translate("Problems", "The file holds a list, not a timeline."),
                translate("Problems", "Choose a Dayzero timeline; it begins with a curly bracket."),
            )
        if layer.kind == "own":
            _require_timeline(layer)


def _require_timeline(layer: Layer) -> None:
    value = layer.value
    if "format" in value and "id" in value:
        if value["format"] == 1 and value["format"] is not True:
            return
        what = translate("Problems", "The file has format {format}; this program reads format 1.")
        do = translate("Problems", "Get a newer Dayzero, or write 1.")
        raise _problem(layer, ("format",), what.format(format=repr(value["format"])[:20]), do)
    if other := other_format(value):
        what = translate("Problems", "This looks like {other}, not a Dayzero timeline.")
        do = translate("Problems", "Choose a Dayzero timeline; it has “format”: 1 and an “id”.")
        raise _problem(layer, (), what.format(other=other), do)
    if "format" not in value and is_part(value):
        raise _problem(
            layer,
            (),
            translate("Problems", "This is a shared part, not a whole timeline: it has no “id”."),
            translate("Problems", "Choose a timeline that uses it, or give it “format” and “id”."),
        )
    what = translate("Problems", "This is JSON, but not a Dayzero timeline.")
    do = translate("Problems", "Choose a Dayzero timeline; it has “format”: 1 and an “id”.")
    if "phases" in value or "format" in value:
        missing = "id" if "format" in value else "format"
        what = translate("Problems", "“{name}” is missing.").format(name=missing)
        do = translate("Problems", "Begin the file with “format”: 1 and an “id”.")
    raise _problem(layer, (), what, do)


def _keep_changes(below: dict[str, Any], raw: dict[str, Any], patch: dict[str, Any]) -> None:
    """Put a variant's changes back as written: a null in them removes later, not now."""
    variants = patch.get("variants")
    for name, variant in variants.items() if isinstance(variants, dict) else ():
        if isinstance(variant, dict) and "changes" in variant:
            before = below.get("variants", {}).get(name, {}).get("changes", {})
            raw["variants"][name]["changes"] = combined(before, variant["changes"])


PART_FIELDS = frozenset(
    {
        "sources", "terms", "facts", "advice", "phases", "risks", "outcomes", "curves",
        "milestones", "stage", "variants", "misreadings", "questions", "claims", "method",
        "clinical", "decision", "makers", "values",
    }
)  # fmt: skip
"""Fields of a timeline that a shared part can hold."""


def is_part(value: dict[str, Any]) -> bool:
    """Whether an object without an id can be a shared part."""
    return bool(PART_FIELDS & value.keys()) and value.keys() <= (PART_FIELDS | {*NOT_SHARED})


def other_format(value: dict[str, Any]) -> str:
    """The kind of another program's file that an object looks like, or an empty string."""
    slides = value.get("events")
    known = {
        translate("Problems", "a FHIR resource"): "resourceType" in value,
        translate("Problems", "a TimelineJS file"): isinstance(slides, list)
        or isinstance(value.get("timeline"), dict),
        translate("Problems", "a GeoJSON map"): value.get("type")
        in ("FeatureCollection", "Feature", "GeometryCollection"),
        translate("Problems", "an OpenTimelineIO file"): "OTIO_SCHEMA" in value,
        translate("Problems", "a Jupyter notebook"): "nbformat" in value,
        translate("Problems", "a Lottie animation"): {"v", "fr", "layers"} <= value.keys(),
        translate("Problems", "a JSON Schema"): "json-schema.org" in str(value.get("$schema")),
        translate("Problems", "linked data (JSON-LD)"): "@context" in value,
        translate("Problems", "an OpenAPI description"): "openapi" in value,
        translate("Problems", "the settings of a JavaScript package"): {"name", "version"}
        <= value.keys(),
    }
    return next((name for name, fits in known.items() if fits), "")


def _problem(layer: Layer, path: JsonPath, what: str, do: str, rule: str = "file") -> TimelineError:
    line = layer.line(path) if path else None
    return TimelineError(
        [Problem(layer.file, line, path_text(path), what, do, "error", rule)], [layer.file]
    )


def _renamed(error: TimelineError, file: Path) -> TimelineError:
    """The same error, naming the file as the reader knows it, links unresolved."""
    problems = [
        Problem(file, item.line, item.path, item.what, item.do, item.level, item.rule)
        for item in error.problems
    ]
    return TimelineError(problems, [file])
