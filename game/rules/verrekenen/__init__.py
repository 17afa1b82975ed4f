"""How a municipality sets a wage off against the bijstand: a module a way, each with the same three functions."""

from collections.abc import Mapping
from types import MappingProxyType

from game.rules.verrekenen import achteraf, in_de_maand, schatten
from game.rules.verrekenen.wijze import Office, Wijze, month_before, pay_day

WIJZEN: Mapping[str, Wijze] = MappingProxyType(
    {"in_de_maand": in_de_maand, "achteraf": achteraf, "schatten": schatten}
)
"""By the name under which a municipality chooses it."""

__all__ = ["WIJZEN", "Office", "Wijze", "month_before", "pay_day"]
