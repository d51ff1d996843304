"""How far, how fast, how long still: for long work at the terminal."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from domestique.cli.output import words

_WIDTH = 28


@dataclass(frozen=True, slots=True)
class Step:
    """`rate` per second and `left_s` are None until there is enough to tell."""

    done: int
    total: int
    rate: float | None
    left_s: int | None


class Pace:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = clock()

    def step(self, done: int, total: int) -> Step:
        passed = self._clock() - self._began
        if done == 0 or passed < 0.5:
            return Step(done, total, None, None)
        rate = done / passed
        return Step(done, total, round(rate, 1), round((total - done) / rate))


def show(step: Step, doing: str | None = None) -> None:
    """One line that is written over, and only where somebody looks."""
    if not sys.stderr.isatty():
        return
    filled = _WIDTH * step.done // step.total if step.total else 0
    bar = "█" * filled + "░" * (_WIDTH - filled)
    rest = f"  {step.rate:g}/s  {words('import.left', seconds=step.left_s)}" if step.rate and step.left_s else ""
    end = "\n" if step.total and step.done == step.total else ""
    sys.stderr.write(f"\r\x1b[2K{doing or words('import.reading')} {bar} {step.done}/{step.total}{rest}{end}")
    sys.stderr.flush()
