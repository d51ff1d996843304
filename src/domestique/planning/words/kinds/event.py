"""A race on its day: its name as it was said, its sport, how much it matters."""

import re
from typing import Final

from domestique.model.rule import Event, Priority
from domestique.model.sport import Sport
from domestique.planning.words.clause import Clause
from domestique.planning.words.clocks import Time
from domestique.planning.words.filler import is_unknown
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Amount, Is, Token

_STRANGE: Final = (
    Is.BODY, Is.TAPER, Is.FORM, Is.CTL, Is.REST, Is.APART, Is.PERCENT, Is.WEEKDAYS, Is.NO, Is.CANT, Is.IN_A_ROW,
    Is.RAMP, Is.CLOSED, Is.RACE_DAY,
)  # fmt: skip
_NOT_NAME_WORDS: Final = (
    "mark put add note please save i'll i've i'd we'll we're we've "
    "my the a an is it's its on in for i'm i am racing race running doing riding training entered signed up "
    "have run ride swim registered got we there's will be next goal main target big key event called named "
    "this year season to do want at and also priority as most important biggest going planning with of b c s "
    "저는 나는 제 제가 내 내가 목표 메인 올해 이번 이번에 에 에는 은 는 이 가 을 를 열리는 있는 하는 그리고 "
    "날 중요한 가장 제일 에서 참가하는 나가는 인 의 저의 다음 시즌 메인은 목표는 대회는 레이스는 이번엔 저 나 "
    "으로 로 대회인 출전하는 "
    "참고로 또 아 음 코치님 안녕하세요 일단 우선 ㅎㅎ ㅋㅋ ㅎㅎㅎ ㅋㅋㅋ ㅠㅠ 감사합니다 감사해요 부탁드려요"
)
_NOT_NAME: Final = frozenset(_NOT_NAME_WORDS.split())
_WORD: Final = re.compile(r"[^\s,()\"]+")
_PLAIN: Final = frozenset(
    {"race", "races", "event", "events", "competition", "대회", "레이스", "경기", "시합", "big race"}
)
_ENDS_NAME: Final = frozenset(
    {Is.DATES, Is.PRIORITY, Is.BREAK, Is.STOP, Is.WANT, Is.HAVE, Is.GOAL, Is.UNTIL, Is.PER, Is.HEDGE, Is.PAST}
)
_LONE_LETTER: Final = re.compile(r"[\s,/-]\s?([abc])(?:\s?급)?[.!]?$")
"""`경주 하프마라톤 B`: what stands last."""
_THANKS: Final = re.compile(r"(?:[\s,]+(?:감사\S*|고마\S*|부탁\S*|please|thanks|thank you|ㅎ+|ㅋ+))+[.!]*$")
_RACED: Final = frozenset({"5k", "10k", "10km", "5km", "21k", "42k", "15k"})
_HALF: Final = frozenset({"half", "하프"})
_A_ALONE: Final = frozenset(
    {"a race", "a priority", "priority a", "a goal", "a 레이스", "a레이스", "a 대회", "a대회", "(a)"}
)
"""Said plainly, against a tune-up or fun that is told of another."""
_LONGEST: Final = 120
_PREPARING: Final = ("준비", "참가", "출전", "신청", "접수", "완주", "도전", "제가", "내가", "저희", "우리", "이번")
_VERBS: Final = ("요", "다", "임", "음", "죠", "야", "돼", "해", "어", "지", "네")


def read(clause: Clause) -> tuple[Rough, ...]:
    races, priorities = clause.all(Is.RACE), clause.all(Is.PRIORITY)
    when = clause.take(Is.DATES)
    if clause.has(*_STRANGE) or not (races or priorities) or when is None or when.first is None:
        return ()
    if when.first != when.last:
        return ()
    named = [token for token in races if token.value is not None] or _by_distance(clause) or races
    name = _name(clause, named) if named else ""
    sport = _sport(clause, named)
    if sport is None:
        return ()
    priority, notes = _priority(clause)
    clause.use(
        Is.RACE,
        Is.HALF,
        Is.SPORT,
        Is.PRIORITY,
        Is.DATES,
        Is.WORKOUT,
        Is.DISTANCE,
        Is.GOAL,
        Is.UNDER,
        Is.HAVE,
        Is.ROLE,
        Is.TAG,
        Is.WANT,
        Is.BEFORE,
        Is.MOST,
        Is.ONLY,
    )
    if not name:
        told = (races or priorities)[-1]
        name, notes = clause.written(told.start, told.end), (*notes, Note("event_unnamed"))
    minutes = _minutes(clause)
    if name.strip() == "" or "<" in name:
        return ()
    return (Rough(Event(name[:_LONGEST], when.first, priority, sport, None, minutes), notes=notes),)


def _sport(clause: Clause, named: list[Token]) -> Sport | None:
    told: set[Sport] = {token.value for token in named if token.kind is Is.RACE and token.value is not None}
    if Sport.MULTISPORT in told:
        return Sport.MULTISPORT
    if len(told) == 1:
        return next(iter(told))
    said = clause.sports_told()
    if len(said) == 1:
        return said[0]
    if clause.has(Is.DISTANCE, Is.HALF) and not said and clause.says("10k", "5k", "21k", "42k", "half", "하프"):
        return Sport.RUNNING
    return clause.sports[0] if len(clause.sports) == 1 and not said else None


def _priority(clause: Clause) -> tuple[Priority, tuple[Note, ...]]:
    told = clause.values(Is.PRIORITY)
    if not told and (letter := _LONE_LETTER.search(_THANKS.sub("", clause.told))) is not None:
        return Priority(letter[1].upper()), ()
    if Priority.A in told and any(clause.words(token) in _A_ALONE for token in clause.all(Is.PRIORITY)):
        return Priority.A, ()
    weight = [one for one in (Priority.C, Priority.B, Priority.A) if one in told]
    return (weight[0], ()) if weight else (Priority.A, (Note("priority_taken"),))


def _minutes(clause: Clause) -> int | None:
    told = clause.all(Is.DURATION)
    clocks = clause.all(Is.CLOCK)
    if not told and clause.has(Is.GOAL) and len(clocks) == 1 and len(clocks[0].value) == 1:
        clause.use(Is.CLOCK)
        time: Time = clocks[0].value[0]
        return time.minutes if time.minutes >= 1 else None
    if len(told) != 1 or not 1 <= told[0].value.high <= 2880:
        return None
    clause.use(Is.DURATION)
    amount: Amount = told[0].value
    return round(amount.high)


def _name(clause: Clause, named: list[Token]) -> str:
    """The race word with the words of a name before it; priorities and dates are no part of it."""
    last = named[-1]
    first = _first_of_run(clause, named, last)
    start = _from(clause, first.start)
    words = [(start + found.start(), found[0]) for found in _WORD.finditer(clause.text[start : last.end])]
    while words and words[0][0] < last.start and words[0][1].strip("'") in _NOT_NAME:
        words.pop(0)
    if not words or " ".join(word for _, word in words) in _PLAIN:
        return ""
    clause.used |= {(one.start, one.end) for one in clause.tokens if words[0][0] <= one.start < last.end}
    return _capitalised(clause.written(words[0][0], _behind(clause, last.end)))


def _by_distance(clause: Clause) -> list[Token]:
    """`Han River 10K`: a distance that is raced."""
    raced = [token for token in clause.all(Is.DISTANCE) if clause.words(token).replace(" ", "") in _RACED]
    return raced or [token for token in clause.all(Is.HALF) if clause.words(token) in _HALF]


def _behind(clause: Clause, end: int) -> int:
    """`Ironman Gurye`: capitals right behind the race word are its name too."""
    behind = end
    begun = clause.written(clause.tokens[0].start, clause.tokens[-1].end)
    races = [one.end for one in clause.all(Is.RACE)]
    plain = begun.isascii() and begun == begun.lower() and races[-1:] == [end]  # ironman hamburg on june 6
    for found in _WORD.finditer(clause.text[behind : min(behind + 40, clause.tokens[-1].end)]):
        start, stop = behind + found.start(), behind + found.end()
        dated = any(token.start < stop and start < token.end and token.kind in _ENDS_NAME for token in clause.tokens)
        word = found[0].rstrip(".!?~")
        hangul = not word[:1].isascii() and start > end
        if hangul and (told := _subject(clause, start, word)) is not None:
            return start + len(told)
        korean = hangul and (stop >= clause.tokens[-1].end or _before_priority(clause, start, stop))
        named = clause.written(start, stop)[:1].isupper() or (korean and not word.endswith(_VERBS))
        named = named or (plain and any(t.start == start and is_unknown(clause.text, t) for t in clause.tokens))
        if dated or clause.text[end:start].strip() or not named or not word or word in _NOT_NAME:
            break
        end = start + len(word)
    return end


def _before_priority(clause: Clause, start: int, stop: int) -> bool:
    """`아이언맨 프랑크푸르트 A대회`: a word nobody knows between a race and how much it matters."""
    unknown = any(one.start == start and is_unknown(clause.text, one) for one in clause.tokens)
    return unknown and any(0 <= one.start - stop <= 1 for one in clause.all(Is.PRIORITY))


def _subject(clause: Clause, start: int, word: str) -> str | None:
    """`아이언맨 함부르크가 A 대회`: a word nobody knows with the particle of a subject behind it."""
    name = word[:-1]
    known = any(
        token.start < start + len(name) and start < token.end for token in clause.tokens if token.kind is not Is.WORD
    )
    strange = len(name) > 1 and not known and name not in _NOT_NAME and not name.startswith(_PREPARING)
    return name if word[-1] in "이가은는" and strange and clause.has(Is.PRIORITY) else None


def _capitalised(written: str) -> str:
    """`targeting the Seoul Marathon`: where a name has capitals, it begins with one."""
    words = written.split(" ")
    capitals = [place for place, word in enumerate(words) if word[:1].isupper()]
    return " ".join(words[capitals[0] :]) if capitals and words[0].isascii() else written


def _first_of_run(clause: Clause, named: list[Token], last: Token) -> Token:
    """`서울 국제 마라톤 대회`: race words side by side are one name."""
    first = last
    for token in reversed(named[:-1]):
        if not clause.text[token.end : first.start].strip():
            first = token
    return first


def _from(clause: Clause, end: int) -> int:
    """Where the name may begin: at most four words before, after whatever is not part of one."""
    floor = max((token.end for token in clause.tokens if token.end <= end and token.kind in _ENDS_NAME), default=0)
    floor = max(floor, clause.tokens[0].start)
    floor += max(clause.text[floor:end].rfind(mark) for mark in ",:;(") + 1
    words = list(_WORD.finditer(clause.text[floor:end]))
    return floor + words[-4].start() if len(words) > 4 else floor
