"""The kiosk's window: one visitor after another, each with pages of their own.

What a visitor chose is in their ``Wishes`` and their pages. When they leave, or nobody answers,
both are let go of and new ones are made: nothing is cleared, so nothing can be forgotten.
"""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from dayzero import __version__
from dayzero.aloud.recorded import RecordedVoice
from dayzero.aloud.voice import Voice, system_voice
from dayzero.kiosk.config import Config
from dayzero.kiosk.content import ReadOnce, Shown
from dayzero.kiosk.heartbeat import INTERVAL, Heartbeat
from dayzero.kiosk.pin import Door
from dayzero.settings.shipped import resources_folder
from dayzero.stage import rows
from dayzero.story.discreet import discreet
from dayzero.story.moment import Story
from dayzero.theme.look import Look
from dayzero.theme.tokens import THEMES
from dayzero.timeline.problems import TimelineError
from dayzero.windows.kiosk.attract import AttractPage
from dayzero.windows.kiosk.covers import Cleaning, Cover, Night, StillThere, Ticked
from dayzero.windows.kiosk.journey import KioskJourney, QuestionsPage
from dayzero.windows.kiosk.measure import Panel, panel
from dayzero.windows.kiosk.selftest import missing_letters
from dayzero.windows.kiosk.sound import Speaker
from dayzero.windows.kiosk.staff import Corner, PinPage, StaffPage
from dayzero.windows.kiosk.start import StartPage
from dayzero.windows.kiosk.touch import TouchGuard
from dayzero.windows.kiosk.wishes import Wishes
from dayzero.windows.languages import speak

BODY_MM = 8.0
"""Size of reading type on the panel: read standing, at arm's length."""
TICK_MS = 10_000
"""So long the tick is shown."""
LOOK_AROUND_S = 60
"""So long the screen is bright after a touch at night."""


class KioskWindow(QWidget):
    """All of the kiosk that is seen."""

    ended = Signal()
    """Staff ends it."""

    def __init__(
        self,
        config: Config,
        content: Callable[[], Shown],
        heartbeat: Heartbeat | None = None,
        now: Callable[[], datetime.datetime] = datetime.datetime.now,
        voice: Callable[[QObject], Voice] = system_voice,
    ) -> None:
        """``content``: what is to be shown, asked for anew for each visitor; ``now``: the time of
        day, for opening hours."""
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self._config, self._content_of, self._now = config, content, now
        self._voice = voice
        self._heartbeat = heartbeat or Heartbeat(watched=False)
        self._started = time.monotonic()
        self._read = ReadOnce(content())
        self._leaving = False
        self._cover: Cover | None = None
        self._page: QWidget | None = None
        self.notes: list[str] = []
        """What staff should know, newest last."""
        self.panel = self._measured()
        self.guard = TouchGuard(self.panel, self)
        self.guard.touched.connect(self._on_touched)
        self._door = Door(config.staff.pin)
        self._speaker: Speaker | None = None
        rows.quicken()  # it starts once, and then moves pictures all day
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._corner = Corner(self.panel, self)
        self._corner.held.connect(self.ask_staff)
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self.ask_still_there)
        self._beat = QTimer(self, interval=round(INTERVAL * 1000))
        self._beat.timeout.connect(self._on_beat)
        self._beat.start()
        self._begin_anew()

    # --- one visitor -----------------------------------------------------------------------------

    def _begin_anew(self) -> None:
        """Nobody is there: everything is as at the start."""
        self._uncover()
        self._idle.stop()
        content = self._content_of()
        if content != self._read.content:
            self._read = ReadOnce(content)
        people = self._config.people
        self.wishes = Wishes(people.languages[0])
        self._dress()
        # The picture of the way is that of the first treatment.
        cards = self._read.cards(self._language)
        story = self._story(cards[0].path)
        page = AttractPage(self.look, self.panel, story, self._greetings(), self)
        page.woken.connect(self.begin)
        self._show(page)
        self._follow_hours()

    def begin(self) -> None:
        """Somebody woke it."""
        self._heartbeat.count("visit")
        self._restart_idle()
        self.show_start()

    def show_start(self) -> None:
        """Choose language, comfort and treatment."""
        page = StartPage(
            self.look,
            self.panel,
            self.wishes,
            self._config.people.languages,
            self._read.cards(self._language),
            self,
        )
        page.wished.connect(self._wish)
        page.picked.connect(self.show_journey)
        page.left.connect(self.leave)
        self._show(page)

    def show_journey(self, path: Path) -> None:
        """A treatment, day by day; where it cannot be read, stay, and tell staff."""
        try:
            story = self._story(path)
        except TimelineError as error:
            self.notes.append(str(error))
            return
        self._heartbeat.count("journey")
        page = KioskJourney(self.look, self.panel, story, self.wishes, self)
        page.left.connect(self.leave)
        page.back.connect(self.show_start)
        page.asked.connect(lambda: self._show_questions(path, story))
        page.told.connect(self._speak)
        page.stopped_at.connect(lambda number: self._heartbeat.count(f"stop {number + 1}"))
        self._show(page)

    def leave(self) -> None:
        """The visitor goes: everything is made anew."""
        self._begin_anew()

    def take_new_content(self, name: str) -> None:
        """Show what has been plugged in, and a tick for whoever plugged it in."""
        if not isinstance(self.page, AttractPage):
            return
        self._begin_anew()
        if name and name == self._read.content.name:
            self._lay_over(Ticked(self.look, name, self))
            QTimer.singleShot(TICK_MS, self, self._uncover_tick)

    def _uncover_tick(self) -> None:
        if isinstance(self._cover, Ticked):
            self._uncover()

    def _show_questions(self, path: Path, story: Story) -> None:
        self._heartbeat.count("questions")
        desk = self._config.people.desk
        page = QuestionsPage(self.look, self.panel, story, self.wishes, desk, self)
        page.left.connect(self.leave)
        page.back.connect(lambda: self.show_journey(path))
        self._show(page)

    def _wish(self, wishes: Wishes) -> None:
        if wishes.language != self.wishes.language:
            self._heartbeat.count(f"language {wishes.language}")
        self.wishes = wishes
        self._dress()
        self.show_start()

    def _story(self, path: Path) -> Story:
        """A treatment as a waiting room may see it: without the outlook and what is private."""
        timeline = self._read.timeline(path, self._language)
        return Story(discreet(timeline, frozenset({"numbers"})))

    def _dress(self) -> None:
        """A look of their own for each visitor, and their language."""
        self._language = speak(self.wishes.language)
        size = self.panel.px(BODY_MM) / 17 * self._config.people.text_size * self.wishes.text
        self.look = Look(THEMES[self.wishes.theme], round(size, 2))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.look.apply(app)

    def _show(self, page: QWidget) -> None:
        """Show a page in place of the one before, which is let go of."""
        if self._page:
            self._page.hide()
            self._rows.removeWidget(self._page)
            self._page.deleteLater()
        self._page = page
        self._rows.addWidget(page)
        page.show()
        self._corner.raise_()
        self._speak()

    def _speak(self) -> None:
        """Read the page, if the visitor wishes so; a voice is sought when one first does."""
        if self.wishes.sound:
            if self._speaker is None:
                self._speaker = Speaker(self, self._recorded_voice)
                self._speaker.silent.connect(self._on_silent)
            self._speaker.read(self.page, self._language)
        elif self._speaker:
            self._speaker.hush()

    def _recorded_voice(self, parent: QObject) -> Voice:
        return RecordedVoice(lambda: self._read.voices, self._voice(parent), parent)

    def _on_silent(self) -> None:
        words = self.tr("No voice was found for {language}.")
        self.notes.append(words.format(language=self._language))

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        assert self._page
        return self._page

    @property
    def cover(self) -> Cover | None:
        """What lies over it, if anything does."""
        return self._cover

    # --- nobody there ----------------------------------------------------------------------------

    def ask_still_there(self) -> None:
        """Nobody has touched anything for a while."""
        if isinstance(self.page, AttractPage):
            return
        seconds = self._config.people.answer_seconds
        cover = StillThere(self.look, self.panel, seconds, self)
        cover.answered.connect(self._on_answered)
        cover.over.connect(self._on_nobody)
        self._lay_over(cover)

    def _on_answered(self) -> None:
        self._uncover()
        self._restart_idle()

    def _on_nobody(self) -> None:
        self._heartbeat.count("idle")
        self._begin_anew()

    def _on_touched(self) -> None:
        if not isinstance(self._cover, StillThere):
            self._restart_idle()

    def _restart_idle(self) -> None:
        self._idle.start(self._config.people.idle_seconds * 1000)

    def _greetings(self) -> list[str]:
        """The invitation in each language, in its own letters."""
        from dayzero.timeline.catalogues import catalogue_file, read_catalogue

        folder = resources_folder() / "translations"
        invitation = "Touch to look around."
        said = []
        for code in self._config.people.languages:
            file = catalogue_file(folder, code)
            said.append(read_catalogue(file).gettext(invitation) if file else invitation)
        return list(dict.fromkeys(said)) or [self.tr("Touch to look around.")]

    # --- staff -----------------------------------------------------------------------------------

    def ask_staff(self) -> None:
        """Somebody held the corner."""
        if self._config.staff.pin is None:
            return
        self._uncover()
        page = PinPage(self.look, self.panel, self._door, self)
        page.opened.connect(self._show_staff)
        page.left.connect(self.leave)
        self._show(page)
        self._restart_idle()

    def _show_staff(self) -> None:
        page = StaffPage(self.look, self.panel, self.health(), self)
        page.left.connect(self.leave)
        page.cleaning.connect(self.clean)
        page.ended.connect(self._end)
        self._show(page)

    def clean(self) -> None:
        """Lock the panel while somebody wipes it."""
        self._begin_anew()
        cover = Cleaning(self.look, self._config.staff.cleaning_seconds, self)
        cover.over.connect(self._on_clean)
        self.guard.locked = True
        self._lay_over(cover)

    def _on_clean(self) -> None:
        self.guard.locked = False
        self._uncover()

    def health(self) -> list[str]:
        """How the kiosk is, a line each."""
        content, staff = self._read.content, self._config.staff
        hours, minutes = divmod(round((time.monotonic() - self._started) / 60), 60)
        languages = self._config.people.languages
        boxes = missing_letters(languages, self.look.font(20))
        unreviewed = content.unreviewed(languages)
        lines = [
            self.tr("Version: {version}").format(version=__version__),
            self.tr("Content: {name}").format(name=content.name or self.tr("as shipped")),
        ]
        if content.expires:
            expires = self.tr("It must be looked at again by {date}.")
            lines.append(expires.format(date=content.expires.isoformat()))
        if content.late:
            lines.append(self.tr("That day is over: please bring new content."))
        lines += content.refused
        lines += self.notes[-5:]
        lines += [
            self.tr("Running for {hours} h {minutes} min").format(hours=hours, minutes=minutes),
            self.tr("Touches since then: {count}").format(count=self.guard.touches),
            self.tr("A target of 20 mm is {px} px here.").format(px=self.panel.px(20)),
            self.tr("Letters: missing for {languages}").format(languages=", ".join(boxes))
            if boxes
            else self.tr("Letters: all there"),
        ]
        if unreviewed:
            words = self.tr("Not yet reviewed by a native speaker: {languages}")
            lines.append(words.format(languages=", ".join(unreviewed)))
        if staff.owner:
            lines.append(self.tr("Looked after by: {owner}").format(owner=staff.owner))
        return lines

    def _end(self) -> None:
        self._leaving = True
        self._heartbeat.leave()
        self.ended.emit()
        self.close()

    # --- the window itself -----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle:
            handle.installEventFilter(self.guard)
        QTimer.singleShot(0, self, self._heartbeat.ready)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._cover:
            self._cover.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing but staff closes it."""
        if self._leaving:
            if self._speaker:
                self._speaker.hush()
            super().closeEvent(event)
        else:
            event.ignore()

    def _on_beat(self) -> None:
        self._heartbeat.beat()
        self._follow_hours()

    def _follow_hours(self) -> None:
        """Dark outside of opening hours, while nobody is there."""
        dark = isinstance(self.page, AttractPage) and not self._is_open()
        if dark and self._cover is None and time.monotonic() > self._bright_until:
            cover = Night(self.look, self)
            cover.touched.connect(self._look_around)
            self._lay_over(cover)
        elif not dark and isinstance(self._cover, Night):
            self._uncover()

    _bright_until = 0.0

    def _look_around(self) -> None:
        self._bright_until = time.monotonic() + LOOK_AROUND_S
        self._uncover()

    def _is_open(self) -> bool:
        opens, closes = self._config.staff.opens, self._config.staff.closes
        if opens is None or closes is None:
            return True
        now = self._now().time()
        return opens <= now < closes if opens <= closes else now >= opens or now < closes

    def _lay_over(self, cover: Cover) -> None:
        self._uncover()
        self._cover = cover
        cover.show()
        cover.raise_()

    def _uncover(self) -> None:
        if self._cover:
            self._cover.hide()
            self._cover.deleteLater()
            self._cover = None

    def _measured(self) -> Panel:
        screens = QGuiApplication.screens()
        number = min(self._config.screen.number, len(screens) - 1)
        self._screen = screens[number]
        return panel(self._screen, self._config.screen.width_mm, self._config.people.easy_touch)

    def show_on_screen(self) -> None:
        """Fill the display of the configuration."""
        self.setScreen(self._screen)
        self.setGeometry(self._screen.geometry())
        self.showFullScreen()
