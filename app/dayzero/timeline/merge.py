"""Laying one thing over another: JSON merge patches (RFC 7396) that keep an order for the reader,
and what a step says over what its phase says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dayzero.timeline.base import Part

P = TypeVar("P", bound="Part")


def combined(first: Any, second: Any) -> Any:
    """The patch that does what ``first`` and then ``second`` do; it keeps their ``null``.

    One thing no single patch can say: that ``first`` takes something away and ``second`` puts a
    group in its place. Then the group is laid over what was there.
    """
    if not isinstance(first, dict) or not isinstance(second, dict):
        return second
    return first | {name: combined(first.get(name), value) for name, value in second.items()}


def merged(base: Any, patch: Any, base_first: bool = False) -> Any:
    """``base`` with ``patch`` laid over it; neither is changed.

    Objects merge member by member, ``null`` removes, anything else replaces. Members named by
    the patch come first, in its order, so that a treatment decides the order of what it shares;
    with ``base_first`` the base keeps its order and what is new follows.
    """
    if not isinstance(patch, dict):
        return patch
    if not isinstance(base, dict):
        base = {}
    result = {
        name: merged(base.get(name), value, base_first)
        for name, value in patch.items()
        if value is not None
    }
    rest = {name: value for name, value in base.items() if name not in patch}
    if not base_first:
        return result | rest
    kept = {name: result.get(name, value) for name, value in base.items()}
    kept = {name: value for name, value in kept.items() if name in result or name in rest}
    return kept | result


def completed(part: P, base: P, silent: tuple[object, ...] = (None, ())) -> P:
    """What ``part`` says, and what ``base`` says where it is ``silent``."""
    said = {name: value for name, value in vars(part).items() if value not in silent}
    return base.model_copy(update=said) if said else base
