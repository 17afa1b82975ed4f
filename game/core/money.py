"""Money is whole cents. A share of it is a `Fraction`, and every rounding has a name and a reason."""

import re
from fractions import Fraction

Cents = int
"""An amount in whole eurocents; negative is a debt or a deduction."""

CENTS_A_EURO = 100
WHOLE = Fraction(1)
"""All of an amount, as a share."""

_AMOUNT = re.compile(
    r"(?P<sign>[-\u2212+]?)\s*€?\s*(?P<inner_sign>[-\u2212+]?)"
    r"(?P<euros>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,12})"
    r"(?:[.,](?P<cents>[0-9]{1,2})|,(?:-|\u2013|\u2014))?"
)
_SHARE = re.compile(r"(?P<whole>[0-9]{1,6})(?:[.,](?P<part>[0-9]{1,9}))?\s*%")


def parse_amount(text: str) -> Cents:
    """Reads an amount as the Dutch write it: `1.234,50`, `1234,5`, `1234.50`, `€ 12`, `12,-`, `-43,50`.

    A dot before exactly three digits separates thousands; any other dot or comma starts the cents.
    Raises ValueError, in words, for anything that is not plainly one amount.
    """
    found = _AMOUNT.fullmatch(text.strip())
    if not found or (found["sign"] and found["inner_sign"]):
        raise ValueError(f"{text!r} is geen bedrag; schrijf bijvoorbeeld 1.234,50 of 43,50 of 61")
    euros = int(found["euros"].replace(".", ""))
    cents = int((found["cents"] or "").ljust(2, "0"))
    amount = euros * CENTS_A_EURO + cents
    return -amount if (found["sign"] or found["inner_sign"]) in {"-", "\u2212"} else amount


def parse_share(text: str) -> Fraction:
    """Reads a percentage as an exact share: `25 %` is 1/4 and `12,5 %` is 1/8.

    Raises ValueError, in words, when it is not a percentage.
    """
    found = _SHARE.fullmatch(text.strip())
    if not found:
        raise ValueError(f"{text!r} is geen percentage; schrijf bijvoorbeeld 25 % of 12,5 %")
    part = found["part"] or ""
    return Fraction(int(found["whole"] + part), 10 ** len(part) * 100)


def to_the_cent(exact: Fraction) -> Cents:
    """Half a cent goes away from zero, as offices and banks round a payment, in and out alike."""
    return _half_away_from_zero(exact.numerator, exact.denominator)


def down_to_the_cent(exact: Fraction) -> Cents:
    """A started cent is dropped, because equal instalments may never add up to more than the debt."""
    return exact.numerator // exact.denominator


def to_the_euro(exact: Fraction) -> Cents:
    """Half a euro goes away from zero, because an allowance over a year is rounded to whole euros so."""
    cents, parts = exact.as_integer_ratio()
    return _half_away_from_zero(cents, parts * CENTS_A_EURO) * CENTS_A_EURO


def down_to_the_euro(exact: Fraction, parts: int = 1) -> Cents:
    """One of so many equal parts, of which a started euro is dropped: so Dienst Toeslagen pays a month."""
    cents, of = exact.as_integer_ratio()
    return cents // (of * CENTS_A_EURO * parts) * CENTS_A_EURO


def share_of(amount: Cents, share: Fraction) -> Cents:
    """The share of an amount in cents, rounded once, to the cent."""
    over, under = share.as_integer_ratio()  # once: each property of a Fraction is a call of its own
    return _half_away_from_zero(amount * over, under)


def sum_of_shares(*parts: tuple[Cents, Fraction]) -> Fraction:
    """The exact sum of shares of amounts, before any rounding.

    Over one denominator: a Fraction for every step costs several times the sum itself.
    """
    counted, whole = 0, 1
    for amount, share in parts:
        over, under = share.as_integer_ratio()
        counted, whole = counted * under + amount * over * whole, whole * under
    return Fraction(counted, whole)


def _half_away_from_zero(numerator: int, denominator: int) -> int:
    size = (2 * abs(numerator) + denominator) // (2 * denominator)
    return size if numerator >= 0 else -size


def instalments(amount: Cents, count: int) -> tuple[Cents, ...]:
    """Splits a debt of 0 cents or more in equal terms; what rounding leaves over comes with the last one.

    Raises ValueError when there is nothing to split over, or the amount is below zero.
    """
    if count < 1 or amount < 0:
        raise ValueError("een bedrag van nul of meer is te verdelen over één termijn of meer")
    each = down_to_the_cent(Fraction(amount, count))
    return (each,) * (count - 1) + (amount - each * (count - 1),)
