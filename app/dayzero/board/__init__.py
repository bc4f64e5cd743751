"""Phases, blood counts and risk windows on one day axis; the only room that uses pyqtgraph."""
