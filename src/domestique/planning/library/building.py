"""From a template and a level to a workout with exact steps, worded in one language; longer or shorter where asked."""

from collections.abc import Callable
from dataclasses import replace

from domestique.locales import Language, say
from domestique.model.sport import Sport
from domestique.model.workout import Repeat, Step, Workout
from domestique.planning.library.fitting import fitted
from domestique.planning.library.label import label_of
from domestique.planning.library.template import Template

type Items = tuple[Step | Repeat, ...]


def built(
    template: Template, level: int, language: Language, *, minutes: float | None = None, pool_m: float | None = None
) -> Workout:
    """IndexError for a level that is not there; CannotFit where `minutes` would make it another workout. `pool_m`: the
    athlete's own pool; distances are kept."""
    if not 1 <= level <= template.top:
        raise IndexError(f"{template.slug} has levels 1 to {template.top}, not {level}")
    items = template.items(level)
    label = label_of(items, template.sport, template.role, language)
    if minutes is not None:
        items = fitted(items, template.sport, minutes)
    name = say(language, f"library.{template.slug}.name")
    pool = (pool_m or template.pool_m) if template.sport is Sport.SWIMMING and template.pool_m else None
    return Workout(
        template.sport,
        f"{name}: {label}",
        worded(items, lambda cue: say(language, f"library.cue.{cue}")),
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
