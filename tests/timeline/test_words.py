"""Numbers as people read them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.settings.shipped import resources_folder
from dayzero.timeline.catalogues import catalogue_file, read_catalogue
from dayzero.timeline.language import use_catalogue
from dayzero.timeline.words import number_words


@pytest.fixture
def english() -> Iterator[None]:
    yield
    use_catalogue(None)


@given(st.floats(-1e9, 1e9))
def test_a_number_is_what_it_was_to_two_decimals(value: float) -> None:
    words = number_words(value).replace("\u202f", "").replace("−", "-")
    assert float(words) == round(value, 2)
    assert not words.endswith((".", "-0"))


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(("code", "words"), [("de", "37,5"), ("es", "37,5"), ("ar", "37.5")])
def test_decimals_stand_after_the_sign_of_the_language(code: str, words: str) -> None:
    file = catalogue_file(resources_folder() / "translations", code)
    assert file
    assert number_words(37.5) == "37.5"
    use_catalogue(read_catalogue(file))
    assert number_words(37.5) == words
    assert number_words(1200) == "1\u202f200"
