"""The handout as a PDF: words that can be selected and searched, and the same bytes each time.

Qt writes no tags into a PDF. The form for screen readers is the page in ``handout_page.py``, of
the same telling, and the PDF that an extra makes of that page (``handout_tagged.py``).
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QHashSeed, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from dayzero import __version__
from dayzero.export.handout_sheets import PAPERS, POINT, Paper, lay_out, paint_sheet

if TYPE_CHECKING:
    from dayzero.story.handout import Handout

_DATE = re.compile(rb"/(CreationDate|ModDate) \((D:[^)]*)\)")

_METADATA = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>Dayzero {version}</xmp:CreatorTool>
   <xmp:CreateDate>{written}</xmp:CreateDate>
   <xmp:ModifyDate>{written}</xmp:ModifyDate>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


def write_pdf(told: Handout, file: Path, paper: Paper = "a4", large: bool = False) -> int:
    """Write the handout to ``file``; the number of its pages.

    Raises:
        OSError: it cannot be written.
    """
    content, pages = handout_pdf(told, paper, large)
    file.write_bytes(content)
    return pages


def handout_pdf(told: Handout, paper: Paper = "a4", large: bool = False) -> tuple[bytes, int]:
    """The handout as PDF, and the number of its pages. An application object must exist."""
    sheets = lay_out(told, paper, large)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(round(72 * POINT))
    writer.setPageLayout(
        QPageLayout(
            QPageSize(PAPERS[paper]),
            QPageLayout.Orientation.Portrait,
            QMarginsF(),
            QPageLayout.Unit.Point,
        )
    )
    writer.setTitle(told.title)
    writer.setCreator(f"Dayzero {__version__}")
    name = f"{told.id} {told.written} {told.own} {told.visit} {paper} {large}"
    writer.setDocumentId(QUuid(str(uuid.uuid5(uuid.NAMESPACE_OID, name))))
    metadata = _METADATA.format(
        title=escape(told.title),
        language=escape(told.language),
        version=__version__,
        written=told.written,
    )
    writer.setDocumentXmpMetadata(metadata.encode())
    with _fonts_in_order(), QPainter(writer) as painter:
        for number in range(len(sheets.sheets)):
            if number:
                writer.newPage()
            paint_sheet(painter, sheets, number)
    # Qt says of a space, which looks like a tab, that it is one; nobody searches for tabs.
    content = bytes(buffer.data().data()).replace(b"<0009>", b"<0020>")
    return _dated(content, told.written), len(sheets.sheets)


@contextmanager
def _fonts_in_order() -> Iterator[None]:
    """Qt writes the fonts in the order of a hash table, which else is another in each process."""
    QHashSeed.setDeterministicGlobalSeed()
    try:
        yield
    finally:
        QHashSeed.resetRandomGlobalSeed()


def _dated(content: bytes, written: str) -> bytes:
    """The file with the date of its content for that of its making.

    How long the latter is depends on where on earth it is made, and a PDF ends with the place of
    each thing in it; so what stands behind the dates is listed anew.
    """
    date = f"D:{written.replace('-', '')}000000Z".encode()
    first = content.index(b"/CreationDate")
    dated = _DATE.sub(lambda match: b"/%s (%s)" % (match[1], date), content)
    moved = len(dated) - len(content)
    at = dated.rindex(b"\nxref\n") + 1

    def place(match: re.Match[bytes]) -> bytes:
        old = int(match[0])
        return b"%010d" % (old + moved if old > first else old)

    table = re.sub(rb"\d{10}(?= \d{5} n)", place, dated[at:])
    table = re.sub(rb"(?<=startxref\n)\d+", b"%d" % at, table)
    return dated[:at] + table
