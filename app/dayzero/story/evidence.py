"""The evidence level and the review state, in the words shown wherever a treatment is named."""

from __future__ import annotations

from dayzero.timeline.language import joined, translate


def evidence_words(level: str) -> str:
    """The evidence level in a few words; the level itself where it is unknown."""
    return {
        "standard-care": translate("Evidence", "Standard care"),
        "guidelines-for-some": translate("Evidence", "In guidelines for some people"),
        "in-trials": translate("Evidence", "Being tested in trials"),
        "no-benefit-found": translate("Evidence", "Trials found no benefit"),
        "not-supported": translate("Evidence", "Not supported by evidence"),
    }.get(level, level)


def review_words(reviewed: bool, translation: str | None) -> str:
    """Whether a clinician has checked the content, and a native speaker its translation.

    ``translation``: who did; empty: nobody yet; ``None``: it is not translated.
    """
    content = (
        translate("Evidence", "Checked by clinicians")
        if reviewed
        else translate("Evidence", "Not yet checked by a clinician")
    )
    if translation is None:
        return content
    language = (
        translate("Evidence", "Translation checked")
        if translation
        else translate("Evidence", "Translation not yet checked")
    )
    return f"{content} · {language}"


def translation_words(*translations: str | None) -> str:
    """Who has read what is shown in another language; that nobody has, if so of any part of it.

    ``translations``: who of that language read each part; empty: nobody yet; ``None``: that part
    is not translated.
    """
    readers = [who for who in translations if who is not None]
    if not readers:
        return ""
    if not all(readers):
        return translate("Evidence", "No native speaker has reviewed this translation yet.")
    words = translate("Evidence", "The translation was reviewed by {who}.")
    return words.format(who=joined(dict.fromkeys(readers), short=True))
