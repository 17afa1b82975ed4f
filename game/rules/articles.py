"""Rules of the law that no figure of a table stands for, as the source of a line."""

from game.core.calculation import Source

_READ = "wettekst per 1 juli 2026"


def participatiewet(article: str) -> Source:
    """An article of the Participatiewet, as it was read."""
    return Source("Participatiewet", article, "https://wetten.overheid.nl/BWBR0015703", origin=_READ)
