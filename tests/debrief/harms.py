"""Journals that are not whole, or not of this game: what may have happened to the lines of one."""

import json

Lines = list[str]


def other_version(lines: Lines) -> Lines:
    return [json.dumps(json.loads(lines[0]) | {"game": "0.0.1"}), *lines[1:]]


def other_digest(lines: Lines) -> Lines:
    return [json.dumps(json.loads(lines[0]) | {"digest": "0" * 16}), *lines[1:]]


def cut_off(lines: Lines) -> Lines:
    return [*lines[:30], lines[30][: len(lines[30]) // 2]]


def by_hand(lines: Lines) -> Lines:
    """A choice that was never there, in the place of one that was."""
    taken = next(number for number, line in enumerate(lines) if '"take": "read/' in line)
    changed = json.dumps(json.loads(lines[taken]) | {"take": "read/een_brief_die_er_niet_is"})
    return [*lines[:taken], changed, *lines[taken + 1 :]]
