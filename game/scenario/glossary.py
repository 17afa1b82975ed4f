"""The format of `scenarios/glossary.yaml`, and of a scenario's own: Dutch words of law, in one plain line each."""

from dataclasses import field
from typing import Final

from game.core.diagnostics import Diagnostic, finding
from game.core.source import Document
from game.scenario.texts import Sentence, frozen

MOST_WORDS: Final = 30


@frozen
class Term:
    """A word that letters use, how else it is written, and what it means to somebody who knows no Dutch law."""

    id: str
    term: str
    says: Sentence
    also: list[str] | None = None
    article: str | None = None


@frozen
class GlossaryFile:
    """`glossary.yaml`: the words that can be looked up."""

    words: list[Term] = field(default_factory=list)


def check_glossary(file: GlossaryFile, document: Document) -> list[Diagnostic]:
    """What is too long for one plain line, and which id is there twice."""
    found: list[Diagnostic] = []
    seen: set[str] = set()
    for index, word in enumerate(file.words):
        if (count := len(word.says.source.split())) > MOST_WORDS:
            problem, advice = f"de uitleg heeft {count} woorden", f"zeg het in hoogstens {MOST_WORDS}"
            place = document.place("words", index, "says")
            found.append(finding("SC090", place, name=word.id, problem=problem, advice=advice))
        if word.id in seen:
            place = document.place("words", index, "id")
            problem, advice = "staat er twee keer", "geef elk woord een eigen `id`"
            found.append(finding("SC090", place, name=word.id, problem=problem, advice=advice))
        seen.add(word.id)
    return found


def merged(shared: GlossaryFile, own: GlossaryFile) -> tuple[Term, ...]:
    """The words of all scenarios with those of one: its own come instead of shared ones of that id."""
    words = {word.id: word for word in (*shared.words, *own.words)}
    return tuple(sorted(words.values(), key=lambda word: word.term.casefold()))
