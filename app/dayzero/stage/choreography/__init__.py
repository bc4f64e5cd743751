"""What cells do to each other: each choreography is a pure function, one file for each theme."""
