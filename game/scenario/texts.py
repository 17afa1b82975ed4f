"""Sentences of a scenario get a stable path while the file is read: `eerste-week/post/schatting/subject`.

And the two things that a text of it may become, a sentence or a condition, as types of the format's classes.
"""

from copy import copy
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, ConfigDict
from pydantic.dataclasses import dataclass

from game.core.fields import NotText, parse_paragraph
from game.core.text import Text
from game.scenario.condition import Condition, parse

Format = TypeVar("Format")
frozen = dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid", strict=True))
"""Every class of the format: read-only, and no key that it does not know."""


def changed(one: Format, **values: object) -> Format:
    """A copy with other values, which were validated when they were read."""
    made = copy(one)
    for name, value in values.items():
        object.__setattr__(made, name, value)
    return made


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
        raise NotText("hier hoort een zin te staan; schrijf haar achter de dubbele punt")
    return Text(getattr(scalar, "path", ""), " ".join(parse_paragraph(scalar).split()))


def as_reference(scalar: Any) -> Text | str:
    """What a paper is known by: `WI/26-03981/SI` is the same in every language, `Periode 9` is a sentence."""
    text = as_text(scalar)
    return text if any(len(word) > 1 and word.isalpha() for word in text.source.split()) else text.source


def as_condition(scalar: Any) -> Condition:
    """A condition of the file, parsed."""
    if not isinstance(scalar, str):
        raise NotText("hier hoort een voorwaarde te staan; schrijf haar achter de dubbele punt")
    return parse(scalar)


Sentence = Annotated[Text, BeforeValidator(as_text)]
Reference = Annotated[Text | str, BeforeValidator(as_reference)]
When = Annotated[Any, BeforeValidator(as_condition)]
"""A condition; the annotation is Any because pydantic need not look inside what `parse` made."""
