"""Repeats: work of about the same length and level belongs together."""

from collections.abc import Sequence
from statistics import median

from domestique.analysis.intervals.interval import Stretch

_LENGTH, _LENGTH_S = 0.15, 6
_LEVEL = 0.12


def grouped(work: Sequence[Stretch]) -> list[tuple[int, str]]:
    """Of each its group, from 1 in order of time, and its label."""
    groups: list[list[Stretch]] = []
    place: list[int] = []
    for one in work:
        nth = next((nth for nth, group in enumerate(groups) if _alike(one, group)), None)
        if nth is None:
            nth = len(groups)
            groups.append([])
        groups[nth].append(one)
        place.append(nth)
    labels = [_label(group) for group in groups]
    return [(nth + 1, labels[nth]) for nth in place]


def _alike(one: Stretch, group: Sequence[Stretch]) -> bool:
    seconds, length = one.end - one.start, median(each.end - each.start for each in group)
    level = median(each.level for each in group)
    near = abs(seconds - length) <= max(_LENGTH_S, _LENGTH * length)
    return near and abs(one.level - level) <= _LEVEL * level


def _label(group: Sequence[Stretch]) -> str:
    minutes, seconds = divmod(_spoken(median(one.end - one.start for one in group)), 60)
    length = f"{minutes}:{seconds:02}"
    return length if len(group) == 1 else f"{len(group)} × {length}"


def _spoken(seconds: float) -> int:
    """As a person would say it: from 20 s on to 5 s, from five minutes on to 15 s, from twenty on to a minute."""
    step = 1 if seconds < 20 else 5 if seconds < 300 else 15 if seconds < 1200 else 60
    return max(round(seconds / step) * step, step)
