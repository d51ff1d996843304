"""Workouts as tests need them: a handful of every sport, and any that the model can say."""

from random import Random
from typing import Any

from domestique.api.shapes.workout_examples import BIKE, GYM, RUN, SWIM
from domestique.model.sport import Sport
from domestique.model.workout import (
    End,
    EndKind,
    Intent,
    Lift,
    Measure,
    Repeat,
    Scale,
    Step,
    Stroke,
    Swim,
    SwimGear,
    Target,
    Workout,
)
from domestique.model.workout_limits import ENDS, target_range
from domestique.model.workout_reading import read_workout

EXAMPLES: dict[str, dict[str, Any]] = {"bike": BIKE, "run": RUN, "swim": SWIM, "gym": GYM}


def example(name: str = "bike") -> Workout:
    return read_workout(EXAMPLES[name])


def easy(name: str = "Easy", minutes: int = 30) -> dict[str, Any]:
    """The smallest there is, as JSON."""
    return {
        "sport": "running",
        "name": name,
        "steps": [{"intent": "work", "end": {"kind": "time", "value": minutes * 60}}],
    }


def any_workout(seed: int) -> Workout:
    """Anything the model can say and the limits allow."""
    chance = Random(seed)
    sport = chance.choice((Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING, Sport.STRENGTH, Sport.HIKING))
    items = tuple(_item(chance, sport) for _ in range(chance.randint(1, 5)))
    pool = chance.choice((None, 25.0, 22.86)) if sport is Sport.SWIMMING else None
    return Workout(sport, _words(chance), items, chance.choice((None, _words(chance))), pool, pool == 22.86)


def _item(chance: Random, sport: Sport) -> Step | Repeat:
    if chance.random() < 0.7:
        return _step(chance, sport)
    inner = tuple(_step(chance, sport) for _ in range(chance.randint(1, 3)))
    return Repeat(chance.randint(1, 4), inner, chance.random() < 0.5)


def _step(chance: Random, sport: Sport) -> Step:
    kind = chance.choice([kind for kind in EndKind if kind is not EndKind.SEND_OFF or sport is Sport.SWIMMING])
    value = None
    if kind is not EndKind.LAP_PRESS:
        low, high = ENDS[kind]
        value = float(chance.randint(int(low), int(min(high, 600))))
    swim = lift = None
    if sport is Sport.SWIMMING:
        gear = tuple(chance.sample(list(SwimGear), chance.randint(0, 2)))
        swim = Swim(chance.choice(list(Stroke)), chance.random() < 0.3, chance.random() < 0.3, gear)
    if sport is Sport.STRENGTH:
        load, share = chance.choice(((None, None), (82.5, None), (None, 0.75)))
        high_reps, superset = chance.choice((None, 8)), chance.choice((None, "A"))
        lift = Lift("barbell_back_squat", 5, high_reps, load, share, 2.0, chance.random() < 0.3, superset)
    measures = chance.sample(list(Measure), chance.randint(0, 2))
    targets = tuple(_target(chance, sport, measure) for measure in measures)
    return Step(
        chance.choice(list(Intent)), End(kind, value), targets, chance.choice((None, _words(chance))), swim, lift
    )


def _target(chance: Random, sport: Sport, measure: Measure) -> Target:
    scale = chance.choice([scale for scale in Scale if target_range(measure, scale, sport) is not None])
    allowed = target_range(measure, scale, sport)
    assert allowed is not None
    figures = [chance.uniform(allowed.low, allowed.high) for _ in range(2)]
    figures = [float(round(one)) if allowed.whole else max(allowed.low, round(one, 3)) for one in figures]
    ramp = chance.random() < 0.5
    low, high = figures if ramp else sorted(figures)
    return Target(measure, scale, low, high, ramp)


def _words(chance: Random) -> str:
    return "".join(chance.choice("가나다 훈련 abc 4×4 ₂é") for _ in range(chance.randint(1, 20))).strip() or "x"
