"""The command line. Nothing heavy is imported before a command needs it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dayzero import __version__
from dayzero.authoring.asking import RefusedError, clinic, find, read
from dayzero.authoring.commands import COMMANDS, add_site, progress
from dayzero.packs.commands import add_pack, run_pack

if TYPE_CHECKING:
    import argparse
    import datetime

    from dayzero.authoring.commands import Command
    from dayzero.timeline.document import Timeline

Size = tuple[int, int]
SIDE_BY_SIDE = 3
"""So many treatments at most."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code: 0 well, 1 findings or a document refused, 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _open(next(iter(given), None)) if _opens(given) else _run(given)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output has gone; say nothing more to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(f"dayzero: {error.strerror or error}: {error.filename or ''}", file=sys.stderr)
        return 1
    except RefusedError as refused:
        print(f"dayzero: {refused}", file=sys.stderr)
        return 1


def _opens(given: list[str]) -> bool:
    """Whether nothing is given but a treatment, or nothing at all: then a window opens at once,
    without the library that reads commands."""
    return len(given) <= 1 and not any(word in _COMMANDS or word[:1] == "-" for word in given)


def _run(given: list[str]) -> int:
    """Run a command; ``dayzero autologous-ms --lang fi`` is short for ``dayzero show …``."""
    if given[0] not in (*_COMMANDS, "-h", "--help", "--version"):
        given = ["show", *given]
    options = _parser(given[0]).parse_args(given)
    command: Callable[[argparse.Namespace], int] = options.command
    return command(options)


def _parser(command: str) -> argparse.ArgumentParser:
    """The parser of a command; of all of them where what is given is no command."""
    import argparse

    parser = argparse.ArgumentParser(
        prog="dayzero",
        description="See what a stem cell transplant is like, day by day.",
        epilog="'dayzero' alone opens the first screen; 'dayzero autologous-ms' a treatment.",
    )
    parser.add_argument("--version", action="version", version=f"dayzero {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    wanted = (command,) if command in _COMMANDS else _COMMANDS
    for name in wanted:
        add, run, says = _COMMANDS[name]
        sub = commands.add_parser(name, help=says, description=f"{says[0].upper()}{says[1:]}.")
        add(sub)
        sub.set_defaults(command=run, refuse=sub.error)
    return parser


def _add_timeline(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("timeline", metavar="ID|FILE", help="a shipped treatment, or a file")
    _add_variant(parser)


def _add_variant(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--variant", metavar="NAME", help="a variant of the treatment")
    add_site(parser)


def _add_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "timeline", metavar="ID|FILE", nargs="?", help="what to open; nothing: the first screen"
    )
    parser.add_argument("--lang", metavar="CODE", help="the language of buttons and menus")
    add_site(parser, "; remembered until another is given, or --no-site")
    parser.add_argument("--no-site", action="store_true", help="forget the clinic's file")


def _add_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("timeline", metavar="ID|FILE", help="a shipped treatment, or a file")
    parser.add_argument("others", metavar="ID|FILE", nargs="+", help="one or two more")
    parser.add_argument("--lang", metavar="CODE", help="the language of buttons and menus")
    add_site(parser)


def _add_picture(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--size", type=_size, metavar="1280x800")
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), help="default: light")


def _add_shot(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "timeline", metavar="ID|FILE", nargs="?", help="a shipped treatment, or a file"
    )
    _add_variant(parser)
    _add_picture(parser)
    parser.add_argument("--day", type=float, default=0.0, help="days from infusion; default 0")
    parser.add_argument(
        "--text-size", type=float, default=1.0, metavar="1.0", help="1.0 (100 %%) to 2.0 (200 %%)"
    )
    parser.add_argument(
        "--gallery", action="store_true",
        help="everything the picture can show, on contact sheets, for reviewers",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, metavar="FILE|DIR", help="default: in out/")


def _add_text(parser: argparse.ArgumentParser) -> None:
    _add_timeline(parser)
    parser.add_argument(
        "--with", dest="others", action="append", default=[], metavar="ID|FILE",
        help="side by side with this treatment; twice for three",
    )  # fmt: skip


def _add_handout(parser: argparse.ArgumentParser) -> None:
    _add_timeline(parser)
    parser.add_argument("--out", type=Path, metavar="FILE.pdf", required=True, help="as PDF")
    parser.add_argument("--html", type=Path, metavar="FILE.html", help="also as a web page")
    parser.add_argument(
        "--tagged", type=Path, metavar="FILE.pdf", help="also as a PDF that screen readers read"
    )
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="default: a4")
    parser.add_argument("--large-print", action="store_true", help="letters of 16 points and more")
    parser.add_argument(
        "--questions", type=Path, metavar="FILE", help="a text file with up to three, a line each"
    )


def _add_calendar(parser: argparse.ArgumentParser) -> None:
    _add_timeline(parser)
    parser.add_argument(
        "--day-0", type=_date, required=True, metavar="2027-03-12", help="the planned Day 0"
    )
    parser.add_argument("--out", type=Path, metavar="FILE.ics", required=True)


def _add_storyboard(parser: argparse.ArgumentParser) -> None:
    _add_timeline(parser)
    _add_picture(parser)
    parser.add_argument("--out", type=Path, default=Path("out"), metavar="DIR")


def _show(options: argparse.Namespace) -> int:
    return _open(options.timeline, options.lang, options.site, options.no_site)


def _open(
    timeline: str | None = None,
    language: str | None = None,
    site: Path | None = None,
    no_site: bool = False,
) -> int:
    """Open the window on a treatment, or on the first screen."""
    path = find(timeline) if timeline else None
    if not _has_screen():
        return _show_without_screen(path or find("autologous-ms"), site)
    remembered = str(clinic(site)) if site else "" if no_site else None
    from dayzero.windows import lean

    lean.begin()
    from dayzero.windows.app import run

    return run(path, language, remembered)


def _show_without_screen(path: Path, site: Path | None) -> int:
    from dayzero.settings.shipped import timelines_folder

    _no_screen_needed()
    folder = Path("out")
    timeline = read(path, None, site)
    from dayzero.windows.pictures import storyboard

    files = storyboard(timeline, folder, (1280, 800))
    name = path.stem if path.parent == timelines_folder() else path.name
    print(
        f"There is no screen here, so the storyboard of {name} is in {folder}/: "
        f"{len(files)} pictures; begin with contact-sheet.png."
    )
    return 0


def _shot(options: argparse.Namespace) -> int:
    _no_screen_needed()
    if options.gallery:
        return _gallery(options)
    if not options.timeline:
        options.refuse("say which treatment, such as 'dayzero shot autologous-ms'")
    out = options.out or Path("out/shot.png")
    timeline = read(find(options.timeline), options.variant, options.site)
    from dayzero.windows.pictures import shot

    shot(timeline, options.day, *_picture(options), options.text_size, out)
    print(out)
    return 0


def _picture(options: argparse.Namespace) -> tuple[Size, str]:
    """How large, and in which theme."""
    return options.size or (1280, 800), options.theme or "light"


def _gallery(options: argparse.Namespace) -> int:
    timeline = read(find(options.timeline or "autologous-ms"), options.variant, options.site)
    from dayzero.theme.tokens import THEMES
    from dayzero.windows.gallery import SIZES, gallery

    folder = options.out or Path("out/gallery")
    themes = [options.theme] if options.theme else THEMES
    sizes = [options.size] if options.size else SIZES
    files = gallery(timeline, folder, themes, sizes, progress())
    print(f"{len(files)} sheets in {folder}")
    return 0


def _storyboard(options: argparse.Namespace) -> int:
    _no_screen_needed()
    timeline = read(find(options.timeline), options.variant, options.site)
    from dayzero.windows.pictures import storyboard

    files = storyboard(timeline, options.out, *_picture(options), progress())
    print(f"{len(files)} pictures in {options.out}")
    return 0


def _text(options: argparse.Namespace) -> int:
    timeline = read(find(options.timeline), options.variant, options.site)
    if options.others:
        return _side_by_side([timeline, *_others(options)])
    from dayzero.export.text import journey_text
    from dayzero.stage.telling import seen
    from dayzero.story.moment import Story

    print(journey_text(Story(timeline), picture=seen))
    return 0


def _handout(options: argparse.Namespace) -> int:
    timeline = read(find(options.timeline), options.variant, options.site)
    from dayzero.story.handout import handout
    from dayzero.story.scoring import score_line

    large = options.large_print
    try:
        lines = options.questions.read_text("utf-8").splitlines() if options.questions else ()
        told = handout(timeline, lines, large, found=score_line(timeline))
    except UnicodeDecodeError:
        raise RefusedError(f"{options.questions} is no text file in UTF-8.") from None
    except ValueError as error:
        raise RefusedError(f"{options.questions}: {error}") from None
    _no_screen_needed()
    from dayzero.export.handout_page import handout_html
    from dayzero.export.handout_pdf import write_pdf
    from dayzero.export.handout_tagged import can_tag, tagged_pdf
    from dayzero.windows.app import application

    if options.tagged and not can_tag():
        raise RefusedError("--tagged needs an extra: install dayzero[tagged], or use --html.")
    application()
    for file in filter(None, (options.out, options.html, options.tagged)):
        file.parent.mkdir(parents=True, exist_ok=True)
    pages = write_pdf(told, options.out, options.paper, large)
    print(f"{pages} pages in {options.out}")
    if options.html:
        options.html.write_text(handout_html(told), encoding="utf-8")
        print(options.html)
    if options.tagged:
        options.tagged.write_bytes(tagged_pdf(told))
        print(options.tagged)
    return 0


def _calendar(options: argparse.Namespace) -> int:
    timeline = read(find(options.timeline), options.variant, options.site)
    from dayzero.export.calendar import calendar_file

    try:
        data = calendar_file(timeline, options.day_0)
    except ValueError as error:
        raise RefusedError(str(error)) from None
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_bytes(data)
    print(options.out)
    return 0


def _add_kiosk_script(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="that a pack is to be built of")
    parser.add_argument("--language", required=True, help="of the recordings, such as ar")


def _kiosk_script(options: argparse.Namespace) -> int:
    _no_screen_needed()
    from dayzero.packs.problems import PackError
    from dayzero.packs.voices import write_script
    from dayzero.timeline.problems import TimelineError
    from dayzero.windows.kiosk.script import script

    try:
        said = script(options.folder, options.language)
        print(write_script(options.folder / "voices", options.language, said))
    except (PackError, TimelineError) as error:
        raise RefusedError(str(error)) from None
    return 0


def _add_kiosk(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, required=True, metavar="FILE.toml")
    parser.add_argument(
        "--as", dest="part", choices=("all", "viewer", "curtain"), default="all",
        help="one of its processes alone; the supervisor starts the others",
    )  # fmt: skip
    parser.add_argument("--shipped", action="store_true", help="leave packs aside")


def _kiosk(options: argparse.Namespace) -> int:
    from dayzero.kiosk.config import ConfigError
    from dayzero.windows.kiosk.running import draw_curtain, supervise, view

    if not _has_screen():
        raise RefusedError("a kiosk needs a screen, and there is none here.")
    try:
        if options.part == "viewer":
            return view(options.config, options.shipped)
        return (
            draw_curtain(options.config) if options.part == "curtain" else supervise(options.config)
        )
    except ConfigError as error:
        raise RefusedError(str(error)) from None


def _kiosk_pin(_options: argparse.Namespace) -> int:
    from getpass import getpass

    from dayzero.kiosk.pin import hashed

    try:
        print(f'pin = "{hashed(getpass("PIN: "))}"')
    except ValueError as error:
        raise RefusedError(str(error)) from None
    return 0


def _compare(options: argparse.Namespace) -> int:
    if len(options.others) >= SIDE_BY_SIDE:
        options.refuse(f"at most {SIDE_BY_SIDE} treatments side by side")
    path, *beside = map(find, [options.timeline, *options.others])
    if not _has_screen():
        return _side_by_side([read(one, None, options.site) for one in (path, *beside)])
    site = str(clinic(options.site)) if options.site else None
    from dayzero.windows.app import run

    return run(path, options.lang, site, beside)


def _add_consult(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "timelines", metavar="ID|FILE", nargs="*",
        help="the treatment to talk about, and one or two to compare it with",
    )  # fmt: skip
    parser.add_argument("--lang", metavar="CODE", help="the language of buttons and menus")
    add_site(parser)


def _consult(options: argparse.Namespace) -> int:
    if len(options.timelines) > SIDE_BY_SIDE:
        options.refuse(f"at most {SIDE_BY_SIDE} treatments side by side")
    paths = [find(name) for name in options.timelines]
    site = str(clinic(options.site)) if options.site else None
    if not _has_screen():
        raise RefusedError("a consultation needs a screen, better two")
    from dayzero.timeline.problems import TimelineError
    from dayzero.windows.app import run_consultation

    try:
        return run_consultation(paths, options.lang, site)
    except TimelineError as error:
        raise RefusedError(str(error)) from None


def _others(options: argparse.Namespace) -> list[Timeline]:
    """The treatments beside the first."""
    if len(options.others) >= SIDE_BY_SIDE:
        options.refuse(f"at most {SIDE_BY_SIDE} treatments side by side")
    return [read(find(name), None, options.site) for name in options.others]


def _side_by_side(timelines: list[Timeline]) -> int:
    from dayzero.export.comparison import comparison_text

    print(comparison_text(timelines))
    return 0


_COMMANDS: dict[str, Command] = {
    "show": (_add_show, _show, "open the window (the default command)"),
    "compare": (_add_compare, _compare, "open two or three treatments side by side"),
    "consult": (_add_consult, _consult, "open a nurse's window and a patient's, for a visit"),
    "shot": (_add_shot, _shot, "write a picture of one day"),
    "storyboard": (_add_storyboard, _storyboard, "write a picture of each step"),
    "handout": (_add_handout, _handout, "write what to take home on paper, as PDF"),
    "calendar": (_add_calendar, _calendar, "write the planned days as a calendar file"),
    "text": (_add_text, _text, "print the whole journey as plain text"),
    **COMMANDS,
    "kiosk": (_add_kiosk, _kiosk, "show it in a waiting room, locked, with nobody beside it"),
    "kiosk-pin": (lambda _parser: None, _kiosk_pin, "make the line for the PIN of a kiosk's staff"),
    "kiosk-script": (
        _add_kiosk_script,
        _kiosk_script,
        "write down what a kiosk says, for those who record it",
    ),
    "pack": (add_pack, run_pack, "build, sign, verify and install content for kiosks"),
}


def _size(words: str) -> Size:
    from argparse import ArgumentTypeError

    width, _x, height = words.lower().partition("x")
    try:
        size = (int(width), int(height))
    except ValueError:
        raise ArgumentTypeError(f"'{words}' is no size such as 1280x800") from None
    if not all(200 <= side <= 8000 for side in size):
        raise ArgumentTypeError("each side must be between 200 and 8000 px")
    return size


def _date(words: str) -> datetime.date:
    import datetime
    from argparse import ArgumentTypeError

    try:
        return datetime.date.fromisoformat(words)
    except ValueError:
        raise ArgumentTypeError(f"'{words}' is no date such as 2027-03-12") from None


def _has_screen() -> bool:
    """Whether a window can be shown. Qt would end the process where it cannot."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    if display.startswith(":"):
        number = display[1:].split(".")[0]
        return Path(f"/tmp/.X11-unix/X{number}").exists()
    return bool(display)


def _no_screen_needed() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
