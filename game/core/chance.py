"""Luck that says what it is for.

The same seed and key always draw the same number, whatever was drawn before, so that a re-run compares
decisions and not reshuffled luck.
"""

from hashlib import blake2b

Key = str | int
_WORD = 1 << 64


def draw(seed: int, *key: Key, below: int) -> int:
    """A whole number from 0 up to and not including `below`, every one equally likely.

    The key says what is drawn: `draw(seed, "postvertraging", letter_id, visit, below=3)`.
    Raises ValueError when `below` is not between 1 and 2**64.
    """
    if not 1 <= below <= _WORD:
        raise ValueError(f"below is {below}; er valt alleen te trekken uit 1 tot en met 2**64 mogelijkheden")
    fair = _WORD - _WORD % below  # above this the first numbers would come up once too often
    attempt = 0
    while (word := _word(seed, key, attempt)) >= fair:
        attempt += 1
    return word % below


def _word(seed: int, key: tuple[Key, ...], attempt: int) -> int:
    """64 bits out of the whole key. Parts carry type and length, so that ("a", "b") is never ("ab",)."""
    parts = "".join(map(_part, (seed, *key, attempt)))
    return int.from_bytes(blake2b(parts.encode(), digest_size=8).digest(), "big")


def _part(part: Key) -> str:
    if isinstance(part, str):
        return f"t{len(part)}:{part}"
    return f"n{part:d};"
