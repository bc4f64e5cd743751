"""The handout as a PDF for screen readers: an extra, tried where it is installed."""

from __future__ import annotations

import re
import zlib
from importlib.util import find_spec
from pathlib import Path

import pytest

from dayzero.cli import main

HERE = find_spec("weasyprint") is not None


@pytest.mark.skipif(not HERE, reason="the extra for tagged PDFs is not installed")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of its own code
def test_headings_and_lists_are_tagged(tmp_path: Path) -> None:
    out, tagged = tmp_path / "handout.pdf", tmp_path / "tagged.pdf"
    assert main(["handout", "autologous-ms", "--out", str(out), "--tagged", str(tagged)]) == 0
    content = tagged.read_bytes()
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.S)
    plain = content
    for part in packed:
        try:
            plain += zlib.decompress(part)
        except zlib.error:
            continue
    for wanted in (b"/StructTreeRoot", b"/Marked true", b"/S/H1", b"/S/H2", b"/S/LI", b"/Lang"):
        assert wanted in plain.replace(b"/S /", b"/S/"), wanted


@pytest.mark.skipif(HERE, reason="the extra for tagged PDFs is installed")
def test_without_the_extra_it_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, tagged = tmp_path / "handout.pdf", tmp_path / "tagged.pdf"
    assert main(["handout", "autologous-ms", "--out", str(out), "--tagged", str(tagged)]) == 1
    assert "install dayzero[tagged], or use --html" in capsys.readouterr().err
    assert not out.exists()
