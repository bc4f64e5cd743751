"""The commands for authors and clinics. Nothing heavy is imported before one is run."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from dayzero.authoring.asking import find, read, read_document, refusing

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    Command = tuple[Callable[[ArgumentParser], None], Callable[[Namespace], int], str]
    """What adds its options, what runs it and returns the exit code, and what it does in words."""


def _add_check(parser: ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="files and folders")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.add_argument(
        "--for",
        dest="use",
        choices=("kiosk", "handout"),
        help="refuse what must not be shown with nobody at hand, such as no number to call",
    )
    add_site(parser)


def add_site(parser: ArgumentParser, more: str = "") -> None:
    """The option for what a clinic says of itself; ``more`` is added to its help."""
    says = f"a file with a clinic's numbers and rules{more}"
    parser.add_argument("--site", type=Path, metavar="FILE", help=says)


def _check(options: Namespace) -> int:
    from dayzero.timeline.checks import check, report_json, report_text

    report = check(options.paths, progress(), use=options.use, site=options.site)
    print(report_json(report) if options.format == "json" else report_text(report))
    return 1 if report.errors or (options.strict and report.warnings) else 0


def _add_schema(parser: ArgumentParser) -> None:
    parser.add_argument("--site", action="store_true", help="that of a clinic's file")


def _schema(options: Namespace) -> int:
    from dayzero.timeline.schema import schema_text, site_schema_text

    print(site_schema_text() if options.site else schema_text(), end="")
    return 0


def _add_facts(parser: ArgumentParser) -> None:
    parser.add_argument("timeline", metavar="ID|FILE", help="a shipped treatment, or a file")
    parser.add_argument("--csv", action="store_true", help="a table for a spreadsheet")


def _facts(options: Namespace) -> int:
    document = read_document(find(options.timeline))
    from dayzero.authoring.facts import facts_csv, facts_text

    with refusing():
        print((facts_csv if options.csv else facts_text)(document), end="")
    return 0


def _add_new(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="its name: small letters, digits and hyphens")
    parser.add_argument("--like", metavar="ID|FILE", help="a treatment to take as the model")
    parser.add_argument("--out", type=Path, default=Path("timelines"), metavar="DIR")


def _new(options: Namespace) -> int:
    like = read_document(find(options.like)) if options.like else None
    from datetime import date

    from dayzero.authoring.starting import start

    path = start(options.id, options.out, like, date.today())
    print(f"{path} is begun. Write what its texts ask for; 'dayzero check {path}' lists them.")
    return 0


def _add_diff(parser: ArgumentParser) -> None:
    for name, says in (("old", "the earlier version"), ("new", "the later one")):
        parser.add_argument(name, metavar=name.upper(), help=f"{says}: an id, or a file")


def _diff(options: Namespace) -> int:
    old, new = (read_document(find(name)) for name in (options.old, options.new))
    from dayzero.authoring.differences import diff_text

    with refusing():
        print(diff_text(old, new), end="")
    return 0


def _add_sources(parser: ArgumentParser) -> None:
    parser.add_argument(
        "path", metavar="PATH", nargs="?", type=Path, help="a folder; default: what is shipped"
    )
    parser.add_argument("--all", action="store_true", help="also each source that nobody cites")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _sources(options: Namespace) -> int:
    from datetime import date

    from dayzero.authoring.bibliography import review, review_json, review_text
    from dayzero.settings.shipped import timelines_folder

    found = review(options.path or timelines_folder(), date.today())
    print(review_json(found) if options.format == "json" else review_text(found, options.all))
    return 1 if found.errors else 0


def _add_score(parser: ArgumentParser) -> None:
    parser.add_argument("timeline", metavar="ID|FILE", help="a shipped treatment, or a file")
    parser.add_argument("--variant", metavar="NAME", help="a variant of the treatment")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write it there, such as FILE.md")


def _score(options: Namespace) -> int:
    timeline = read(find(options.timeline), options.variant)
    from dayzero.score.card import scorecard
    from dayzero.score.page import score_json, score_text

    page = score_json if options.format == "json" else score_text
    written = page(timeline, scorecard(timeline)).rstrip()
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(f"{written}\n", encoding="utf-8")
    print(options.out or written)
    return 0


def _add_library(parser: ArgumentParser) -> None:
    parser.add_argument(
        "path", metavar="PATH", nargs="?", type=Path, help="a folder; default: what is shipped"
    )
    parser.add_argument(
        "--into", type=Path, metavar="FILE", help="also put it between the marks of this file"
    )


def _library(options: Namespace) -> int:
    from dayzero.authoring.library import library_table, write_between_marks
    from dayzero.settings.shipped import timelines_folder

    table = library_table(options.path or timelines_folder(), progress())
    print(table, end="")
    if options.into:
        write_between_marks(options.into, table)
    return 0


def _add_translate(parser: ArgumentParser) -> None:
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    for name, run, says in (
        ("extract", _extract, "put the sentences of a treatment into the catalogue of a language"),
        ("status", _status, "say how far a translation is, and what is wrong with it"),
    ):
        action = actions.add_parser(name, help=says, description=f"{says[0].upper()}{says[1:]}.")
        action.add_argument("timeline", metavar="ID|FILE", help="a shipped treatment, or a file")
        action.add_argument("language", metavar="LANG", help="such as es, de or ar")
        action.set_defaults(translate_action=run)


def _translate(options: Namespace) -> int:
    action: Callable[[Namespace], int] = options.translate_action
    return action(options)


def _extract(options: Namespace) -> int:
    document = read_document(find(options.timeline))
    from dayzero.authoring.translations import extract

    with refusing():
        file, new, count = extract(document, options.language)
    print(f"{file}: {count} sentences of {document.timeline.id}, {new} of them new")
    return 0


def _status(options: Namespace) -> int:
    document = read_document(find(options.timeline))
    from dayzero.authoring.translations import status, status_text

    with refusing():
        found = status(document, options.language)
    print(status_text(found), end="")
    return 1 if found.wrong else 0


def progress() -> Callable[[int, int], None] | None:
    """Tells a person at a terminal how far a long command is; nobody else."""
    return _tell if sys.stderr.isatty() else None


def _tell(done: int, of: int) -> None:
    end = "\n" if done == of else ""
    print(f"\r{done} of {of}", end=end, file=sys.stderr, flush=True)


COMMANDS: dict[str, Command] = {
    "new": (_add_new, _new, "begin a timeline that says what to write"),
    "check": (_add_check, _check, "check timelines: form, references, numbers, plain language"),
    "schema": (_add_schema, _schema, "print the JSON Schema of a timeline"),
    "facts": (_add_facts, _facts, "table every number with its source, for a clinician to sign"),
    "diff": (_add_diff, _diff, "say in words what changed between two versions"),
    "score": (_add_score, _score, "score a treatment by the checklists of its field"),
    "library": (_add_library, _library, "table all treatments: size, reading grade, scorecard"),
    "translate": (_add_translate, _translate, "prepare and check translations of a treatment"),
    "sources": (_add_sources, _sources, "look for sources unused, incomplete or there twice"),
}
