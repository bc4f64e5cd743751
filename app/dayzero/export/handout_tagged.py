"""The handout as a PDF with tags: headings, lists and reading order for screen readers (PDF/UA-1).

WeasyPrint makes it of the web page, which has all of that. It is an extra (``dayzero[tagged]``),
because it brings libraries for text that the program has no other use for.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from dayzero.export.handout_page import handout_html

if TYPE_CHECKING:
    from dayzero.story.handout import Handout


def can_tag() -> bool:
    """Whether the extra is installed."""
    return find_spec("weasyprint") is not None


def tagged_pdf(told: Handout) -> bytes:
    """The tagged PDF. The fonts in it carry the time of its making, so its bytes do too.

    Raises:
        ModuleNotFoundError: the extra is not installed.
    """
    from weasyprint import HTML

    # Nothing is loaded from anywhere: the page stands alone, and stays so.
    page = HTML(string=handout_html(told), url_fetcher=_nothing)
    content = page.write_pdf(
        pdf_variant="pdf/ua-1",
        pdf_identifier=f"{told.id} {told.written}".encode(),
        custom_metadata=False,
    )
    assert isinstance(content, bytes)
    return content


def _nothing(url: str, *_more: object, **_also: object) -> dict[str, object]:
    raise ValueError(f"a handout loads nothing, and this was asked for: {url}")
