"""The picture: the person, the room and the lens, painted from the moment."""
