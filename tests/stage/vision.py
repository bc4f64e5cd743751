"""How pictures look to people: linear light, contrast, and three ways of seeing fewer colours."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

Array = NDArray[np.float64]

# For linear RGB, at severity 1: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
# Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on
# Visualization and Computer Graphics 15 (6), 2009, 1291-1298, table 1.
VISIONS: dict[str, Array] = {
    "usual": np.eye(3),
    "protan": np.array([
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]),
    "deutan": np.array([
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]),
    "tritan": np.array([
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ]),
}  # fmt: skip

_TO_XYZ = np.array([
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
])  # fmt: skip
_WHITE = _TO_XYZ.sum(axis=1)


def pixels(image: QImage) -> Array:
    """Red, green, blue and alpha of an image, 0 to 1, not premultiplied; shape (h, w, 4)."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    return rows[:, : 4 * plain.width()].reshape(plain.height(), plain.width(), 4) / 255.0


def colour(name: str) -> Array:
    """Red, green and blue of a colour, 0 to 1."""
    return np.array(QColor(name).getRgbF()[:3])  # type: ignore[index]


def linear(rgb: Array) -> Array:
    """Light of sRGB values."""
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def luminance(rgb: Array) -> Array:
    """Relative luminance as in WCAG, 0 to 1."""
    return np.asarray(linear(rgb) @ _TO_XYZ[1])


def contrast(one: Array, other: Array) -> Array:
    """WCAG contrast of two luminances, 1 to 21."""
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def lab(rgb: Array, vision: str = "usual") -> Array:
    """CIE L*a*b* of sRGB values as a way of seeing turns them."""
    seen = np.clip(linear(rgb) @ VISIONS[vision].T, 0, 1)
    share = seen @ _TO_XYZ.T / _WHITE
    f = np.where(share > 216 / 24389, np.cbrt(share), (24389 / 27 * share + 16) / 116)
    x, y, z = f[..., 0], f[..., 1], f[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)
