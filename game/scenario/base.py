"""What every class of the scenario format is made with: frozen, strict, its sentences and its conditions."""

from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict
from pydantic.dataclasses import dataclass

from game.core.text import Text
from game.scenario.texts import as_condition, as_text

Sentence = Annotated[Text, BeforeValidator(as_text)]
When = Annotated[Any, BeforeValidator(as_condition)]
"""A condition; the annotation is Any because pydantic need not look inside what `parse` made."""

frozen = dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid", strict=True))
