"""Who the person in the picture is: skin and hair, for people to choose."""

from __future__ import annotations

from typing import Literal, NamedTuple

HairStyle = Literal["bob", "short", "curls", "long", "bun", "swept", "veil"]
"""``veil``: a headscarf that is always worn, whatever the hair does."""
Cover = Literal["knot", "beanie", "scarf"]
Jaw = Literal["oval", "round", "broad"]
Nose = Literal["fine", "broad"]


class Figure(NamedTuple):
    """A person's looks. Colours are ``#rrggbb``."""

    id: str
    title: str
    """What a person choosing reads."""
    skin: str
    shade: str
    """Skin in shadow: neck, ears, nose."""
    blush: str
    lips: str
    iris: str
    hair: str
    hair_style: HairStyle
    brow: str
    top: str
    """The jumper."""
    trousers: str
    cover: Cover
    """What they wear on their head while the hair is gone."""
    cloth: str
    """Its colour."""
    jaw: Jaw = "oval"
    nose: Nose = "fine"
    beard: bool = False
    lines: bool = False
    """Whether the years have left lines around eyes and mouth."""
    young_hair: str = ""
    """The hair of this figure as a child, where it differs."""

    def young(self) -> Figure:
        """The same looks as a child."""
        hair = self.young_hair or self.hair
        style = "long" if self.hair_style == "veil" else self.hair_style
        return self._replace(hair=hair, brow=hair, hair_style=style, beard=False, lines=False)


PEOPLE: tuple[Figure, ...] = (
    Figure("amber", "Amber skin, dark bob", "#CE9468", "#B27650", "#CF6F55", "#9C4F41", "#4A2E1E",
           "#3A2A22", "bob", "#3A2A22", "#7FA6A4", "#5D6F86", "scarf", "#D98F6C"),
    Figure("ivory", "Fair skin, brown short hair", "#EFCBAF", "#D9A98A", "#E08D76", "#B5685A",
           "#5B7688", "#76563B", "short", "#6B4C34", "#8FA8C8", "#5F6B72", "beanie", "#5E7F96", "broad"),
    Figure("umber", "Deep brown skin, curls", "#7C4F37", "#633C29", "#A2523F", "#6E3229",
           "#2E1B12", "#241A17", "curls", "#1F1613", "#E0C27F", "#566A5E", "knot", "#5D9A96", nose="broad"),
    Figure("rose", "Light skin, grey hair swept back", "#F2D3BF", "#DCAF97", "#E3937F", "#B76C60",
           "#6C7F6A", "#B9B4AC", "swept", "#8F887E", "#B59CC0", "#5B6579", "beanie", "#8D7AA6",
           lines=True, young_hair="#C79B5F"),
    Figure("bronze", "Brown skin, long black hair", "#A9714C", "#8E5A3B", "#B9614A", "#86453A",
           "#38231A", "#211A1B", "long", "#1D1617", "#C98F76", "#4F6575", "scarf", "#6F94B8"),
    Figure("sand", "Olive skin, hair in a bun", "#DDB08A", "#C29069", "#D7836A", "#A85C4C",
           "#5B4A2A", "#4B3526", "bun", "#4B3526", "#93B48E", "#6A6078", "knot", "#C6869A", "round"),
    Figure("teak", "Tan skin, short black hair and beard", "#B98559", "#9C6B43", "#C56D52",
           "#8E4E3F", "#3A2417", "#231D1D", "short", "#231D1D", "#C2AE93", "#4C5A66", "beanie",
           "#6B7F8C", "broad", "broad", beard=True),
    Figure("honey", "Light brown skin, headscarf", "#D8A67C", "#BB865C", "#D27A60", "#A15446",
           "#46301F", "#2E2320", "veil", "#2E2320", "#A98BA8", "#5A5E74", "scarf", "#6F93A6",
           "round"),
)  # fmt: skip

DEFAULT = PEOPLE[0]

FIGURES: dict[str, str] = {one.id: one.title for one in PEOPLE}
"""Id and title of each person that can be drawn."""


def figure(name: str) -> Figure:
    """The figure with this id, or the default one."""
    return next((one for one in PEOPLE if one.id == name), DEFAULT)
