"""What the rules do not compute, they refuse by name."""


class NietBerekend(Exception):
    """This case or this day is not covered. `what` names it, `why` says what is, or where the law has it."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"niet berekend: {what} ({why})")
        self.what = what
        self.why = why
