"""Colours, type, spacing and icons, in light, dark and high contrast."""
