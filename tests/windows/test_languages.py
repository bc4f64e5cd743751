"""The program in another language: its own words, those of the rooms without Qt, and plurals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dayzero.settings.settings import SettingsFile
from dayzero.settings.shipped import timelines_folder
from dayzero.stage.telling import short
from dayzero.story.blocks import lower_first
from dayzero.story.days import day_name, distance_words
from dayzero.theme.look import Look
from dayzero.windows.comfort import Comfort
from dayzero.windows.languages import silence, speak
from dayzero.windows.main import MainWindow

HEAD = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"

msgctxt "Days"
msgid "Day {{number}}"
msgstr "{day}"

msgid "Play or pause"
msgstr "{play}"

msgctxt "Stage"
msgid "around, inside, in, at, your, the, a, an"
msgstr "in, der, ihrem"

msgctxt "Days"
msgid "{{count}} day"
msgid_plural "{{count}} days"
{days}
"""
ARABIC = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
    "n%100>=11 && n%100<=99 ? 4 : 5);"
)
ARABIC_DAYS = ("٠ يوم", "يوم واحد", "يومان", "{count} أيام", "{count} يومًا", "{count} يوم")


@pytest.fixture
def catalogues(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Resources with a few words of German and Arabic."""
    folder = tmp_path / "translations"
    folder.mkdir()
    forms = {
        "de": ("{count} Tag", "{count} Tage"),
        "ar": ARABIC_DAYS,
    }
    for language, plurals, day, play in (
        ("de", "nplurals=2; plural=(n != 1);", "Tag {number}", "Abspielen oder anhalten"),
        ("ar", ARABIC, "اليوم {number}", "تشغيل أو إيقاف"),
    ):
        days = "\n".join(f'msgstr[{index}] "{form}"' for index, form in enumerate(forms[language]))
        text = HEAD.format(language=language, plurals=plurals, day=day, play=play, days=days)
        (folder / f"{language}.po").write_text(text, "utf-8")
    monkeypatch.setattr("dayzero.windows.languages.resources_folder", lambda: tmp_path)
    yield
    silence()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("catalogues")
def test_words_of_windows_and_of_days_are_spoken() -> None:
    assert day_name(4) == "Day +4"
    assert speak("de") == "de"
    assert QCoreApplication.translate("Shortcuts", "Play or pause") == "Abspielen oder anhalten"
    assert day_name(4) == "Tag +4"
    assert [distance_words(days) for days in (1, 4)] == ["1 Tag", "4 Tage"]
    assert QCoreApplication.translate("Shortcuts", "Not translated yet") == "Not translated yet"
    assert QCoreApplication.translate("Days", "Day {number}") == "Tag {number}"


@pytest.mark.usefixtures("catalogues")
def test_the_label_of_a_place_is_its_bare_name() -> None:
    assert short("Inside your bone marrow") == "bone marrow"
    speak("de")
    assert short("In Ihrem Knochenmark") == "Knochenmark"
    assert short("Der Beutel mit Ihren Zellen") == "Beutel mit Ihren Zellen"


@pytest.mark.usefixtures("catalogues")
def test_nouns_keep_their_capital_within_a_sentence_where_they_have_one() -> None:
    assert lower_first("Days of the injections") == "days of the injections"
    speak("de")
    assert lower_first("Tage der Spritzen") == "Tage der Spritzen"


@pytest.mark.usefixtures("catalogues")
def test_a_region_speaks_its_language(qapp: QApplication) -> None:
    assert speak("de-AT") == "de"
    assert day_name(4) == "Tag +4"


@pytest.mark.usefixtures("catalogues")
def test_arabic_has_six_forms_and_runs_from_right_to_left(qapp: QApplication) -> None:
    assert speak("ar") == "ar"
    said = [distance_words(days) for days in (1, 2, 3, 11)]
    assert said == ["يوم واحد", "يومان", "3 أيام", "11 يومًا"]
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    speak("en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert distance_words(2) == "2 days"


@pytest.mark.usefixtures("catalogues")
def test_a_language_we_do_not_speak_leaves_english(qapp: QApplication) -> None:
    assert speak("fi") == "en"
    assert day_name(4) == "Day +4"


@pytest.mark.usefixtures("catalogues")
def test_another_language_is_spoken_at_once_and_the_day_stays(qtbot: QtBot, tmp_path: Path) -> None:
    comfort = Comfort(Look(), SettingsFile(tmp_path))
    window = MainWindow(Look(), comfort)
    qtbot.addWidget(window)
    window.open(timelines_folder() / "autologous-ms.json")
    window.show()
    assert window.journey
    window.journey.play_head.seek(4)
    comfort.change(language="de")
    assert window.journey.play_head.moment.day_name == "Tag +4"
    comfort.change(language="en")
    assert window.journey.play_head.moment.day_name == "Day +4"
    assert SettingsFile(tmp_path).read().language == "en"
