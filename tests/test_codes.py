"""The catalogue of messages: every code has an example, every example gives its code, and the page says so."""

import pytest

from game.core.diagnostics import CODES
from tests.codes import GROUPS, PAGE, examples, page

EXAMPLES = examples()


def test_every_code_has_an_example_and_a_place_on_the_page() -> None:
    assert set(EXAMPLES) == set(CODES)
    assert {code[:2] for code in CODES} == set(GROUPS)


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_every_example_gives_its_message(code: str) -> None:
    assert f" {code} " in EXAMPLES[code].message(code)


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), "write it anew with `python -m tests.codes`"
