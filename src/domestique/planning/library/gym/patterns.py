"""What lifting days have in common: how levels grow, and the two forms of a session."""

from collections.abc import Callable
from typing import Final

from domestique.planning.library.lifting import hold, lift, loosen, pause, reps, rounds
from domestique.planning.library.template import Item

type Rows = tuple[tuple[float, ...], ...]

LEARN: Final[Rows] = ((2, 10, 12, 4, 75), (3, 8, 10, 3, 75), (3, 8, 10, 2, 90), (4, 8, 10, 2, 90))
"""Sets, repetitions from and to, in reserve, rest: learning, then building."""
BUILD: Final[Rows] = ((2, 8, 10, 3, 90), (3, 8, 10, 3, 90), (3, 6, 8, 2, 120), (4, 6, 8, 2, 120), (5, 5, 6, 2, 135))
HEAVY: Final[Rows] = ((3, 5, 6, 3, 150), (4, 4, 5, 2, 150), (4, 3, 5, 2, 180), (5, 3, 4, 1, 180))
ENDURE: Final[Rows] = ((2, 12, 15, 3, 45), (3, 12, 15, 3, 45), (3, 15, 20, 2, 45), (4, 15, 20, 2, 45))
ROUNDS: Final[Rows] = ((2, 0, 60), (3, 0, 60), (3, 3, 60), (4, 3, 60))
"""Rounds, repetitions more than written, rest between rounds."""

type Steps = Callable[..., tuple[Item, ...]]


def day(main: tuple[str, ...], more: tuple[str, ...] = (), core: tuple[str, ...] = (), *, up: int = 2) -> Steps:
    """The main lifts as the level says, each with its warm-up sets; the others for one set fewer and a shorter rest."""

    def steps(n: int, low: int, high: int, rir: float, rest: int) -> tuple[Item, ...]:
        return (
            loosen(6),
            *(lift(one, n, low, high, rir=rir, rest=rest, up=up) for one in main),
            *(lift(one, max(2, n - 1), 8, 12, rir=2, rest=75) for one in more),
            *(hold(one, 2 + (n > 3), 30) for one in core),
        )

    return steps


def circuit(*exercises: tuple[str, int]) -> Steps:
    """Round after round, half a minute between exercises."""

    def steps(n: int, more: int, rest: int) -> tuple[Item, ...]:
        inner = tuple(item for name, count in exercises for item in (reps(name, count + more), pause(25)))
        return (loosen(5), rounds(n, *inner, pause(rest)))

    return steps
