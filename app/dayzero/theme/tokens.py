"""Colour, type and space, in three themes. Every view takes its colours from here."""

from __future__ import annotations

from typing import Literal, NamedTuple

ThemeName = Literal["light", "dark", "contrast"]


class Theme(NamedTuple):
    """Colours as ``#rrggbb``. Contrast against ``bg``, ``surface`` and ``raised`` was computed
    with the WCAG formula: text ≥ 4.5, edges ≥ 3."""

    name: ThemeName
    bg: str
    surface: str
    raised: str
    text: str
    text_2: str
    muted: str
    line: str
    hairline: str
    """Quiet dividers that carry no meaning."""
    primary: str
    on_primary: str
    focus: str
    call: str
    """Only for 'when to call'."""
    harm: str
    """Hatching of what may go wrong."""
    calm: str
    """Tint of panels that inform."""
    note: str
    """Tint of panels that ask for care."""
    phases: dict[str, str]
    """A strong colour for each kind of phase; text on ``surface`` in it is readable."""
    tints: dict[str, str]
    """A tint for each kind of phase; ``text`` on it is readable."""
    curves: tuple[str, ...]
    """Colours of curves, in the order of the document; told apart by dash and label as well."""
    dark: bool


_KINDS = (
    "preparation",
    "mobilisation",
    "collection",
    "storage",
    "conditioning",
    "infusion",
    "low-counts",
    "engraftment",
    "reconstitution",
    "follow-up",
)


def _by_kind(*colours: str) -> dict[str, str]:
    return dict(zip(_KINDS, colours, strict=True))


LIGHT = Theme(
    name="light",
    bg="#FAF8F4",
    surface="#FFFFFF",
    raised="#F1EEE7",
    text="#1F2A30",
    text_2="#4A5A62",
    muted="#5A666E",
    line="#6F7D85",
    hairline="#DDD8CC",
    primary="#1F5F6B",
    on_primary="#FFFFFF",
    focus="#0B3D91",
    call="#8C1D40",
    harm="#65180B",
    calm="#E6F0F1",
    note="#FBEFE6",
    phases=_by_kind(
        "#4F5B78", "#7A5C0B", "#7A5C0B", "#2F5C86", "#9A3B1E",
        "#6B5200", "#6A3A86", "#28774F", "#17666B", "#1F5F6B",
    ),
    tints=_by_kind(
        "#DFE5EE", "#F6E6BC", "#F3DFA6", "#DCE9F4", "#F3D6CB",
        "#F2C75C", "#E7DCEF", "#D8EADF", "#CFE7E6", "#DDEBEC",
    ),
    curves=("#1F5FA8", "#9A6B00", "#28774F", "#9629A2", "#A4402A", "#4F5B78"),
    dark=False,
)  # fmt: skip

DARK = Theme(
    name="dark",
    bg="#14191C",
    surface="#1C2327",
    raised="#263036",
    text="#EEF1F2",
    text_2="#B9C4C9",
    muted="#A3AFB6",
    line="#7F8C93",
    hairline="#39454B",
    primary="#7CC4CF",
    on_primary="#0E2226",
    focus="#FFD166",
    call="#F5A3BC",
    harm="#E98676",
    calm="#20353A",
    note="#3A2F26",
    phases=_by_kind(
        "#A9B4CE", "#F0CF6D", "#F0CF6D", "#9CC4E8", "#F0A58C",
        "#F2C75C", "#CFA8E2", "#7BE3BF", "#86D5D6", "#7CC4CF",
    ),
    tints=_by_kind(
        "#2F3747", "#463A1B", "#4B3D16", "#243A4C", "#4C2E25",
        "#5A4610", "#3C2F47", "#24402F", "#1F3F40", "#223A3E",
    ),
    curves=("#7FB4F0", "#F0CF6D", "#7BE3BF", "#D79BEA", "#F0A58C", "#A9B4CE"),
    dark=True,
)  # fmt: skip

CONTRAST = Theme(
    name="contrast",
    bg="#000000",
    surface="#000000",
    raised="#000000",
    text="#FFFFFF",
    text_2="#FFFFFF",
    muted="#D0D0D0",
    line="#FFFFFF",
    hairline="#FFFFFF",
    primary="#FFD400",
    on_primary="#000000",
    focus="#00E5FF",
    call="#FF8FA3",
    harm="#FFA08C",
    calm="#000000",
    note="#000000",
    phases=_by_kind(
        "#C8CDD8", "#FFD75A", "#FFD75A", "#8FC4FF", "#FFA98C",
        "#FFD400", "#EDD3F4", "#91ECBA", "#8CF0F0", "#8CF0F0",
    ),
    tints=_by_kind(*["#000000"] * 10),
    curves=("#8FC4FF", "#FFD75A", "#91ECBA", "#EDD3F4", "#FFA98C", "#D0D0D0"),
    dark=True,
)  # fmt: skip

THEMES: dict[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}

PATTERNS = dict(
    zip(
        _KINDS,
        ("solid", "dots", "dots", "solid", "diagonal", "cross", "waves", "waves", "solid", "solid"),
        strict=True,
    )
)
"""The pattern of each kind of phase, so that colour never stands alone."""


class Type(NamedTuple):
    """Type sizes in px at 100 %, multiplied by the reader's own scale (1.0 to 2.0)."""

    scale: float = 1.0

    def px(self, size: float) -> int:
        """``size`` px at the reader's scale."""
        return round(size * self.scale)

    @property
    def display(self) -> int:
        """Where am I."""
        return self.px(32)

    @property
    def h1(self) -> int:
        """Headings of panels."""
        return self.px(24)

    @property
    def h2(self) -> int:
        """Headings inside panels."""
        return self.px(20)

    @property
    def body(self) -> int:
        """Reading matter."""
        return self.px(18)

    @property
    def label(self) -> int:
        """Buttons and axis names."""
        return self.px(15)

    @property
    def small(self) -> int:
        """The smallest text anywhere."""
        return self.px(14)


SPACE = (4, 8, 12, 16, 24, 32, 48)
"""Steps of space, px."""

TARGET = 44
"""The smallest side of anything to press, px."""
