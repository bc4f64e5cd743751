"""The kiosk's screens: for a waiting room, locked, with nobody beside it."""
