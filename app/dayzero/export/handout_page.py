"""The handout as a web page of headings and lists: the form that screen readers read best.

It stands alone: no script, nothing loaded from anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from dayzero.timeline.language import is_right_to_left

if TYPE_CHECKING:
    from dayzero.story.handout import Handout

_STYLE = """
body { font: 1.1rem/1.5 sans-serif; max-width: 40em; margin: 1em auto; padding: 0 1em;
  color: #1f2a30; background: #fff; }
h1, h2, h3 { line-height: 1.25; }
.call { border: 3px solid #8c1d40; border-radius: .5em; padding: 0 1em; }
.line { border-bottom: 1px solid #1f2a30; min-height: 2em; }
.when { color: #4a5a62; }
footer { border-top: 1px solid #6f7d85; margin-top: 2em; }
@media print { h2, h3 { break-after: avoid; } li { break-inside: avoid; } }
"""


def handout_html(told: Handout) -> str:
    """The whole page."""
    return "\n".join(_page(told)) + "\n"


def _page(told: Handout) -> Iterator[str]:
    language = escape(told.language)
    way = "rtl" if is_right_to_left(told.language) else "ltr"
    yield "<!DOCTYPE html>"
    yield f'<html lang="{language}" dir="{way}">'
    yield '<head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(told.title)}</title>"
    yield f"<style>{_STYLE}</style></head>"
    yield "<body><main>"
    yield f"<h1>{escape(told.title)}</h1>"
    yield from _paragraphs(told.lead)
    for listed in told.visit:
        yield from _listed(listed.title, listed.lines)
    yield from _call(told)
    yield f"<section><h2>{escape(told.course_title)}</h2>"
    yield from _paragraphs([told.course])
    yield "<ol>"
    for part in told.parts:
        head = f"<h3>{escape(part.title)}</h3>"
        yield f'<li>{head}<p class="when">{escape(part.when)}</p>'
        yield from _paragraphs([part.in_short])
        yield "</li>"
    yield "</ol></section>"
    yield f"<section><h2>{escape(told.own_title)}</h2>"
    yield from _paragraphs([told.matters] if told.matters else [])
    yield "<ol>"
    yield from (f'<li>{escape(words)}<div class="line"></div></li>' for words in told.own)
    yield from ['<li><div class="line"></div></li>'] * told.empty_lines
    yield "</ol></section>"
    yield from _listed(told.ask_title, told.ask)
    yield from _listed(told.sources_title, told.sources)
    yield "</main><footer>"
    yield from _paragraphs([told.closing, told.found, told.foot])
    yield "</footer></body></html>"


def _call(told: Handout) -> Iterator[str]:
    yield f'<section class="call"><h2>{escape(told.call_title)}</h2>'
    yield from _paragraphs(told.call_lines)
    if told.number_to_write:
        yield f'<p>{escape(told.number_to_write)}</p><div class="line"></div>'
    for call in told.calls:
        yield f"<h3>{escape(call.title)}</h3>"
        yield from _list(call.signs)
        yield from _paragraphs([call.then])
    yield "</section>"


def _listed(title: str, items: tuple[str, ...]) -> Iterator[str]:
    if items:
        yield f"<section><h2>{escape(title)}</h2>"
        yield from _list(items)
        yield "</section>"


def _list(items: Iterable[str]) -> Iterator[str]:
    yield "<ul>"
    yield from (f"<li>{escape(words)}</li>" for words in items)
    yield "</ul>"


def _paragraphs(texts: Iterable[str]) -> Iterator[str]:
    yield from (f"<p>{escape(words)}</p>" for words in texts if words)
