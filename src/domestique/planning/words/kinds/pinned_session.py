"""A session that stands on its day: long ride on Sundays, at least 3 hours; 화요일 저녁 7시 수영."""

from typing import Final

from domestique.model.rule import PinnedSession, Preference, Role, Scope, Selector, SessionCount, Weekday
from domestique.model.sport import Sport
from domestique.planning.words.clause import TAGS_OF_HARD, Clause
from domestique.planning.words.clocks import settled
from domestique.planning.words.filler import is_unknown
from domestique.planning.words.kinds.unavailable import SPORT_OF
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Is

_STRANGE: Final = (
    Is.BODY, Is.HURT, Is.RACE, Is.TAPER, Is.EASY_WEEK, Is.DAY_AFTER, Is.DAY_BEFORE, Is.IN_A_ROW, Is.APART, Is.PERCENT,
    Is.SAME, Is.REPEAT, Is.RAMP, Is.DISTANCE, Is.CTL, Is.FORM, Is.LOAD, Is.REST, Is.CLOSED, Is.AWAY, Is.LIKE,
    Is.DISLIKE,
    Is.CUT, Is.COUNT,
)  # fmt: skip
_OPEN_OR_SHUT: Final = (Is.NO, Is.CANT, Is.ONLY, Is.FREE, Is.UNTIL, Is.FROM, Is.AFTER, Is.BEFORE, Is.HAVE, Is.CLOSED)
"""`pool mon 6:15am` is swum; `the pool opens at 7` is not."""
_UNSAID: Final = 20
_ALLOWED: Final = frozenset({"is fine", "are fine", "is ok", "are ok", "괜찮"})
"""`Sundays are fine for long rides`: nothing is asked for."""


def read(clause: Clause) -> tuple[Rough, ...]:
    days = clause.weekdays()
    raced = {(token.start, token.end) for token in clause.all(Is.SPORT)}
    if any((token.start, token.end) not in raced for token in clause.all(*_STRANGE)):
        return ()
    swum = clause.has(Is.CLOCK) and clause.values(Is.THING) == ["pool"] and not clause.has(Is.SPORT, *_OPEN_OR_SHUT)
    swum = swum and not any(is_unknown(clause.text, token) for token in clause.tokens)
    if not days or len(days) > 5 or not (clause.has(Is.SPORT, Is.ROLE, Is.TAG) or swum):
        return ()
    if any(clause.words(token) in _ALLOWED for token in clause.all(Is.FREE)) and not clause.has(Is.MUST, Is.WANT):
        return ()
    if clause.has(Is.EITHER):
        return _either(clause, days)
    every = _every(clause)
    minutes, understood = _minutes(clause)
    time = _time(clause)
    if not understood or every is None:
        return ()
    said = clause.has(Is.SPORT)
    sport, role = clause.one_sport(), clause.role()
    if swum:
        said, sport = True, Sport.SWIMMING
    if role is None and clause.has(Is.LOW) and clause.says("가볍게", "쉽게", "편하게", "easily", "gently"):
        clause.use(Is.LOW)
        role = Role.EASY
    if len(clause.roles()) > 1 or (said and sport is None):
        return ()
    if not said and role is None and len(clause.sports) != 1:
        sport = None  # `hill repeats`: of what, nobody says
    clause.use(Is.WORKOUT, Is.PER, Is.EACH, Is.FREE, Is.KEEP, Is.WANT, Is.TAG)
    clause.use_with(Is.THING, Is.SPORT)
    clause.use_with(Is.THING, Is.TAG)
    clause.used |= {(one.start, one.end) for one in clause.all(Is.THING) if SPORT_OF.get(one.value) is sport}
    if len(clause.all(Is.WEEKDAYS)) == 1 and clause.says(" to ", "로 옮", "로 바"):
        clause.use(Is.EDIT)
    if sport is None or (clause.has(Is.HEDGE) and minutes is None and time is None and every == 1):
        tags = tuple(dict.fromkeys(clause.values(Is.TAG))) if sport is None and role is None else ()
        if minutes is not None or time is not None or every > 1:
            return ()  # a wish has no hour and no length, and nobody says of which sport
        return _wished(sport, role, tags, days, said)
    if sport is Sport.STRENGTH and role is None:
        role = Role.STRENGTH
    notes = () if said else (Note("sport_taken", {"sport": str(sport)}),)
    notes = (*notes, Note("both_days")) if _a_weekend_of(clause) else notes
    longest = [token.value for token in clause.all(Is.DURATION)]
    notes = (*notes, Note("upper_not_held")) if longest and not longest[0].single else notes
    content = tuple(dict.fromkeys(tag for tag in clause.values(Is.TAG) if tag not in TAGS_OF_HARD))
    notes = (*notes, Note("content_not_held")) if content else notes
    return tuple(Rough(PinnedSession(day, sport, role or Role.ANY, minutes, time, every), notes=notes) for day in days)


def _a_weekend_of(clause: Clause) -> bool:
    """`long ride at the weekend`: one on each of its days, which not everybody means."""
    words = [clause.words(token) for token in clause.all(Is.WEEKDAYS)]
    said = any("weekend" in word or word == "주말" for word in words)
    return said and Role.LONG in clause.roles() and not clause.has(Is.EACH)


def _either(clause: Clause, days: tuple[Weekday, ...]) -> tuple[Rough, ...]:
    """`swim on Monday or Tuesday`: one swim on those days; a role cannot be counted, so it is liked there."""
    if clause.has(Is.DURATION, Is.CLOCK, Is.ORDINAL, Is.STRETCH, Is.NO, Is.CANT, Is.FREE):
        return ()
    told = list(dict.fromkeys(selector for selector, _ in clause.selectors()))
    if len(told) != 1:
        return ()
    clause.use(Is.EITHER, Is.WORKOUT, Is.PER, Is.EACH, Is.KEEP, Is.WANT, Is.DAYTIME, Is.LIKE)
    one = told[0]
    if one.sport is not None and one.role is None and not one.tags and not clause.has(Is.HEDGE, Is.LIKE):
        return (Rough(SessionCount(one.sport, least=1), scope=Scope(weekdays=days)),)
    liked = Selector(one.sport, one.role, one.tags, days)
    return (Rough(Preference(like=(liked,)), weight=_UNSAID, notes=(Note("either_day"),)),)


def _wished(
    sport: Sport | None, role: Role | None, tags: tuple[str, ...], days: tuple[Weekday, ...], said: bool
) -> tuple[Rough, ...]:
    """Nobody can stand on a day without a sport, and a wish is no appointment."""
    if sport is None and role is None and not tags:
        return ()
    liked = Selector(sport if said else None, role, tags, days)
    notes = () if sport is not None else (Note("no_sport_said"),)
    return (Rough(Preference(like=(liked,)), weight=_UNSAID, notes=notes),)


def _every(clause: Clause) -> int | None:
    if clause.has(Is.ORDINAL):
        told = clause.take(Is.ORDINAL)
        return int(told) if told and 2 <= told <= 12 else None
    stretch = clause.values(Is.STRETCH)
    if stretch:
        unit, amount = stretch[0]
        if len(stretch) > 1 or unit != "week" or not clause.has(Is.EACH):
            return None
        clause.use(Is.STRETCH)
        return int(amount.low)
    return 1


def _minutes(clause: Clause) -> tuple[int | None, bool]:
    told = clause.all(Is.DURATION)
    if not told:
        return None, True
    if len(told) > 1:
        return None, False
    bound = clause.bound(told[0])
    clause.use(Is.DURATION)
    return round(told[0].value.low), bound in {"least", "exact"} and told[0].value.low >= 1


def _time(clause: Clause) -> int | None:
    told = clause.all(Is.CLOCK)
    if len(told) != 1:
        return None
    parts = {"am" if token.value == "am" else "pm" for token in clause.all(Is.DAYTIME) if token.value != "all"}
    clause.use(Is.CLOCK, Is.DAYTIME, Is.FROM)
    minutes = settled(told[0].value[0], parts.pop() if len(parts) == 1 else None)
    return minutes if minutes < 1440 else None
