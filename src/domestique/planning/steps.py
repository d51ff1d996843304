"""The steps of a planned workout: its own, or its template's at its level, or, where nobody wrote any, its time."""

from dataclasses import replace

from domestique.locales import Language, knows, say
from domestique.model.plan import Dose, Planned
from domestique.model.workout import End, EndKind, Intent, Repeat, Step, Workout, as_done, every_step
from domestique.planning.library import BY_SLUG, Lifting, workout_of

_SCALED = (EndKind.TIME, EndKind.DISTANCE)


def name_of(item: Planned, language: Language) -> str:
    """In the reader's language, where the library wrote it; else as it was called."""
    key = f"library.{item.template}.name"
    if item.template is not None and item.name == item.template and knows(language, key):
        return say(language, key)
    return item.name


def workout_for(item: Planned, language: Language, lifting: Lifting | None = None) -> Workout:
    """`lifting`: what is known of the lifts; then their weights are in, each with its reason."""
    if item.workout is not None:
        return item.workout
    name = name_of(item, language)[:120]
    if item.template is not None and item.template in BY_SLUG and item.level is not None:
        try:
            found = workout_of(item.template, item.level, language=language, lifting=lifting)
        except (KeyError, IndexError):
            found = None
        if found is not None:
            made = _as_long(found, item.dose)
            return made if made is found and item.name == item.template else replace(made, name=name)
    return Workout(item.sport, name, (Step(Intent.WORK, End(EndKind.TIME, item.dose.minutes * 60.0)),))


def _as_long(workout: Workout, dose: Dose) -> Workout:
    """A template whose item was made longer or shorter is so in its steps too, where time or way alone tells."""
    ends = [step.end for step in every_step(workout.steps)]
    kinds = {end.kind for end in ends}
    whole = sum(_length(one) for one in workout.steps)
    if kinds == {EndKind.TIME} and abs(whole / 60 - dose.minutes) > 1:
        return stretched(workout, dose.minutes * 60 / whole)
    if kinds == {EndKind.DISTANCE} and dose.metres is not None and abs(whole / dose.metres - 1) > 0.02:
        return stretched(workout, dose.metres / whole)
    return workout


def stretched(workout: Workout, factor: float) -> Workout:
    """As long as `factor` times before, by its easy parts first where they suffice; intervals stay what they are."""
    easy = sum(_length(one) for one in workout.steps if _is_easy(one))
    whole = sum(_length(one) for one in workout.steps)
    wanted = whole * (factor - 1)
    if easy > 0 and -0.6 * easy <= wanted <= 2 * easy:
        share = 1 + wanted / easy
        return replace(workout, steps=tuple(_scaled(one, share) if _is_easy(one) else one for one in workout.steps))
    return replace(workout, steps=tuple(_scaled(one, factor) for one in workout.steps))


def _is_easy(step: Step | Repeat) -> bool:
    return isinstance(step, Step) and step.intent in (Intent.WARM_UP, Intent.COOL_DOWN)


def _length(step: Step | Repeat) -> float:
    done = as_done((step,))
    return sum((one.end.value or 0.0) for one in done if one.end.kind in _SCALED)


def _scaled(step: Step | Repeat, share: float) -> Step | Repeat:
    if isinstance(step, Repeat):
        return replace(step, steps=tuple(_scaled(one, share) for one in step.steps))
    if step.end.kind not in _SCALED or step.end.value is None:
        return step
    grain = 5.0 if step.end.kind is EndKind.TIME else 25.0
    return replace(step, end=End(step.end.kind, max(grain, round(step.end.value * share / grain) * grain)))
