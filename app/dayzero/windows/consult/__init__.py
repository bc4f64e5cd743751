"""The consultation: a nurse's window and a patient's window on one play-head and one visit."""
