"""The guide for the spelleider as one HTML page: self-contained, printable, and set as PDF as the report is."""

from collections.abc import Iterator

from game.core.text import Text, Value
from game.debrief import guide, script
from game.debrief.guide import Case, Part, Programme
from game.debrief.markup import Html, element
from game.debrief.script import Page
from game.debrief.style import STYLE
from game.debrief.words import Speaker


def guide_page(say: Speaker) -> str:
    """The whole guide in one language."""
    return _Guide(say).page()


class _Guide:
    def __init__(self, say: Speaker) -> None:
        self.speaker = say

    def page(self) -> str:
        title = self.say(guide.TITLE)
        head = element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", title),
            element("style", Html(STYLE)),
        )
        opening = element("header", element("h1", title), element("p", self.say(guide.DECK), class_="deck"))
        body = element("body", element("main", opening, *self.sections()))
        return f"<!doctype html>\n{element('html', head, body, lang=self.speaker.language)}\n"

    def say(self, text: Text, **values: Value) -> str:
        return self.speaker.say(text, **values)

    def sections(self) -> Iterator[Html]:
        yield self.part(guide.BEFORE)
        yield self.programmes()
        yield self.part(guide.OPENING)
        yield self.part(guide.DURING)
        yield self.cases()
        yield self.script()
        yield self.short()
        for part in (guide.CLOSING, guide.AFTER, guide.NEVER):
            yield self.part(part)

    def section(self, id: str, title: Text, *content: Html) -> Html:
        return element("section", element("h2", self.say(title), id=id), *content, aria_labelledby=id)

    # --- parts ------------------------------------------------------------------------------------------------

    def part(self, part: Part) -> Html:
        points = element("ul", *(element("li", self.say(one)) for one in part.points)) if part.points else Html()
        said = (element("p", self.say(one)) for one in part.said)
        return self.section(part.id, part.title, *said, points, *self.aloud(part.aloud))

    def aloud(self, texts: tuple[Text, ...]) -> Iterator[Html]:
        """Words to be read as they stand."""
        if texts:
            yield element("blockquote", *(element("p", self.say(one)) for one in texts), class_="aloud")

    def programmes(self) -> Html:
        tables = (element("div", self.programme(one), class_="leaf") for one in guide.PROGRAMMES)
        return self.section(
            "programmes", guide.PROGRAMMES_TITLE, element("p", self.say(guide.PROGRAMMES_SAID)), *tables
        )

    def programme(self, one: Programme) -> Html:
        """When each thing begins, counted from the first minute."""
        names = (guide.FROM, guide.LASTS, guide.DOES)
        rows, since = list[Html](), 0
        for minutes, what in one.rows:
            clock = f"{since // 60}:{since % 60:02}"
            rows.append(element("tr", element("td", clock), element("td", minutes), element("td", self.say(what))))
            since += minutes
        caption = self.say(guide.CAPTION, minutes=one.minutes, what=one.what)
        head = element("tr", *(element("th", self.say(name), scope="col") for name in names))
        return element("table", element("caption", caption), element("thead", head), element("tbody", *rows))

    def cases(self) -> Html:
        said = element("p", self.say(guide.CASES_SAID))
        return self.section(
            "cases",
            guide.CASES_TITLE,
            said,
            *(element("div", *self.case(one), class_="leaf") for one in guide.CASES),
        )

    def case(self, one: Case) -> Iterator[Html]:
        yield element("h3", self.say(one.when))
        yield from self.aloud((one.say,))
        yield element("p", self.say(one.do))

    # --- the script -------------------------------------------------------------------------------------------

    def script(self) -> Html:
        said = element("p", self.say(guide.SCRIPT_SAID))
        pages = (element("div", *self.leaf(page), class_="leaf") for page in script.PAGES)
        return self.section("script", guide.SCRIPT_TITLE, said, *pages)

    def leaf(self, page: Page) -> Iterator[Html]:
        yield element("h3", self.say(page.name))
        yield element("p", self.minutes(page), class_="meta")
        yield from self.aloud(page.aloud)
        silence = f" {self.say(guide.SILENCE, seconds=page.silence)}" if page.silence else ""
        yield element("p", element("strong", f"{self.say(guide.ASK)}: {self.say(page.ask)}"), silence)
        yield element("p", element("em", f"{self.say(guide.MIND)}: {self.say(page.mind)}"), class_="soft")

    def minutes(self, page: Page) -> str:
        if not page.minutes:
            return self.say(guide.NO_MINUTES)
        if not page.short:
            return self.say(guide.MINUTES, whole=page.minutes)
        return self.say(guide.MINUTES_BOTH, whole=page.minutes, short=page.short)

    def short(self) -> Html:
        pages = (script.BY_ID[id] for id in script.SHORT_ROUTE)
        said = element("p", self.say(guide.SHORT_SAID))
        rows = (piece for one in pages for piece in self.hurried(one))
        return self.section("short", guide.SHORT_TITLE, said, *rows)

    def hurried(self, page: Page) -> Iterator[Html]:
        """How long, and what is read aloud where that is less than in an hour."""
        yield element("p", f"{self.say(page.name)}, {self.say(guide.MINUTES, whole=page.short)}")
        yield from self.aloud(page.hurried)
