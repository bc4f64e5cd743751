"""Content packs: what is signed is shown, and nothing else is."""

from __future__ import annotations

import datetime
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from dayzero.cli import main
from dayzero.packs import pack
from dayzero.packs.problems import PackError
from dayzero.packs.store import Store
from generate import small

RESOURCES = Path(__file__).parents[2] / "resources"
KEY, OTHER_KEY = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
KEYS = [KEY.public_key()]
TODAY = datetime.date(2026, 12, 1)
EXPIRES = datetime.date(2027, 6, 30)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("content")
    (folder / "timelines").mkdir()
    (folder / "timelines" / "made.json").write_text(json.dumps(small()), "utf-8")
    site = json.loads((RESOURCES / "site-example.json").read_text("utf-8"))
    site["site"]["urgent_number"] = "0800 111 222"
    (folder / "site.json").write_text(json.dumps(site), "utf-8")
    return folder


def packed(
    folder: Path,
    file: Path,
    version: int = 1,
    name: str = "ward-7",
    expires: datetime.date = EXPIRES,
    key: Ed25519PrivateKey = KEY,
) -> Path:
    manifest, files = pack.build(folder, name, version, expires, TODAY)
    pack.write(file, manifest, files)
    pack.sign(file, key)
    return file


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store", KEYS)


def test_a_signed_pack_is_shown_as_it_was_packed(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    store.install(packed(folder, tmp_path / "one.dayzero"), TODAY)
    content = store.content(TODAY)
    assert json.loads((content.timelines / "made.json").read_text("utf-8")) == small()
    assert content.site is not None
    assert not content.late


def test_the_same_folder_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    one = packed(folder, tmp_path / "one.dayzero").read_bytes()
    assert packed(folder, tmp_path / "two.dayzero").read_bytes() == one


def test_an_unsigned_pack_is_refused(folder: Path, store: Store, tmp_path: Path) -> None:
    manifest, files = pack.build(folder, "ward-7", 1, EXPIRES, TODAY)
    file = tmp_path / "one.dayzero"
    pack.write(file, manifest, files)
    with pytest.raises(PackError, match="Nobody has signed it"):
        store.install(file, TODAY)


def test_a_pack_of_strangers_is_refused(folder: Path, store: Store, tmp_path: Path) -> None:
    file = packed(folder, tmp_path / "one.dayzero", key=OTHER_KEY)
    with pytest.raises(PackError, match="Nobody this machine trusts"):
        store.install(file, TODAY)


@settings(max_examples=60)
@given(data=st.data())
def test_whatever_byte_is_changed_nothing_changed_is_shown(
    data: st.DataObject, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = packed(folder, tmp_path_factory.mktemp("flip") / "one.dayzero")
    _manifest, signed = pack.read(file, KEYS)
    raw = bytearray(file.read_bytes())
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    file.write_bytes(raw)
    try:
        _manifest, files = pack.read(file, KEYS)
    except PackError:
        return
    assert files == signed


@settings(max_examples=30)
@given(share=st.floats(0, 1, exclude_max=True))
def test_a_pack_cut_off_anywhere_is_refused(
    share: float, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = packed(folder, tmp_path_factory.mktemp("cut") / "one.dayzero")
    raw = file.read_bytes()
    file.write_bytes(raw[: int(len(raw) * share)])
    with pytest.raises(PackError):
        pack.read(file, KEYS)


def rewritten(file: Path, change: Callable[[dict[str, bytes]], None], resign: bool = False) -> Path:
    """A pack with other files in it than were signed; ``resign`` signs what its manifest says."""
    with zipfile.ZipFile(file) as archive:
        inside = {name: archive.read(name) for name in archive.namelist()}
    change(inside)
    if resign:
        inside[pack.SIGNATURE] = KEY.sign(inside[pack.MANIFEST])
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in inside.items():
            archive.writestr(name, data)
    return file


def test_a_file_that_was_smuggled_in_is_refused(folder: Path, store: Store, tmp_path: Path) -> None:
    def smuggle(inside: dict[str, bytes]) -> None:
        inside["timelines/more.json"] = b"{}"

    with pytest.raises(PackError, match="does not name"):
        store.install(rewritten(packed(folder, tmp_path / "one.dayzero"), smuggle), TODAY)


@pytest.mark.parametrize(
    "name",
    ["../out.json", "timelines/../../out.json", "/etc/out.json", "timelines\\..\\out.json",
     "timelines//out.json", "C:/out.json", "timelines/.hidden", "elsewhere/out.json"],
)  # fmt: skip
def test_a_path_out_of_the_pack_is_refused_even_if_signed(
    name: str, folder: Path, store: Store, tmp_path: Path
) -> None:
    def lead_out(inside: dict[str, bytes]) -> None:
        manifest = json.loads(inside[pack.MANIFEST])
        manifest["files"][name] = manifest["files"]["site.json"]
        inside[name] = inside["site.json"]
        inside[pack.MANIFEST] = json.dumps(manifest).encode()

    file = rewritten(packed(folder, tmp_path / "one.dayzero"), lead_out, resign=True)
    with pytest.raises(PackError, match="manifest"):
        store.install(file, TODAY)
    assert not (tmp_path / "out.json").exists()


def test_a_bomb_is_not_unpacked_beyond_what_was_signed(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    def swell(inside: dict[str, bytes]) -> None:
        inside["site.json"] = b"\0" * 200_000_000

    file = rewritten(packed(folder, tmp_path / "one.dayzero"), swell)
    assert file.stat().st_size < 1_000_000
    with pytest.raises(PackError, match="too long"):
        store.install(file, TODAY)


def test_older_content_is_refused_and_the_newer_stays(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    store.install(packed(folder, tmp_path / "two.dayzero", version=2), TODAY)
    with pytest.raises(PackError, match="version 1, older than version 2"):
        store.install(packed(folder, tmp_path / "one.dayzero", version=1), TODAY)
    assert store.content(TODAY).manifest.version == 2


def test_content_of_others_is_refused(folder: Path, store: Store, tmp_path: Path) -> None:
    store.install(packed(folder, tmp_path / "one.dayzero"), TODAY)
    with pytest.raises(PackError, match="“ward-8”, but this machine shows “ward-7”"):
        store.install(packed(folder, tmp_path / "two.dayzero", 2, name="ward-8"), TODAY)


def test_the_same_pack_again_is_no_mistake(folder: Path, store: Store, tmp_path: Path) -> None:
    file = packed(folder, tmp_path / "one.dayzero")
    store.install(file, TODAY)
    assert store.install(file, TODAY).version == 1


def test_content_is_shown_in_its_grace_and_not_after(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    store.install(packed(folder, tmp_path / "one.dayzero"), TODAY)
    assert not store.content(EXPIRES).late
    assert store.content(EXPIRES + datetime.timedelta(days=30)).late
    with pytest.raises(PackError, match="expired, on 2027-06-30"):
        store.content(EXPIRES + datetime.timedelta(days=31))


def test_an_expired_pack_is_not_taken_in(folder: Path, store: Store, tmp_path: Path) -> None:
    file = packed(folder, tmp_path / "one.dayzero")
    with pytest.raises(PackError, match="has expired"):
        store.install(file, EXPIRES + datetime.timedelta(days=31))


def test_what_was_changed_on_the_disk_gives_way_to_the_last_good(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    for version in (1, 2):
        store.install(packed(folder, tmp_path / f"{version}.dayzero", version), TODAY)
    made = store.content(TODAY).timelines / "made.json"
    made.write_text(made.read_text("utf-8").replace("fever", "fewer"), "utf-8")
    content = store.content(TODAY)
    assert content.manifest.version == 1
    assert "made.json in it is not as it was signed" in content.refused[0]


def test_content_with_mistakes_is_refused_before_it_is_used(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    store.install(packed(folder, tmp_path / "one.dayzero"), TODAY)
    wrong = tmp_path / "wrong"
    shutil.copytree(folder, wrong)
    document = small()
    document["phases"] = {}
    (wrong / "timelines" / "made.json").write_text(json.dumps(document), "utf-8")
    with pytest.raises(PackError, match="Its content has mistakes"):
        store.install(packed(wrong, tmp_path / "two.dayzero", 2), TODAY)
    assert store.content(TODAY).manifest.version == 1


def test_a_clinic_must_be_named(folder: Path, store: Store, tmp_path: Path) -> None:
    nameless = tmp_path / "nameless"
    shutil.copytree(folder, nameless)
    (nameless / "site.json").unlink()
    with pytest.raises(PackError, match="Its content has mistakes"):
        store.install(packed(nameless, tmp_path / "one.dayzero"), TODAY)


def test_two_packs_are_kept_and_no_more(folder: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "store", KEYS)
    for version in range(1, 5):
        store.install(packed(folder, tmp_path / f"{version}.dayzero", version), TODAY)
    kept = sorted(path.name for path in (tmp_path / "store").iterdir() if path.is_dir())
    assert kept == ["ward-7-3", "ward-7-4"]


def test_from_the_command_line(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, file = tmp_path / "ours.key", tmp_path / "one.dayzero"
    assert main(["pack", "key", str(key)]) == 0
    build = ["pack", "build", str(folder), "--name", "ward-7", "--version", "1"]
    assert main([*build, "--expires", "2099-01-31", "--out", str(file)]) == 0
    trusted = ["--key", str(key.with_suffix(".pub"))]
    assert main(["pack", "verify", str(file), *trusted]) == 1
    assert "Nobody has signed it" in capsys.readouterr().err
    assert main(["pack", "sign", str(file), "--key", str(key)]) == 0
    assert main(["pack", "verify", str(file), *trusted]) == 0
    assert main(["pack", "install", str(file), *trusted, "--into", str(tmp_path / "store")]) == 0
    assert "now shows ward-7, version 1" in capsys.readouterr().out
    assert main(["pack", "key", str(key)]) == 1
    assert "is there already" in capsys.readouterr().err
