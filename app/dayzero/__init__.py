"""Dayzero: what a stem cell transplant is like, day by day."""

from __future__ import annotations

__version__ = "0.1.0"
