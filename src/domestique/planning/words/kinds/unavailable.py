"""Days on which nothing, or nothing of one sport, can be: travel, a closed pool, an evening that is always taken."""

import re
from datetime import timedelta
from typing import Final

from domestique.model.rule import WEEK, Days, Unavailable, Weekday
from domestique.model.rule_json import SPORT_WORDS
from domestique.model.sport import Sport
from domestique.planning.words.clause import Clause
from domestique.planning.words.filler import is_unknown
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Is, Token

SPORT_OF: Final = {
    "pool": Sport.SWIMMING, "open_water": Sport.SWIMMING, "gym": Sport.STRENGTH, "track": Sport.RUNNING,
    "trainer": Sport.CYCLING, "treadmill": Sport.RUNNING,
}  # fmt: skip
_NOTHING: Final = re.compile(r"train|workout|work out|session|exercise|anything|운동|훈련")
"""`I'm skiing, so no workouts`: what is refused is said, and it is everything."""
_LEFT_OUT: Final = (
    "skip", "leave out", "nothing", "none", "아무것도", "안 돼", "안돼", "안 되", "안되", "안 됩", "안됩", "빼",
    "건너뛰", "건너뛸", "금지", "스킵",
)  # fmt: skip
"""`the 28th: skip it`; `not feeling it today` says nothing of a plan."""
_NEXT_TO: Final = re.compile(r"\s?(?:(?:for|do|want to|to|a|my|the)\s)*")
_NOT_ON: Final = re.compile(r"(?:but\s)?not\son\s")
_ONLY_DAYS: Final = frozenset({Is.NO, Is.WEEKDAYS, Is.WORD, Is.PLEASE, Is.MUST, Is.WEEKS_ON, Is.DATES, Is.UNTIL})
"""`not on Mondays`: nothing but the refusal and the days."""
_ANOTHER: Final = re.compile(r"\s?[,;]|\s(?:and|but|also|plus)\s|\s?그리고|(?<=고)\s|(?<=며)\s|(?<=고요)\s")
"""What begins another wish."""
_OPEN: Final = ("언제든", "anytime", "any time", "돼", "됩니다", "되요", "i can ")
_ONE_DAY: Final = frozenset({"wedding", "conference", "moving house", "결혼식", "이사", "시험"})
_CAMPS: Final = ("training camp", "bike camp", "run camp", "swim camp", "tri camp", "cycling camp", "캠프", "전지훈련")
"""Away in order to train."""
_PLACES: Final = frozenset({"pool", "open_water", "gym", "track"})
_STRANGE: Final = (
    Is.ROLE, Is.CLOCK, Is.DAYTIME, Is.DURATION, Is.COUNT, Is.PERCENT, Is.RACE, Is.TAPER, Is.PRIORITY, Is.EASY_WEEK,
    Is.IN_A_ROW,
    Is.DAY_AFTER, Is.DAY_BEFORE, Is.LIKE, Is.DISLIKE, Is.BODY, Is.FORM, Is.CTL, Is.SAME, Is.ORDINAL,
    Is.RAMP,
)  # fmt: skip


def read(clause: Clause) -> tuple[Rough, ...]:
    away = [token for token in clause.all(Is.APART) if clause.words(token) == "away from" and clause.has(Is.DATES)]
    if _strange(clause) or _tagged(clause) or len(away) < len(clause.all(Is.APART)):
        return ()
    if _rested_before(clause):
        return ()
    clause.use(Is.APART)
    sports = _sports(clause)
    if sports is None:
        return ()
    left_out = clause.says("제외", "빼") and not clause.has(Is.WORKOUT)
    if clause.has(Is.DATES) and left_out and (clause.has(Is.WEEKDAYS) or _beside_a_pattern(clause)):
        return ()
    if clause.has(Is.WEEKDAYS) and clause.has(Is.DATES) and not clause.for_weeks():
        return _days_of_a_week(clause, sports)
    if clause.has(Is.WEEKDAYS):
        return _weekly(clause, sports)
    return _dated(clause, sports)


def _strange(clause: Clause) -> bool:
    """`언제든` beside all days but one is no hour of the day."""
    anytime = clause.has(Is.BUT) and set(clause.values(Is.DAYTIME)) == {"all"}
    return clause.has(*(kind for kind in _STRANGE if not (anytime and kind is Is.DAYTIME)))


def _rested_before(clause: Clause) -> bool:
    """`Mondays off, no running on concrete`: the day off is a wish by itself, and what is refused after it another."""
    for rest in clause.all(Is.REST):
        told = clause.text[: rest.start]
        after = [one for one in clause.all(Is.NO, Is.CANT) if one.start > rest.end]
        sports = [one for one in clause.all(Is.SPORT) if one.start > rest.end]
        days = [one for one in clause.all(Is.WEEKDAYS) if one.start < rest.end]
        alone = not any(one.end <= len(told) for one in clause.all(Is.SPORT))
        if days and alone and after and sports and _ANOTHER.match(clause.text, rest.end):
            return True
    return False


def _tagged(clause: Clause) -> bool:
    if clause.has(Is.NO, Is.CANT) and "openwater" in clause.values(Is.TAG):
        return True  # there are pools
    if clause.has(Is.NO, Is.CANT) and clause.values(Is.THING) == ["track"] and not clause.has(Is.CLOSED):
        return True  # one runs elsewhere
    if set(clause.values(Is.TAG)) & {"legs", "upper", "core", "full_body"}:
        return True  # not all lifting
    shared = {(token.start, token.end) for token in clause.all(Is.SPORT, Is.THING)}
    return any((token.start, token.end) not in shared for token in clause.all(Is.TAG))


def _sports(clause: Clause) -> tuple[Sport, ...] | None:
    """The sports that are out, none for all of them; None when a thing is missed rather than a sport."""
    things = [token for token in clause.all(Is.THING)]
    told = clause.sports_told()
    if _everything(clause):
        return ()
    if any(_NOTHING.search(clause.words(token)) for token in clause.all(Is.REST)):
        return ()
    if not things:
        return told
    shut = clause.has(Is.CLOSED, Is.REST, Is.BUT) or (clause.has(Is.ONLY) and clause.has(Is.WEEKDAYS))
    if any(token.value == "gym" for token in things) and not shut and not clause.has(Is.WEEKDAYS):
        return None
    if clause.has(Is.ONLY) and clause.has(Is.WEEKDAYS) and _beside(clause, things) in {len(told), 0}:
        clause.use(Is.THING)
        return tuple(dict.fromkeys(SPORT_OF[token.value] for token in things if token.value in SPORT_OF)) or None
    if told and all(SPORT_OF.get(token.value) in told for token in things):
        clause.use(Is.THING)
        return told
    if clause.has(Is.CLOSED) or (clause.has(Is.BUT) and clause.has(Is.FREE)):
        clause.use(Is.THING, Is.CLOSED)
        known = [SPORT_OF[token.value] for token in things if token.value in SPORT_OF]
        return tuple(dict.fromkeys(known)) or None
    if clause.has(Is.REST) and _beside(clause, things) == len(told):
        clause.use(Is.THING, Is.REST)
        return tuple(dict.fromkeys(SPORT_OF[token.value] for token in things if token.value in SPORT_OF)) or None
    places = {token.value for token in things} <= _PLACES and clause.has(Is.WEEKDAYS) and clause.has(Is.NO, Is.CANT)
    if places and not told:
        clause.use(Is.THING, Is.HAVE)
        return tuple(dict.fromkeys(SPORT_OF[token.value] for token in things))
    if any(clause.lacking(token) for token in things):
        return None
    beside = {(token.start, token.end) for token in clause.all(Is.SPORT)}
    return told if all((token.start, token.end) in beside for token in things) and not clause.has(Is.HAVE) else None


def _only_this(clause: Clause, only: Token) -> bool:
    """`월요일에는 수영만`, `Mondays are swim only`: nothing else then; `swim only on Mondays` is of other days."""
    if any(sport.end == only.start for sport in clause.all(Is.SPORT)):
        return clause.words(only) == "만"
    days = clause.all(Is.WEEKDAYS)
    sports = [one for one in clause.all(Is.SPORT) if _NEXT_TO.fullmatch(_gap(clause, only, one)) is not None]
    return bool(sports and days) and days[0].end <= min(only.start, sports[0].start)


def _gap(clause: Clause, one: Token, other: Token) -> str:
    first, second = sorted((one, other), key=lambda token: token.start)
    return clause.text[first.end : second.start]


def _nothing_but(clause: Clause, days: tuple[Weekday, ...], sports: tuple[Sport, ...]) -> tuple[Rough, ...]:
    clause.use(Is.ONLY, Is.FREE, Is.WORKOUT, Is.HAVE, Is.WANT)
    return (Rough(Unavailable(weekdays=days, sports=tuple(one for one in SPORT_WORDS if one not in sports))),)


def _unheard_of(clause: Clause, refusal: Token) -> bool:
    """`데드리프트는 못 해요`: what cannot be is a thing nobody knows, not all training."""
    before = clause.text[: refusal.start].rstrip()
    words = [token for token in clause.tokens if token.end == len(before) and token.kind is Is.WORD]
    return any(is_unknown(clause.text, token) and before[-1] in "은는을를" for token in words)


def _celebrated(clause: Clause) -> bool:
    """`my wedding in June`: some day of a month, and nobody says that it is lost."""
    days = clause.values(Is.DATES)
    long = any(one.first is not None and one.last is not None and (one.last - one.first).days >= 27 for one in days)
    return long and (clause.has(Is.HOLIDAY) or any(clause.words(token) in _ONE_DAY for token in clause.all(Is.AWAY)))


def _within(one: Days, other: Days) -> bool:
    return one != other and other.first <= one.first and one.last <= other.last


def _everything(clause: Clause) -> bool:
    """`hiking in Nepal, so I can't train`: what cannot be is training, the sport is only why."""
    sports = clause.all(Is.SPORT)
    for no in clause.all(Is.NO, Is.CANT):
        for one in clause.all(Is.WORKOUT):
            named = any(0 <= one.start - sport.end <= 1 for sport in sports)
            if not named and max(no.start - one.end, one.start - no.end) <= 2:
                return True
    return False


def _beside(clause: Clause, things: list[Token]) -> int:
    """How many sports are only another reading of a thing: 자전거, gym."""
    spans = {(token.start, token.end) for token in things}
    return len({token.value for token in clause.all(Is.SPORT) if (token.start, token.end) in spans})


def _beside_a_pattern(clause: Clause) -> bool:
    """`월요일 휴식, 12월 7일은 제외`: left out of the pattern, not lost."""
    return any(token.kind in {Is.WEEKDAYS, Is.REST} for token in clause.near)


def _all_but(clause: Clause, days: tuple[Weekday, ...], sports: tuple[Sport, ...]) -> tuple[Rough, ...]:
    """`any day except Wednesday works`: what is lost is Wednesday."""
    clause.use(
        Is.FREE, Is.WORKOUT, Is.HAVE, Is.DAYTIME, Is.EACH, Is.WANT, Is.PER, Is.INDIFFERENT, Is.LIKE, Is.THING, Is.BEST
    )
    return (Rough(Unavailable(weekdays=tuple(day for day in WEEK if day not in days), sports=sports)),)


def _weekly(clause: Clause, sports: tuple[Sport, ...]) -> tuple[Rough, ...]:
    days = clause.weekdays()
    refused = clause.has(Is.NO, Is.CANT, Is.CLOSED)
    if not days or len(days) == 7 or (clause.has(Is.EITHER) and not refused):
        return ()
    clause.use(Is.EITHER)
    open_days = clause.has(Is.FREE, Is.INDIFFERENT, Is.CANT) or clause.says(*_OPEN)
    if clause.has(Is.BUT) and not refused and open_days:
        return _all_but(clause, days, sports)
    if sports and clause.has(Is.HEDGE) and clause.has(Is.NO) and not clause.has(Is.CANT, Is.CLOSED):
        return ()
    if clause.has(Is.ONLY) and sports and any(_only_this(clause, token) for token in clause.all(Is.ONLY)):
        return () if refused or clause.has(Is.BUT, Is.THING) else _nothing_but(clause, days, sports)
    if clause.has(Is.ONLY) and sports and not clause.has(Is.NO, Is.CLOSED):
        clause.use(Is.ONLY, Is.FREE, Is.CANT, Is.WORKOUT, Is.HAVE)
        return (Rough(Unavailable(weekdays=tuple(day for day in WEEK if day not in days), sports=sports)),)
    closed = clause.has(Is.CLOSED) or (clause.has(Is.THING) and clause.has(Is.REST))
    bare = not clause.has(Is.SPORT, Is.WORKOUT, Is.REST) and clause.has(Is.NO)
    hours_near = any(token.kind in {Is.CLOCK, Is.FREE} for token in clause.near)
    named = any(token.kind in {Is.SPORT, Is.ROLE, Is.TAG} for token in clause.near)
    if bare and _NOT_ON.match(clause.told) and clause.kinds <= _ONLY_DAYS and not named:
        clause.use(Is.NO)
        return (Rough(Unavailable(weekdays=days)),)
    if bare and hours_near and clause.says("never", "not ", "절대"):
        clause.use(Is.NO)
        return (Rough(Unavailable(weekdays=days)),)
    if bare and clause.says("안 돼", "안돼", "안 되", "안되", "안 됩", "안됩"):
        clause.use(Is.NO)
        return (Rough(Unavailable(weekdays=days)),)
    if clause.has(Is.CANT) or (clause.has(Is.NO) and sports) or closed:
        clause.use(Is.CANT, Is.NO, Is.CLOSED, Is.WORKOUT, Is.EACH, Is.PER, Is.FREE, Is.REST)
        return (Rough(Unavailable(weekdays=days, sports=sports)),)
    return ()


def _days_of_a_week(clause: Clause, sports: tuple[Sport, ...]) -> tuple[Rough, ...]:
    """`next week I'm away Tuesday to Thursday`."""
    told = [token.value for token in clause.all(Is.DATES)]
    days = clause.weekdays()
    if len(told) != 1 or told[0].first is None or told[0].last is None or not days or clause.has(Is.ONLY, Is.EITHER):
        return ()
    if (told[0].last - told[0].first).days > 6 or not clause.has(Is.NO, Is.CANT, Is.REST, Is.AWAY, Is.CLOSED):
        return ()
    length = (told[0].last - told[0].first).days + 1
    chosen = [day for day in (told[0].first + timedelta(days=n) for n in range(length)) if WEEK[day.weekday()] in days]
    if not chosen:
        return ()
    runs: list[Days] = []
    for day in chosen:
        if runs and day - runs[-1].last == timedelta(days=1):
            runs[-1] = Days(runs[-1].first, day)
        else:
            runs.append(Days(day, day))
    clause.use(Is.DATES, Is.NO, Is.CANT, Is.REST, Is.AWAY, Is.CLOSED, Is.WORKOUT, Is.HAVE, Is.FREE)
    return (Rough(Unavailable(dates=tuple(runs), sports=sports)),)


def _dated(clause: Clause, sports: tuple[Sport, ...]) -> tuple[Rough, ...]:
    if not clause.has(Is.NO, Is.CANT, Is.REST, Is.AWAY, Is.CLOSED, Is.HOLIDAY, Is.APART):
        return ()
    refused = clause.has(Is.NO, Is.CANT, Is.REST)
    long = any(one.first and one.last and one.first != one.last for one in clause.values(Is.DATES))
    counted = clause.has(Is.REST) and clause.has(Is.STRETCH)
    if long and counted and not clause.has(Is.FOR, Is.FROM, Is.AWAY, Is.NO, Is.CANT):
        return ()  # two days off next week: some of them
    if clause.has(Is.CLOSED) and not refused and not clause.has(Is.SPORT, Is.THING):
        return ()  # of what is shut nobody knows what it is for
    if clause.has(Is.CANT) and any(_unheard_of(clause, token) for token in clause.all(Is.CANT)):
        return ()
    if not refused and (clause.has(Is.WANT) or _celebrated(clause) or clause.says(*_CAMPS)):
        return ()
    plain_no = clause.has(Is.NO) and not clause.has(Is.CANT, Is.REST, Is.AWAY, Is.CLOSED, Is.HOLIDAY, Is.APART)
    if plain_no and not clause.has(Is.WORKOUT, Is.SPORT, Is.THING, Is.FREE) and not clause.says(*_LEFT_OUT):
        return ()
    if (clause.has(Is.AWAY, Is.HOLIDAY) and clause.has(Is.ONLY)) or (clause.has(Is.STRETCH) and clause.has(Is.PER)):
        return ()
    several = [token.value for token in clause.all(Is.DATES)]
    if len(several) > 1:
        clause.use(Is.DATES)
        told_days = tuple(Days(one.first, one.last) for one in several if one.first and one.last)
        if len(told_days) < len(several):
            return ()
        told_days = tuple(one for one in told_days if not any(_within(one, other) for other in told_days))
        if (
            len(told_days) == 2
            and clause.says("back on", "back by", "back home", "return", "돌아")
            and clause.has(Is.AWAY)
        ):
            last = told_days[1].last
            told_days = (Days(told_days[0].first if told_days[0].first <= last else clause.today, last),)
    else:
        days = clause.days()
        if days is None:
            return ()
        told_days = (days,)
    told = clause.has(Is.NO, Is.CANT, Is.REST, Is.CLOSED)
    clause.use(
        Is.NO,
        Is.CANT,
        Is.REST,
        Is.AWAY,
        Is.CLOSED,
        Is.HOLIDAY,
        Is.WORKOUT,
        Is.FROM,
        Is.UNTIL,
        Is.BETWEEN,
        Is.PER,
        Is.FREE,
        Is.HAVE,
    )
    if not told and clause.has(Is.AWAY, Is.HOLIDAY):
        return (Rough(Unavailable(dates=told_days), notes=(Note("away_is_unavailable"),)),)  # away skiing
    notes = () if told else (Note("away_is_unavailable"),)
    return (Rough(Unavailable(dates=told_days, sports=sports), notes=notes),)
