"""Whole windows, composed from the other rooms."""
