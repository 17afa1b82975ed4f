"""The one door: every check of the project, for `.ci/run`, pre-commit and people alike.

    python .ci/checks.py            everything
    python .ci/checks.py tests      only the checks named: format, lint, types, rooms, content, tests

Run it with the Python that has the project and its `test` extra. Runs all, then exits 1 when anything failed.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

CHECKS: dict[str, list[str]] = {
    "format": ["-m", "ruff", "format", "--check", "."],
    "lint": ["-m", "ruff", "check", "."],
    "types": ["-m", "mypy"],
    "rooms": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    "content": ["main.py", "check"],
    "tests": ["-m", "pytest", "--quiet"],
}

HEADLESS = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}


def passes(name: str) -> bool:
    """Run one check and say how it went."""
    print(f"\n== {name}: python {' '.join(CHECKS[name])}", flush=True)
    started = time.monotonic()
    code = subprocess.call([sys.executable, *CHECKS[name]], cwd=ROOT, env={**HEADLESS, **os.environ})
    print(f"== {name}: {'ok' if code == 0 else 'FAILED'} in {time.monotonic() - started:.1f} s", flush=True)
    return code == 0


def main(names: list[str]) -> int:
    """Run the named checks, or all; 2 for a name that is none."""
    if strangers := set(names) - set(CHECKS):
        print(f"no such check: {', '.join(sorted(strangers))}; choose from {', '.join(CHECKS)}", file=sys.stderr)
        return 2
    failed = [name for name in names or CHECKS if not passes(name)]
    print(f"\n{'FAILED: ' + ', '.join(failed) if failed else 'Everything passes.'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
