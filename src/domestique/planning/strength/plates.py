"""Weights that can be put together: a bar with plates, a rack of dumbbells, a stack of plates in a machine."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final, Literal

Kind = Literal["barbell", "dumbbell", "kettlebell", "machine", "body"]

STANDARD: Final = (25.0, 25.0, 20.0, 20.0, 15.0, 10.0, 5.0, 5.0, 2.5, 1.25)
"""One entry a pair of plates, kg each."""


@dataclass(frozen=True, slots=True)
class Rack:
    """What there is to load with. `pairs`: of plates; dumbbells and stacks go up by steps, each hand for itself."""

    bar_kg: float = 20.0
    pairs: tuple[float, ...] = STANDARD
    dumbbell_step_kg: float = 2.0
    machine_step_kg: float = 5.0
    most_dumbbell_kg: float = 50.0


USUAL: Final = Rack()
_KETTLEBELLS: Final = (4.0, 6.0, 8.0, 10.0, 12.0, 16.0, 20.0, 24.0, 28.0, 32.0, 36.0, 40.0)
_MOST_STACK_KG: Final = 300.0
_BARBELL: Final = (
    "squat",
    "deadlift",
    "good_morning",
    "rack_pull",
    "military_press",
    "strict_press",
    "olympic",
    "clean",
)
_MACHINE: Final = (
    "cable",
    "pulldown",
    "press_machine",
    "leg_press",
    "leg_curl",
    "leg_extension",
    "pressdown",
    "face_pull",
)
_BODY: Final = (
    "pull_up", "chin_up", "push_up", "dip", "plank", "bridge", "air_squat", "walking_lunge", "jump", "crunch", "raise",
    "superman", "clams", "mountain_climber", "pistol", "single_leg_squat", "back_extension", "russian_twist", "v_up",
    "flutter", "burpee", "band", "rope", "double_under", "seated_calf",
)  # fmt: skip


def kind_of(exercise: str) -> Kind:
    """By the name our slugs give it."""
    if "weighted" in exercise or "sled" in exercise or "carry" in exercise or "farmers" in exercise:
        return "dumbbell"
    if "dumbbell" in exercise or "goblet" in exercise or "renegade" in exercise:
        return "dumbbell"
    if "kettlebell" in exercise or exercise == "turkish_get_up":
        return "kettlebell"
    if "barbell" in exercise or "trap_bar" in exercise or "_bar_" in exercise:
        return "barbell"
    if any(word in exercise for word in _MACHINE):
        return "machine"
    if any(word in exercise for word in _BODY):
        return "body"
    return "barbell" if any(word in exercise for word in _BARBELL) else "body"


def weights(kind: Kind, rack: Rack) -> tuple[float, ...]:
    """All that can be put together, from the lightest."""
    match kind:
        case "barbell":
            return tuple(round(rack.bar_kg + 2 * side, 3) for side in _sides(rack.pairs))
        case "dumbbell":
            return _steps(rack.dumbbell_step_kg, rack.most_dumbbell_kg)
        case "kettlebell":
            return _KETTLEBELLS
        case "machine":
            return _steps(rack.machine_step_kg, _MOST_STACK_KG)
        case "body":
            return ()


def nearest(wished: float, kind: Kind, rack: Rack) -> float | None:
    """The lighter one where two are as near. None: there is nothing to load."""
    there = weights(kind, rack)
    return min(there, key=lambda one: (abs(one - wished), one)) if there else None


def above(weight: float, kind: Kind, rack: Rack) -> float | None:
    return next((one for one in weights(kind, rack) if one > weight + 1e-6), None)


def below(weight: float, kind: Kind, rack: Rack) -> float | None:
    return next((one for one in reversed(weights(kind, rack)) if one < weight - 1e-6), None)


def smallest_step(kind: Kind, rack: Rack) -> float | None:
    there = weights(kind, rack)
    return min((b - a for a, b in pairwise(there)), default=None)


def per_side(weight: float, rack: Rack) -> tuple[float, ...] | None:
    """The plates of one side, heaviest first, fewest where there is a choice; None where it cannot be put together."""
    found: dict[float, tuple[float, ...]] = {0.0: ()}
    for plate in sorted(rack.pairs, reverse=True):
        for total, used in list(found.items()):
            more = round(total + plate, 3)
            if more not in found or len(found[more]) > len(used) + 1:
                found[more] = (*used, plate)
    return found.get(round((weight - rack.bar_kg) / 2, 3))


@cache
def _sides(pairs: tuple[float, ...]) -> tuple[float, ...]:
    sums = {0.0}
    for plate in pairs:
        sums |= {round(one + plate, 3) for one in sums}
    return tuple(sorted(sums))


def _steps(step: float, most: float) -> tuple[float, ...]:
    return tuple(round(step * number, 3) for number in range(1, int(most / step) + 1))
