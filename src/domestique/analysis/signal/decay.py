"""What gathers and fades, second by second, without a loop over seconds.

`d[i] = d[i-1] * kept[i] + added[i]` is a running sum once it is divided by the running product of `kept`. That product
becomes too small for a float after long fading, so the row is worked off in pieces.
"""

import numpy as np

from domestique.analysis.signal.numbers import Numbers

_SMALLEST = 1e-6
_PIECE = 500.0
"""In natural logarithms: e^-500 is still a float, with room for what is divided by it."""


def gathered(kept: Numbers, added: Numbers, start: float = 0.0) -> Numbers:
    """`kept` between 0 and 1: the share left after each second."""
    fading = np.cumsum(np.log(np.clip(kept, _SMALLEST, 1.0)))
    result = np.empty(len(added))
    begin = 0
    while begin < len(added):
        before = float(fading[begin - 1]) if begin else 0.0
        end = max(begin + 1, int(np.searchsorted(-fading, _PIECE - before, side="right")))
        product = np.exp(fading[begin:end] - before)
        result[begin:end] = product * (start + np.cumsum(added[begin:end] / product))
        start = float(result[end - 1])
        begin = end
    return result
