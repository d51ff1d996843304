"""How hard, for how long: the share of threshold that is sensible to hold on a way of this duration.

A rule of thumb for steady solo days, not a law and nothing of the athlete's: always shown as an assumption and always
editable. Between the marks it runs along the logarithm of time.
"""

import numpy as np

from domestique.analysis.routes.floats import Floats

_HOURS = np.array([0.33, 1.0, 2.0, 4.0, 6.0, 10.0, 24.0])
_SHARE = np.array([1.0, 0.90, 0.82, 0.74, 0.69, 0.62, 0.50])
SHARES: Floats = np.linspace(_SHARE[-1], _SHARE[0], 101)


def share_of_threshold(seconds: Floats) -> Floats:
    hours = np.maximum(seconds, 1.0) / 3600
    return np.asarray(np.interp(np.log(hours), np.log(_HOURS), _SHARE), dtype=np.float64)


def settled_share(seconds: Floats) -> float:
    """The share that fits the duration it leads to. `seconds` at each of SHARES, falling as the share rises."""
    spare = share_of_threshold(seconds) - SHARES
    over = np.flatnonzero(spare < 0)
    if not len(over):
        return float(SHARES[-1])
    after = int(over[0])
    if not after:
        return float(SHARES[0])
    part = spare[after - 1] / (spare[after - 1] - spare[after])
    return float(SHARES[after - 1] + part * (SHARES[after] - SHARES[after - 1]))
