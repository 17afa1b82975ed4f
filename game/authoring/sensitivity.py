"""How much hangs on each number of headspace, as a table for docs/headspace.md.

python -m game.authoring.sensitivity SCENARIO [--runs N] [--seed N] [--policy P]
"""

import argparse
import sys
from collections.abc import Sequence

from game.authoring.command import GOOD, PLAYERS, ended


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; 0 when all was played, otherwise as in `command`."""
    parser = argparse.ArgumentParser(prog="python -m game.authoring.sensitivity", description=__doc__)
    parser.add_argument("scenario")
    parser.add_argument("--runs", type=int, default=20, help="hours per machine player and per row")
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--policy", choices=[*PLAYERS, "all"], default="all")
    asked = parser.parse_args(arguments)
    return ended(lambda: _tell(asked))


def _tell(asked: argparse.Namespace) -> int:
    from game.authoring.variants import table, variants  # noqa: PLC0415 - Ctrl-C ends calmly from here on
    from game.scenario import folders, loader  # noqa: PLC0415

    scenario = loader.load(folders.find(asked.scenario))
    policies = list(PLAYERS) if asked.policy == "all" else [asked.policy]
    for line in table(scenario, policies, range(asked.seed, asked.seed + asked.runs), variants()):
        print(line, flush=True)
    return GOOD


if __name__ == "__main__":
    sys.exit(main())
