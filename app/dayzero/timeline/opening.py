"""Opening a timeline to show it: recalled where it was validated before, else read.

Nothing that only reading needs is imported before it is needed: a window opens sooner.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dayzero.timeline import kept

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.loading import Document


class Opened:
    """A timeline that is shown, the files it came from, and its variants."""

    def __init__(
        self,
        path: Path,
        timeline: Timeline,
        files: tuple[Path, ...],
        site: Path | None = None,
        language: str = "en",
        keep: Callable[[], None] | None = None,
    ) -> None:
        self.path = path
        self._to_keep = keep
        self._language = language
        self.site = site
        """What a clinic says of itself, laid over the timeline."""
        self.timeline = timeline
        self.files = files
        """Every file that was read: follow these to notice that one was saved."""

    def keep(self) -> None:
        """Keep the timeline for the next time, where that has waited until now."""
        keep, self._to_keep = self._to_keep, None
        if keep:
            keep()

    def variant(self, name: str) -> Timeline:
        """The timeline with a named variant laid over it.

        Raises:
            TimelineError: there is no such variant, or it cannot be shown.
        """
        return self._document.variant(name)

    @cached_property
    def _document(self) -> Document:
        from dayzero.timeline.loading import Document

        return Document.read(self.path, site=self.site, language=self._language)


def opened(
    path: Path,
    folder: Path | None = None,
    site: Path | None = None,
    trace: bool = True,
    language: str = "en",
    at_leisure: bool = False,
) -> Opened:
    """The timeline at ``path`` with a clinic's file laid over it, recalled from ``folder`` where
    it is kept there unchanged; else read, validated, and kept there for the next time.

    Without ``trace`` the folder is left as it is: nobody can see there what was opened.
    ``language``: in which it is read, as far as there is a translation. ``at_leisure``: it is kept
    only once ``Opened.keep`` is called.

    Raises:
        TimelineError: it cannot be read, or cannot be shown.
    """
    if folder and (known := kept.recall(path, folder, site, trace, language)):
        return Opened(path, *known, site, language)
    from dayzero.timeline.loading import Document

    document = Document.read(path, site=site, language=language)
    timeline, files = document.timeline, document.files
    keep = folder and trace and kept.keeper(timeline, path, files, folder, site, language)
    found = Opened(path, timeline, files, site, language, keep or None)
    if not at_leisure:
        found.keep()
    return found
