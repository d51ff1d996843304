"""How strength work is written down: exercise, sets, repetitions, how many are left in reserve, and the rest.

lift("barbell_back_squat", 3, 6, 8, rir=2, rest=150, up=2), hold("side_plank", 2, 30)
"""

from typing import Final

from domestique.model.workout import End, EndKind, Intent, Lift, Repeat, Step
from domestique.planning.library.template import Item, flat

_WARM_SHARES: Final = ((0.4, 8), (0.55, 5), (0.7, 3))


def lift(
    exercise: str,
    times: float,
    low: float,
    high: float | None = None,
    *,
    rir: float | None = 2,
    share: float | None = None,
    rest: float = 90,
    up: int = 0,
    cue: str | None = None,
) -> tuple[Item, ...]:
    """`share`: of the best single lift, in per cent. `up`: warm-up sets before, lighter the more of them."""
    reps_low, reps_high = int(low), int(high or low)
    done = Lift(
        exercise, reps_low, reps_high if reps_high > reps_low else None, None, share and round(share / 100, 3), rir
    )
    end = End(EndKind.REPS, float(reps_high))
    warm_ups = tuple(
        (
            Step(
                Intent.WARM_UP,
                End(EndKind.REPS, float(reps)),
                lift=Lift(exercise, reps, of_one_rep_max=of_best if share else None, warm_up=True),
            ),
            pause(60),
        )
        for of_best, reps in _WARM_SHARES[:up]
    )
    return (*warm_ups, Repeat(int(times), (Step(Intent.WORK, end, (), cue, lift=done), pause(rest))))


def reps(exercise: str, count: float, cue: str | None = None, rir: float | None = None) -> Step:
    """One set inside a round."""
    return Step(
        Intent.WORK, End(EndKind.REPS, float(count)), (), cue, lift=Lift(exercise, int(count), None, None, None, rir)
    )


def held(exercise: str, seconds: float, cue: str | None = None) -> Step:
    return Step(Intent.WORK, End(EndKind.TIME, float(seconds)), (), cue, lift=Lift(exercise))


def hold(exercise: str, times: float, seconds: float, rest: float = 30, cue: str | None = None) -> Repeat:
    return Repeat(int(times), (held(exercise, seconds, cue), pause(rest)))


def rounds(times: float, *steps: Item) -> Repeat:
    return Repeat(int(times), flat(steps))


def loosen(minutes: float, cue: str = "loosen") -> Step:
    """Getting warm before the first set."""
    return Step(Intent.WARM_UP, End(EndKind.TIME, float(round(minutes * 60))), (), cue)


def stretch(minutes: float, cue: str) -> Step:
    return Step(Intent.COOL_DOWN, End(EndKind.TIME, float(round(minutes * 60))), (), cue, lift=Lift("pose"))


def pause(seconds: float) -> Step:
    return Step(Intent.REST, End(EndKind.TIME, float(seconds)))
