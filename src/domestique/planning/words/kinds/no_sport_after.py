"""What may not come on the day after something else: no long run the day after leg day."""

from typing import Final

from domestique.model.rule import NoSportAfter, Role, Selector
from domestique.planning.words.clause import Clause
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.spacing import days_between, days_of_hours, once_in
from domestique.planning.words.token import Is, Token

_STRANGE: Final = (
    Is.BODY,
    Is.CLOCK,
    Is.TAPER,
    Is.EASY_WEEK,
    Is.PERCENT,
    Is.DURATION,
    Is.WEEKDAYS,
    Is.DATES,
    Is.COUNT,
)
_HARD: Final = Selector(role=Role.HARD)
_ANY: Final = Selector(role=Role.ANY)

Named = tuple[Selector, Token]


def read(clause: Clause) -> tuple[Rough, ...]:
    if clause.has(Is.IN_A_ROW):
        return _in_a_row(clause)
    if (clause.has(Is.BETWEEN, Is.APART) or clause.has(Is.COUNT)) and (spaced := _spaced(clause)):
        return spaced
    if clause.has(*_STRANGE):
        return ()
    pivot, days = _pivot(clause)
    if pivot is None:
        return ()
    told = _with_races(clause, clause.selectors())
    if not told:
        return ()
    rests = clause.has(Is.REST) and len(told) == 2 and told[-1][0].role is not Role.EASY
    refused = rests or clause.has(Is.NO, Is.CANT) or any(clause.words(token) == "free" for token in clause.all(Is.REST))
    pair = _pair(clause, told, pivot, refused)
    if pair is None:
        return ()
    first, then = pair
    if not 1 <= days <= 7 or (first == then == _HARD):
        return ()
    clause.use(
        Is.DAY_AFTER, Is.DAY_BEFORE, Is.AFTER, Is.NO, Is.CANT, Is.WORKOUT, Is.REST, Is.LOW, Is.HIGH, Is.MIDDLE,
        Is.STRETCH, Is.EACH,
        Is.MOST, Is.FOR, Is.ONLY, Is.BEFORE, Is.PER,
    )  # fmt: skip
    clause.use_with(Is.THING, Is.SPORT)
    return (Rough(NoSportAfter(first, then, days)),)


def _with_races(clause: Clause, told: list[Named]) -> list[Named]:
    """`no running the day after a race`: whichever race; one with a date of its own is no matter for this."""
    races = [token for token in clause.all(Is.RACE, Is.RACE_DAY) if token.value is None]
    races += [token for token in clause.all(Is.PRIORITY) if clause.written(token.start, token.end).startswith("a ")]
    if not races or len(races) < len(clause.all(Is.RACE, Is.RACE_DAY, Is.PRIORITY)):
        return told
    clause.use(Is.RACE, Is.RACE_DAY, Is.PRIORITY)
    return sorted([*told, *((Selector(role=Role.RACE), token) for token in races)], key=lambda named: named[1].start)


def _in_a_row(clause: Clause) -> tuple[Rough, ...]:
    """`never run two days in a row`: no run on the day after a run."""
    told = list(dict.fromkeys(selector for selector, _ in clause.selectors()))
    days = [token.value[1].low for token in clause.all(Is.STRETCH)]
    days += [token.value.low for token in clause.all(Is.COUNT, Is.NUMBER)]
    if clause.has(*(kind for kind in _STRANGE if kind is not Is.COUNT), Is.SAME, Is.RACE, Is.APART, Is.OVER):
        return ()
    if len(told) != 1 or told[0].role is Role.HARD or not clause.has(Is.NO, Is.CANT) or (days and days != [2]):
        return ()
    clause.use(Is.IN_A_ROW, Is.NO, Is.CANT, Is.STRETCH, Is.COUNT, Is.NUMBER, Is.WORKOUT, Is.EACH, Is.LOW)
    clause.use_with(Is.THING, Is.SPORT)
    return (Rough(NoSportAfter(told[0], told[0], 1)),)


def _spaced(clause: Clause) -> tuple[Rough, ...]:
    """`two days between VO2max sessions`: none on the two days after one. Of all that is hard is hard_spacing."""
    fresh = clause.fresh()
    told = list(dict.fromkeys(selector for selector, _ in fresh.selectors()))
    odd = tuple(kind for kind in _STRANGE if kind not in {Is.DURATION, Is.COUNT})
    if len(told) != 1 or fresh.has(*odd, Is.SAME, Is.RACE, Is.NO, Is.CANT, Is.UNDER, Is.SAME_DAY, Is.CLOSED, Is.FREE):
        return ()
    if told[0].role in {Role.HARD, Role.EASY, Role.RACE} and not told[0].tags:
        return ()
    once = once_in(fresh)
    days, notes = (once, ()) if once is not None else _days_between(fresh)
    if days is None or not 1 <= days <= 7:
        return ()
    fresh.use(
        Is.BETWEEN, Is.APART, Is.LEAST, Is.OVER, Is.STRETCH, Is.REST, Is.EACH, Is.WORKOUT, Is.KEEP, Is.LOW, Is.MIDDLE,
        Is.HIGH, Is.PER,
    )  # fmt: skip
    fresh.use_with(Is.THING, Is.SPORT)
    clause.used |= fresh.used
    return (Rough(NoSportAfter(told[0], told[0], days), notes=notes),)


def _days_between(clause: Clause) -> tuple[int | None, tuple[Note, ...]]:
    if clause.has(Is.COUNT, Is.MOST) or not clause.has(Is.BETWEEN, Is.APART):
        return None, ()
    durations = clause.all(Is.DURATION)
    stretches = [token for token in clause.all(Is.STRETCH) if token.value[0] == "day"]
    if len(durations) == 1 and not clause.has(Is.STRETCH, Is.PER):
        return days_of_hours(clause, durations[0])
    if len(stretches) == 1 and not durations:
        return days_between(clause, stretches[0]), ()
    one = clause.values(Is.PER) == ["day"] and not durations and not clause.has(Is.STRETCH, Is.NUMBER)
    return (1 if one and clause.has(Is.REST, Is.APART) else None), ()


def _pivot(clause: Clause) -> tuple[Token | None, int]:
    found = clause.all(Is.DAY_AFTER, Is.DAY_BEFORE)
    if len(found) == 1:
        return found[0], 1
    stretches = [token for token in clause.all(Is.STRETCH) if token.value[0] == "day"]
    after = clause.all(Is.AFTER, Is.BEFORE)
    if not found and len(stretches) == 1 and not after and clause.has(Is.MOST) and clause.says(" of "):
        within = [token for token in clause.all(Is.MOST) if clause.words(token) == "within"]
        return (within[0], int(stretches[0].value[1].high)) if within else (None, 0)
    done = [token for token in clause.all(Is.FOR) if len(stretches) == 1 and not found and not after]
    if done and clause.text[: stretches[0].start].rstrip().endswith("하고"):
        return stretches[0], int(stretches[0].value[1].high)
    rests = any("day" in clause.words(token) or "날" in clause.words(token) for token in clause.all(Is.REST))
    if not found and not stretches and rests and len(after) == 1:
        return after[0], 1  # a rest day before my long run
    if not found and len(stretches) == 1 and after:
        return after[0], int(stretches[0].value[1].high)
    return None, 0


def _pair(clause: Clause, told: list[Named], pivot: Token, refused: bool) -> tuple[Selector, Selector] | None:
    before = [selector for selector, token in told if token.start < pivot.start]
    after = [selector for selector, token in told if token.start > pivot.start]
    if len(told) == 2 and refused:
        earlier, later = _sides(clause, pivot, before, after)
        if pivot.kind in {Is.DAY_BEFORE, Is.BEFORE}:
            earlier, later = later, earlier
        return earlier, later
    if refused and len(told) != 1:
        return None
    if len(told) == 1 and clause.has(Is.REST) and pivot.kind in {Is.DAY_BEFORE, Is.BEFORE}:
        return _ANY, told[0][0]
    if len(told) == 1 and clause.has(Is.REST) and told[0][0] != _HARD:
        return told[0][0], _ANY
    if len(told) == 2 and not refused and told[-1][0].role is Role.EASY and pivot.kind is Is.DAY_AFTER:
        earlier, later = _sides(clause, pivot, before, after)
        easy = later if later.role is Role.EASY else earlier
        other = earlier if later.role is Role.EASY else later
        return (other, _HARD) if easy.sport is None and other.role is not Role.HARD else None
    return None


def _sides(clause: Clause, pivot: Token, before: list[Selector], after: list[Selector]) -> tuple[Selector, Selector]:
    """What comes first and what then. `the day after X` has X behind it, `the next day` and 다음 날 before them."""
    both = [*before, *after]
    if len(before) == 2:
        return (both[0], both[1])
    if len(after) == 2:
        return (after[0], after[1])
    words = clause.words(pivot)
    behind = words.isascii() and words in {
        "the day following",
        "day following",
        "the day after",
        "day after",
        "the morning after",
        "after",
        "following",
        "within",
        "the day before",
        "day before",
        "before",
    }
    return (after[0], before[0]) if behind else (before[0], after[0])
