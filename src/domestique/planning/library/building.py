"""From a template and a level to a workout with exact steps, worded in one language; longer or shorter where asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from domestique.locales import Language, say
from domestique.model.sport import Sport
from domestique.model.workout import Repeat, Step, Workout
from domestique.planning.library.fitting import fitted
from domestique.planning.library.label import label_of
from domestique.planning.library.template import Template
from domestique.planning.strength.filling import filled
from domestique.planning.strength.lifted import Lifted
from domestique.planning.strength.plates import USUAL, Rack


@dataclass(frozen=True, slots=True)
class Lifting:
    """What is known for the weights: the sets of the last weeks by exercise, the day they are for, what there is to
    load with, and whether it is a lighter week."""

    on: date
    history: Mapping[str, Sequence[Lifted]] = field(default_factory=dict)
    rack: Rack = USUAL
    deload: bool = False


type Items = tuple[Step | Repeat, ...]


def built(
    template: Template,
    level: int,
    language: Language,
    *,
    minutes: float | None = None,
    pool_m: float | None = None,
    lifting: Lifting | None = None,
) -> Workout:
    """IndexError for a level that is not there; CannotFit where `minutes` would make it another workout. `pool_m`: the
    athlete's own pool; distances are kept. `lifting`: puts the weights in, each with its reason."""
    if not 1 <= level <= template.top:
        raise IndexError(f"{template.slug} has levels 1 to {template.top}, not {level}")
    items = template.items(level)
    label = label_of(items, template.sport, template.role, language)
    if minutes is not None:
        items = fitted(items, template.sport, minutes)
    name = say(language, f"library.{template.slug}.name")
    pool = (pool_m or template.pool_m) if template.sport is Sport.SWIMMING and template.pool_m else None
    steps = worded(items, lambda cue: say(language, f"library.cue.{cue}"))
    if lifting is not None and template.sport is Sport.STRENGTH:
        steps = filled(steps, lifting.history, lifting.on, language, rack=lifting.rack, deload=lifting.deload)
    return Workout(
        template.sport,
        f"{name}: {label}",
        steps,
        say(language, f"library.{template.slug}.purpose"),
        pool,
    )


def worded(items: Items, cue: Callable[[str], str]) -> Items:
    return tuple(
        replace(one, steps=worded(one.steps, cue))
        if isinstance(one, Repeat)
        else one
        if one.note is None
        else replace(one, note=cue(one.note))
        for one in items
    )
