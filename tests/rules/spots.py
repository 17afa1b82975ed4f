"""To break a file, and where its message should point: the bar in a piece of text marks the spot."""

from pathlib import Path


def edit(path: Path, old: str, new: str) -> None:
    """Change the first of these pieces of text in a file; it has to be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def place(text: str, spot: str) -> str:
    """`line:column` of the bar, the first time that the text around it stands in the whole text."""
    before = text[: text.index(spot.replace("|", "")) + spot.index("|")]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
