"""Bad input: one clear sentence each, nothing written, memory bounded."""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dayzero.timeline.loading import Document, load
from dayzero.timeline.problems import TimelineError
from generate import small, write

APP = Path(__file__).parents[2] / "app"


def refusal(path: Path) -> str:
    """The sentence with which a file is refused, which leaves no trace in its folder."""
    before = sorted(path.parent.rglob("*"))
    with pytest.raises(TimelineError) as caught:
        load(path)
    assert sorted(path.parent.rglob("*")) == before
    sentence = str(caught.value)
    assert sentence.endswith((".", "?")), sentence
    assert "\n" not in sentence
    for jargon in ("pydantic", "ValidationError", "Traceback", "Errno", "type=", "model_"):
        assert jargon not in sentence
    assert all(problem.what and problem.do for problem in caught.value.problems)
    return sentence


def text_of(change: Callable[[dict[str, Any]], object] | None = None) -> str:
    document = small()
    if change:
        change(document)
    return json.dumps(document, ensure_ascii=False, indent=2)


def changed(path: tuple[str | int, ...], value: Any) -> str:
    """The small timeline with another value at a path."""

    def change(document: dict[str, Any]) -> None:
        here: Any = document
        for part in path[:-1]:
            here = here[part]
        here[path[-1]] = value

    return text_of(change)


def happens(**changes: object) -> dict[str, object]:
    """A choreography, with changes."""
    right = {
        "title": "New blood grows", "kind": "engraftment", "place": "marrow", "windows": [[5, 9]],
        "movers": ["neutrophils"],
    }  # fmt: skip
    return right | changes


def deep(levels: int) -> str:
    return '{"format": 1, "id": "deep", "phases": ' + "[" * levels + "]" * levels + "}"


BAD_BYTES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\n", "is empty"),
    "not JSON": (b"Dear team,\nhere is the timeline.", "line 1: This is not JSON"),
    "a web page": (b"<!doctype html><p>404", "not JSON: it begins with “<!doctype html>"),
    "UTF-16": (text_of().encode("utf-16"), "UTF-16 or UTF-32, not in UTF-8. Open it in an editor"),
    "UTF-16 without a mark": (text_of().encode("utf-16-le"), "UTF-16 or UTF-32"),
    "Latin-1": (
        '{\n"title": "Müller"}'.encode("latin-1"),
        "line 2: The file holds bytes that are not UTF-8 text",
    ),
    "a null": (b'{"a": "\n\0"}', "line 2: The file holds bytes that are not UTF-8"),
    "truncated": (text_of()[:4000].encode(), "ends too early"),
    "truncated in a text": (text_of()[: text_of().index("Nothing in it")].encode(), "too early"),
    "a name twice": (
        b'{"format": 1, "id": "a",\n"facts": {"b": {},\n "c": {}, "b": {}}}',
        "line 3, facts.b: The name “b” stands here twice. Keep one",
    ),
    "NaN": (b'{"format": 1, "id": "a",\n"curves": {"x": [1, NaN]}}', "line 2, curves.x[1]: “NaN”"),
    "Infinity": (b'{"format": 1,\n"hair": -Infinity}', "line 2, hair: “-Infinity” is not a number"),
    "thousands of digits": (b'{"format": ' + b"1" * 5000 + b"}", "thousands of digits"),
    "10,000 levels": (deep(10_000).encode(), "nests 10,001 levels deep"),
    "10,000 open levels": (b'{"a":\n' + b"[" * 10_000, "line 2: The file nests 10,001 levels"),
    "80 levels": (deep(80).encode(), "nests 81 levels deep"),
    "no comma": (b'{"format": 1,\n"id": "a"\n"title": "b"}', "line 3, id: A comma is missing"),
    "comma at the end": (b'{"format": 1,\n"id": "a",\n}', "A name in double quotes is expected"),
    "a quote too few": (b'{"format": 1,\n"id": "a,\n"title": "b"}', "line 2, id: A text runs over"),
    "no value": (b'{"format": 1,\n"id": ,\n"title": "b"}', "line 2, id: A value is missing"),
    "two documents": (b'{"format": 1}\n{"format": 1}', "line 2: There is something after the end"),
    "backslash": (rb'{"id": "C:\data"}', "line 1, id: There is a backslash"),
    "a list": (b"[1, 2]", "holds a list, not a timeline"),
    "a number": (b"12", "This is not JSON"),
    "a million values": (b"[" + b"0," * 1_000_000 + b"0]", "far more values than a timeline has"),
    "half a letter": (changed(("title",), "x").replace('"x"', '"\\ud800"').encode(), "half of a"),
    "newer format": (changed(("format",), 2).encode(), "line 3, format: The file has format 2"),
    "TimelineJS": (b'{"title": {"text": {}}, "events": []}', "looks like a TimelineJS file, not a"),
    "FHIR": (b'{"resourceType": "Bundle", "entry": []}', "looks like a FHIR resource, not a"),
    "GeoJSON": (b'{"type": "FeatureCollection", "features": []}', "looks like a GeoJSON map"),
    "unknown JSON": (b'{"a": 1}', "JSON, but not a Dayzero timeline. Choose"),
    "a shared part": (b'{"terms": {}}', "a shared part, not a whole timeline"),
    "no id": (b'{"format": 1, "phases": {}}', "“id” is missing"),
}


@pytest.mark.parametrize("name", BAD_BYTES)
def test_bad_file(name: str, tmp_path: Path) -> None:
    data, words = BAD_BYTES[name]
    path = tmp_path / "bad.json"
    path.write_bytes(data)
    sentence = refusal(path)
    assert sentence.startswith("bad.json")
    assert words in sentence


FIRST = ("phases", "tests", "steps", "first-visit")
BAD_FIELDS: dict[str, tuple[tuple[str | int, ...], Any, str]] = {
    "HTML": ((*FIRST, "title"), "<b>You</b>", "holds HTML, a link or a file address. Write plain"),
    "an image": ((*FIRST, "title"), 'Look <img src="x">', "holds HTML"),
    "a file address": ((*FIRST, "title"), "See file:///etc/passwd", "a file address"),
    "a web address": ((*FIRST, "title"), "See http://example.org", "a link"),
    "a data address": ((*FIRST, "title"), "See data:text/html", "a link"),
    "an unseen letter": ((*FIRST, "title"), "You\u202emeet", "cannot be seen"),
    "HTML in a source": (("sources", "example", "title"), "<script>x</script>", "holds HTML"),
    "an address of a source": (("sources", "example", "URL"), "file:///x", "no address on the web"),
    "text for a number": ((*FIRST, "day"), "-30", "A number is expected here. Write it without"),
    "yes for a number": ((*FIRST, "day"), True, "A number is expected"),
    "a huge number": ((*FIRST, "day"), 1e308 * 10, "too large to be true"),
    "a day in ten thousand years": ((*FIRST, "day"), 9e9, "The number is above 36500"),
    "a number for text": ((*FIRST, "title"), 5, "A text is expected here. Put it in double"),
    "an empty text": ((*FIRST, "title"), "", "The text is empty"),
    "an endless text": ((*FIRST, "title"), "a " * 1500, "longer than 2000 letters. Shorten"),
    "an unknown field": ((*FIRST, "titel"), "x", "no field “titel” here. Did you mean “title”?"),
    "an unknown word": (
        ("family",),
        "robot",
        "“robot” is not one of the words allowed here. Write",
    ),
    "an unknown kind of place": (
        ("stage", "places", "blood", "kind"),
        "thymos",
        "“thymos” is not one of the words allowed here. Did you mean “thymus”? Write one of: ",
    ),
    "an unknown kind of cell": (
        ("stage", "populations", "neutrophils", "kind"),
        "neutrofil",
        "Did you mean “neutrophil”?",
    ),
    "an unknown choreography": (
        ("stage", "choreographies"),
        {"new-blood": happens(kind="engraftmnt")},
        "Did you mean “engraftment”?",
    ),
    "a choreography of nobody": (
        ("stage", "choreographies"),
        {"new-blood": happens(movers=["neutrophil"])},
        "Did you mean “neutrophils”?",
    ),
    "a choreography nowhere": (
        ("stage", "choreographies"),
        {"new-blood": happens(place="marow")},
        "Did you mean “marrow”?",
    ),
    "a bad name": (("facts", "Bad Name"), small()["facts"]["infusion-time"], "not a name that"),
    "a bad date": (("review", "due"), "soon", "A date is expected here. Write year, month"),
    "a list for a group": (("facts",), [], "A group of named entries is expected"),
    "a group for a list": ((*FIRST, "shows"), {}, "A list is expected"),
    "no phases": (("phases",), {}, "There must be at least 1 of these"),
    "half a window": (("risks", "fever", "windows"), [[2]], "This list is too short"),
    "three ends of a window": (("risks", "fever", "windows"), [[2, 3, 4]], "at most 2 of these"),
    "an unknown range": (
        ("facts", "infusion-time", "range"),
        "wide",
        "Write one of: not-published",
    ),
    "a range upside down": (
        ("facts", "infusion-time", "range"),
        {"low": 9, "high": 1, "kind": "range"},
        "low end of the range is above its high end",
    ),
    "a count above the whole": (("facts", "fever-chance", "counted", "n"), 60, "“n” is more than"),
    "a chance above all": (("facts", "well-chance", "value"), 170, "between 0 and 100"),
    "no chance": (("risks", "tired", "chance_unknown"), None, "either “chance” or"),
    "days of a curve": (
        ("curves", "platelets", "points", 1, 0),
        -40,
        "day -40 comes after day -30",
    ),
    "days of an amount": (
        ("stage", "populations", "stem-cells", "places", "marrow", "days", 1, 0),
        -40,
        "In “days”, day -40 comes after day -30",
    ),
    "days of the hair": (("stage", "hair", 1, 0), -40, "In “hair”, day -40"),
    "a phase backwards": (
        ("phases", "home", "days"),
        [12, 5],
        "The phase ends on day 5, not after",
    ),
    "a gap": (("phases", "home", "days", 0), 14, "begins on day 14, but “cells-back” ends on 12"),
    "a late first step": ((*FIRST, "day"), -29, "The first step begins on day -29, the phase on"),
    "steps backwards": (
        ("phases", "tests", "steps", "blood-tests", "day"),
        -30,
        "Day -30 comes after day -30. Put them in the order",
    ),
    "a step after its phase": (
        ("phases", "tests", "steps", "blood-tests", "day"),
        -5,
        "begins on day -5; its phase ends on -5",
    ),
    "a window outside": (("risks", "fever", "windows"), [[2, 900]], "leaves the timeline. Keep it"),
    "an empty window": (("milestones", "counts-back", "days"), [9, 9], "The window ends on day 9"),
    "an unknown fact": (("risks", "fever", "chance"), "fever-chanc", "Did you mean “fever-chance”"),
    "an unknown place": (("risks", "fever", "places"), ["moon"], "no “moon” in stage.places. Add"),
    "an unknown lens": (("phases", "home", "scene", "lens"), "bloods", "Did you mean “blood”?"),
    "an unknown source": (("evidence", "sources"), ["exampel"], "Did you mean “example”?"),
    "an unknown curve": (
        ("stage", "populations", "neutrophils", "places", "blood", "curve"),
        "x",
        "There is no “x” in curves",
    ),
    "an unknown flow end": (
        ("stage", "flows", "homing", "to"),
        "x",
        "flows.homing.to: There is no",
    ),
    "an unknown advice": (("phases", "home", "explanation", "call"), ["fevr"], "“fever”?"),
    "an unknown placeholder": (
        ("title",),
        "It takes {infusion-tim}",
        "Did you mean “infusion-time”",
    ),
    "an unknown form": (("summary",), "It takes {infusion-time:long}", "no form “long”. Write one"),
    "a wrong form": (("summary",), "It takes {infusion-time:not}", "Only a chance has it"),
    "an open bracket": (("summary",), "It takes {Infusion time}.", "belongs to no fact"),
    "a variant of the id": (
        ("variants", "longer", "changes", "id"),
        "other",
        "A variant cannot change “id”",
    ),
}


@pytest.mark.parametrize("name", BAD_FIELDS)
def test_bad_field(name: str, tmp_path: Path) -> None:
    path, value, words = BAD_FIELDS[name]
    file = tmp_path / "bad.json"
    text = changed(path, value).replace("Infinity", "1e999")
    file.write_text(text, encoding="utf-8")
    sentence = refusal(file)
    assert words in sentence
    place = re.match(r"bad\.json, line (\d+), (.+?): ", sentence)
    assert place, sentence
    field = next(part for part in reversed(path) if isinstance(part, str))
    lines = text.splitlines()
    near = "\n".join(lines[max(int(place[1]) - 4, 0) : int(place[1])])
    assert path[0] == place[2].split(".")[0].split("[")[0]
    assert field in place[2] or field in near or value is None


@pytest.mark.parametrize(
    "missing", ["range", "sources", "quality", "population", "window", "basis"]
)
def test_every_fact_is_sourced_and_ranged(missing: str, tmp_path: Path) -> None:
    document = small()
    del document["facts"]["fever-chance"][missing]
    sentence = refusal(write(tmp_path, document))
    assert f"facts.fever-chance.{missing}: “{missing}” is missing. " in sentence


def test_a_mark_of_byte_order_is_welcome(tmp_path: Path) -> None:
    path = tmp_path / "bom.json"
    path.write_bytes(b"\xef\xbb\xbf" + text_of().encode())
    assert load(path).id == "small"


def test_many_problems_are_one_sentence(tmp_path: Path) -> None:
    document = small()
    for fact in document["facts"].values():
        fact["sources"] = ["nobody"]
    assert " And 7 more." in refusal(write(tmp_path, document))


def test_no_such_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.json") == (
        "gone.json: There is no such file. Check the name and the folder, or choose another file."
    )


def test_a_content_pack_is_for_a_kiosk(tmp_path: Path) -> None:
    pack = tmp_path / "ward-7.dayzero"
    pack.write_bytes(b"PK\x03\x04\xff")
    assert refusal(pack) == (
        "ward-7.dayzero: This is a content pack: treatments for a kiosk, in one file. "
        "Carry it to the kiosk on a USB stick; it takes in what its clinic has signed."
    )


def test_a_folder(tmp_path: Path) -> None:
    assert "This is a folder, not a file. Choose a timeline inside it." in refusal(tmp_path)


def test_a_ring_of_links(tmp_path: Path) -> None:
    (tmp_path / "a.json").symlink_to(tmp_path / "b.json")
    (tmp_path / "b.json").symlink_to(tmp_path / "a.json")
    assert "links lead in a ring" in refusal(tmp_path / "a.json")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_nobody_writes_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    assert "This is a device or a pipe, not a file." in refusal(tmp_path / "pipe.json")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_a_device_without_end() -> None:
    with pytest.raises(TimelineError, match="a device or a pipe"):
        load(Path("/dev/zero"))


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="rights work differently on this system")
def test_no_right_to_read(tmp_path: Path) -> None:
    path = write(tmp_path, small())
    path.chmod(0)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)  # root may read everything
    try:
        with pytest.raises(TimelineError, match=r"made.json: This program may not read the file\."):
            load(path)
    finally:
        os.seteuid(user)
        path.chmod(0o600)


def test_a_file_that_vanishes_leaves_what_was_read(tmp_path: Path) -> None:
    path = write(tmp_path, small())
    document = Document.read(path)
    path.unlink()
    assert document.variant("longer").phases["medicine"].steps.keys() == {
        "first-dose", "middle-dose", "last-dose",
    }  # fmt: skip
    with pytest.raises(TimelineError, match="There is no such file"):
        Document.read(path)


LARGE: dict[str, tuple[str, str]] = {
    "1 GB": ("file.truncate(2**30)", "1,024 MB; a timeline has at most 8"),
    "a million steps": (
        """file.write(b'{"format": 1, "id": "a", "phases": {"p": {"steps": {')
    for number in range(1_000_000):
        file.write(b'"s%d": {"title": "x", "day": %d},' % (number, number))
    file.write(b'"last": {}}}}}')""",
        "MB; a timeline has at most 8",
    ),
    "300,000 short steps": (
        """file.write(b'{"format":1,"id":"a","phases":{"p":{"steps":{')
    for number in range(300_000):
        file.write(b'"%x":{"day":%d},' % (number, number))
    file.write(b'"last":{}}}}}')""",
        "far more values than a timeline has",
    ),
    "400,000 empty groups": (
        """file.write(b'{"format":1,"id":"a","facts":{')
    for number in range(240_000):
        file.write(b'"%x":{},' % number)
    file.write(b'"last":{"a":1}}}')""",
        "far more values than a timeline",
    ),
    "as many empty entries as pass": (
        """places = b','.join(b'"%x":{}' % n for n in range(1900))
    file.write(b'{"format":1,"id":"a","phases":{"p":{"steps":{')
    file.write(b','.join(b'"%x":{}' % n for n in range(20000)) + b'}}}')
    names = 'facts terms advice risks outcomes milestones misreadings variants sources'
    for name in names.encode().split():
        file.write(b',"%s":{%s}' % (name, places))
    file.write(b',"stage":{"places":{%s},"flows":{%s},"populations":{' % (places, places))
    file.write(b','.join(b'"%x":{"places":{%s}}' % (n, places) for n in range(8)) + b'}}}')""",
        "More than",
    ),
    "as many wrong entries as pass": (
        """wrong = b','.join([b'0'] * 180)
    names = b','.join(b'"%x":{"sources":[%s]}' % (n, wrong) for n in range(1900))
    file.write(b'{"format":1,"id":"a","facts":{%s}}' % names)""",
        "More than",
    ),
    "deep and wide": (
        """file.write(b'{"format":1,"id":"a","facts":[')
    file.write((b'{"a":' * 60 + b'1' + b'}' * 60 + b',') * 900 + b'0]}')""",
        "“title” is missing",
    ),
    "8 MB of letters": (
        """file.write(b'{"format":1,"id":"a","title":"' + '\\U0001f600'.encode() * 2_000_000)
    file.write(b'"}')""",
        "longer than 2000 letters",
    ),
    "8 MB of quotes": ("file.write(b'{' + b'\\\\\"' * 4_000_000)", "A name in double quotes"),
    "8 MB of opening brackets": (
        "file.write(b'[' * 8_000_000)",
        "far more values than a timeline has",
    ),
}


@pytest.mark.parametrize("name", LARGE)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="measures memory as Linux does")
def test_memory_stays_bounded_while_refusing(name: str, tmp_path: Path) -> None:
    """The peak of a process that reads such a file and refuses it: 300 MB at most, in 20 s."""
    write_it, words = LARGE[name]
    path = tmp_path / "large.json"
    script = f"with open({str(path)!r}, 'wb') as file:\n    {write_it}"
    subprocess.run([sys.executable, "-c", script], check=True)
    read_it = textwrap.dedent(f"""
        import sys
        sys.path.insert(0, {str(APP)!r})
        from pathlib import Path
        from dayzero.timeline.loading import load
        from dayzero.timeline.problems import TimelineError
        try:
            load(Path({str(path)!r}))
        except TimelineError as error:
            # Not ru_maxrss: that begins with what the parent had when it forked.
            status = Path("/proc/self/status").read_text()
            print(status.split("VmHWM:")[1].split()[0], error)
    """)
    done = subprocess.run(
        [sys.executable, "-c", read_it],
        capture_output=True,
        text=True,
        timeout=20,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (20, 20)),
    )
    assert done.returncode == 0, done.stderr[-2000:]
    peak, sentence = done.stdout.split(" ", 1)
    assert words in sentence
    assert int(peak) / 1024 < 300
    assert list(tmp_path.iterdir()) == [path]
