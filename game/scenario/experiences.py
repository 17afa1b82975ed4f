"""The format of `scenarios/experiences.yaml`: the patterns that every scenario may name, and who reported them."""

from game.scenario.texts import Sentence, frozen


@frozen
class Pattern:
    """A reported pattern of experiences.md: the text, and who reported it."""

    id: str
    text: Sentence
    sources: list[str]


@frozen
class Evidence:
    """A source of patterns, named in full."""

    id: str
    name: Sentence


@frozen
class PatternsFile:
    """`scenarios/experiences.yaml`: the patterns that every scenario may name."""

    sources: list[Evidence]
    patterns: list[Pattern]
