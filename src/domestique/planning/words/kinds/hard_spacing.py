"""Rest between hard days: 48 hours from start to start are one day between, 72 are two."""

from typing import Final

from domestique.model.rule import HardSpacing, Role
from domestique.model.sport import Sport
from domestique.planning.words.clause import Clause
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.spacing import days_between, days_of_hours, once_in
from domestique.planning.words.token import Is

_STRANGE: Final = (
    Is.BODY, Is.RACE, Is.TAPER, Is.EASY_WEEK, Is.SAME, Is.RAMP, Is.CTL, Is.FORM, Is.WEEKDAYS, Is.DATES, Is.PERCENT,
    Is.DISTANCE,
)  # fmt: skip


def read(clause: Clause) -> tuple[Rough, ...]:
    roles = clause.roles()
    if not _hard(clause) or Role.LONG in roles or clause.has(*_STRANGE) or _others(clause) or _things(clause):
        return ()
    sports = clause.sports_told()
    if len(sports) > 1 or Sport.STRENGTH in sports:
        return ()
    days, notes = _days(clause)
    if days is None or not 1 <= days <= 14:
        return ()
    clause.use(
        Is.ROLE, Is.TAG, Is.AFTER, Is.BEFORE, Is.BETWEEN, Is.APART, Is.IN_A_ROW, Is.DAY_AFTER, Is.LEAST, Is.NO,
        Is.CANT, Is.REST,
        Is.WORKOUT, Is.EACH, Is.LOW, Is.HIGH, Is.STRETCH, Is.OVER, Is.KEEP, Is.DAY_BEFORE, Is.COUNT, Is.MOST, Is.ONLY,
    )  # fmt: skip
    return (Rough(HardSpacing(days, sports), notes=notes),)


def _hard(clause: Clause) -> bool:
    """Said here, or before: at most two hard sessions a week and never in a row."""
    if Role.HARD in clause.roles():
        return True
    near = {token.value for token in clause.near if token.kind is Is.ROLE}
    return clause.has(Is.IN_A_ROW) and near == {Role.HARD} and not clause.has(Is.SPORT, Is.ROLE, Is.TAG)


def _things(clause: Clause) -> bool:
    """But for the bike that is cycling."""
    clause.use_with(Is.THING, Is.SPORT)
    sports = {(token.start, token.end) for token in clause.all(Is.SPORT)}
    return any((token.start, token.end) not in sports for token in clause.all(Is.THING))


def _others(clause: Clause) -> bool:
    hard = {(token.start, token.end) for token in clause.all(Is.ROLE, Is.HIGH, Is.LOW)}
    return any((token.start, token.end) not in hard for token in clause.all(Is.TAG))


def _days(clause: Clause) -> tuple[int | None, tuple[Note, ...]]:
    if clause.says("걸러", "every other day"):
        clause.use(Is.COUNT, Is.NUMBER, Is.ONLY)
        return 1, ()
    if clause.has(Is.IN_A_ROW):
        return (1, ()) if clause.has(Is.NO, Is.CANT) and not clause.has(Is.DURATION) and _two(clause) else (None, ())
    if (once := once_in(clause)) is not None:
        return once, ()
    durations = clause.all(Is.DURATION)
    stretches = [token for token in clause.all(Is.STRETCH) if token.value[0] == "day"]
    one = [token.value.low for token in clause.all(Is.NUMBER)] == [1] and clause.has(Is.MOST) and clause.has(Is.EACH)
    if one:
        clause.use(Is.NUMBER)
    kept = one or clause.has(Is.AFTER, Is.BEFORE, Is.BETWEEN, Is.APART, Is.LEAST, Is.NO)
    if len(durations) == 1 and not stretches and kept:
        return days_of_hours(clause, durations[0])
    if len(stretches) == 1 and not durations:
        return days_between(clause, stretches[0]), ()
    if clause.has(Is.DAY_AFTER) and not stretches and not durations:
        return (1, ()) if _after_is_easy(clause) else (None, ())
    if clause.has(Is.AFTER) and clause.roles() == {Role.HARD, Role.EASY} and not clause.has(Is.NO, Is.COUNT, Is.NUMBER):
        return 1, ()
    if (
        clause.has(Is.AFTER)
        and clause.has(Is.REST)
        and clause.values(Is.PER) == ["day"]
        and not clause.has(Is.NO, Is.COUNT)
    ):
        clause.use(Is.PER)
        return 1, ()
    return _easy_between(clause), ()


def _two(clause: Clause) -> bool:
    """`이틀 연속` and `two days in a row` are one day between; three in a row are another matter."""
    told = [token.value[1].low for token in clause.all(Is.STRETCH)] + [
        t.value.low for t in clause.all(Is.COUNT, Is.NUMBER)
    ]
    clause.use(Is.COUNT, Is.NUMBER, Is.STRETCH)
    return not told or told == [2]


def _after_is_easy(clause: Clause) -> bool:
    hard = [token for token in clause.all(Is.ROLE) if token.value is Role.HARD]
    after = clause.all(Is.DAY_AFTER)[0]
    if not clause.words(after).isascii() and hard and hard[0].start > after.start:
        return False  # 쉬는 날 다음 날에는 인터벌
    if clause.has(Is.NO, Is.CANT):
        return len(hard) >= 2 or clause.says(
            "another", "again", "또 ", "다시", "one the", "hard the", "hard day after", "intensity the"
        )
    return len(hard) == 1 and (Role.EASY in clause.roles() or clause.has(Is.LOW, Is.REST)) and not clause.has(Is.SPORT)


def _easy_between(clause: Clause) -> int | None:
    """`two easy days between`, `a rest day between`."""
    if clause.has(Is.DURATION, Is.STRETCH) or not clause.has(Is.BETWEEN, Is.APART, Is.AFTER):
        return None
    counted = [one for one in clause.all(Is.NUMBER, Is.COUNT) if not clause.text[: one.start].endswith("any ")]
    numbers = [int(token.value.low) for token in counted]
    if not clause.says(
        "a day",
        "a full day",
        "a whole day",
        "easy day",
        "rest day",
        "recovery day",
        "하루",
        "day off",
        "days off",
        "쉬는 날",
        "쉬운 날",
        "가벼운 날",
    ):
        return None
    clause.use(Is.NUMBER, Is.PER, Is.EACH, Is.COUNT)
    return (numbers or [1])[0] if len(numbers) <= 1 else None
