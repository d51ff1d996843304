"""What a level is in figures, read from its steps: "3 × 10 min", "2 × (8 × 30 s)", "45 min". Never written by hand, so
it cannot say another thing than what is asked.
"""

from domestique.analysis.zones.schemes import LOW_MIDDLE_HIGH
from domestique.locales import Language, say
from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.model.workout import EndKind, Intent, Measure, Repeat, Step, as_done
from domestique.planning.intensity import kind_of

type Items = tuple[Step | Repeat, ...]


def label_of(items: Items, sport: Sport, role: Role, language: Language) -> str:
    """Hard work by its efforts, lifting by its sets, the rest by the whole; long ones by both."""
    whole = _whole(items, language)
    if sport is Sport.STRENGTH:
        count = sum(1 for one in as_done(items) if one.intent is Intent.WORK and one.end.kind is EndKind.REPS)
        return say(language, "library.label.sets", count=count) if count else whole
    if role is Role.EASY:
        return whole
    efforts = _efforts(items, sport, language)
    if role is Role.LONG:
        return f"{whole}, {efforts}" if efforts else whole
    return efforts or whole


def _whole(items: Items, language: Language) -> str:
    done = [one for one in as_done(items) if one.end.value is not None]
    metres = sum(one.end.value or 0 for one in done if one.end.kind is EndKind.DISTANCE)
    seconds = sum(one.end.value or 0 for one in done if one.end.kind is EndKind.TIME)
    if metres and not any(one.end.kind is EndKind.TIME and one.intent is not Intent.REST for one in done):
        return say(language, "library.label.metres", metres=f"{metres:g}")
    if metres:
        return say(language, "library.label.efforts", count=sum(1 for one in done if one.intent is Intent.WORK))
    return say(language, "library.label.minutes", minutes=f"{seconds / 60:.0f}")


def _efforts(items: Items, sport: Sport, language: Language) -> str:
    """The efforts above easy that cost most: a repeated one, or up to three by themselves; empty where neither is."""
    found = [one for one in items if _cost(one, sport)]
    repeats = [one for one in found if isinstance(one, Repeat)]
    steady = [one for one in found if isinstance(one, Step)]
    best = max(repeats, key=lambda one: _cost(one, sport), default=None)
    if best is None or _cost(best, sport) < sum(_cost(one, sport) for one in steady):
        sizes = [_size(_span(one, sport), language) for one in steady]
        return f"1 × {sizes[0]}" if len(sizes) == 1 else " + ".join(sizes) if 1 < len(sizes) <= 3 else ""
    times, inside = [best.times], best.steps
    while (
        inside and isinstance(inside[0], Repeat) and _cost(inside[0], sport) >= sum(_cost(x, sport) for x in inside[1:])
    ):
        times.append(inside[0].times)
        inside = inside[0].steps
    spans = [_span(one, sport) for one in inside]
    size = _size((sum(seconds for seconds, _ in spans), sum(metres for _, metres in spans)), language)
    for number, count in enumerate(reversed(times)):
        size = f"{count} × ({size})" if number else f"{count} × {size}"
    return size


def _size(span: tuple[float, float], language: Language) -> str:
    seconds, metres = span
    if metres:
        return say(language, "library.label.metres", metres=f"{metres:g}")
    minutes, rest = divmod(round(seconds), 60)
    if not rest:
        return say(language, "library.label.minutes", minutes=minutes)
    if seconds < 120:
        return say(language, "library.label.seconds", seconds=round(seconds))
    return say(language, "library.label.clock", minutes=minutes, seconds=f"{rest:02d}")


def _span(one: Step | Repeat, sport: Sport) -> tuple[float, float]:
    """Seconds and metres of what is above easy."""
    if isinstance(one, Repeat):
        inner = [_span(step, sport) for step in one.steps]
        return one.times * sum(seconds for seconds, _ in inner), one.times * sum(metres for _, metres in inner)
    if one.intent is not Intent.WORK or not _above_easy(one, sport):
        return 0.0, 0.0
    value = one.end.value or 0.0
    return (value, 0.0) if one.end.kind is EndKind.TIME else (0.0, value)


def _cost(one: Step | Repeat, sport: Sport) -> float:
    """Seconds; a metre on foot or in the water is taken for a third of one, or for one."""
    seconds, metres = _span(one, sport)
    return seconds + metres * (1.0 if sport is Sport.SWIMMING else 0.3)


def _above_easy(step: Step, sport: Sport) -> bool:
    for target in step.targets:
        if target.measure is Measure.RPE:
            return target.high > 4
        if target.measure is not Measure.CADENCE:
            return (target.low + target.high) / 2 > LOW_MIDDLE_HIGH[kind_of(sport)][0]
    return False
