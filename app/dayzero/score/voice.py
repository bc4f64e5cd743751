"""Who acts in an English sentence: it is passive where a form of "be" meets a participle."""

from __future__ import annotations

import re

_IRREGULAR = (
    "given taken made done known seen kept frozen told shown held found put cut drawn brought"
    " built lost sent set read written chosen grown fed torn thrown hidden spread driven"
    " caught taught bought sold paid led laid begun broken eaten forgotten struck hit said meant"
    " heard won understood"
)
_FEELING = (
    "tired worried scared interested pleased excited ashamed bored annoyed confused embarrassed"
    " frightened relaxed married swollen used supposed need speed blessed red indeed hundred"
    " advanced limited detailed exhausted prepared"
)
_PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't)\s+"
    r"(?:(?:not|also|often|then|still|never|always|soon|first|now|all|both|\w+ly)\s+){0,2}"
    rf"(?P<participle>\w+ed|{'|'.join(_IRREGULAR.split())})\b",
    re.IGNORECASE,
)
_STATES = frozenset(_FEELING.split())


def is_passive(sentence: str) -> bool:
    """Whether something is done to somebody, and nobody says by whom. A rule of thumb: states
    such as "you are tired" are left out, as far as a list can know them."""
    found = _PASSIVE.finditer(sentence.replace("’", "'"))
    return any(match["participle"].lower() not in _STATES for match in found)
