"""What the player sees and touches; the only rooms that know pygame are this one and those above it."""
