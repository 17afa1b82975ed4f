"""The examples of the docs are real ones: what stands there can be copied."""

import re
from pathlib import Path
from textwrap import dedent, indent

import pytest

from game.core.source import parse, read, typed
from game.play import session_file
from game.play.hour import Hour
from game.play.plans import PlansFile, run
from game.play.session import Session
from game.play.stops import turn_to
from game.play.world import World
from game.scenario.afterwards import DAYS_ON
from game.scenario.findings import FindingsFile
from game.scenario.glossary import GlossaryFile
from game.screens.team import agreement_on
from tests.play.hands import take, wait
from tests.play.house import SCENES, house
from tests.play.test_stops import MONDAYS

DOCS = Path(__file__).parents[1] / "docs"


def blocks(name: str) -> list[str]:
    """Every indented block of a page, from the margin."""
    text = (DOCS / name).read_text("utf-8")
    return [dedent(found) for found in re.findall(r"(?:^ {4}.*\n|^\n(?= {4}))+", text, re.MULTILINE)]


def block(name: str, first: str) -> str:
    """The one that begins with these words."""
    return next(one for one in blocks(name) if one.lstrip("\n").startswith(first)).strip("\n") + "\n"


@pytest.fixture
def written(tmp_path: Path) -> World:
    """A household with everything that docs/weeks.md shows."""
    messages, options = (block("weeks.md", first) for first in ("messages:", "options:"))
    return house(
        tmp_path,
        moments=MONDAYS,
        talks=block("weeks.md", "turns:") + block("weeks.md", "stops:") + block("weeks.md", "afterwards:"),
        scenes=SCENES.partition("messages:")[0] + messages,
        options="\n" + indent(options.partition("\n")[2], "  "),
    )


def test_what_the_page_about_weeks_shows_is_a_scenario(written: World) -> None:
    turn = turn_to(written.scenario, 2)
    assert turn is not None and turn.weather == "wind"
    assert [stop.after for stop in written.scenario.file.stops] == [1]
    assert written.scenario.letter("brief").options[0].does.ends
    assert [later.day for later in written.scenario.file.afterwards] == list(DAYS_ON)


def test_its_message_is_chosen_together(written: World) -> None:
    hour = Hour(written, 1)
    take(hour, "between/verder")
    wait(hour, 31)  # at the table a minute goes by in a second, and the message comes at half past eight
    take(hour, "go/phone")
    agreement = agreement_on(written, hour.state, "message/appje/ja", 2)
    assert agreement is not None and agreement.offers == ("message/appje/ja", "message/appje/nee")
    assert agreement_on(written, hour.state, "message/appje/ja", 1) is None


def test_its_plan_can_be_played(written: World, tmp_path: Path) -> None:
    path = tmp_path / "plays.yaml"
    path.write_text("plays:\n" + indent(block("weeks.md", "- id: even_stilstaan"), "  "), "utf-8")
    file, found = typed(read(path), PlansFile)
    assert file is not None, found
    _, failure = run(written, file.plays[0])
    assert failure is None, failure


def test_the_session_of_the_page_is_one(tmp_path: Path) -> None:
    path = tmp_path / "sessie.yaml"
    path.write_text(block("session.md", "session: 1"), "utf-8")
    session = Session(session_file.read(path))
    assert (session.team, session.stops, session.table) == (3, True, 3)
    assert (session.lead, session.short) == (True, False)


def test_every_key_of_a_session_is_on_its_page() -> None:
    page = (DOCS / "session.md").read_text("utf-8")
    keys = session_file.SessionFile.__dataclass_fields__
    assert [key for key in keys if f"    {key}: " not in page] == []


def test_the_word_of_law_that_its_page_shows_is_one() -> None:
    file, found = typed(parse(block("glossary.md", "words:"), "glossary.yaml"), GlossaryFile)
    assert file is not None and not found
    assert [word.forms for word in file.words] == [("opschorting", "opgeschort", "opschorten")]


def test_the_matter_that_its_page_shows_is_one() -> None:
    shown = block("findings.md", "matters:")
    file, found = typed(parse(shown, "findings.yaml"), FindingsFile)
    assert file is not None and not found
    assert [matter.id for matter in file.matters] == ["uitleg"]
    assert shown == (DOCS.parent / "tests" / "scenario" / "goed" / "findings.yaml").read_text("utf-8")
