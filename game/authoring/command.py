"""How every command ends: an exit code, and what went wrong in words, never as a trace."""

import sys
from collections.abc import Callable

from game.core.diagnostics import Refused

GOOD, WRONG_INPUT, STOPPED = 0, 1, 130
"""130 is what a shell gives for Ctrl-C."""
PLAYERS = ("random", "careful", "overwhelmed", "money_first", "curious")
"""The machine players, as they are called on a command line: a parser need not start them."""


def ended(command: Callable[[], int]) -> int:
    """Run it; its exit code, or that of what it was broken off by."""
    try:
        return command()
    except Refused as refused:
        print(refused, file=sys.stderr)
    except BrokenPipeError:
        return GOOD
    except OSError as problem:  # a file or folder that was named on the command line
        print(f"{problem.filename or 'schijf'}: {problem.strerror or problem}", file=sys.stderr)
    except KeyboardInterrupt:
        print("gestopt", file=sys.stderr)
        return STOPPED
    return WRONG_INPUT
