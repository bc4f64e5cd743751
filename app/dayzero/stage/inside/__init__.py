"""What lies behind the cells in the round lens: one drawing for each kind of place."""
