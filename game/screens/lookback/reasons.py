"""The reason behind something, as rich text: the article, the sum with its terms and sources, the reported pattern."""

from collections.abc import Iterable, Iterator

from game.core.calculation import Calculation, Source, Term
from game.debrief import words
from game.debrief.model import Reported, Rule
from game.screens.i18n import _
from game.screens.lookback.view import View
from game.screens.toolkit import Block, Face, Numbered, Paragraph, Run, Table, Type
from game.screens.toolkit.palette import INK, INK_SOFT, PAPER_EDGE
from game.screens.toolkit.rich import Look

PLAIN = Look(Type(size=18, leading=1.34), INK, INK_SOFT, PAPER_EDGE)
TOLD = Look(Type(Face.STORY, size=19, leading=1.4), INK, INK_SOFT, PAPER_EDGE)

_NO_RULE = _("Hier haalt het spel geen regel bij aan.")
_NO_PATTERN = _("Hier haalt het spel geen gemeld patroon bij aan.")
_MADE_UP = _("Dit bedrag is een rekenvoorbeeld.")


def rule(view: View, rule: Rule) -> Iterator[Block]:
    """The law, each sum that is behind it, and where an amount comes from."""
    if not rule:
        yield Paragraph(view.text(_NO_RULE), soft=True)
    if rule.references:
        yield Numbered(rule.references, mark="•")
    for used in view.debrief.sources.calculations:
        if used.id in rule.calculations:
            yield from calculation(view, used.calculation)
    if rule.source:
        yield Paragraph((Run(f"{view.text(words.SOURCE)}: ", bold=True), Run(rule.source)), soft=True)


def calculation(view: View, one: Calculation, addresses: bool = False) -> Iterator[Block]:
    """The sum, line by line, and under it where each line stands; what is uncertain says so."""
    rows = tuple((view.text(term.label), view.say.money(_shown(term))) for term in one.terms)
    yield Table(rows, after=8)
    cited = [source for term in one.terms if (source := term.source)]
    for source in dict.fromkeys(cited):
        yield Paragraph(_cited(view, source, addresses), soft=True, after=4)


def _shown(term: Term) -> int:
    return term.contribution if term.effect else term.amount


def _cited(view: View, source: Source, addresses: bool) -> tuple[Run, ...]:
    where = view.text(_("{law}, {article}"), law=source.law, article=source.article)
    runs = [Run(where)]
    if addresses and source.url:
        runs.append(Run(f"\n{source.url}"))
    if not source.certain:
        runs.append(Run(f"\n{view.text(words.UNCERTAIN)}", bold=True))
    return tuple(runs)


def patterns(view: View, reported: Iterable[Reported]) -> Iterator[Block]:
    """Each pattern as it was reported, with who reported it. These are no quotations, and do not look like them."""
    found = tuple(reported)
    if not found:
        yield Paragraph(view.text(_NO_PATTERN), soft=True)
    for one in found:
        yield Paragraph(view.text(one.text), after=3)
        yield Paragraph(_reporters(view, one), soft=True, size=0.95, after=14)


def _reporters(view: View, one: Reported) -> str:
    sources = "\n".join(view.text(source) for source in one.sources)
    number = view.text(_("{reported} {number}"), reported=words.REPORTED, number=one.id)
    return f"{number}\n{sources}" if sources else number
