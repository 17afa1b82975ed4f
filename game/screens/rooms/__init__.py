"""The rooms of the game: title, framing, the last words, the debrief, and a calm page for when it breaks."""
