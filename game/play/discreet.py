"""An hour without anybody's own words: the same hour, for a file that is handed to somebody else."""

from game.play import answers, forms
from game.play.actions import Action, Write
from game.play.hour import Hour
from game.play.world import World
from game.scenario.paperwork import Field


def discreet(hour: Hour) -> Hour:
    """The hour once more, with a stand-in for whatever was typed that is no figure, day or choice.

    A site takes and refuses the stand-ins just as it did the words, so that nothing else differs.
    """
    same = hour.afresh()
    same.do_all(_without_words(hour.world, step.action) for step in hour.steps)
    return same


def _without_words(world: World, action: Action) -> Action:
    if not isinstance(action, Write):
        return action
    match action.field.split("/"):
        case ["form", case, id]:
            field = next(one for one in answers.fields(forms.form_of(world, case)) if one.id == id)
            return Write(action.field, _said(field, action.text))
        case _:  # a code
            digits = "".join(action.text.split())
            return action if digits.isdecimal() else Write(action.field, _stand_in(action.text))


def _said(field: Field, text: str) -> str:
    problem = answers.problem(field, text)
    if field.kind != "text" and problem in {"", answers.AMOUNT_CENTS}:
        return text
    stand_ins = (_stand_in(text), "\x00" * len(text))
    return next(one for one in stand_ins if answers.problem(field, one) == problem)


def _stand_in(text: str) -> str:
    return "…" * len(text.strip())
