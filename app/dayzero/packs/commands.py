"""``dayzero pack``: build, sign, verify and install content packs."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_pack(parser: ArgumentParser) -> None:
    """Add the actions and their options."""
    actions = parser.add_subparsers(metavar="ACTION", required=True)

    def action(name: str, run: Callable[[Namespace], str], says: str) -> ArgumentParser:
        added = actions.add_parser(name, help=says, description=f"{says[0].upper()}{says[1:]}.")
        added.set_defaults(pack_action=run)
        return added

    key = action("key", _key, "make a pair of keys: one signs, the other goes into a kiosk")
    key.add_argument("file", type=Path, metavar="FILE.key", help="where the secret one is written")
    build = action("build", _build, "make a folder into a pack, not yet signed")
    build.add_argument(
        "folder",
        type=Path,
        metavar="DIR",
        help="with timelines/, and site.json and voices/ if there are any",
    )
    build.add_argument("--name", required=True, help="whose content it is, such as ward-7")
    build.add_argument("--version", type=int, required=True, help="1, 2, 3 and so on")
    build.add_argument("--expires", type=_date, required=True, metavar="2027-11-30")
    build.add_argument("--out", type=Path, required=True, metavar="FILE.dayzero")
    sign = action("sign", _sign, "sign a pack in place")
    sign.add_argument("pack", type=Path, metavar="FILE.dayzero")
    sign.add_argument("--key", type=Path, required=True, metavar="FILE.key")
    verify = action("verify", _verify, "say whether a pack is whole, and signed by a key")
    install = action("install", _install, "take a pack into the folder that a kiosk shows")
    for taken in (verify, install):
        taken.add_argument("pack", type=Path, metavar="FILE.dayzero")
        taken.add_argument(
            "--key", type=Path, required=True, action="append", metavar="FILE.pub",
            help="a key that is trusted; may be given more than once",
        )  # fmt: skip
    install.add_argument("--into", type=Path, required=True, metavar="DIR")


def run_pack(options: Namespace) -> int:
    """Run an action; 0, or 1 where the pack is refused."""
    import sys

    from dayzero.packs.problems import PackError

    try:
        print(options.pack_action(options))
    except PackError as error:
        where = f"{options.pack}: " if "pack" in options else ""
        print(f"dayzero: {where}{error}", file=sys.stderr)
        return 1
    return 0


def _key(options: Namespace) -> str:
    from dayzero.packs.keys import fingerprint, new_key, public_key

    public = new_key(options.file)
    name = fingerprint(public_key(public.read_text("ascii")))
    return f"{options.file} signs: keep it secret. {public} ({name}) goes into the kiosk."


def _build(options: Namespace) -> str:
    from dayzero.packs.pack import build, write
    from dayzero.packs.voices import look_through

    manifest, files = build(
        options.folder, options.name, options.version, options.expires, datetime.date.today()
    )
    options.out.parent.mkdir(parents=True, exist_ok=True)
    write(options.out, manifest, files)
    spoken = [f"{recorded}\n" for recorded in look_through(options.folder / "voices")]
    return f"{''.join(spoken)}{options.out}: {len(files)} files, waiting to be signed"


def _sign(options: Namespace) -> str:
    from dayzero.packs.keys import private_key
    from dayzero.packs.pack import sign

    manifest = sign(options.pack, private_key(options.key))
    return f"{options.pack}: {manifest.name}, version {manifest.version}, is signed"


def _verify(options: Namespace) -> str:
    from dayzero.packs.keys import public_key
    from dayzero.packs.pack import read

    manifest, files = read(
        options.pack, [public_key(file.read_text("utf-8")) for file in options.key]
    )
    return (
        f"{options.pack}: {manifest.name}, version {manifest.version}, {len(files)} files, "
        f"holds until {manifest.expires}"
    )


def _install(options: Namespace) -> str:
    from dayzero.packs.keys import public_key
    from dayzero.packs.store import Store

    keys = [public_key(file.read_text("utf-8")) for file in options.key]
    manifest = Store(options.into, keys).install(options.pack, datetime.date.today())
    return f"{options.into} now shows {manifest.name}, version {manifest.version}"


def _date(words: str) -> datetime.date:
    import argparse

    try:
        return datetime.date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{words}' is no date such as 2027-11-30") from None
