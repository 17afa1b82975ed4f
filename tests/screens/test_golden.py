"""A dozen key screens look as they were looked at and kept; another renderer by a hair is no difference."""

from pathlib import Path

import pygame
import pytest

from tests.screens.golden import FOLDER, Golden, drawn, every

MOST_MEAN, FAR, MOST_FAR = 2.5, 48, 0.012
"""Of 255, over all channels; and the share of the pixels that may be so far off."""


def difference(one: pygame.Surface, other: pygame.Surface) -> tuple[float, float]:
    """The mean difference of the channels, and the share of the pixels that are far off."""
    a, b = pygame.image.tobytes(one, "RGB"), pygame.image.tobytes(other, "RGB")
    off = [abs(x - y) for x, y in zip(a, b, strict=True)]
    far = sum(max(off[at : at + 3]) > FAR for at in range(0, len(off), 3))
    return sum(off) / len(off), far / (len(off) / 3)


@pytest.mark.parametrize("one", list(every()), ids=lambda one: one.file)
def test_it_looks_as_it_did(one: Golden, tmp_path: Path) -> None:
    now, kept = drawn(one), FOLDER / f"{one.file}.png"
    mean, far = difference(now, pygame.image.load(kept))
    if mean > MOST_MEAN or far > MOST_FAR:
        pygame.image.save(now, tmp_path / kept.name)
        pytest.fail(
            f"{one.file} looks otherwise (mean {mean:.2f}, far {far:.2%}): beside {kept} lay {tmp_path}; "
            "if it is better, keep it with `python -m tests.screens.golden`"
        )


def test_a_change_that_one_sees_is_seen() -> None:
    table = drawn(Golden("", "tafel-ochtend"))
    changed = table.copy()
    pygame.draw.rect(changed, "#A63D24", (100, 100, 90, 60))
    assert difference(table, changed)[1] > MOST_FAR
    assert difference(table, table) == (0, 0)
