"""Tables for the pages under docs/ that are made from what they are about."""

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown: the names of its columns, and its rows."""
    lines = (f"| {' | '.join(row)} |" for row in (head, *rows))
    first, *rest = lines
    return "\n".join((first, "|" + "---|" * len(head), *rest))
