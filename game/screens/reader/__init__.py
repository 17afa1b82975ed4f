"""What a screen reader is told: the same widgets as on the screen, by role, name, value and state.

`told` makes it of what the stage shows, and knows no screen reader; `bridge` hands it to the one that listens.
"""

from .bridge import ASKED, Bridge

__all__ = ["ASKED", "Bridge"]
