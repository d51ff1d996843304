"""The next session of one exercise: how heavy, how often, and why. Each rule is one a coach would say aloud:

- every set at the top of its range: heavier, and back to the bottom of it (double progression)
- in between: the same weight, more repetitions
- below the range: the same again; for the second time in a row: a tenth lighter
- much more left in reserve than asked: two steps heavier; nearly nothing left: no step, whatever the count
- another range than last time, or a share of the best: from the estimated best single
- two weeks off or more: lighter, and lighter still after a month; a lighter week: a tenth less, and fewer sets
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from domestique.locales import Language, say
from domestique.planning.strength.lifted import Lifted, best_single, share_for
from domestique.planning.strength.plates import USUAL, Kind, Rack, above, below, kind_of, nearest

Why = Literal[
    "first_time", "heavier", "much_heavier", "more_reps", "again", "lighter", "hold", "from_best", "of_best", "no_best",
    "after_break", "deload", "top_of_rack", "body_more", "body_harder",
]  # fmt: skip

DELOAD_WEIGHT: Final = 0.9
DELOAD_SETS: Final = 0.6
_BREAKS: Final = ((28, 0.8), (14, 0.9))
"""Days without the lift, and what is left to begin with."""
_EASY_BY: Final = 2.0
_GRIND_BY: Final = 1.5
_MOST_JUMP: Final = 1.1
"""From one session to the next, never more than a tenth: an estimate is one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the workout asks of an exercise. `share`: of the best single lift, in place of a range's own weight."""

    exercise: str
    reps_low: int
    reps_high: int
    rir: float | None = None
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Next:
    """`weight_kg` None: nothing to load, or nobody knows yet (`why` tells which). `reps`: what to aim for in each set.
    `sets_share`: of the sets written."""

    weight_kg: float | None
    reps: int
    why: Why
    slots: dict[str, object] = field(default_factory=dict)
    sets_share: float = 1.0


def next_session(
    asked: Asked, history: Sequence[Lifted], on: date, *, rack: Rack = USUAL, deload: bool = False
) -> Next:
    """`history` in any order; what lies on `on` or after it is left out."""
    past = sorted((one for one in history if one.day < on and one.sets), key=lambda one: one.day)
    kind = kind_of(asked.exercise)
    if not past:
        return Next(None, asked.reps_low, "first_time", {"rir": _plain(asked.rir if asked.rir is not None else 2)})
    found = _of_body(asked, past[-1]) if past[-1].top_kg is None else _loaded(asked, past, on, kind, rack)
    if deload:
        return _lighter_week(asked, found, past[-1], kind, rack)
    return found


def say_next(found: Next, language: Language) -> str:
    return say(language, f"library.strength.{found.why}", **found.slots)


def _loaded(asked: Asked, past: Sequence[Lifted], on: date, kind: Kind, rack: Rack) -> Next:
    last, best = past[-1], best_single(past, on)
    top = last.top_kg
    assert top is not None
    off = (on - last.day).days
    kept = next((share for days, share in _BREAKS if off >= days), None)
    if kept is not None:
        return _at(top * kept, asked.reps_low, "after_break", kind, rack, days=off, last=_plain(top))
    if asked.share is not None:
        if best is None:
            return Next(top, asked.reps_low, "no_best", {"weight": _plain(top)})
        return _at(
            best * asked.share, asked.reps_low, "of_best", kind, rack, share=round(asked.share * 100), best=round(best)
        )
    if _another_range(asked, last) and best is not None:
        wished = best * share_for(asked.reps_low, asked.rir if asked.rir is not None else 2)
        return _at(min(wished, top * _MOST_JUMP), asked.reps_low, "from_best", kind, rack, best=round(best))
    return _double(asked, past, kind, rack)


def _double(asked: Asked, past: Sequence[Lifted], kind: Kind, rack: Rack) -> Next:
    last = past[-1]
    top = last.top_kg
    assert top is not None
    fewest = min(one.reps for one in last.at_top)
    left, wished = last.rir, asked.rir if asked.rir is not None else 2.0
    slots: dict[str, object] = {"weight": _plain(top), "reps": fewest}
    if fewest < asked.reps_low:
        if len(past) > 1 and past[-2].top_kg == top and min(one.reps for one in past[-2].at_top) < asked.reps_low:
            lower = nearest(top * 0.9, kind, rack) or top
            under = below(top, kind, rack)
            weight = min(lower, under) if under is not None else lower
            return Next(weight, asked.reps_low, "lighter", {"weight": _plain(weight), "last": _plain(top)})
        return Next(top, asked.reps_low, "again", slots)
    if left is not None and left <= wished - _GRIND_BY:
        return Next(top, min(fewest, asked.reps_high), "hold", {**slots, "rir": _plain(left)})
    easy = left is not None and left >= wished + _EASY_BY
    if fewest >= asked.reps_high or easy:
        return _step_up(asked, top, kind, rack, twice=easy)
    aim = min(fewest + 1, asked.reps_high)
    return Next(top, aim, "more_reps", {"weight": _plain(top), "reps": aim})


def _step_up(asked: Asked, top: float, kind: Kind, rack: Rack, *, twice: bool) -> Next:
    """A step is what can be loaded; a second one only where both together stay within a tenth."""
    up = above(top, kind, rack)
    if up is None:
        return Next(top, asked.reps_high, "top_of_rack", {"weight": _plain(top)})
    more = above(up, kind, rack) if twice else None
    if more is not None and more <= top * _MOST_JUMP:
        return Next(more, asked.reps_low, "much_heavier", {"weight": _plain(more), "last": _plain(top)})
    return Next(up, asked.reps_low, "heavier", {"weight": _plain(up), "last": _plain(top), "reps": asked.reps_high})


def _of_body(asked: Asked, last: Lifted) -> Next:
    fewest = min(one.reps for one in last.sets)
    if fewest >= asked.reps_high:
        return Next(None, asked.reps_high, "body_harder", {"reps": asked.reps_high})
    aim = max(asked.reps_low, fewest + 1)
    return Next(None, aim, "body_more", {"reps": aim})


def _lighter_week(asked: Asked, found: Next, last: Lifted, kind: Kind, rack: Rack) -> Next:
    base = found.weight_kg if found.weight_kg is not None else last.top_kg
    heaviest = min((one for one in (base, last.top_kg) if one is not None), default=None)
    weight = None if heaviest is None else nearest(heaviest * DELOAD_WEIGHT, kind, rack)
    if weight is not None and last.top_kg is not None and weight >= last.top_kg:
        weight = below(last.top_kg, kind, rack) or weight
    return Next(weight, asked.reps_low, "deload", {}, sets_share=DELOAD_SETS)


def _another_range(asked: Asked, last: Lifted) -> bool:
    """Not one set reached it, or all went far beyond: the weight was meant for another count."""
    counts = [one.reps for one in last.at_top]
    return max(counts) < asked.reps_low or min(counts) > asked.reps_high + 2


def _at(wished: float, reps: int, why: Why, kind: Kind, rack: Rack, **slots: object) -> Next:
    weight = nearest(wished, kind, rack)
    weight = wished if weight is None else weight
    return Next(weight, reps, why, {"weight": _plain(weight), **slots})


def _plain(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0") if abs(value * 10 - round(value * 10)) < 1e-6 else f"{value:.2f}"
