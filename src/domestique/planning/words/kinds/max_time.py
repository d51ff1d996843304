"""At most so many minutes a week, a day or a session: 10 hours a week at most, 평일은 1시간밖에 못 해요."""

from typing import Final

from domestique.model.rule import WEEK, MaxTime, Per, Role, Scope
from domestique.model.sport import Sport
from domestique.planning.words.clause import Bound, Clause
from domestique.planning.words.dates import When
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Is, Token

STRANGE: Final = (
    Is.REST, Is.BODY, Is.APART, Is.IN_A_ROW, Is.DAY_AFTER, Is.CLOCK, Is.TAPER, Is.RACE, Is.EASY_WEEK, Is.RAMP, Is.CUT,
    Is.DISTANCE, Is.GOAL, Is.PERCENT, Is.COUNT, Is.CTL, Is.FORM, Is.LOAD, Is.TAG, Is.SAME, Is.LIKE, Is.DISLIKE,
    Is.THING, Is.BEFORE, Is.AFTER, Is.LOW, Is.MIDDLE, Is.HIGH,
)  # fmt: skip

_LONGEST: Final = {Sport.CYCLING: 600}
"""Minutes nobody means as one long session: `long run sat, max 9h` are two wishes."""
_SESSIONS: Final = frozenset({"runs", "rides", "swims", "lifts", "hikes", "walks"})
_ONE_SESSION: Final = 150
"""Minutes that one session of a sport may last, where a week was spoken of beside other things only."""
_A_WEEKS_WORTH: Final = 300
"""Minutes that are a cap of a week where nobody says of what."""
_TOGETHER: Final = ("합쳐", "합해", "합산", "합계", "통틀어", "total", "combined", "altogether", "together")
"""`주말 합쳐서 4시간`: of the week's days together, not of each."""


def read(clause: Clause) -> tuple[Rough, ...]:
    told = clause.all(Is.DURATION)
    if len(told) != 1 or strange(clause) or clause.roles() & {Role.EASY, Role.HARD}:
        return ()
    amount = told[0]
    bound = clause.borrowed_bound(amount)
    per, notes = _per(clause, amount, bound)
    if clause.has(Is.BETWEEN) and amount.value.single:
        return ()
    if per is None or bound is None or not 0 < amount.value.high <= 10_080:
        return ()
    sports = clause.sports_told()
    if per is Per.WEEK and _days_of_another(clause) and not clause.says(*_TOGETHER):
        return ()
    if clause.has(Is.DATES):
        clause.use(Is.AWAY, Is.HOLIDAY)  # 출장이라 하루 30분만: not lost, but short
    clause.use(Is.DURATION, Is.WORKOUT, Is.FREE, Is.HAVE, Is.VOLUME, Is.ROLE, Is.EACH, Is.BETWEEN)
    scope = Scope(weekdays=clause.weekdays()) if per is not Per.WEEK or clause.has(Is.WEEKDAYS) else Scope()
    if per is Per.DAY and len(scope.weekdays) == 7:
        scope = Scope()
    most = MaxTime(per, round(amount.value.high), sports)
    if bound == "exact" and amount.value.single and per is Per.DAY and _nothing_else(clause):
        return (Rough(most, scope=scope, notes=(*notes, Note("taken_at_most"))),)
    if bound == "most" or (bound == "exact" and amount.value.single and _budget(clause, per)):
        return (Rough(most, scope=scope, notes=notes),)
    return ()


def strange(clause: Clause) -> bool:
    """What tells of something else than time: a treadmill is no amount of running."""
    shared = {(token.start, token.end) for token in clause.all(Is.SPORT)}
    return any((token.start, token.end) not in shared for token in clause.all(*STRANGE))


def _days_of_another(clause: Clause) -> bool:
    """`화요일은 수영, 주 9시간까지`: a week's cap has no single days, so those belong to the sport and not to it."""
    return any(0 < len(days) < 5 and set(days) != set(WEEK[5:]) for days in clause.values(Is.WEEKDAYS))


def _nothing_else(clause: Clause) -> bool:
    """`weekdays 1 hour, weekends 3`: days and how long, and nothing that would be done."""
    small = {Is.WEEKDAYS, Is.DURATION, Is.WORD, Is.HAVE, Is.FOR, Is.EACH, Is.PLEASE, Is.MUST}
    return clause.has(Is.WEEKDAYS) and clause.kinds <= small and any(token.kind is Is.DURATION for token in clause.near)


def _a_week(when: When) -> bool:
    return when.first is not None and when.last is not None and 5 <= (when.last - when.first).days <= 6


def _budget(clause: Clause, per: Per) -> bool:
    """`I have 10 hours a week` says no more than that; `10 hours a week` alone says neither."""
    return (
        clause.has(Is.FREE, Is.HAVE)
        or clause.says("enough", "plenty", "충분")
        or any(clause.words(token).startswith("시간") for token in clause.all(Is.VOLUME))
        or (per is Per.DAY and clause.has(Is.ONLY))
        or (clause.has(Is.WEEKDAYS) and not clause.has(Is.SPORT) and any(one.kind is Is.FREE for one in clause.near))
    )


def _per(clause: Clause, amount: Token, bound: Bound | None) -> tuple[Per | None, tuple[Note, ...]]:
    if Role.LONG in clause.roles():
        if amount.value.high > max((_LONGEST.get(one, 360) for one in clause.sports_told()), default=360):
            return None, ()
        clause.use(Is.PER)
        return (Per.SESSION, (Note("long_is_session"),)) if clause.has(Is.SPORT) else (None, ())
    if clause.has(Is.PER):
        return clause.per(), ()
    if clause.has(Is.WEEKDAYS) and clause.says(*_TOGETHER):
        return Per.WEEK, ()
    if any(_a_week(token.value) for token in clause.all(Is.DATES)) and not clause.has(Is.WEEKDAYS):
        return Per.WEEK, ()
    if clause.has(Is.BUT) and clause.has(Is.SPORT):
        return (None if bound == "least" else Per.SESSION), ()
    several = any(clause.words(token) in _SESSIONS for token in clause.all(Is.SPORT))
    if several and clause.has(Is.WEEKDAYS) and bound == "most":
        return Per.SESSION, ()
    if clause.has(Is.WEEKDAYS) and "session" not in clause.values(Is.WORKOUT):
        if clause.take(Is.WEEKDAYS) is None or bound == "least":
            return None, ()
        return (Per.SESSION if clause.says("longer than") else Per.DAY), ()
    named = any("session" in clause.words(token) or "세션" in clause.words(token) for token in clause.all(Is.SPORT))
    if named or "session" in clause.values(Is.WORKOUT) or clause.says("한 번"):
        return Per.SESSION, ()
    short = bound == "most" and clause.has(Is.SPORT) and amount.value.high <= _ONE_SESSION
    others = any(token.kind is Is.SPORT for token in clause.near)
    if (not short or others) and (found := clause.per()) is not None:
        return found, ()
    if bound == "most" and (clause.has(Is.SPORT, Is.WORKOUT)) and amount.value.high <= 360 and not clause.has(Is.FREE):
        return Per.SESSION, (Note("taken_per_session"),)
    bare = not clause.has(Is.SPORT, Is.WEEKDAYS, Is.ROLE, Is.TAG, Is.DATES)
    if bound == "most" and bare and clause.has(Is.MOST) and amount.value.high >= _A_WEEKS_WORTH:
        return Per.WEEK, (Note("taken_per_week"),)
    return None, ()
