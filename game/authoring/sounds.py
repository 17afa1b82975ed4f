"""The sounds of the game, computed: `python -m game.authoring.sounds` writes them to `assets/sound`.

Nothing is recorded, so nothing has another's licence, and each comes out the same on every machine. What sounds
once peaks at -12 dBFS, what surrounds at -30 (look.md 8). A loop is made in a circle: what rings on past its end
is heard at its beginning, so that there is no click.
"""

import math
import random
import wave
from array import array
from collections.abc import Callable, Iterable
from pathlib import Path

from game.paths import ASSETS

RATE = 22_050
NEAR_DB, AROUND_DB = -12.0, -30.0
FULL_HZ, NEARLY_GONE_HZ = 2000.0, 700.0
"""Above these a full head, and one with nearly no room, hears nothing of what surrounds it (look.md 6)."""
Samples = list[float]


def write_all(folder: Path = ASSETS / "sound") -> tuple[str, ...]:
    """Every sound as a WAV of 16 bits, one channel; their names."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (make, peak_db) in SOUNDS.items():
        _write(folder / f"{name}.wav", _at(make(), peak_db))
    return tuple(SOUNDS)


def _at(samples: Samples, peak_db: float) -> Samples:
    loudest = max(map(abs, samples)) or 1.0
    factor = 10 ** (peak_db / 20) / loudest
    return [one * factor for one in samples]


def _write(path: Path, samples: Samples) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(array("h", (round(one * 32767) for one in samples)).tobytes())


# --- what sounds are made of ----------------------------------------------------------------------------------


def _silence(seconds: float) -> Samples:
    return [0.0] * round(seconds * RATE)


def _mixed(into: Samples, at: float, what: Samples, volume: float = 1.0, circle: bool = False) -> None:
    """Add it from that second on; in a `circle` what passes the end goes on at the beginning."""
    start = round(at * RATE)
    for number, one in enumerate(what):
        place = start + number
        if circle:
            place %= len(into)
        if place < len(into):
            into[place] += one * volume


def _noise(seconds: float, seed: str) -> Samples:
    draw = random.Random(seed)
    return [draw.uniform(-1, 1) for _ in range(round(seconds * RATE))]


def _low(samples: Samples, hertz: float, times: int = 1) -> Samples:
    """What is above that frequency is taken off, more with each time."""
    share = 1 - math.exp(-2 * math.pi * hertz / RATE)
    for _ in range(times):
        last, out = 0.0, []
        for one in samples:
            last += share * (one - last)
            out.append(last)
        samples = out
    return samples


def _high(samples: Samples, hertz: float) -> Samples:
    return [one - low for one, low in zip(samples, _low(samples, hertz), strict=True)]


def _shaped(samples: Samples, rise: float, fall: float) -> Samples:
    """In over `rise` seconds, then away by a factor e every `fall` seconds; the last hundredth to nothing."""
    count, tail = len(samples), max(1, round(0.01 * RATE))
    return [
        one
        * min(1.0, number / max(1, rise * RATE))
        * math.exp(-max(0.0, number / RATE - rise) / fall)
        * min(1.0, (count - 1 - number) / tail)
        for number, one in enumerate(samples)
    ]


def _tone(hertz: float, seconds: float, overtones: Iterable[float] = (1.0,)) -> Samples:
    parts = [(2 * math.pi * hertz * (k + 1) / RATE, loud) for k, loud in enumerate(overtones)]
    return [sum(loud * math.sin(step * n) for step, loud in parts) for n in range(round(seconds * RATE))]


# --- the sounds -----------------------------------------------------------------------------------------------


def _letterbox() -> Samples:
    """The flap falls to, and paper slides onto the mat."""
    out = _silence(1.1)
    for at, loud in ((0.0, 1.0), (0.11, 0.55)):
        for hertz in (930, 1780, 2710):
            _mixed(out, at, _shaped(_tone(hertz, 0.16), 0.001, 0.03), loud * 0.4)
        _mixed(out, at, _shaped(_noise(0.05, f"flap{at}"), 0.001, 0.012), loud)
    _mixed(out, 0.3, _shaped(_high(_low(_noise(0.4, "mat"), 4200), 900), 0.18, 0.09), 0.7)
    _mixed(out, 0.68, _shaped(_low(_noise(0.2, "thud"), 160, 2), 0.004, 0.05), 6.0)
    return out


def _paper() -> Samples:
    """A sheet that is unfolded: small cracks, more at the folds."""
    draw, out = random.Random("paper"), _silence(0.8)
    for fold in (0.05, 0.4):
        for _ in range(26):
            at = fold + abs(draw.gauss(0, 0.09))
            crack = _shaped(_high(_noise(0.02, f"{at}"), 1800), 0.001, 0.004)
            _mixed(out, min(at, 0.75), crack, draw.uniform(0.2, 1.0))
    return out


def _pen() -> Samples:
    """Five strokes of a ballpoint on paper on wood."""
    out = _silence(0.95)
    for number, (at, long) in enumerate(((0.02, 0.13), (0.2, 0.09), (0.33, 0.16), (0.55, 0.1), (0.7, 0.2))):
        stroke = _high(_low(_noise(long, f"stroke{number}"), 5200), 1500)
        _mixed(out, at, _shaped(stroke, long / 3, long / 2))
    return out


def _door() -> Samples:
    """The front door: the latch, then the wood."""
    out = _silence(0.9)
    _mixed(out, 0.0, _shaped(_noise(0.03, "latch"), 0.001, 0.006), 0.6)
    _mixed(out, 0.05, _shaped(_tone(1240, 0.08), 0.001, 0.015), 0.3)
    _mixed(out, 0.16, _shaped(_low(_noise(0.6, "wood"), 120, 2), 0.004, 0.09), 9.0)
    _mixed(out, 0.16, _shaped(_tone(74, 0.5), 0.003, 0.08), 0.9)
    return out


def _feet() -> Samples:
    """A child on the stairs: six steps, the last two quicker."""
    out = _silence(1.6)
    for number, at in enumerate((0.0, 0.27, 0.54, 0.81, 1.0, 1.17)):
        _mixed(out, at, _shaped(_low(_noise(0.16, f"step{number}"), 210, 2), 0.003, 0.035), 5.0 + number % 2)
        _mixed(out, at, _shaped(_high(_noise(0.02, f"sole{number}"), 2500), 0.001, 0.004), 0.15)
    return out


def _child() -> Samples:
    """Two syllables of a child, without words: a voice that goes up, in the colour of an `a`."""
    out = _silence(0.75)
    for at, long, low, high in ((0.0, 0.22, 285.0, 320.0), (0.27, 0.4, 330.0, 272.0)):
        count, phase, syllable = round(long * RATE), 0.0, []
        for n in range(count):
            hertz = low + (high - low) * n / count + 4 * math.sin(2 * math.pi * 5.5 * n / RATE)
            phase += 2 * math.pi * hertz / RATE
            syllable.append(sum(_vowel(hertz * k) * math.sin(k * phase) for k in range(1, 12)))
        _mixed(out, at, _shaped(syllable, 0.05, 0.16 if at else 0.4))
    return out


def _vowel(hertz: float) -> float:
    """How loud an overtone is in an `a`: near the resonances of a small mouth, above all."""
    return sum(loud / (1 + ((hertz - middle) / wide) ** 2) for middle, wide, loud in _RESONANCES)


_RESONANCES = ((1030.0, 160.0, 1.0), (1750.0, 200.0, 0.5), (3200.0, 300.0, 0.2))


def _kettle() -> Samples:
    """Water that begins to sing, and is poured."""
    count = round(2.0 * RATE)
    hiss = _high(_low(_noise(2.0, "steam"), 3400), 700)
    swell = [one * (0.15 + 0.85 * (n / count) ** 2) for n, one in enumerate(hiss)]
    draw, out = random.Random("bubbles"), _shaped(swell, 0.2, 3.0)
    for _ in range(60):
        at = draw.uniform(0.3, 1.9)
        _mixed(out, at, _shaped(_tone(draw.uniform(380, 900), 0.05), 0.004, 0.012), draw.uniform(0.05, 0.25))
    return out


def _hold() -> Samples:
    """Twenty seconds of a tune that is pleasant once: eight bars of plucked chords and a little melody."""
    out, bar = _silence(20.0), 2.5
    chords = ((262, 330, 392), (220, 262, 330), (175, 220, 262), (196, 247, 294)) * 2
    melody = (659, 587, 523, 587, 659, 784, 659, 0, 587, 523, 494, 523, 587, 659, 587, 0) * 2
    for number, chord in enumerate(chords):
        for beat in range(8):
            _mixed(
                out, number * bar + beat * bar / 8, _plucked(chord[(0, 1, 2, 1)[beat % 4]], 0.9), 0.5, circle=True
            )
    for number, hertz in enumerate(melody):
        if hertz:
            _mixed(out, number * bar / 4, _plucked(hertz, 1.2), 0.6, circle=True)
    return _as_on_the_telephone(out)


def _plucked(hertz: float, seconds: float) -> Samples:
    return _shaped(_tone(hertz, seconds, (1.0, 0.4, 0.2, 0.08)), 0.006, seconds / 4)


def _as_on_the_telephone(samples: Samples) -> Samples:
    """From 300 to 3400 Hz. It runs round once before, so that the filters too are in a circle."""
    twice = _high(_low(samples + samples, 3400), 300)
    return twice[len(samples) :]


def _rain() -> Samples:
    """Six seconds of rain on glass, without an end."""
    out = _around(_high(_low(_noise(7.0, "rain"), 5200), 600), 6.0)
    draw = random.Random("drops")
    for _ in range(90):
        drop = _shaped(_tone(draw.uniform(1400, 3600), 0.02), 0.001, 0.004)
        _mixed(out, draw.uniform(0, 6), drop, draw.uniform(0.2, 0.9), circle=True)
    return out


def _around(samples: Samples, seconds: float) -> Samples:
    """A stretch of noise as a circle: what is over is faded into its beginning."""
    count = round(seconds * RATE)
    over = samples[count:]
    faded = [
        a * n / len(over) + b * (1 - n / len(over)) for n, (a, b) in enumerate(zip(samples, over, strict=False))
    ]
    return faded + samples[len(over) : count]


def _fridge() -> Samples:
    """Four seconds of a fridge: the hum of the mains, whole periods of it, and the air that it blows."""
    out = _tone(50, 4.0, (1.0, 0.7, 0.3, 0.25, 0.1))
    air = _around(_high(_low(_noise(5.0, "air"), 5200), 900), 4.0)
    _mixed(out, 0.0, air, 0.5)
    return out


def _dull(make: Callable[[], Samples], hertz: float) -> Callable[[], Samples]:
    """A loop as it comes through to somebody whose head is full: what is above that frequency is taken off."""

    def dulled() -> Samples:
        samples = make()
        return _low(samples + samples, hertz, 2)[len(samples) :]

    return dulled


def _buzz() -> Samples:
    """A phone that shakes on wood, twice."""
    out = _silence(0.62)
    for at in (0.0, 0.34):
        _mixed(out, at, _shaped(_tone(172, 0.24, (1.0, 0.6, 0.5, 0.2)), 0.02, 0.6))
    return out


SOUNDS: dict[str, tuple[Callable[[], Samples], float]] = {
    "buzz": (_buzz, NEAR_DB),
    "child": (_child, NEAR_DB),
    "door": (_door, NEAR_DB),
    "feet": (_feet, NEAR_DB),
    "fridge": (_fridge, AROUND_DB),
    "fridge_full": (_dull(_fridge, FULL_HZ), AROUND_DB),
    "fridge_gone": (_dull(_fridge, NEARLY_GONE_HZ), AROUND_DB),
    "hold": (_hold, NEAR_DB),
    "hold_gone": (_dull(_hold, NEARLY_GONE_HZ), NEAR_DB),
    "kettle": (_kettle, NEAR_DB),
    "letterbox": (_letterbox, NEAR_DB),
    "paper": (_paper, NEAR_DB),
    "pen": (_pen, NEAR_DB),
    "rain": (_rain, AROUND_DB),
}

if __name__ == "__main__":
    print(", ".join(write_all()))
