"""From plain data to a typed model, with every misfit in our own words and at its own place."""

import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, lru_cache
from typing import Annotated, Any, Final, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from game.core.diagnostics import Diagnostic, Place, finding, in_order, suggestion
from game.core.fields import NotText
from game.core.source import Document, Where

Model = TypeVar("Model")

UNKNOWN_KEY: Final = {"extra_forbidden", "unexpected_keyword_argument"}
MISSING_KEY: Final = {"missing", "missing_argument", "missing_keyword_only_argument"}
KINDS: Final = {
    "model_type": "een blok met sleutels",
    "model_attributes_type": "een blok met sleutels",
    "dataclass_type": "een blok met sleutels",
    "dict_type": "een blok met sleutels",
    "mapping_type": "een blok met sleutels",
    "list_type": "een lijst",
    "tuple_type": "een lijst",
    "set_type": "een lijst",
    "frozen_set_type": "een lijst",
    "string_type": "een tekst",
    "none_required": "niets",
}
ADVICE: Final = {
    "een lijst": "begin elke regel met een streepje",
    "een blok met sleutels": "schrijf `sleutel: waarde` op regels eronder",
    "een tekst": "schrijf haar achter de dubbele punt",
    "niets": "laat haar weg",
}


def typed(document: Document, model: type[Model]) -> tuple[Model | None, list[Diagnostic]]:
    """The document as that model, or None and everything that does not fit.

    Raises TypeError when the model itself reads text as pydantic pleases (a bare `int` or `bool`).
    """
    try:
        # Lax, because strict pydantic refuses a mapping for a dataclass; our field types are strict already.
        return _adapter(cast(Any, model)).validate_python(document.data, strict=False, extra="forbid"), []
    except ValidationError as problem:
        misfits = [_misfit(document, error) for error in problem.errors(include_url=False)]
        return None, list(in_order(_in_words(document, model, misfit) for misfit in _telling(misfits)))


@lru_cache(maxsize=64)
def _adapter(model: Any) -> TypeAdapter[Any]:
    if bare := sorted(bare_scalars(model)):
        raise TypeError(f"fields without a type of core.fields: {', '.join(bare)}")
    return TypeAdapter(model)


@dataclass(frozen=True, slots=True)
class _Misfit:
    """An error of pydantic with the path that the file really has, without the tags of unions."""

    where: Where
    error: ErrorDetails

    @property
    def kind(self) -> str:
        return self.error["type"]

    @property
    def about_kind(self) -> bool:
        """It says only that another sort of thing belongs here."""
        return self.kind in KINDS or isinstance(self.error.get("ctx", {}).get("error"), NotText)


def _misfit(document: Document, error: ErrorDetails) -> _Misfit:
    where: Where = ()
    *steps, last = error["loc"] or ("",)
    for step in steps:
        where = (*where, step) if (*where, step) in document.marks else where
    names_last = error["type"] in UNKNOWN_KEY | MISSING_KEY or (*where, last) in document.marks
    return _Misfit((*where, last) if names_last else where, error)


def _telling(misfits: list[_Misfit]) -> Iterator[_Misfit]:
    """Without what only follows: a union's other member came further, or a wrong entry was not counted."""
    told: set[Where] = set()
    for misfit in misfits:
        within = [other for other in misfits if other.where[: len(misfit.where)] == misfit.where]
        further = any(not other.about_kind for other in within) or misfit.where in told
        deeper = any(len(other.where) > len(misfit.where) for other in within)
        if (misfit.about_kind and further) or (misfit.kind == "too_short" and deeper):
            continue
        told.add(misfit.where)
        yield misfit


def _in_words(document: Document, model: Any, misfit: _Misfit) -> Diagnostic:
    where, kind, error = misfit.where, misfit.kind, misfit.error
    at, path = document.place(*where), path_in_words(document, where)
    context = error.get("ctx", {})
    if kind in UNKNOWN_KEY:
        advice = suggestion(str(where[-1]), _keys_at(model, error["loc"][:-1]), quote="`")
        return finding("YA020", document.key_place(*where), key=where[-1], advice=advice)
    if kind in MISSING_KEY:
        inside = path_in_words(document, where[:-1])
        return finding("YA021", document.key_place(*where[:-1]), key=where[-1], path=inside)
    if kind in KINDS:
        expected = KINDS[kind]
        return finding("YA022", at, path=path, expected=expected, got=_sort_of(error), advice=ADVICE[expected])
    if kind == "value_error":
        problem, _, advice = str(context["error"]).partition("; ")
        code = getattr(context["error"], "code", "YA023")
        return finding(code, _inside(at, context["error"]), path=path, problem=problem, advice=advice)
    if kind in {"literal_error", "enum"}:
        words = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        value = error["input"]
        return finding("YA024", at, path=path, value=value, advice=suggestion(str(value), words))
    if problem := _bound(kind, context):
        return finding("YA025", at, path=path, problem=problem)
    return finding("YA029", at, path=path, problem=error["msg"])


def _inside(at: Place, error: Exception) -> Place:
    """A little language inside a value (a condition) says itself where in its text it goes wrong."""
    return replace(at, column=at.column + getattr(error, "offset", 0))


def path_in_words(document: Document, where: Where) -> str:
    """`letters/schatting/dated`: an entry of a list is called by its id, otherwise by its number from 1."""
    parts, here = [], document.data
    for step in where:
        here = _child(here, step)
        name = here.get("id") if isinstance(here, dict) and isinstance(step, int) else None
        parts.append(name if isinstance(name, str) else str(step + 1 if isinstance(step, int) else step))
    return "/".join(parts) or "dit bestand"


def _child(data: Any, step: str | int) -> Any:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):
        return None


def _sort_of(error: ErrorDetails) -> str:
    match error["input"]:
        case Mapping():
            return "blok met sleutels"
        case list() | tuple():
            return "lijst"
        case "":
            return "lege waarde"
        case _:
            return "losse waarde"


def _bound(kind: str, context: Mapping[str, Any]) -> str:
    return {
        "greater_than": "dit moet meer zijn dan {gt}",
        "greater_than_equal": "dit moet minstens {ge} zijn",
        "less_than": "dit moet minder zijn dan {lt}",
        "less_than_equal": "dit mag hoogstens {le} zijn",
        "too_short": "hier horen er minstens {min_length}, dit zijn er {actual_length}",
        "too_long": "hier mogen er hoogstens {max_length}, dit zijn er {actual_length}",
        "string_too_short": "deze tekst is te kort, minstens {min_length} tekens",
        "string_too_long": "deze tekst is te lang, hoogstens {max_length} tekens",
        "string_pattern_mismatch": "deze tekst heeft niet de vorm {pattern}",
    }.get(kind, "").format_map(context)


# --- what a model holds, for near misses and for the guard against bare scalars ---


def _keys_at(model: Any, loc: Iterable[str | int]) -> set[str]:
    here = [model]
    for step in loc:
        here = [child for each in here for child in _children(each, step)] or here
    return {key for each in here for option in _members(each) for key in _fields(option)}


def _members(annotation: Any) -> Iterator[Any]:
    """The annotation itself, or the members of a union, without their `Annotated`."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _members(get_args(annotation)[0])
    elif origin in {Union, types.UnionType}:
        for member in get_args(annotation):
            yield from _members(member)
    else:
        yield annotation


def _children(annotation: Any, step: str | int) -> Iterator[Any]:
    for member in _members(annotation):
        if step in (own := _fields(member)):
            yield own[str(step)]
        elif get_origin(member) in {list, tuple, set, frozenset} and isinstance(step, int):
            yield get_args(member)[0]
        elif get_origin(member) in {dict, Mapping} and isinstance(step, str):
            yield get_args(member)[1]


@cache
def _fields(model: Any) -> dict[str, Any]:
    """The keys that a file may hold for this model, with their annotations; nothing when it is no model."""
    if not isinstance(model, type) or get_origin(model):
        return {}
    if issubclass(model, BaseModel):
        hints = get_type_hints(model, include_extras=True)
        return {field.alias or name: hints[name] for name, field in model.model_fields.items()}
    if is_dataclass(model):
        hints = get_type_hints(model, include_extras=True)
        known = getattr(model, "__pydantic_fields__", {})
        return {_alias(known.get(one.name)) or one.name: hints[one.name] for one in fields(model)}
    return {}


def _alias(field: Any) -> str:
    """What a field is called in files, when Python keeps its name to itself: `from`, `except`."""
    return getattr(field, "alias", None) or ""


_BARE: Final = {
    "int",
    "bool",
    "float",
    "complex",
    "Decimal",
    "Fraction",
    "date",
    "datetime",
    "time",
    "timedelta",
    "bytes",
}


def bare_scalars(model: Any) -> set[str]:
    """The fields of a model that pydantic would read as it pleases: `no` as False, `2026` as a moment."""
    return set(_bare_in(model, getattr(model, "__name__", "?"), set()))


def _bare_in(annotation: Any, name: str, seen: set[Any]) -> Iterator[str]:
    if get_origin(annotation) is Annotated:
        if not any(type(extra).__name__.endswith("Validator") for extra in get_args(annotation)[1:]):
            yield from _bare_in(get_args(annotation)[0], name, seen)
    elif get_origin(annotation) in {Union, types.UnionType, list, tuple, set, frozenset, dict}:
        for part in get_args(annotation):
            yield from _bare_in(part, name, seen)
    elif getattr(annotation, "__name__", "") in _BARE:
        yield name
    elif isinstance(annotation, type) and annotation not in seen:
        seen.add(annotation)
        for key, child in _fields(annotation).items():
            yield from _bare_in(child, f"{annotation.__name__}.{key}", seen)
