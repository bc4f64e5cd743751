"""Typed settings, and where files live."""
