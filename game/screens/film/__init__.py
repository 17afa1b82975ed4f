"""The hour on the projector: a picture of the real screen, words under it, and a quiet bar at the foot."""
