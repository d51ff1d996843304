"""Which places of a curve of bests were efforts at all.

A curve always falls; it speaks for a limit only where a longer effort would have been weaker. Of two lengths of nearly
the same power the shorter was not all there was, and is left out.
"""

from collections.abc import Sequence

from domestique.analysis.models.critical_power import Effort
from domestique.analysis.models.mean_max import LENGTHS
from domestique.analysis.signal.numbers import Numbers

OF_TWO = (120, 180, 300, 480, 720, 1200)
OF_THREE = (10, 30, 60, *OF_TWO)
_SAME = 0.98


def efforts_of(values: Numbers, lengths: tuple[int, ...] = OF_TWO) -> tuple[Effort, ...]:
    """Of a curve's values over LENGTHS."""
    wanted = set(lengths)
    there = zip(LENGTHS.tolist(), values.tolist(), strict=False)
    return maximal([Effort(seconds, watts) for seconds, watts in there if seconds in wanted and watts > 0])


def maximal(efforts: Sequence[Effort]) -> tuple[Effort, ...]:
    """Those that no longer one comes near. In order of their length."""
    ordered = sorted(efforts, key=lambda effort: effort.seconds)
    return tuple(
        effort
        for nth, effort in enumerate(ordered)
        if not any(longer.watts >= _SAME * effort.watts for longer in ordered[nth + 1 :])
    )
