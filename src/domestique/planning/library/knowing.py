"""Which workout of the library at which level a workout is that stands outside of any plan: by its steps, not by what
somebody told of it, so that what was changed is another one.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

from domestique.locales import LANGUAGES, knows, say
from domestique.model.workout import End, EndKind, Repeat, Step, Workout, as_done
from domestique.planning.library.fitting import CannotFit, fitted
from domestique.planning.library.template import Template

type Items = tuple[Step | Repeat, ...]
_GRAIN_S: Final = 5.0


def known_as(workout: Workout, templates: tuple[Template, ...]) -> tuple[Template, int] | None:
    """Words and weights say nothing: they are of the reader and of the day. With easy parts made longer or shorter it
    is the same as long as it goes by its name; of two levels alike the lower is taken."""
    mine = tuple(one for one in templates if one.sport is workout.sport)
    items = bare(workout.steps)
    exact = _every(mine).get(items)
    if exact is not None:
        return exact
    seconds = sum(one.end.value or 0.0 for one in as_done(items) if one.end.kind is EndKind.TIME)
    for template in mine:
        if _named(template, workout.name):
            for level in range(1, template.top + 1):
                try:
                    same = fitted(bare(template.items(level)), template.sport, seconds / 60)
                except CannotFit:
                    continue
                if _alike(same, items):
                    return template, level
    return None


def bare(items: Items) -> Items:
    """Steps without notes and weights."""
    return tuple(replace(one, steps=bare(one.steps)) if isinstance(one, Repeat) else _bare(one) for one in items)


def _bare(step: Step) -> Step:
    lift = None if step.lift is None else replace(step.lift, weight_kg=None, of_one_rep_max=None)
    return replace(step, note=None, lift=lift)


@lru_cache(maxsize=32)
def _every(templates: tuple[Template, ...]) -> Mapping[Items, tuple[Template, int]]:
    found: dict[Items, tuple[Template, int]] = {}
    for template in templates:
        for level in range(1, template.top + 1):
            found.setdefault(bare(template.items(level)), (template, level))
    return found


def _named(template: Template, name: str) -> bool:
    key = f"library.{template.slug}.name"
    return any(knows(language, key) and name.startswith(f"{say(language, key)}: ") for language in LANGUAGES)


def _alike(one: Items, other: Items) -> bool:
    """Apart from what fitting rounds."""
    return len(one) == len(other) and all(_same(*pair) for pair in zip(one, other, strict=True))


def _same(one: Step | Repeat, other: Step | Repeat) -> bool:
    if isinstance(one, Repeat) or isinstance(other, Repeat) or one.end.kind is not EndKind.TIME:
        return one == other
    near = abs((one.end.value or 0.0) - (other.end.value or 0.0)) <= _GRAIN_S
    return near and replace(one, end=End(EndKind.TIME)) == replace(other, end=End(EndKind.TIME))
