"""A kiosk without its screens: configuration, the process that watches the viewer, and counts."""
