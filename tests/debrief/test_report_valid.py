"""The report is valid HTML, and axe finds nothing in it that keeps anybody out."""

import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from game.debrief import Notes, html, look_back
from game.scenario.folders import folders
from game.screens.i18n import speaker
from tests.debrief.pages import tables
from tests.debrief.recorded import HOURS, recorded

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_SPEC = find_spec("axe_core_python")
AXE = Path(_SPEC.origin).parent / "axe.min.js" if _SPEC and _SPEC.origin else None
ASK = """axe.run().then(found => { document.documentElement.dataset.axe = "found:" + found.violations.map(
one => one.id + " " + one.nodes[0].target.join(" ")).join("; ") + "." })"""


def report(scenario: str, how: str, language: str) -> str:
    typed = Notes({"gevoel-1": "<moe> & 'leeg'"}, {"hardop": "Regel één\nregel twee"})
    return html(look_back(recorded(scenario, how).hour), speaker(language, folders()), typed)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("scenario", "how"), HOURS)
def test_a_strict_parser_finds_no_fault(scenario: str, how: str, language: str) -> None:
    assert tables(report(scenario, how, language))


@pytest.mark.skipif(not (CHROMIUM and AXE), reason="headless Chromium and axe-core-python are not both here")
@pytest.mark.parametrize(("scenario", "language"), [("eerste-week", "nl"), ("samira", "en")])
def test_axe_finds_nothing_in_a_browser(scenario: str, language: str, tmp_path: Path) -> None:
    assert CHROMIUM and AXE
    script = AXE.read_text("utf-8").replace("</script", "<\\/script")
    page = report(scenario, "overwhelmed", language)
    path = tmp_path / "verslag.html"
    path.write_text(page.replace("</body>", f"<script>{script}\n{ASK}</script></body>"), "utf-8")

    flags = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'chromium'}")
    asked = [CHROMIUM, *flags, "--virtual-time-budget=60000", "--dump-dom", path.as_uri()]
    seen = subprocess.run(asked, capture_output=True, check=True, text=True, timeout=300).stdout

    found = re.search(r'data-axe="found:([^"]*)\."', seen)
    assert found, "axe did not finish"
    assert found.group(1) == ""
