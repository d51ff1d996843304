"""FTP from one effort: what a best mean over 3 to 60 minutes would mean, if it was all there was.

The shares are those in common use: 95 % of 20 minutes (Allen & Coggan), 90 % of 8 (Carmichael), 83 % of 5 and 77 % of 3
(between Coggan's profile columns and a typical W'). Between them a line over the logarithm of time. It is our own, and
agrees with no other tool's estimate but by chance. The longer the effort, the more it says.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from domestique.analysis.models.curves import Curve
from domestique.analysis.models.mean_max import LENGTHS
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.unknown import Unknown

Confidence = Literal["high", "middle", "low"]

_AT = (180, 300, 480, 1200, 1800, 3600)
_SHARES = (0.77, 0.83, 0.90, 0.95, 0.975, 1.0)
_FITTING = (_AT[0] <= LENGTHS) & (_AT[-1] >= LENGTHS)
_SHARE_OF_EACH = np.interp(np.log(LENGTHS[_FITTING]), np.log(_AT), _SHARES)
_FIRST = int(np.argmax(_FITTING))


@dataclass(frozen=True, slots=True)
class Estimate:
    ftp: float
    seconds: int
    """How long the effort was."""
    watts: float
    confidence: Confidence


def single_effort(curve: Curve) -> Estimate:
    """The highest any length points to. Unknown below three minutes."""
    return from_values(curve.values)


def from_values(values: Numbers) -> Estimate:
    """Of a curve's values over LENGTHS."""
    fitting = values[_FIRST : _FIRST + len(_SHARE_OF_EACH)]
    if not len(fitting):
        raise Unknown("too_short")
    pointed = fitting * _SHARE_OF_EACH[: len(fitting)]
    best = int(pointed.argmax())
    if not pointed[best] > 0:
        raise Unknown("nothing_there")
    seconds = int(LENGTHS[_FIRST + best])
    return Estimate(float(pointed[best]), seconds, float(fitting[best]), _confidence(seconds))


def _confidence(seconds: int) -> Confidence:
    if seconds >= 1200:
        return "high"
    return "middle" if seconds >= 480 else "low"
