"""Sentences of a scenario get a stable path while the file is read: `eerste-week/post/schatting/subject`."""

from typing import Any

from game.core.text import Text


class Written(str):
    """A scalar of a scenario file that knows its path. The path names ids, never positions."""

    __slots__ = ("path",)
    path: str


def written(text: str, path: str) -> Written:
    scalar = Written(text)
    scalar.path = path
    return scalar


def with_paths(data: Any, path: str) -> Any:
    """The same tree, with every scalar knowing its path; an entry of a list is named by its `id`, if any."""
    match data:
        case dict():
            return {key: with_paths(value, f"{path}/{key}") for key, value in data.items()}
        case list():
            return [with_paths(entry, _entry_path(entry, path)) for entry in data]
        case str():
            return written(data, path)
        case _:
            return data


def _entry_path(entry: Any, path: str) -> str:
    """Lists themselves are not named (`post/letters/schatting` is `post/schatting`); their entries are."""
    name = entry.get("id") if isinstance(entry, dict) else None
    return f"{path.rpartition('/')[0]}/{name}" if isinstance(name, str) else path


def as_text(scalar: Any) -> Text:
    """A sentence of the file as a translatable Text; folded lines become one."""
    if not isinstance(scalar, str):
        raise ValueError("hier hoort een zin te staan")
    if not scalar.strip():
        raise ValueError("hier hoort een zin te staan, dit is leeg")
    return Text(getattr(scalar, "path", ""), " ".join(scalar.split()))
