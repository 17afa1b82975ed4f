"""Several tables beside each other: the pages of the room `rooms.tables`."""
