"""The commands: argument parsing and exit codes, nothing else.

Exit codes: 0 good, 1 the input is wrong (said where and how), 2 the command is wrong,
130 stopped by Ctrl-C.
"""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from game import __version__
from game.authoring.command import PLAYERS, ended
from game.core.days import Period, parse_day
from game.play.session import MOST_SEED
from game.play.time import PACES

ALL_PLAYERS = (*PLAYERS, "best_found")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; without one, the game opens."""
    chosen = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = getattr(chosen, "run", _play)
    return ended(lambda: run(chosen))


# --- the commands -----------------------------------------------------------------------------------------


def _play(chosen: argparse.Namespace) -> int:
    from game.authoring import opening  # noqa: PLC0415 - each command starts only what it needs

    return opening.play(
        opening.Wish(
            scenario=getattr(chosen, "scenario", None),
            seed=getattr(chosen, "seed", None),
            pace=getattr(chosen, "pace", None),
            language=getattr(chosen, "lang", None),
            weeks=getattr(chosen, "weeks", None),
            session=getattr(chosen, "session", None),
            autoplay=getattr(chosen, "autoplay", None),
            speed=getattr(chosen, "speed", 1),
            screenshots=getattr(chosen, "screenshots", None),
            size=getattr(chosen, "size", None),
            layout=getattr(chosen, "layout", None),
            text=getattr(chosen, "text", None),
            keyboard=getattr(chosen, "keyboard", False),
        )
    )


def _check(chosen: argparse.Namespace) -> int:
    from game.authoring import checking  # noqa: PLC0415

    return checking.report(chosen.paths, as_json=chosen.json, layout=chosen.layout)


def _simulate(chosen: argparse.Namespace) -> int:
    from game.authoring import simulate  # noqa: PLC0415

    policies = tuple(dict.fromkeys(chosen.policy or ALL_PLAYERS))
    pairs = min(chosen.pairs, chosen.runs)
    asked = simulate.Asked(policies, chosen.runs, chosen.seed, chosen.wpm, pairs, chosen.effort)
    to = simulate.To(chosen.json, chosen.html, chosen.journals, chosen.choices)
    return simulate.run(chosen.scenario, asked, to, chosen.workers or 0)


def _derive(chosen: argparse.Namespace) -> int:
    from game.authoring import derived  # noqa: PLC0415

    return derived.derive(chosen.scenario, chosen.hours, chosen.effort, chosen.workers or 0)


def _replay(chosen: argparse.Namespace) -> int:
    from game.authoring import again  # noqa: PLC0415

    return (
        again.on_screen(chosen.journal, chosen.lang)
        if chosen.screen
        else again.in_words(chosen.journal, chosen.json)
    )


def _debrief(chosen: argparse.Namespace) -> int:
    from game.authoring import again  # noqa: PLC0415

    to = (chosen.html, chosen.pdf, chosen.json)
    return again.look_back(chosen.journal, *to, chosen.lang, others=not chosen.without_others)


def _tables(chosen: argparse.Namespace) -> int:
    from game.authoring import beside  # noqa: PLC0415

    return beside.lay(chosen.places, chosen.html, chosen.lang)


def _guide(chosen: argparse.Namespace) -> int:
    from game.authoring import leading  # noqa: PLC0415

    if not (chosen.html or chosen.pdf):
        chosen.wrong("zeg waarheen: --html BESTAND, --pdf BESTAND, of allebei")
    return leading.write(chosen.html, chosen.pdf, chosen.lang)


def _compute(chosen: argparse.Namespace) -> int:
    from game.authoring import compute  # noqa: PLC0415

    if chosen.on and chosen.to:
        chosen.wrong("--to hoort bij --from")
    if chosen.on:
        return compute.on_a_day(chosen.household, chosen.on, chosen.json, chosen.lang)
    last = chosen.to or chosen.since
    if last < chosen.since:
        chosen.wrong("--to ligt voor --from")
    return compute.over_months(chosen.household, chosen.since, last, chosen.json, chosen.lang)


# --- the parser -------------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py", description="1 uur in de bijstand. Zonder opdracht opent het spel."
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(metavar="opdracht")
    _add_play(commands.add_parser("play", help="een scenario spelen, of laten spelen"))
    _add_check(commands.add_parser("check", help="alles wat er mis is met scenario's, tabellen en vertalingen"))
    _add_simulate(commands.add_parser("simulate", help="veel uren laten spelen, en wat daaruit komt"))
    _add_derive(commands.add_parser("derive", help="het beste uur en duizend uren naast een scenario leggen"))
    _add_replay(commands.add_parser("replay", help="een uur opnieuw afspelen"))
    _add_debrief(commands.add_parser("debrief", help="het nagesprek van een uur"))
    _add_tables(commands.add_parser("tables", help="de uitslagen van verschillende tafels naast elkaar"))
    _add_guide(commands.add_parser("guide", help="de handleiding voor wie een middag leidt, om te printen"))
    _add_compute(
        commands.add_parser("compute", help="wat de wet zegt over één huishouden, met elke regel en bron")
    )
    return parser


def _add_play(play: argparse.ArgumentParser) -> None:
    play.set_defaults(run=_play)
    play.add_argument("scenario", nargs="?", help="naam of map van het scenario")
    play.add_argument("--seed", type=_seed, metavar="N", help="het toeval van dit uur")
    play.add_argument("--pace", choices=PACES, help="1 is gewoon, 2 is twee keer zo rustig; untimed: zonder klok")
    play.add_argument("--lang", type=_language, metavar="TAAL", help="taal, zoals en")
    play.add_argument("--weeks", type=_from_one, metavar="N", help="zoveel weken, daarna het nagesprek")
    play.add_argument("--session", metavar="BESTAND", help="sessiebestand van de spelleider, of de korte code")
    play.add_argument("--autoplay", choices=ALL_PLAYERS, help="laat een machine spelen, op de echte schermen")
    play.add_argument("--speed", type=_from_one, default=1, metavar="N", help="bij autoplay: N keer zo snel")
    play.add_argument("--screenshots", type=Path, metavar="MAP", help="bij autoplay: bewaar elk scherm")
    play.add_argument("--size", type=_size, metavar="BxH", help="grootte van het venster, zoals 1366x768")
    play.add_argument("--layout", choices=("auto", "composed", "linear"), help="getekend of onder elkaar")
    play.add_argument("--text", type=float, choices=(1.0, 1.25, 1.5, 2.0, 2.5), help="grootte van de tekst")
    play.add_argument("--keyboard", action="store_true", help="bij autoplay: speel met het toetsenbord")


def _add_check(check: argparse.ArgumentParser) -> None:
    check.set_defaults(run=_check)
    check.add_argument(
        "paths", nargs="*", type=Path, metavar="PAD", help="naam of map van een scenario; zonder pad: alles"
    )
    check.add_argument("--json", action="store_true", help="als JSON")
    check.add_argument("--layout", action="store_true", help="ook of alle tekst past, op elk scherm, in elke taal")


def _add_simulate(simulate: argparse.ArgumentParser) -> None:
    simulate.set_defaults(run=_simulate)
    simulate.add_argument("scenario")
    simulate.add_argument("--policy", action="append", choices=ALL_PLAYERS, help="mag vaker; zonder: allemaal")
    simulate.add_argument("--runs", type=_from_one, default=200, metavar="N", help="uren per speler")
    simulate.add_argument(
        "--pairs", type=_whole, default=20, metavar="N", help="uren per speler waarvan elke keuze ook anders gaat"
    )
    simulate.add_argument(
        "--effort",
        type=_from_one,
        default=30,
        metavar="N",
        help="best_found: het beste van zoveel uren",
    )
    simulate.add_argument("--workers", type=_from_one, metavar="N", help="processen; zonder: alle kernen")
    simulate.add_argument("--seed", type=_whole, default=0, metavar="N", help="het eerste toeval")
    simulate.add_argument(
        "--wpm", type=_from_one, default=200, metavar="N", help="leessnelheid, woorden per minuut"
    )
    simulate.add_argument("--json", type=Path, metavar="BESTAND", help="schrijf de cijfers ook als JSON")
    simulate.add_argument("--html", type=Path, metavar="BESTAND", help="schrijf het verslag ook als webpagina")
    simulate.add_argument(
        "--choices", type=Path, metavar="BESTAND", help="schrijf wat er van elke keuze komt (Markdown)"
    )
    simulate.add_argument("--journals", type=Path, metavar="MAP", help="bewaar de logboeken van de vreemdste uren")


def _add_derive(derive: argparse.ArgumentParser) -> None:
    derive.set_defaults(run=_derive)
    derive.add_argument("scenario")
    derive.add_argument("--hours", type=_from_one, default=1000, metavar="N", help="uren van alle spelers samen")
    derive.add_argument("--effort", type=_from_one, default=300, metavar="N", help="uren om het beste te zoeken")
    derive.add_argument("--workers", type=_from_one, metavar="N", help="processen; zonder: alle kernen")


def _add_replay(replay: argparse.ArgumentParser) -> None:
    replay.set_defaults(run=_replay)
    replay.add_argument("journal", type=Path, metavar="BESTAND", help="een logboek, of de uitslag van een tafel")
    replay.add_argument("--screen", action="store_true", help="op het scherm, in ongeveer vijf minuten")
    replay.add_argument("--lang", type=_language, metavar="TAAL", help="taal op het scherm, zoals en")
    replay.add_argument("--json", action="store_true", help="als JSON")


def _add_debrief(debrief: argparse.ArgumentParser) -> None:
    debrief.set_defaults(run=_debrief)
    debrief.add_argument("journal", type=Path, metavar="LOGBOEK")
    debrief.add_argument("--html", type=Path, metavar="BESTAND", help="schrijf het verslag als webpagina")
    debrief.add_argument("--pdf", type=Path, metavar="BESTAND", help="schrijf het verslag als PDF")
    debrief.add_argument("--json", type=Path, metavar="BESTAND", help="schrijf de gegevens als JSON")
    debrief.add_argument("--lang", type=_language, metavar="TAAL", default="nl", help="taal van het verslag")
    debrief.add_argument(
        "--without-others", action="store_true", help="zonder het uur in andere werelden; dat scheelt tijd"
    )


def _add_tables(tables: argparse.ArgumentParser) -> None:
    tables.set_defaults(run=_tables)
    tables.add_argument("places", nargs="+", type=Path, metavar="PAD", help="mappen en bestanden met uitslagen")
    tables.add_argument("--html", type=Path, metavar="BESTAND", help="schrijf het als webpagina, zonder venster")
    tables.add_argument("--lang", type=_language, metavar="TAAL", help="taal, zoals en")


def _add_guide(guide: argparse.ArgumentParser) -> None:
    guide.set_defaults(run=_guide, wrong=guide.error)
    guide.add_argument("--html", type=Path, metavar="BESTAND", help="schrijf de handleiding als webpagina")
    guide.add_argument("--pdf", type=Path, metavar="BESTAND", help="schrijf de handleiding als PDF")
    guide.add_argument("--lang", type=_language, metavar="TAAL", default="nl", help="taal van de handleiding")


def _add_compute(compute: argparse.ArgumentParser) -> None:
    compute.set_defaults(run=_compute, wrong=compute.error)
    compute.add_argument("household", type=Path, metavar="HUISHOUDEN")
    when = compute.add_mutually_exclusive_group(required=True)
    when.add_argument("--on", type=_day, metavar="DAG", help="op deze dag, zoals 2026-11-01")
    when.add_argument("--from", dest="since", type=_month, metavar="MAAND", help="de maanden vanaf 2026-01")
    compute.add_argument("--to", type=_month, metavar="MAAND", help="tot en met deze maand, bij --from")
    compute.add_argument("--json", action="store_true", help="als JSON")
    compute.add_argument("--lang", type=_language, metavar="TAAL", default="nl", help="taal")


def _day(text: str) -> date:
    try:
        return parse_day(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(str(problem)) from None


def _month(text: str) -> Period:
    try:
        return Period.named(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(str(problem)) from None


def _language(text: str) -> str:
    from game.screens.i18n import is_spoken, languages  # noqa: PLC0415

    if not is_spoken(text):
        raise argparse.ArgumentTypeError(f"{text!r} is er niet; kies uit: {', '.join(languages())}")
    return text


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) >= 2**63:
        raise argparse.ArgumentTypeError(f"{text!r} is geen heel getal van 0 of meer")
    return int(text)


def _seed(text: str) -> int:
    if (number := _whole(text)) > MOST_SEED:
        raise argparse.ArgumentTypeError(f"hoogstens {MOST_SEED}, zodat het in een sessie en een uitslag past")
    return number


def _from_one(text: str) -> int:
    if (number := _whole(text)) < 1:
        raise argparse.ArgumentTypeError("dit begint bij 1")
    return number


def _size(text: str) -> tuple[int, int]:
    wide, x, high = text.partition("x")
    if not (x and wide.isdigit() and high.isdigit() and 320 <= int(wide) <= 7680 and 240 <= int(high) <= 4320):
        raise argparse.ArgumentTypeError(f"{text!r} is geen grootte, zoals 1366x768")
    return int(wide), int(high)
