"""The reason behind something, as rich text: the article, the sum with its terms, the reported pattern."""

from collections.abc import Iterable, Iterator, Sequence

from game.core.calculation import Calculation, Source, Term
from game.debrief import words
from game.debrief.model import Entry, Head, Reported, Rule
from game.screens.i18n import _
from game.screens.lookback.view import View
from game.screens.toolkit import Block, Face, Numbered, Paragraph, Run, Table, Type
from game.screens.toolkit.palette import INK, INK_SOFT, PAPER_EDGE
from game.screens.toolkit.rich import Look

PLAIN = Look(Type(size=18, leading=1.34), INK, INK_SOFT, PAPER_EDGE)
TOLD = Look(Type(Face.STORY, size=19, leading=1.4), INK, INK_SOFT, PAPER_EDGE)

_SMALL = 0.8
_NO_RULE = _("Bij dit moment noemt het spel geen regel.")
_NO_PATTERN = _("Bij dit moment noemt het spel geen gemeld patroon.")
_AMOUNT_FROM = _("Waar het bedrag vandaan komt: {source}")
_TOLD_BY = _("Gemeld door mensen, of gevonden in onderzoek:")


def rule(view: View, rule: Rule) -> Iterator[Block]:
    """The law, each sum that is behind it, and where an amount comes from."""
    if not (rule.references or rule.calculations):
        yield Paragraph(view.text(_NO_RULE), soft=True)
    if rule.references:
        yield Numbered(rule.references, mark="•")
    for used in view.debrief.sources.calculations:
        if used.id in rule.calculations:
            yield from calculation(view, used.calculation)
    if rule.source:
        made_up = rule.source == words.EXAMPLE.source
        yield Paragraph(view.text(_AMOUNT_FROM, source=words.EXAMPLE if made_up else rule.source))


def behind(view: View, entry: Entry) -> Iterator[Block]:
    """How the amount of a moment was reckoned, where the hour knows that; and the rule behind it."""
    if entry.sum:
        yield Paragraph(view.text(words.RECKONED), bold=True, after=4)
        yield from calculation(view, entry.sum)
        total = (view.text(words.ALL_OF_IT), view.say.money(entry.sum.amount))
        yield Table((total,), shares=(60, 40), strong=frozenset({0}), after=10)
    if entry.rule or not entry.sum:
        yield from rule(view, entry.rule)


def head(view: View, head: Head) -> Iterator[Block]:
    """What was free of the headspace, and each worry with the pieces that it took."""
    capacity = view.debrief.timeline.capacity
    yield Paragraph(view.text(words.FREE_OF, free=head.free, capacity=capacity), after=4)
    if head.taken:
        heaviest = sorted(head.taken, key=lambda one: -one.pieces)
        rows = tuple((view.text(one.worry), str(one.pieces)) for one in heaviest)
        yield Table(rows, shares=(82, 18), after=6)


def calculation(view: View, one: Calculation, addresses: bool = False) -> Iterator[Block]:
    """The sum, line by line, and under it where each line stands; what is uncertain says so."""
    rows = tuple((view.text(term.label, **dict(term.values)), view.say.money(_shown(term))) for term in one.terms)
    yield Table(rows, shares=(60, 40), after=8)
    cited: dict[tuple[str, str], list[Source]] = {}
    for source in (term.source for term in one.terms if term.source):
        cited.setdefault((source.law, source.article), []).append(source)
    for sources in cited.values():
        yield Paragraph(_cited(view, sources, addresses), soft=True, after=4)


def _shown(term: Term) -> int:
    return term.contribution if term.effect else term.amount


def _cited(view: View, same: Sequence[Source], addresses: bool) -> tuple[Run, ...]:
    """An article, once, and where wanted what it was read in, with the addresses."""
    runs = [Run(view.text(_("{law}, {article}"), law=same[0].law, article=same[0].article))]
    if addresses:
        origins = dict.fromkeys(source.origin for source in same if source.origin)
        runs += [Run(f"\n{view.text(words.READ_IN, origin=origin)}") for origin in origins]
        runs += [Run(f"\n{url}") for url in dict.fromkeys(source.url for source in same if source.url)]
    if not all(source.certain for source in same):
        runs.append(Run(f"\n{view.text(words.UNCERTAIN)}", bold=True))
    return tuple(runs)


def patterns(view: View, reported: Iterable[Reported]) -> Iterator[Block]:
    """Each pattern with who reported it, and its number last. No quotations, and they do not look like them."""
    found = tuple(reported)
    if not found:
        yield Paragraph(view.text(_NO_PATTERN), soft=True)
    for one in found:
        yield Paragraph(view.text(one.text), after=3)
        if one.sources:
            yield Paragraph(_reporters(view, one), soft=True, after=2)
        yield Paragraph(one.id, soft=True, size=_SMALL, after=14)


def _reporters(view: View, one: Reported) -> str:
    return "\n".join((view.text(_TOLD_BY), *map(view.text, one.sources)))
