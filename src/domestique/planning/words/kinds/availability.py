"""When there is time: windows by the clock, days that are open, how many sessions fit in a day."""

import re
from typing import Final

from domestique.model.rule import WEEK, Availability, Scope, Weekday, Window
from domestique.planning.words.clause import Clause
from domestique.planning.words.clocks import DAY, NOON, Time, bare, settled, window
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Is, Token

_PARTS: Final = {"am": (0, NOON), "pm": (1080, DAY), "afternoon": (NOON, 1080), "lunch": (NOON, 780), "all": (0, DAY)}
_STRANGE: Final = (
    Is.SPORT, Is.ROLE, Is.TAG, Is.BODY, Is.DURATION, Is.RACE, Is.PERCENT, Is.LIKE, Is.DISLIKE, Is.BEST, Is.EASY_WEEK,
    Is.TAPER, Is.THING, Is.GOAL, Is.AWAY, Is.CLOSED, Is.DATES,
)  # fmt: skip
_DAWN: Final = ("새벽", "early morning")
_DAWN_ENDS: Final = 420
_DOUBLES: Final = (
    "two a day",
    "two-a-day",
    "double day",
    "doubles",
    "double session",
    "하루 두 탕",
    "더블 세션",
    "더블세션",
)
_DONE_BY: Final = ("done by", "finish by", "finished by", "home by", "back by", "끝내야", "끝나야", "마쳐야")
_WHOSE: Final = re.compile(
    r"(?<![a-z])(?:squad|club|team|group|coach|lanes?|class|classes|lessons?)(?![a-z])|동호회|클럽|레슨|강습|팀"
)
_MORNING: Final = 600
"""`from 10` is ten in the morning, `after 7` in the evening."""
_OPEN_DAYS: Final = (
    "are ",
    "is ",
    "i'm totally",
    "i'm completely",
    "i am totally",
    "open",
    "자유",
    "비는",
    "빕니다",
    "비어",
)
"""What is said of the days, not of who trains on them."""

_ONLY_ON: Final = re.compile(r"\s(?:(?:can|train|work\sout|available|free|do|have|time|on|to|is|are)\s)*")


def read(clause: Clause) -> tuple[Rough, ...]:
    if clause.has(*_STRANGE):
        return ()
    if (most := _sessions_a_day(clause)) is not None:
        return (Rough(Availability(tuple(Window(day, 0, DAY) for day in WEEK), most)),)
    if clause.says(*_DOUBLES):
        return ()  # only on those days: of others nothing is said
    days = clause.weekdays()
    if (clause.has(Is.WEEKDAYS) and not days) or _of_something_else(clause):
        return ()
    if clause.has(Is.EITHER) and not _refused(clause):
        return ()
    near = {one.kind for one in clause.near}
    if not days and near >= {Is.WEEKDAYS, Is.WORKING} and not clause.has(Is.CLOCK, Is.EACH, Is.NUMBER):
        return ()  # 일요일은 교회라서 오후만 가능: of Sundays
    if (part := _part_of_some_days(clause, days)) is not None:
        return part
    spans, notes = _spans(clause)
    if not spans:
        return ()
    begun = clause.has(Is.FROM) and clause.has(Is.UNTIL) and clause.has(Is.CLOCK)
    said = _refused(clause) or clause.has(Is.FREE, Is.ONLY, Is.HAVE) or _free_said(clause)
    said = said or (clause.has(Is.CLOCK) and clause.says(*_DONE_BY))
    said = said or (clause.has(Is.KEEP) and clause.says("everything", "all sessions", "all my", "전부", "모두"))
    said = said or (clause.has(Is.MOST) and any(len(token.value) == 2 for token in clause.all(Is.CLOCK)))
    if not (begun or days or said):
        return ()
    if spans == ((0, DAY),) and _WHOSE.search(clause.told) is not None:
        return ()  # my squad only has lanes on Tuesdays: of one sport, nobody says which
    open_near = any(token.kind in {Is.FREE, Is.CLOCK, Is.DAYTIME} for token in clause.near)
    if spans == ((0, DAY),) and not clause.has(Is.FREE, Is.ONLY) and not open_near:
        return ()
    if not all(0 <= start < end <= DAY for start, end in spans):
        return ()
    if clause.has(Is.WORKING) and not days and not clause.has(Is.NO, Is.CANT):
        days, notes = WEEK[:5], (*notes, Note("working_days"))
    clause.use(
        Is.WEEKDAYS, Is.EITHER, Is.FREE, Is.HAVE, Is.ONLY, Is.WORKOUT, Is.MOST, Is.LEAST, Is.REST, Is.NO, Is.CANT,
        Is.BETWEEN, Is.PER, Is.WORKING,
    )  # fmt: skip
    told = days or WEEK
    if (len(told) == 7 or clause.has(Is.BUT)) and spans == ((0, DAY),):
        return ()
    scope = (
        Scope(weekdays=days)
        if len(days) < 7 and _weekend_open(clause, days, spans) and not clause.has(Is.BUT)
        else Scope()
    )
    windows = tuple(Window(day, *span) for day in told for span in spans)
    return (Rough(Availability(windows), scope=scope, notes=notes),)


def _of_something_else(clause: Clause) -> bool:
    """`two a days are fine but only on Tuesdays`: what is only on those days was said before."""
    bare = clause.kinds <= {Is.ONLY, Is.WEEKDAYS, Is.WORD, Is.HAVE, Is.EITHER}
    return bare and any(
        token.kind in {Is.SPORT, Is.ROLE, Is.TAG, Is.COUNT, Is.NUMBER} or token.value == "day" for token in clause.near
    )


def _free_said(clause: Clause) -> bool:
    """`free from 6 to 8` is open time; `Mondays free` is a day off."""
    return any(clause.words(token) == "free" for token in clause.all(Is.REST)) and clause.has(Is.CLOCK, Is.DAYTIME)


def _refused(clause: Clause) -> bool:
    """Closed hours are told, not open ones: at work, not possible, busy."""
    if _only_then(clause):
        return False
    resting = clause.has(Is.REST) and not _free_said(clause) and not clause.has(Is.FREE)
    return resting or clause.has(Is.NO, Is.CANT, Is.WORKING)


def _only_then(clause: Clause) -> bool:
    """`never in the morning, only after 5:30pm`: the refusal is of what was said before."""
    parts = clause.all(Is.DAYTIME)
    if not clause.has(Is.CLOCK, Is.NO, Is.CANT, Is.REST) and len(parts) == 1 and clause.has(Is.WORKING, Is.ONLY):
        why = clause.all(Is.WORKING)
        return any(one.start == parts[0].end for one in clause.all(Is.ONLY)) and all(
            w.end < parts[0].start for w in why
        )
    clocks = clause.all(Is.CLOCK)
    refused = clause.all(Is.NO, Is.CANT, Is.REST)
    if len(clocks) != 1 or not refused or not all(token.end <= clocks[0].start for token in refused):
        return False
    return any(
        refused[-1].end <= one.start and max(one.start - clocks[0].end, clocks[0].start - one.end) <= 12
        for one in clause.all(Is.ONLY)
    )


def _weekend_open(clause: Clause, days: tuple[Weekday, ...], spans: tuple[tuple[int, int], ...]) -> bool:
    """`Weekdays only 6 to 7` says nothing of the weekend, `Sundays are free` of other days; `only on weekends` does."""
    if any(_of_days(clause, token) for token in clause.all(Is.ONLY)):
        return False
    open_days = any(clause.words(token).startswith(_OPEN_DAYS) for token in clause.all(Is.FREE))
    timed = clause.has(Is.CLOCK, Is.DAYTIME) or spans != ((0, DAY),) or (open_days and not clause.has(Is.ONLY))
    return bool(days) and timed and "no other" not in clause.values(Is.ONLY)


def _part_of_some_days(clause: Clause, days: tuple[Weekday, ...]) -> tuple[Rough, ...] | None:
    """`아침 운동은 화요일만 가능`: no other mornings; evenings are left as they are. `Evenings only on weekdays` may be
    either.
    """
    parts, told = clause.all(Is.DAYTIME), clause.all(Is.WEEKDAYS)
    first = (
        len(parts) == 1 and bool(told) and parts[0].end <= told[0].start and not clause.has(Is.CLOCK, Is.NO, Is.CANT)
    )
    if not first or parts[0].value not in {"am", "pm"} or not any(_of_days(clause, one) for one in clause.all(Is.ONLY)):
        return None
    if clause.words(parts[0]).isascii():
        return ()
    (start, end), notes = _part(clause, parts[0].value)
    others = tuple(day for day in WEEK if day not in days)
    around = [(a, b) for a, b in ((0, start), (end, DAY)) if a < b]
    clause.use(Is.DAYTIME, Is.WEEKDAYS, Is.ONLY, Is.FREE, Is.WORKOUT, Is.HAVE)
    windows = tuple(Window(day, *span) for day in others for span in around)
    return (Rough(Availability(windows), scope=Scope(weekdays=others), notes=notes),)


def _of_days(clause: Clause, only: Token) -> bool:
    """`I can only train Mondays and Fridays from 7`, 월수금에만 저녁 7시부터: no other days."""
    days = clause.all(Is.WEEKDAYS)
    if not days or (clause.has(Is.CLOCK) and clause.all(Is.CLOCK)[0].start < days[0].start):
        return False
    if not clause.words(only).isascii():
        return any(clause.text[one.end : only.start] in {"", "에"} for one in days) and only.value is None
    return any(_ONLY_ON.fullmatch(clause.text[only.end : one.start]) is not None for one in days)


def _spans(clause: Clause) -> tuple[tuple[tuple[int, int], ...], tuple[Note, ...]]:
    """What is open of a day; around closed hours there are two stretches."""
    if (outside := _outside(clause)) is not None:
        return outside, ()
    span, notes = _span(clause)
    if span is None:
        return (), ()
    if not _refused(clause) or not _closed_between(clause):
        return (span,), notes
    if not 0 <= span[0] < span[1] <= DAY:
        return (), ()
    around = ((0, span[0]), (span[1], DAY))
    return tuple((start, end) for start, end in around if start < end), notes


def _outside(clause: Clause) -> tuple[tuple[int, int], ...] | None:
    """`before 8 or after 7pm`: two stretches of the day, where nobody refuses them."""
    clocks = [token for token in _clocks(clause) if len(token.value) == 1]
    if len(clocks) != 2 or _refused(clause):
        return None
    first, second = clocks
    if _end_of(clause, first) not in {Is.BEFORE, Is.UNTIL} or _end_of(clause, second) not in {Is.AFTER, Is.FROM}:
        return None
    ends = settled(first.value[0], "am"), settled(second.value[0], "pm" if second.value[0].half is None else None)
    if not 0 < ends[0] < ends[1] < DAY:
        return None
    clause.use(Is.DAYTIME, Is.CLOCK, Is.AFTER, Is.BEFORE, Is.UNTIL, Is.FROM)
    return (0, ends[0]), (ends[1], DAY)


def _end_of(clause: Clause, clock: Token) -> Is | None:
    """Which end this time is: English says so before it, Korean behind."""
    marks = clause.all(Is.BEFORE, Is.UNTIL, Is.AFTER, Is.FROM)
    if _korean(clause, clock):
        return next((one.kind for one in marks if 0 <= one.start - clock.end <= 2), None)
    return next((one.kind for one in marks if 0 <= clock.start - one.end <= 2), None)


def _korean(clause: Clause, clock: Token) -> bool:
    return "시" in clause.words(clock)


def _closed_between(clause: Clause) -> bool:
    clocks = _clocks(clause)
    both = len(clocks) == 1 and len(clocks[0].value) == 2
    whole_part = not clocks and clause.has(Is.DAYTIME)
    return both or whole_part or (len(clocks) == 2 and clause.has(Is.WORKING))


def _span(clause: Clause) -> tuple[tuple[int, int] | None, tuple[Note, ...]]:
    parts = [token.value for token in clause.all(Is.DAYTIME)]
    half = _half(parts)
    clocks = _clocks(clause)
    refused = _refused(clause)
    clause.use(Is.DAYTIME, Is.CLOCK, Is.AFTER, Is.BEFORE, Is.UNTIL, Is.FROM)
    if not clocks:
        return _without_clock(clause, parts, refused)
    if len(clocks) > 2:
        return None, ()
    if len(clocks) == 2 and all(len(token.value) == 1 for token in clocks) and _two_ends(clause, clocks[0]):
        return window((clocks[0].value[0], clocks[1].value[0]), half), ()
    if len(clocks) != 1:
        return None, ()
    ends: tuple[Time, ...] = clocks[0].value
    if len(ends) == 2:
        return window((ends[0], ends[1]), half), ()
    return _one_end(clause, clocks[0], ends[0], half, refused)


def _two_ends(clause: Clause, first: Token) -> bool:
    """`from 7am ... to 9`, `not before 6 or after 10`: two times are a window only where the first is one end of it."""
    if clause.between(first, _clocks(clause)[1]) in {"", "-", "~", "to", "until", "till", "부터", "에서"}:
        return True
    return clause.has(Is.BETWEEN) or _beside(clause, first, Is.FROM, Is.AFTER, Is.BEFORE, Is.UNTIL)


def _one_end(
    clause: Clause, token: Token, time: Time, half: str | None, refused: bool
) -> tuple[tuple[int, int] | None, tuple[Note, ...]]:
    after, before = _beside(clause, token, Is.AFTER, Is.FROM, Is.OVER), _beside(clause, token, Is.BEFORE, Is.UNTIL)
    if after == before:
        return None, ()
    late = time.half is None and half is None and (after or time.minutes < 360) and time.minutes < _MORNING
    if clause.has(Is.WORKING):
        late = before and time.half is None
    at = settled(time, half, late=late)
    notes = (Note("hour_taken", {"time": f"{at // 60}:{at % 60:02d}"}),) if time.half is None and half is None else ()
    clause.use(Is.OVER)
    return ((at, DAY) if after != refused else (0, at)), notes


def _beside(clause: Clause, token: Token, *kinds: Is) -> bool:
    return any(max(token.start - one.end, one.start - token.end) <= 4 for one in clause.all(*kinds))


def _without_clock(clause: Clause, parts: list[str], refused: bool) -> tuple[tuple[int, int] | None, tuple[Note, ...]]:
    if len(set(parts)) > 1 or clause.has(Is.AFTER, Is.BEFORE):
        return None, ()
    if parts:
        if (
            clause.has(Is.NO, Is.CANT)
            and parts[0] == "am"
            and not clause.has(Is.ONLY, Is.HEDGE, Is.FREE, Is.WORKING, Is.WANT)
        ):
            return _part(clause, parts[0])
        said = clause.has(Is.ONLY, Is.FREE) or (parts[0] == "all" and not clause.has(Is.PER))
        if refused or not said:
            return None, ()
        return _part(clause, parts[0])
    if clause.has(Is.WEEKDAYS) and clause.has(Is.FREE, Is.ONLY) and not refused and not clause.has(Is.COUNT, Is.NUMBER):
        return (0, DAY), ()
    return None, ()


def _part(clause: Clause, part: str) -> tuple[tuple[int, int], tuple[Note, ...]]:
    start, end = _PARTS[part]
    if part == "am" and any(clause.words(token).startswith(_DAWN) for token in clause.all(Is.DAYTIME)):
        end = _DAWN_ENDS
    return (start, end), (Note("part_of_day", {"from": f"{start // 60}:00", "to": f"{end // 60}:00"}),)


def _half(parts: list[str]) -> str | None:
    halves = {"am" if part == "am" else "pm" for part in parts if part != "all"}
    return halves.pop() if len(halves) == 1 else None


def _clocks(clause: Clause) -> list[Token]:
    found = clause.all(Is.CLOCK)
    if found or clause.has(Is.PERCENT, Is.FORM, Is.CTL, Is.LOAD, Is.COUNT):
        return found
    hours = any(token.kind is Is.CLOCK for token in clause.near) or clause.has(Is.FREE)
    for token in clause.all(Is.NUMBER):
        between = hours and clause.has(Is.WEEKDAYS) and not token.value.single
        times = [bare(one) for one in (token.value.low, token.value.high)]
        if None in times or not (
            between or clause.has(Is.DAYTIME) or _beside(clause, token, Is.AFTER, Is.BEFORE, Is.UNTIL)
        ):
            continue
        told = tuple(time for time in times[: 1 if token.value.single else 2] if time is not None)
        found.append(Token(Is.CLOCK, told, token.start, token.end))
        clause.use(Is.NUMBER)
    return found


def _sessions_a_day(clause: Clause) -> int | None:
    if clause.says(*_DOUBLES) and clause.has(Is.NO):
        clause.use(Is.NO, Is.PER, Is.COUNT, Is.NUMBER, Is.WORKOUT)
        return 1
    if not ("day" in clause.values(Is.PER) or clause.has(Is.SAME_DAY)) or clause.has(Is.WEEKDAYS):
        return None
    if (counted := clause.counted()) is None:
        return None
    if not (clause.has(Is.WORKOUT) or counted.kind is Is.COUNT):
        return None
    bound = clause.bound(counted)
    clause.use(Is.PER, Is.WORKOUT, Is.SAME_DAY)
    refused = clause.has(Is.NO, Is.CANT) or any("금지" in clause.words(token) for token in clause.all(Is.REST))
    if clause.has(Is.REST) and refused:
        clause.use(Is.REST)
        bound = None
    if bound is None and refused and counted.value.low >= 2:
        clause.use(Is.NO, Is.CANT)
        return int(counted.value.low) - 1
    if bound == "exact" and counted.value.single and clause.says("plenty", "enough", "충분"):
        return int(counted.value.low)
    return clause.strictly(counted, bound) if bound == "most" else None
