"""Drawing beside its limits: a frame in which everything moves, a long letter, and a like screen in pygame_gui."""

import statistics
import time
from collections.abc import Callable, Iterator

from tests.benchmarks.row import Row

SIZE = (1920, 1080)
FRAME_MS, LETTERS, ROUNDS, WIDGETS = 1000 / 60, 4000, 60, 24
WORDS = "Op grond van de laatst verwerkte salarisspecificaties stellen wij uw inkomsten vast. "


def drawing() -> Iterator[Row]:
    """Whole frames in software at 1920 x 1080; in milliseconds, the middle of many."""
    import pygame  # noqa: PLC0415

    pygame.display.init()
    pygame.font.init()
    screen = pygame.display.set_mode(SIZE)
    picture = pygame.Surface(SIZE).convert()
    copy = _middle(lambda: screen.blit(picture, (0, 0)))
    for what, ours, aim in (
        ("a frame with everything on the table moving", _moving(screen), f"< {FRAME_MS:.1f} ms"),
        (f"a letter of {LETTERS} characters, warm", _letter(screen), "< 16 ms"),
    ):
        yield Row(what, f"{ours:.1f} ms", f"{copy:.2f} ms full-screen copy", f"{ours / copy:.0f}", aim)
    yield from _beside_pygame_gui(screen)


def _moving(screen: object) -> float:
    """The table, of which every thing slides in at once."""
    from game.screens.toolkit.motion import Motion, slide  # noqa: PLC0415
    from game.screens.toolkit.stage import Stage  # noqa: PLC0415
    from tests.screens.evening import place, played, seen  # noqa: PLC0415

    now = 0.0
    stage = Stage(SIZE, clock=lambda: now)
    stage.show(place(seen(played("between/verder"))))
    stage.draw(screen)  # type: ignore[arg-type]
    motion: Motion = slide(-400, -200, ms=1500)
    for widget in stage.tree.walk():
        if widget.id.startswith(("table/", "worry/")):
            stage.animate(widget.id, motion)
    times = []
    for _ in range(ROUNDS):
        now += FRAME_MS
        times.append(_ms(lambda: stage.draw(screen)))  # type: ignore[arg-type]
    return statistics.median(times)


def _letter(screen: object) -> float:
    from game.screens.toolkit import Box, Flow, Paragraph, Role, Stage, Widget  # noqa: PLC0415
    from game.screens.toolkit.painters.words import Rich  # noqa: PLC0415
    from game.screens.toolkit.rich import ON_POST  # noqa: PLC0415

    text = (WORDS * (LETTERS // len(WORDS) + 1))[:LETTERS]
    content = tuple(Paragraph(text[at : at + 800]) for at in range(0, LETTERS, 800))
    sheet = Widget("letter", Role.DOCUMENT, "Brief", content=content, paint=Rich(content, ON_POST))
    flow = Flow(scroll=True)
    tree = Widget(
        "here",
        Role.WINDOW,
        children=(Widget("in", Role.GROUP, box=Box(98, 82, 800, 680), flow=flow, children=(sheet,)),),
    )
    stage = Stage(SIZE)
    stage.show(tree)
    stage.draw(screen)  # type: ignore[arg-type]

    def again() -> None:
        stage.redraw()
        stage.draw(screen)  # type: ignore[arg-type]

    return _middle(again)


def _beside_pygame_gui(screen: object) -> Iterator[Row]:
    """Buttons and a text: the whole screen drawn anew, in both."""
    try:
        import pygame_gui  # noqa: PLC0415
    except ImportError:
        yield Row(f"{WIDGETS} buttons and a text", "", "pygame_gui is not installed (bench)", "", "")
        return
    ours, theirs = _middle(_ours(screen)), _middle(_theirs(screen, pygame_gui))
    yield Row(
        f"{WIDGETS} buttons and a text, a whole frame", f"{ours:.1f} ms", f"{theirs:.1f} ms pygame_gui",
        f"{ours / theirs:.1f}", "",
    )  # fmt: skip
    made, their_making = _middle(_ours(screen, anew=True)), _middle(_theirs(screen, pygame_gui, anew=True))
    yield Row(
        "the same, made and drawn for the first time", f"{made:.1f} ms", f"{their_making:.1f} ms pygame_gui",
        f"{made / their_making:.1f}", "",
    )  # fmt: skip


def _ours(screen: object, anew: bool = False) -> Callable[[], object]:
    from game.screens.toolkit import Box, Role, Stage, Widget  # noqa: PLC0415
    from game.screens.toolkit.painters.button import Button  # noqa: PLC0415
    from game.screens.toolkit.painters.words import Words  # noqa: PLC0415
    from game.screens.toolkit.type import READING  # noqa: PLC0415

    buttons = tuple(
        Widget(
            f"b{n}", Role.BUTTON, f"Keuze {n}", box=Box(20 + n % 4 * 220, 20 + n // 4 * 60, 200, 48),
            command="x", paint=Button(f"Keuze {n}"),
        )
        for n in range(WIDGETS)
    )  # fmt: skip
    text = Widget("t", Role.TEXT, "tekst", box=Box(20, 400, 900, 300), paint=Words(WORDS * 8, READING))
    tree = Widget("here", Role.WINDOW, children=(*buttons, text))
    kept = Stage(SIZE)
    kept.show(tree)

    def draw() -> None:
        stage = Stage(SIZE) if anew else kept
        if anew:
            stage.show(tree)
        stage.redraw()
        stage.draw(screen)  # type: ignore[arg-type]

    return draw


def _theirs(screen: object, gui: object, anew: bool = False) -> Callable[[], object]:
    import pygame  # noqa: PLC0415

    def make() -> object:
        manager = gui.UIManager(SIZE)  # type: ignore[attr-defined]
        for n in range(WIDGETS):
            place = pygame.Rect(28 + n % 4 * 309, 28 + n // 4 * 84, 281, 67)
            gui.elements.UIButton(place, f"Keuze {n}", manager)  # type: ignore[attr-defined]
        gui.elements.UITextBox(WORDS * 8, pygame.Rect(28, 562, 1265, 421), manager)  # type: ignore[attr-defined]
        return manager

    kept = make()

    def draw() -> None:
        manager = make() if anew else kept
        screen.fill("black")  # type: ignore[attr-defined]
        manager.update(1 / 60)  # type: ignore[attr-defined]
        manager.draw_ui(screen)  # type: ignore[attr-defined]

    return draw


def _middle(work: Callable[[], object]) -> float:
    work()
    return statistics.median(_ms(work) for _ in range(ROUNDS))


def _ms(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000
