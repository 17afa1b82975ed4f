"""The rungs of the ladder that asking for money climbs. It stands by itself: play knows it without the format."""

from typing import Literal, get_args

Rung = Literal["reminder", "fourteen_days", "collection", "summons", "title", "bailiff", "seizure"]
"""A rung of the ladder, lowest first.

- `reminder`: a free one. `fourteen_days`: the letter that names the costs; when its fourteen days have gone by,
  they are owed (BW 6:96). `collection`: somebody else asks for it from now on.
- `summons`: before the judge. `title`: a judgment, or a warrant of an office that may write its own (dwangbevel).
- `bailiff`: announces what can be taken. `seizure`: of the benefit, what the beslagvrije voet leaves free to take.

What a judge and a bailiff cost is not computed: no rung but the fourteen days adds anything.
"""
RUNGS: tuple[Rung, ...] = get_args(Rung)
