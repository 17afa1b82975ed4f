"""The debrief as one HTML page: self-contained, printable, readable without colour, script or network."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from game.core.calculation import Source
from game.core.money import Cents
from game.core.text import Day, Money, Text, Value
from game.debrief import words
from game.debrief.charts import balance_chart, headspace_chart, went_chart
from game.debrief.markup import Html, element, inside
from game.debrief.model import (
    ClosedDoor,
    Debrief,
    Entry,
    FileLine,
    Happened,
    Head,
    Heap,
    Kind,
    LaterDay,
    LaterLine,
    LetterBeside,
    LetterLife,
    Line,
    Matter,
    MetPattern,
    Notes,
    OpenEnd,
    Piece,
    Reported,
    Right,
    Rule,
    Term,
    UsedCalculation,
)
from game.debrief.other_words import OTHERWISE
from game.debrief.report_otherwise import otherwise
from game.debrief.style import STYLE
from game.debrief.weeks import by_week
from game.debrief.words import Speaker, spoken
from game.play.state import Booking

_ARRIVALS = {Kind.LETTER, Kind.MESSAGE, Kind.PERSON, Kind.SPOKE}
_OF_LAW = {Kind.RUNG, Kind.LATE_COSTS, Kind.SEIZED}
"""What a rule of collecting is behind, which is named there; not again who reported such letters."""
_BAD = {Kind.MISSED, Kind.BOUNCED, Kind.LATE_COSTS, Kind.SEIZED}

_STORY = 14
"""So many lines of a story stand in one row."""


def html(debrief: Debrief, say: Speaker, notes: Notes | None = None) -> str:
    """The whole report. Without notes there are lines to write on by hand."""
    return _Report(debrief, say, notes or Notes()).page()


class _Report:
    def __init__(self, debrief: Debrief, say: Speaker, notes: Notes) -> None:
        self.debrief, self.speaker, self.notes = debrief, say, notes

    def page(self) -> str:
        title = f"{self.say(words.DEBRIEF)}: {self.say(self.debrief.header.title)}"
        head = element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", title),
            element("style", Html(STYLE)),
        )
        body = element("body", element("main", self.opening(), *self.sections(), self.closing()))
        return f"<!doctype html>\n{element('html', head, body, lang=self.speaker.language)}\n"

    # --- saying -------------------------------------------------------------------------------------------

    def say(self, text: Text, **values: Value) -> str:
        return self.speaker.say(text, **values)

    def line(self, line: Line) -> str:
        return spoken(self.speaker, line)

    def p(self, text: Text, class_: str | None = None, **values: Value) -> Html:
        return element("p", self.say(text, **values), class_=class_)

    def h(self, level: int, text: Text) -> Html:
        return element(f"h{level}", self.say(text))

    def section(self, id: str, title: Text, *content: object, page: bool = False) -> Html:
        return element("section", self.h(2, title), *content, id=id, class_="page" if page else None)

    def table(self, columns: Sequence[Text], rows: Iterable[Html], caption: str = "", numbers: int = 1) -> Html:
        """Columns are named; the last `numbers` of them hold figures and stand at the right."""
        first = len(columns) - numbers
        heads = (
            element("th", self.say(column), scope="col", class_="num" if index >= first else None)
            for index, column in enumerate(columns)
        )
        return element(
            "table",
            element("caption", caption) if caption else None,
            element("thead", element("tr", heads)),
            element("tbody", rows),
        )

    def figure(self, cents: Cents) -> Html:
        """A cell with an amount that came or went."""
        return element("td", self.speaker.money(cents), class_="num")

    def amount(self, cents: Cents) -> Html:
        """A cell with a balance: below zero has its minus sign and its colour."""
        return element("td", self.speaker.money(cents), class_="num minus" if cents < 0 else "num")

    # --- top and bottom -----------------------------------------------------------------------------------

    def opening(self) -> Html:
        header = self.debrief.header
        return element(
            "header",
            element("p", f"{self.say(words.GAME)} · {self.say(words.DEBRIEF)}", class_="kicker"),
            element("h1", self.say(header.title)),
            element("p", self.say(header.who), class_="deck"),
            element("p", " ".join(self.line(one) for one in words.how_played(header)), class_="facts"),
            self.p(header.frame),
            self.p(words.NOBODY_SCORED),
            (element("p", self.line(one), class_="doubt") for one in self.debrief.record),
            self.contents(),
        )

    def contents(self) -> Html:
        chapters = (one for one in _CHAPTERS if one[0] != "anders" or self.debrief.otherwise)
        links = (element("li", element("a", self.say(title), href=f"#{id}")) for id, title in chapters)
        return element("nav", element("ul", links), aria_label=self.say(words.CONTENTS))

    def sections(self) -> Iterator[Html]:
        yield self.section("gevoel", words.FEELINGS, self.p(words.FEELINGS_FIRST), self.feelings())
        yield self.section("uur", words.FACTS, self.facts(), page=True)
        yield self.section("deuren", words.CLOSED_DOORS, self.doors())
        yield self.section("daarna", words.AFTERWARDS, self.afterwards())
        yield self.section("dossier", words.FILE, *self.file())
        yield self.section("brieven", words.LETTERS, *map(self.letter, self.debrief.letters))
        yield self.section("geld", words.WHERE_IT_WENT, self.went(), page=True)
        if found := self.debrief.otherwise:
            yield self.section("anders", OTHERWISE, *otherwise(self, found), page=True)
        yield self.section("zaken", words.FINDINGS, self.findings(), page=True)
        yield self.section("maandag", words.FUTURE, self.monday(), page=True)
        yield self.section("bronnen", words.SOURCES, self.sources())

    def closing(self) -> Html:
        return element(
            "footer",
            element("p", self.say(self.debrief.header.last_words), class_="deck"),
            self.p(words.PRIVACY, class_="soft"),
        )

    # --- feelings and Monday ------------------------------------------------------------------------------

    def feelings(self) -> Iterator[Html]:
        for prompt in self.debrief.monday.feelings:
            yield element("h3", self.say(prompt.text))
            yield self.answer(self.notes.feelings.get(prompt.id, ""))

    def monday(self) -> Iterator[Html]:
        for key, thing in words.FUTURE_THINGS.items():
            yield self.h(3, thing)
            yield self.answer(self.notes.future.get(key, ""))
        yield self.h(3, words.FUTURE_QUESTIONS)
        asked = ((words.ROLE[one.role], one.text) for one in self.debrief.monday.questions)
        yield self.by_role(asked)
        yield self.h(3, words.LIMITS)
        yield self.p(self.debrief.monday.limits)

    def answer(self, typed: str) -> Html:
        """What was typed, or a line to write on."""
        if typed.strip():
            return element("div", typed.strip(), class_="answer")
        return element("div", class_="write", aria_hidden="true")

    # --- what does this say ---------------------------------------------------------------------------------

    def findings(self) -> Iterator[Html]:
        yield self.p(words.FINDINGS_SAY if self.debrief.matters else words.NO_MATTERS)
        yield from map(self.matter, self.debrief.matters)

    def matter(self, one: Matter) -> Html:
        """The three kinds of evidence under each other, and what was typed of it or a line to write on."""
        told = (element("li", *self.happened(each)) for each in one.happened)
        agreed = self.notes.agreed.get(one.id, "")
        return inside(
            element("h3", self.say(one.title)),
            self.h(4, words.RESEARCH),
            *map(self.research, one.reported),
            self.h(4, words.THIS_HOUR),
            element("ul", told) if one.happened else self.p(words.NOTHING_DONE),
            self.h(4, words.OWN_PRACTICE),
            self.by_role((words.ROLE[role], text) for role, text in one.asks.items()),
            self.answer(self.notes.practice.get(one.id, "")),
            (self.h(4, words.WILL_TRY), self.answer(agreed)) if agreed else None,
        )

    def research(self, pattern: Reported) -> Html:
        sources = "; ".join(self.say(source) for source in pattern.sources)
        said = element("p", f"{sources} ({pattern.id})", class_="soft")
        return inside(element("p", self.say(pattern.text)), said)

    def happened(self, one: Happened) -> Iterator[object]:
        if one.day:
            yield element("span", f"{self.speaker.day(one.day)}: ", class_="soft")
        yield " ".join(map(self.line, one.lines))

    def by_role(self, asked: Iterable[tuple[Text, Text]]) -> Html:
        """Questions, each after whom it is put to."""
        return element("ul", (element("li", f"{self.say(role)}: {self.say(text)}") for role, text in asked))

    # --- facts --------------------------------------------------------------------------------------------

    def facts(self) -> Iterator[Html]:
        course = self.debrief.timeline
        yield self.h(3, words.IN_FIGURES)
        yield self.in_figures()
        yield self.h(3, words.BALANCE)
        lowest = min(cents for _, cents in course.balance)
        opening, closing = Money(course.opening), Money(course.closing)
        yield self.p(words.BALANCE_SAYS, opening=opening, closing=closing, lowest=Money(lowest))
        yield element("figure", balance_chart(course, self.speaker))
        yield self.bookings()
        if course.cash:
            yield self.h(3, words.CASH)
            yield self.drawer()
        if course.late_costs:
            yield self.p(words.LATE_COSTS, amount=Money(course.late_costs))
        yield self.h(3, words.HEADSPACE)
        if course.least_free is None:
            yield self.p(words.NO_HEADSPACE)
        else:
            yield self.p(words.HEADSPACE_SAYS, capacity=course.capacity)
            yield element("figure", headspace_chart(course, self.speaker))
            yield self.headspace()
            yield self.p(words.OTHER_DAYS)
        yield self.h(3, words.DUE)
        yield self.due() if any(course.marked()) else self.p(words.NO_DUE)
        yield self.h(3, words.DAY_BY_DAY)
        self.told: set[str] = set()
        for day, entries in groupby(course.entries, key=lambda entry: entry.moment.date()):
            yield self.day(day, entries)

    def in_figures(self) -> Html:
        """The hour on a few lines; each comes back below with its days."""
        course, doors = self.debrief.timeline, self.debrief.doors
        figures: tuple[tuple[str, str], ...] = (
            (self.say(words.MET), str(course.count(Kind.MET))),
            (self.say(words.MISSED), str(course.count(Kind.MISSED))),
            (self.say(words.COSTS_OF_LATE), self.speaker.money(course.late_costs)),
            (self.say(words.LEAST_FREE, capacity=course.capacity), self.free(course.least_free)),
            (self.say(words.SHUT), str(len(doors.shut))),
            (self.say(words.TRIED), str(doors.tried)),
        )
        rows = (
            element("tr", element("th", what, scope="row"), element("td", count, class_="num"))
            for what, count in figures
        )
        return self.table((words.WHAT, words.HOW_MANY), rows)

    def bookings(self) -> Html:
        """Every cent: the opening balance, each booking, and what that makes."""
        course = self.debrief.timeline
        caption = self.line(words.balance_sum(course))
        return self.pocket(course.bookings, course.opening, course.closing, caption)

    def drawer(self) -> Html:
        """The same of what lay in the drawer."""
        course = self.debrief.timeline
        opening, closing = course.opening_cash, course.cash[-1].balance
        caption = self.say(words.CASH_SUM, opening=Money(opening), closing=Money(closing))
        return self.pocket(course.cash, opening, closing, caption)

    def pocket(self, bookings: Sequence[Booking], opening: Cents, closing: Cents, caption: str) -> Html:
        none = element("td")
        first = (element("th", self.say(words.OPENING), scope="row", colspan=2), none, self.amount(opening))
        last = (element("th", self.say(words.CLOSING), scope="row", colspan=2), none, self.amount(closing))
        rows = [element("tr", first)]
        for booking in bookings:
            refused = f" ({self.say(words.REFUSED)})" if booking.bounced else ""
            what = f"{self.say(booking.what)}, {self.say(booking.who)}{refused}"
            day, name = self.day_cell(self.day_of(booking.at)), element("th", what, scope="row")
            rows.append(element("tr", day, name, self.figure(booking.amount), self.amount(booking.balance)))
        rows.append(element("tr", last, class_="sum"))
        return self.table((words.DAY, words.WHAT, words.AMOUNT, words.BALANCE_AFTER), rows, caption, numbers=2)

    def day_cell(self, day: date) -> Html:
        return element("td", self.speaker.day(day), class_="day")

    def day_of(self, at: int) -> date:
        """The day of a game time, as the overview of days has it."""
        return next(day.day for day in reversed(self.debrief.timeline.days) if day.begins <= at)

    def headspace(self) -> Html:
        """The days at the table: what was free at the tightest moment, and what took the rest."""
        course = self.debrief.timeline
        rows = (
            element(
                "tr",
                element("th", self.speaker.day(day.day), scope="row"),
                element("td", self.went_to(course.tightest(day))),
                element("td", self.free(day.least_free), class_="num"),
            )
            for day in course.days
            if day.least_free is not None
        )
        return self.table((words.DAY, words.WENT_TO, words.FREE_PIECES), rows)

    def went_to(self, head: Head | None) -> str:
        return self.say(words.worries(head)) if head and head.taken else ""

    def due(self) -> Html:
        """The marks under the drawing of the balance, in rows."""
        rows = (
            element(
                "tr",
                self.day_cell(entry.moment.date()),
                element("th", self.line(entry.title), scope="row"),
                element("td", self.line(entry.about) if entry.about else ""),
                element("td", self.say(words.KIND[entry.kind])),
            )
            for entry in self.debrief.timeline.marked()
        )
        return self.table((words.DAY, words.WHAT, words.WHO, words.HOW_IT_WENT), rows, numbers=0)

    def free(self, pieces: int | None) -> str:
        return self.say(words.NOT_AT_TABLE) if pieces is None else str(pieces)

    def day(self, day: date, entries: Iterable[Entry]) -> Html:
        return inside(
            element("h4", self.speaker.day(day)), element("ol", map(self.entry, entries), class_="entries")
        )

    def entry(self, entry: Entry) -> Html:
        amount = self.speaker.money(entry.amount) if entry.amount is not None else None
        return element(
            "li",
            element("time", self.speaker.clock(entry.moment), datetime=entry.moment.isoformat(timespec="minutes")),
            element("div", self.entry_says(entry)),
            element("span", amount, class_="amount") if amount else None,
            class_="bad" if entry.kind in _BAD else None,
        )

    def entry_says(self, entry: Entry) -> Iterator[Html]:
        cost = self.say(words.COST_MINUTES, minutes=entry.minutes) if entry.minutes else ""
        kind = self.say(words.KIND[entry.kind])
        yield element("span", f"{kind}, {cost}" if cost else kind, class_="kind")
        yield element("span", self.line(entry.title), class_="title")
        if entry.about:
            yield element("span", f" · {self.line(entry.about)}", class_="soft")
        if entry.thought:
            yield element("p", self.say(entry.thought), class_="thought")
        if entry.kind is Kind.LETTER and entry.letter:
            yield element("p", self.lay(entry.letter))
        if entry.kind in _ARRIVALS:
            yield self.why(entry.rule, [one for one in entry.patterns if one.id not in self.told])
            self.told |= {one.id for one in entry.patterns}
        elif entry.kind in _OF_LAW:
            yield self.why(entry.rule)

    def lay(self, letter: LetterLife) -> str:
        return " ".join(self.line(one) for one in words.lay(letter.unopened, letter.was_opened))

    def why(self, rule: Rule, patterns: Sequence[Reported] = ()) -> Html:
        """The rule behind it, and who reported it."""
        parts = [*self.rule(rule), *map(self.reported, patterns)]
        return element("div", parts, class_="why") if parts else Html()

    def rule(self, rule: Rule) -> Iterator[Html]:
        if rule.references:
            yield element("p", f"{self.say(words.RULE)}: {'; '.join(rule.references)}.")
        if not rule.certain:
            yield self.p(words.PARTLY_UNCERTAIN, class_="doubt")

    def reported(self, pattern: Reported) -> Html:
        sources = "; ".join(self.say(source) for source in pattern.sources)
        said = element("em", self.say(pattern.text))
        return element("p", f"{self.say(words.REPORTED)} ", said, f" ({sources}; {pattern.id})")

    # --- closed doors ------------------------------------------------------------------------------------

    def doors(self) -> Iterator[Html]:
        doors = self.debrief.doors
        if not doors.shut:
            yield self.p(words.no_doors(self.debrief.header))
            return
        yield self.p(words.DOORS_COUNT, shut=len(doors.shut), tried=doors.tried)
        yield self.reasons(doors.shut)
        for week, shut in by_week(doors.shut, lambda door: door.moment.date()):
            yield element("h3", self.say(words.WEEK_OF, day=Day(week)))
            yield element("ul", map(self.door, shut), class_="doors")

    def reasons(self, shut: Sequence[ClosedDoor]) -> Html:
        """How many were shut for what, the most common first."""
        counted = Counter(door.reason for door in shut)
        rows = (
            element(
                "tr", element("th", self.say(words.REASON[one]), scope="row"), element("td", str(n), class_="num")
            )
            for one, n in counted.most_common()
        )
        return self.table((words.WHY_SHUT, words.HOW_MANY), rows)

    def door(self, door: ClosedDoor) -> Html:
        when = f"{self.speaker.day(door.moment.date())}, {self.speaker.clock(door.moment)}"
        why = [f"{when}: {self.say(words.REASON[door.reason])}.", *map(self.line, words.needed(door))]
        place = next(one for one in self.debrief.doors.places if one.place == door.place)
        where = [self.say(words.DOOR_AT, where=words.as_text(place.about))] if place.about else []
        return element(
            "li",
            element("s", self.line(door.text)),
            element("p", self.say(door.thought), class_="thought") if door.thought else None,
            element("p", " ".join([*why, *map(self.line, words.head_of(door))])),
            element("p", " ".join([self.say(words.what_of(door)), *where, *map(self.line, words.open_at(place))])),
        )

    # --- and then -----------------------------------------------------------------------------------------

    def afterwards(self) -> Iterator[Html]:
        yield element("p", self.line(words.counted_from(self.debrief.header)))
        for later in self.debrief.afterwards:
            name = f"{self.say(words.LATER_DAY[later.count])}: {self.speaker.day(later.day)}"
            said = [*self.unread(later), *self.dated(later), *map(self.later, (*later.moving, *later.lines))]
            yield element("h3", name)
            yield inside(*said) if said else self.p(words.NOTHING_LATER)

    def unread(self, later: LaterDay) -> Iterator[Html]:
        for beside in words.unread(self.debrief, later):
            letter = beside.letter
            yield self.p(words.LATER_UNREAD, sender=letter.sender, subject=words.as_text(letter.subject))
            yield element("blockquote", self.in_plain_words(beside))

    def dated(self, later: LaterDay) -> Iterator[Html]:
        """A table, so that amounts stand under each other."""
        if later.dated:
            columns = (words.DAY, words.WHAT, words.WHO, words.AMOUNT)
            yield self.table(columns, map(self.open_end, later.dated))

    def open_end(self, end: OpenEnd) -> Html:
        what = self.line(end.what) if end.read else f"{self.line(end.what)} ({self.say(words.NOT_READ)})"
        return element(
            "tr",
            self.day_cell(end.day),
            element("th", what, scope="row"),
            element("td", self.line(end.who)),
            element("td", "" if end.amount is None else self.speaker.money(end.amount), class_="num"),
        )

    def later(self, line: LaterLine) -> Html:
        rests = self.p(words.RESTS_ON, class_="soft", source=words.rested(line.rule, self.say))
        return element("div", element("p", self.line(line.text)), rests, map(self.reported, line.patterns))

    # --- file and letters ---------------------------------------------------------------------------------

    def pair(self, theirs: object, ours: object) -> Html:
        return element(
            "div", element("div", theirs, class_="theirs"), element("div", ours, class_="ours"), class_="pair"
        )

    def file(self) -> Iterator[Html]:
        """Week by week, their line beside what lay on the table."""
        columns = (words.DAY, words.THEIR_LINES, words.YOUR_STORY)
        for week, lines in by_week(self.debrief.file, lambda line: self.day_of(line.at)):
            yield element("h3", self.say(words.WEEK_OF, day=Day(week)))
            rows = (row for line in lines for row in self.file_line(line))
            yield self.table(columns, rows, numbers=0)

    def file_line(self, line: FileLine) -> Iterator[Html]:
        """A row; a long story goes on in the next, so that no row is higher than a page."""
        theirs = (self.say(line.institution), self.line(line.line))
        story = (self.line(line.about), *self.story(line))
        for start in range(0, len(story), _STORY):
            yield element(
                "tr",
                element("td") if start else self.day_cell(self.day_of(line.at)),
                element("td", _under_each_other(() if start else theirs), class_="theirs"),
                element("td", _under_each_other(story[start : start + _STORY]), class_="ours"),
            )

    def story(self, line: FileLine) -> Iterator[str]:
        """How the letter fared, and what was done with it, each thing once."""
        if line.letter:
            yield self.lay(line.letter)
        yield from self.deeds(line.done)
        if line.is_left_alone:
            yield self.say(words.NOTHING_DONE)
        if line.letter:
            yield self.say(words.SPOT[line.letter.spot])

    def deeds(self, done: Sequence[Entry]) -> Iterator[str]:
        """What was done several times on one day is told once, with its first time and how often."""
        times = Counter(map(self.deed, done))
        for deed, n in times.items():
            first = next(entry for entry in done if self.deed(entry) == deed)
            said = f"{self.speaker.day(deed[0])}, {self.speaker.clock(first.moment)}: {deed[1]}"
            yield self.say(words.SO_OFTEN, deed=said, n=n) if n > 1 else said

    def deed(self, entry: Entry) -> tuple[date, str]:
        return entry.moment.date(), f"{self.line(entry.title)} ({self.say(words.KIND[entry.kind])})"

    def letter(self, beside: LetterBeside) -> Html:
        sender = f" · {self.say(beside.letter.sender)}"
        subject = element("h3", self.line(beside.letter.subject), element("span", sender, class_="soft"))
        return inside(subject, self.pair(self.as_written(beside), self.in_plain_words(beside)))

    def as_written(self, beside: LetterBeside) -> Html:
        say = self.whole(cell for piece in beside.body for row in piece.rows for cell in row)
        pieces = [_piece(piece, say) for piece in beside.body]
        return inside(self.h(4, words.AS_WRITTEN), element("div", pieces, lang=say.language))

    def in_plain_words(self, beside: LetterBeside) -> Html:
        say = self.whole(beside.plain)
        lines = [element("p", spoken(say, line)) for line in beside.plain]
        return inside(self.h(4, words.IN_PLAIN_WORDS), element("div", lines, lang=say.language))

    def whole(self, lines: Iterable[Line]) -> Speaker:
        """Who says all of these lines, so that no letter stands there half translated."""
        return self.speaker.for_whole([line.text for line in lines])

    # --- where it went ------------------------------------------------------------------------------------

    def went(self) -> Iterator[Html]:
        went = self.debrief.went
        yield element("p", self.line(words.went_says(self.debrief)))
        yield element("figure", went_chart(went, self.speaker))
        yield self.heaps(words.IN_HALF, words.CAME_IN, went.came)
        yield self.heaps(words.OUT_HALF, words.WENT_OUT, went.gone)
        yield self.h(3, words.UNBUDGETED)
        yield self.h(4, words.LATE)
        yield self.p(words.LATE_SAYS)
        yield self.unbudgeted(went.late, words.NO_LATE)
        yield self.h(4, words.unclaimed(self.debrief.header))
        yield from self.rights()
        yield self.h(4, words.BACK)
        yield self.p(words.BACK_SAYS)
        yield self.unbudgeted(went.back, words.NO_BACK)
        if went.still_claimed:
            yield self.p(words.STILL_CLAIMED, amount=Money(went.still_claimed))
        if letter := went.by_letter:
            yield self.p(words.BY_LETTER, claimed=Money(letter.claimed), taken=Money(letter.taken))
        yield self.h(3, words.WHAT_IS_LEFT)
        yield element("p", self.line(words.left(went.left)))
        yield element("p", " ".join(map(self.line, words.best(self.debrief))))

    def heaps(self, title: Text, amount: Text, heaps: Sequence[Heap]) -> Html:
        """Each kind, and under it the bookings that it is the sum of."""
        rows = [row for heap in heaps for row in self.heap(heap)]
        total = Money(sum(heap.amount for heap in heaps))
        last = (element("th", self.say(words.ALL_OF_IT), scope="row", colspan=2), self.figure(total.cents))
        rows.append(element("tr", last, class_="sum"))
        return self.table((words.DAY, words.WHAT, amount), rows, self.say(title))

    def heap(self, heap: Heap) -> Iterator[Html]:
        name = element("th", self.say(words.HEAP[heap.kind]), scope="row", colspan=2)
        yield element("tr", name, self.figure(heap.amount), class_="part")
        yield from map(self.term, heap.terms)

    def term(self, term: Term) -> Html:
        what = element("th", self.line(term.what), scope="row")
        return element("tr", self.day_cell(term.day), what, self.figure(term.amount))

    def unbudgeted(self, heap: Heap, none: Text) -> Html:
        """The terms of a figure, each with its rule, and their sum."""
        if not heap.terms:
            return self.p(none)
        rows = [self.with_rule(term) for term in heap.terms]
        last = (element("th", self.say(words.ALL_OF_IT), scope="row", colspan=3), self.figure(heap.amount))
        rows.append(element("tr", last, class_="sum"))
        return self.table((words.DAY, words.WHAT, words.RULE, words.AMOUNT), rows)

    def with_rule(self, term: Term) -> Html:
        said = words.rested(term.rule, self.say)
        what = element("th", self.line(term.what), scope="row")
        return element("tr", self.day_cell(term.day), what, element("td", said), self.figure(term.amount))

    def rights(self) -> Iterator[Html]:
        went = self.debrief.went
        if not went.rights:
            yield self.p(words.NO_RIGHTS)
            return
        yield self.p(words.UNCLAIMED_SAYS)
        rows = [*map(self.right, went.rights)]
        last = (element("th", self.say(words.ALL_OF_IT), scope="row", colspan=2), self.figure(went.unclaimed))
        rows.append(element("tr", last, class_="sum"))
        yield self.table((words.WHAT, words.WHAT_IT_ASKS, words.AMOUNT), rows)

    def right(self, right: Right) -> Html:
        name = f"{self.line(right.name)}, {self.say(right.who)}"
        law = "; ".join(right.rule.references)
        asks = " ".join(map(self.line, (right.how, *right.asks)))
        worth = self.speaker.money(right.worth.amount) if right.worth else self.say(words.NO_AMOUNT)
        says = element("td", asks, (element("br"), element("span", law, class_="soft")) if law else None)
        return element("tr", element("th", name, scope="row"), says, element("td", worth, class_="num"))

    # --- sources ------------------------------------------------------------------------------------------

    def sources(self) -> Iterator[Html]:
        sources = self.debrief.sources
        yield self.h(3, words.CALCULATIONS)
        yield from map(self.calculation, sources.calculations)
        yield self.h(3, words.REFERENCES)
        yield element("ul", (element("li", law) for law in sources.references))
        yield self.h(3, words.PATTERNS)
        yield self.p(words.PATTERNS_SAY)
        yield element("ul", map(self.pattern, sources.patterns))
        yield self.h(3, words.FIGURES)
        yield self.figures()

    def calculation(self, used: UsedCalculation) -> Html:
        rows = (
            element(
                "tr",
                element("th", self.say(term.label, **dict(term.values)), scope="row"),
                element("td", *self.cited(term.source) if term.source else ()),
                self.figure(term.contribution if term.effect else term.amount),
            )
            for term in used.calculation.terms
        )
        met = ", ".join(self.line(line) for line in used.met_in)
        caption = f"{self.say(words.CALCULATION_OF)} {met}"
        return self.table((words.LINE, words.SOURCE, words.AMOUNT), rows, caption)

    def cited(self, source: Source) -> Iterator[object]:
        """Where it stands and where it was read; the address as text, because a page on paper has no links."""
        yield f"{source.law}, {source.article}"
        if source.origin:
            yield element("br")
            yield element("span", self.say(words.READ_IN, origin=source.origin), class_="url")
        if source.url:
            yield element("br")
            yield element("span", source.url, class_="url")
        if not source.certain:
            yield element("br")
            yield element("span", self.say(words.UNCERTAIN), class_="doubt")

    def pattern(self, met: MetPattern) -> Html:
        where = ", ".join(self.line(line) for line in met.met_in)
        return element("li", self.reported(met.reported), element("p", where, class_="meta"))

    def figures(self) -> Html:
        rows = (
            element(
                "tr",
                element("th", f"{self.say(figure.what)}, {self.say(figure.who)}", scope="row"),
                element("td", figure.source),
                self.figure(figure.amount),
            )
            for figure in self.debrief.sources.figures
        )
        return self.table((words.WHAT, words.SOURCE, words.AMOUNT), rows)


def _under_each_other(said: Iterable[str]) -> Iterator[object]:
    """Each on a line of its own."""
    for number, one in enumerate(said):
        yield from (element("br"), one) if number else (one,)


def _piece(piece: Piece, say: Speaker) -> Html:
    """A piece of a letter: a table, a list or a paragraph."""
    said = [[spoken(say, cell) for cell in row] for row in piece.rows]
    match piece.kind:
        case "rows":
            rows = (element("tr", (element("td", cell) for cell in row)) for row in said)
            return element("table", element("tbody", rows))
        case "items":
            return element("ul", (element("li", row) for row in said))
        case "bold":
            return element("p", element("b", said))
        case _:
            return element("p", said)


_CHAPTERS = (
    ("gevoel", words.FEELINGS),
    ("uur", words.FACTS),
    ("deuren", words.CLOSED_DOORS),
    ("daarna", words.AFTERWARDS),
    ("dossier", words.FILE),
    ("brieven", words.LETTERS),
    ("geld", words.WHERE_IT_WENT),
    ("anders", OTHERWISE),
    ("zaken", words.FINDINGS),
    ("maandag", words.FUTURE),
    ("bronnen", words.SOURCES),
)
