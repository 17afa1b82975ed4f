"""Every colour of the game, once. A colour is `#RRGGBB`; contrast figures are WCAG, on its usual ground."""

from functools import lru_cache

Colour = str

# Home: wood, paper, ink
INK = "#2A2320"  # 14.2 on paper
INK_SOFT = "#5B4E45"  # 7.4 on paper, 6.0 on struck paper
GONE = "#75685A"  # 5.0 on paper: a day that is over
PAPER = "#FBF5E6"
PAPER_WARM = "#FFFBF0"  # an option under the pointer
PAPER_BAND = "#F2EAD8"
PAPER_SHADE = "#EFE4CC"
PAPER_EDGE = "#D9C8A6"
PAPER_DIM = "#CFC4B0"  # a label outside the middle, when the head is full
PAPER_WHITE = "#FFFCF3"  # a choice on paper
SPEECH = "#FFFDF6"
WOOD = "#C79A68"
WOOD_LIGHT = "#CBA070"
WOOD_DARK = "#BF9160"
WOOD_GRAIN = "#7F5430"
WOOD_RIM = "#E2BE8E"
LINE = "#8C7B66"  # secondary buttons, key caps
LINE_SOFT = "#A8977F"

# Wall and sky, by the hour
WALL = {"morning": "#E9DFCF", "noon": "#EFE9DC", "dusk": "#CDB9A4", "evening": "#6B5B50"}
SKY = {
    "morning": ("#F3D9BE", "#DDE4E8"),
    "noon": ("#D5E2EA", "#EDF1F0"),
    "dusk": ("#6D7FA0", "#E5B08A"),
    "evening": ("#18202F", "#2C3850"),
}
SHAFT = "#FFF6E0"
SHAFT_LATE = "#FFE3B8"
NIGHT = "#151427"
LAMP = "#FFCD82"
EDGES = "#141018"
SHADOW = "#3C2410"
SCRIM = "#1E1712"  # over the table, under a sheet
ACTIONS_GROUND = "#211913"

# The day bar
BAR = "#2B2521"
BAR_TEXT = "#F6EBD6"  # 12.8 on the bar
BAR_SECOND = "#D9C9AE"  # 9.3 on the bar
CLOCK = "#FFF6E2"
TAPE = (
    (0.0, "#E9C7A4"),
    (0.16, "#F4E6C8"),
    (0.5, "#F7F0DA"),
    (0.64, "#EFC79C"),
    (0.76, "#8D96B2"),
    (1.0, "#6F7A9A"),
)
TAPE_GONE = "#6B5D50"

# Official post
WHITE = "#FFFFFF"
POST = "#EEF2F6"
POST_LINE = "#C9D2DB"
POST_INK = "#1A1F24"  # 16.6 on white
POST_SECOND = "#4D5965"  # 7.2 on white
FIELD_LINE = "#6B7783"
FIELD_FOCUS = "#D9A441"
BAR_TRACK = "#E4EAF0"
BAR_THUMB = "#8593A1"
MUNICIPALITY = "#1F4E79"
MUNICIPALITY_WAVE = "#9DB9D3"
ENERGY = "#3F6B52"
ENERGY_TEXT = "#2F5540"
COLLECTOR = "#4B5259"
BANK = "#23576B"
BANK_SECOND = "#D6E6EC"
ERROR = "#A12B1B"

# What carries meaning
BRICK = "#A63D24"
BRICK_DEEP = "#7E2C18"
SAGE = "#47633F"
SAGE_ON_WHITE = "#2F5A2A"
SAGE_LIGHT = "#CBD8C0"
SAGE_TEXT = "#3B4F34"
FREE = "#BFD0B4"
FREE_EDGE = "#FFF8E8"
DUSK = "#2E3A52"
ON_DUSK = "#FFF8EA"  # 10.8 on dusk
ON_DUSK_SECOND = "#EADFC8"
DOOR = "#27483F"
HANG_UP = "#B0361F"
SLATE = "#3E485F"
WORRY_KNOWN = "#F6EAD0"
WORRY_PEOPLE = "#EBC9AF"
RING_KNOWN = "#F0DDB6"
RING_PEOPLE = "#DFA988"
RING_UNKNOWN = SLATE
RING_RIM = "#5B3A22"
OCHRE = "#D9A552"
OCHRE_EDGE = "#B98338"
KNOWN = "#FFF3C9"
STRUCK = "#E9DDC6"
STRUCK_LINE = "#CDBB98"
STRUCK_TEXT = "#4A3E35"
TEA = "#A9581D"
TEA_LIGHT = "#B9682A"
SAUCER = "#E7DCC6"
SAUCER_EDGE = "#CDBFA4"
SAUCER_WELL = "#F3EBDB"
SAUCER_WELL_EDGE = "#D9CDB6"
THOUGHT_ON_DARK = "#FFE9C4"

# Keyboard focus
FOCUS_LIGHT = "#12355B"  # 11.5 on paper, 4.9 on wood
FOCUS_DARK = "#FFD46B"  # 10.7 on the bar
FOCUS_INNER = "#FFF8EA"


@lru_cache(maxsize=512)
def rgb(colour: Colour) -> tuple[int, int, int]:
    """The red, green and blue (0-255) of `#RRGGBB`. Raises ValueError for anything else."""
    if len(colour) != 7 or colour[0] != "#":
        raise ValueError(f"not a colour: {colour!r}")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def contrast(one: Colour, other: Colour) -> float:
    """The WCAG contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


BLACK = "#000000"
_EVEN, _LIGHT, _DARK = 0.179, 0.55, 0.08
"""On a ground of the first luminance black and white are read equally well; beyond the others it is paper, or
night."""


@lru_cache(maxsize=512)
def stark_ink(colour: Colour) -> Colour:
    """The colour of text in high contrast: black for what was dark, white for what was light."""
    return WHITE if luminance(colour) >= _EVEN else BLACK


@lru_cache(maxsize=512)
def stark_ground(colour: Colour) -> Colour:
    """What text stands on in high contrast: paper white, night black; what carries a meaning keeps its colour."""
    light = luminance(colour)
    return WHITE if light >= _LIGHT else BLACK if light <= _DARK else colour


def luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
