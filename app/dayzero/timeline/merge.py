"""JSON merge patch (RFC 7396), keeping the order in which the patch names things."""

from __future__ import annotations

from typing import Any


def merged(base: Any, patch: Any) -> Any:
    """``base`` with ``patch`` laid over it; neither is changed.

    Objects merge member by member, ``null`` removes, anything else replaces. Members named by
    the patch come first, in its order, so that a treatment decides the order of what it shares.
    """
    if not isinstance(patch, dict):
        return patch
    if not isinstance(base, dict):
        base = {}
    result = {
        name: merged(base.get(name), value) for name, value in patch.items() if value is not None
    }
    result |= {name: value for name, value in base.items() if name not in patch}
    return result
