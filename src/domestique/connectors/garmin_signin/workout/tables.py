"""Garmin's numbers and words, from its own dictionary (/workout-service/workout/types). Swimming is 4: samples that say
3 are wrong, and 3 is `other`.
"""

from typing import Any, Final

from domestique.model.sport import Sport
from domestique.model.workout import EndKind, Intent, Measure, Stroke, SwimGear

Json = dict[str, Any]

SPORTS: Final[dict[Sport, Json]] = {
    sport: {"sportTypeId": number, "sportTypeKey": key, "displayOrder": order}
    for sport, number, key, order in (
        (Sport.RUNNING, 1, "running", 1),
        (Sport.CYCLING, 2, "cycling", 2),
        (Sport.OTHER, 3, "other", 12),
        (Sport.SWIMMING, 4, "swimming", 3),
        (Sport.STRENGTH, 5, "strength_training", 5),
    )
}

STEP_TYPES: Final[dict[Intent, tuple[int, str]]] = {
    Intent.WARM_UP: (1, "warmup"),
    Intent.COOL_DOWN: (2, "cooldown"),
    Intent.WORK: (3, "interval"),
    Intent.RECOVERY: (4, "recovery"),
    Intent.REST: (5, "rest"),
    Intent.OTHER: (7, "other"),
}
REPEAT: Final = (6, "repeat")
MAIN: Final = 8
"""a finer word of Garmin's editor for the main part; work to us"""

ENDS: Final[dict[EndKind, tuple[int, str]]] = {
    EndKind.LAP_PRESS: (1, "lap.button"),
    EndKind.TIME: (2, "time"),
    EndKind.DISTANCE: (3, "distance"),
    EndKind.ENERGY: (4, "calories"),
    EndKind.SEND_OFF: (9, "fixed.repetition"),
    EndKind.REPS: (10, "reps"),
}
ITERATIONS: Final = (7, "iterations")
FIXED_REST: Final = (8, "fixed.rest")
"""how a rest at the wall is said; elsewhere a rest of some seconds is `time`"""

NO_TARGET: Final = (1, "no.target")
CSS_OFFSET: Final = (17, "swim.css.offset")
TARGETS: Final[dict[Measure, tuple[int, str]]] = {
    Measure.POWER: (2, "power.zone"),
    Measure.CADENCE: (3, "cadence"),
    Measure.HEART_RATE: (4, "heart.rate.zone"),
}
SPEED: Final = (5, "speed.zone")
PACE: Final = (6, "pace.zone")

STROKES: Final[dict[Stroke, tuple[int, str]]] = {
    Stroke.ANY: (1, "any_stroke"),
    Stroke.BACK: (2, "backstroke"),
    Stroke.BREAST: (3, "breaststroke"),
    Stroke.FLY: (5, "fly"),
    Stroke.FREE: (6, "free"),
    Stroke.MEDLEY: (7, "individual_medley"),
    Stroke.MIXED: (8, "mixed"),
}
DRILL: Final = (4, "drill")

GEAR: Final[dict[SwimGear, tuple[int, str]]] = {
    SwimGear.FINS: (1, "fins"),
    SwimGear.KICKBOARD: (2, "kickboard"),
    SwimGear.PADDLES: (3, "paddles"),
    SwimGear.PULL_BUOY: (4, "pull_buoy"),
    SwimGear.SNORKEL: (5, "snorkel"),
}

METRE: Final[Json] = {"unitId": 1, "unitKey": "meter", "factor": 100.0}
YARD: Final[Json] = {"unitId": 230, "unitKey": "yard", "factor": 91.44}
YARD_M: Final = 0.9144
KILOGRAM: Final[Json] = {"unitId": 8, "unitKey": "kilogram", "factor": 1000.0}
"""the unit shown; the weight itself is in grams"""

LONGEST_NAME: Final = 80
LONGEST_NOTE: Final = 480
"""of the 512 that Garmin keeps, with room for our tag"""
MOST_STEPS: Final = 50
"""what many watches take"""
