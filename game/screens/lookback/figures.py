"""A figure of an outcome as it is said."""

from game.debrief import other_words as words
from game.screens.i18n import _
from game.screens.lookback.view import View


def said(view: View, how: words.How, value: int) -> str:
    """Money, a count or per cent, in words."""
    if how == "money":
        return view.say.money(value)
    return view.text(_("{share} %"), share=value) if how == "percent" else str(value)
