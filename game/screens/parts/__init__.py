"""Parts that several screens of the hour share."""
