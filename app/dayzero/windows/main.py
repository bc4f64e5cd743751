"""The main window: the first screen or one journey, and everything that opens a document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from dayzero.settings.places import timelines_folder
from dayzero.theme.look import Look
from dayzero.windows.comfort import Comfort
from dayzero.windows.following import Follower
from dayzero.windows.notice import Notice

if TYPE_CHECKING:
    from dayzero.panels.gate import Gate
    from dayzero.playback.session import Session
    from dayzero.story.finding import Place
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.opening import Opened
    from dayzero.windows.consult.consulting import Consulting
    from dayzero.windows.home import HomePage
    from dayzero.windows.journey import JourneyPage
    from dayzero.windows.library import Library


class MainWindow(QMainWindow):
    """Home, and the journey that is open. A document that cannot be opened changes nothing."""

    def __init__(
        self, look: Look, comfort: Comfort, kept: Path | None = None, language: str = "en"
    ) -> None:
        """``kept``: the folder in which opened documents are kept for the next start, if any.
        ``language``: the one that is spoken."""
        super().__init__()
        self._kept = kept
        self._language = language
        self._wished = comfort.settings.language
        self._look = look
        self._comfort = comfort
        self._document: Opened | None = None
        self._variant: str | None = None
        self._gate: Gate | None = None
        self.journey: JourneyPage | None = None
        self.consulting: Consulting | None = None
        self._home: HomePage | None = None
        self._pages = QStackedWidget(self)
        self._follower = Follower(self)
        self._follower.saved.connect(self._read_again)
        comfort.changed.connect(self._follow_language)
        self.setCentralWidget(self._pages)
        self.setAcceptDrops(True)
        self.setMinimumSize(860, 600)
        self.setWindowTitle("Dayzero")

    @property
    def home(self) -> HomePage:
        """The first screen; built when it is first asked for."""
        if self._home is None:
            from dayzero.windows.home import HomePage

            self._home = HomePage(self._look, self._comfort, self.library, self._pages)
            self._home.chosen.connect(self.open)
            self._home.found.connect(self.go_to)
            self._home.compare_asked.connect(self.compare)
            self._home.consultation_asked.connect(self.consult)
            self._pages.addWidget(self._home)
        return self._home

    @cached_property
    def library(self) -> Library:
        """The treatments there are; looked through when it is first asked for."""
        from dayzero.windows.library import Library

        # Not a method of the window, or the two would hold each other.
        return Library(partial(_folders, self._comfort), self._kept, self)

    @cached_property
    def session(self) -> Session:
        """What the person has kept, in whichever treatment; gone with the window."""
        from dayzero.playback.session import Session

        return Session(self)

    @property
    def notice(self) -> Notice:
        """Where the page that is shown says things."""
        return self.journey.notice if self.journey else self.home.notice

    def show_home(self) -> None:
        """Show all treatments, and let go of the journey."""
        home = self.home
        self._follower.follow(())
        self._document = None
        if self.journey:
            self._pages.removeWidget(self.journey)
            self.journey.deleteLater()
            self.journey = None
            home.refresh()
        self._pages.setCurrentWidget(home)
        home.focus_first()
        self.setWindowTitle("Dayzero")

    def open(self, path: Path) -> bool:
        """Open a document; where that fails, say why and stay where we are."""
        # Reading a document brings in all that the first screen does without.
        from dayzero.panels.gate import Gate
        from dayzero.timeline.problems import TimelineError
        from dayzero.windows.journey import JourneyPage

        try:
            document, left_out = self._opened(path, at_leisure=True)
        except TimelineError as error:
            self.notice.say(str(error))
            return False
        self._document, self._variant = document, None
        self._gate = self._gate or Gate(document.timeline, self)
        page = JourneyPage(
            document.timeline,
            self._look,
            self._comfort,
            self._pages,
            self._kept,
            self._gate,
            self.session,
        )
        page.file = path
        page.read = self._read
        page.at_leisure.connect(document.keep)
        page.left.connect(self.show_home)
        page.variant_chosen.connect(self._choose_variant)
        page.found.connect(self.go_to)
        page.full_screen_asked.connect(self.toggle_full_screen)
        if self.journey:
            self._pages.removeWidget(self.journey)
            self.journey.deleteLater()
        self.journey = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.stage.setFocus()
        self._follow(document)
        settings = self._comfort.settings.with_recent(path)
        self._comfort.change(recent=settings.recent)
        self.setWindowTitle(f"{document.timeline.title} – Dayzero")
        if left_out:
            page.notice.say(left_out)
        return True

    def _follow(self, document: Opened) -> None:
        """Notice what is saved; of a clinic's file also where it could not be read."""
        site = self._comfort.settings.site
        files = (*document.files, Path(site)) if site else document.files
        self._follower.follow(dict.fromkeys(files))

    def compare(self, paths: Sequence[Path]) -> bool:
        """Open the first of two or three documents, with the others beside it."""
        from dayzero.windows.compare import ComparePage

        if not self.open(paths[0]) or not self.journey:
            return False
        page = self.journey.page("compare")
        assert isinstance(page, ComparePage)
        page.put_beside(paths[1:])
        self.journey.show_page("compare")
        return True

    def consult(self, path: Path) -> bool:
        """Put the windows of a consultation in the place of this one, until they are closed."""
        from dayzero.timeline.problems import TimelineError
        from dayzero.windows.consult.opening import consultation

        try:
            self.consulting = consultation(path, self._comfort.settings, self._kept)
        except TimelineError as error:
            self.notice.say(str(error))
            return False
        self.consulting.closed.connect(self._after_consultation)
        self.consulting.nurse.setGeometry(self.geometry())
        self.consulting.nurse.show()
        self.hide()
        return True

    def _after_consultation(self) -> None:
        self._look.apply(cast("QApplication", QApplication.instance()))
        self.consulting = None
        self.show_home()
        self.show()

    def _read(self, path: Path) -> Timeline:
        """A document to stand beside the one that is open."""
        return self._opened(path)[0].timeline

    def _opened(self, path: Path, at_leisure: bool = False) -> tuple[Opened, str]:
        """The document with the clinic's file laid over it; where that cannot be, without it, and
        words that say so.

        Raises:
            TimelineError: the document itself cannot be opened.
        """
        from dayzero.timeline.problems import TimelineError

        site = self._comfort.settings.site
        try:
            return self._opened_with(path, Path(site) if site else None, at_leisure), ""
        except TimelineError as error:
            if not site:
                raise
            words = self.tr("The clinic’s numbers and rules are left out.")
            return self._opened_with(path, None, at_leisure), f"{words} {error}"

    def _opened_with(self, path: Path, site: Path | None, at_leisure: bool) -> Opened:
        from dayzero.timeline.opening import opened

        return opened(path, self._kept, site, language=self._language, at_leisure=at_leisure)

    def _follow_language(self) -> None:
        """Another language is spoken: every page is made anew, and the day stays."""
        wished = self._comfort.settings.language
        if wished == self._wished:
            return
        from dayzero.windows.languages import speak

        self._wished = wished
        self._language = speak(wished or None)
        path = self._document.path if self._document else None
        day = self.journey.play_head.day if self.journey else 0.0
        if self._home:
            self._pages.removeWidget(self._home)
            self._home.deleteLater()
            self._home = None
        if path and self.open(path) and self.journey:
            self.journey.play_head.seek(day)
        else:
            self.show_home()

    def go_to(self, place: Place) -> None:
        """Show something that was found, opening its treatment if it is not open."""
        path = Path(place.file)
        here = self._document is not None and _same(self._document.path, path)
        if (here or self.open(path)) and self.journey:
            self.journey.go_to(place)

    def _choose_variant(self, variant: str) -> None:
        self._variant = variant
        self._show_document()

    def _read_again(self) -> None:
        from dayzero.timeline.problems import TimelineError

        if not self._document:
            return
        try:
            document, left_out = self._opened(self._document.path)
        except TimelineError as error:
            words = self.tr("The file was saved with a mistake, so the last good version is shown.")
            self.notice.say(f"{words} {error}")
            return
        self._document = document
        self._follow(document)
        self.notice.withdraw()
        if left_out:
            self.notice.say(left_out)
        self._show_document()

    def _show_document(self) -> None:
        document, page = self._document, self.journey
        if not document or not page:
            return
        from dayzero.timeline.problems import TimelineError

        known = self._variant in document.timeline.variants
        try:
            chosen = document.variant(self._variant) if self._variant and known else None
        except TimelineError as error:
            self.notice.say(str(error))
            return
        page.tell(chosen or document.timeline)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is on this machine."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.open(Path(url.toLocalFile()))
                return

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing plays on, nothing is watched, once the window is gone."""
        if self.journey:
            self.journey.play_head.pause()
        self._follower.follow(())
        super().closeEvent(event)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)


def _folders(comfort: Comfort) -> list[Path]:
    """Where treatments are looked for: what is shipped, and what the person added."""
    return [timelines_folder(), *map(Path, comfort.settings.folders)]


def _same(one: Path, other: Path) -> bool:
    """Whether both lead to the same file."""
    try:
        return one.samefile(other)
    except OSError:
        return False
