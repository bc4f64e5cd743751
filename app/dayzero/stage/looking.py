"""Where the lens looks: at what the step is about, until a person moves it somewhere else.

A moved lens shows the same moment elsewhere. Nothing but the lens's place and its caption differ,
so no view needs to know that it was moved.
"""

from __future__ import annotations

from dayzero.stage.telling import short
from dayzero.story.amounts import whereabouts
from dayzero.story.moment import Moment, Story
from dayzero.timeline.language import translate


class Looking:
    """Where a person has moved the lens. It lasts as long as the step does."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._place = ""
        self._step = 0

    def place(self, moment: Moment) -> str:
        """The place the lens was moved to; empty where it looks at what the step is about."""
        asked = self._asked(moment)
        return asked if asked != moment.scene.lens else ""

    def move(self, place: str, moment: Moment) -> None:
        """Look into a place; into one the document does not name: go back."""
        self._place = place if place in self._story.timeline.stage.places else ""
        self._step = moment.step.number

    def seen(self, moment: Moment, followed: str | None = None) -> Moment:
        """The moment as the lens shows it: where a person moved it, else where the cells are that
        are ``followed``, should the step's own place have none of them."""
        place, caption = self.place(moment), ""
        if place:
            caption = self._caption(moment)
        elif followed and not self._asked(moment):
            place = self._after(moment, followed)
        if not place:
            return moment
        scene = moment.scene.model_copy(update={"lens": place, "caption": caption})
        return moment._replace(scene=scene)

    def _asked(self, moment: Moment) -> str:
        return self._place if moment.step.number == self._step else ""

    def _after(self, moment: Moment, followed: str) -> str:
        places = [place for place, _rank in whereabouts(self._story, moment, followed)]
        return places[0] if places and moment.scene.lens not in places else ""

    def _caption(self, moment: Moment) -> str:
        """Nothing that the document says of another place; only whence the lens was moved."""
        own = self._story.timeline.stage.places.get(moment.scene.lens or "")
        if own is None:
            return ""
        words = translate("Stage", "You moved the lens here from: {place}.")
        return words.format(place=short(self._story.open_reader.plain(own.title)))
