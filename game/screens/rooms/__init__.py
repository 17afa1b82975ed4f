"""The rooms of the game: title, framing, the last words, the debrief, and the calm page for when something breaks."""
