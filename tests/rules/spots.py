"""Where a message should point: the bar in a piece of text marks the spot."""


def place(text: str, spot: str) -> str:
    """`line:column` of the bar, the first time that the text around it stands in the whole text."""
    before = text[: text.index(spot.replace("|", "")) + spot.index("|")]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
