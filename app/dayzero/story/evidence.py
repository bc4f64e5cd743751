"""The evidence level and the review state, in the words shown wherever a treatment is named."""

from __future__ import annotations

from dayzero.timeline.language import translate


def evidence_words(level: str) -> str:
    """The evidence level in a few words; the level itself where it is unknown."""
    return {
        "standard-care": translate("Evidence", "Standard care"),
        "guidelines-for-some": translate("Evidence", "In guidelines for some people"),
        "in-trials": translate("Evidence", "Being tested in trials"),
        "no-benefit-found": translate("Evidence", "Trials found no benefit"),
        "not-supported": translate("Evidence", "Not supported by evidence"),
    }.get(level, level)


def review_words(reviewed: bool) -> str:
    """Whether a clinician has checked the content."""
    if reviewed:
        return translate("Evidence", "Checked by clinicians")
    return translate("Evidence", "Not yet checked by a clinician")
