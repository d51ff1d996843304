"""Several days of the week said in one breath: Tue and Thu, Mon-Fri, 월수금, 화·목, 월요일부터 금요일까지."""

import re
from typing import Final

from domestique.model.rule import WEEK, Weekday
from domestique.planning.words.token import Is

_ENGLISH: Final = r"(?:mon|tues|tue|wednes|weds|wed|thurs|thu|fri|satur|sat|sun)(?:day)?s?(?![a-z'])"
_LETTERS: Final = "월화수목금토일"
_FULL: Final = rf"[{_LETTERS}](?:요일|욜)"
_ANY: Final = rf"(?:{_ENGLISH}|{_FULL})"
_AND: Final = (
    r"\s?(?:,\s?and|and|n(?=\s)|'n'|,|/|&|\+|하고|이랑|랑|과|와|및|\s그리고|그리고|에는|은|에)?"
    r"\s?(?:on\s)?(?:every\s)?"
)
_OR: Final = r"\s?(?:or|이나|나|또는|아니면|혹은)\s?"
_TO: Final = r"\s?(?:to|-|~|through|thru|부터|에서)\s?"
SET: Final = r"(?:(?:the\s)?week(?:day|end)s?(?![a-z])|주말|평일)"
_BOTH: Final = re.compile(rf"(?:both\s)?(?:{_ANY}|{SET})(?:{_AND}(?:at\s)?(?:{_ANY}|{SET}))+")
_EITHER: Final = re.compile(rf"(?:either\s)?{_ANY}{_OR}{_ANY}")
_RANGE: Final = re.compile(rf"{_ANY}{_TO}{_ANY}(?:\s?까지)?")
_SHORT: Final = re.compile(
    rf"(?<![가-힣\d])[{_LETTERS}](?:\s?[,/]?\s?[{_LETTERS}]){{1,7}}(?:요일|욜)?(?=$|[\s,.:]|은|는|에|만|마다|엔|요일|을|이|로)(?!\s?요일)"
)
_SHORT_RANGE: Final = re.compile(rf"(?<![가-힣\d])[{_LETTERS}]\s?[-~]\s?[{_LETTERS}](?:요일)?(?![가-힣]{{2}})")
_ONE: Final = re.compile(_ANY)
_ALONE: Final = re.compile(rf"(?<![가-힣\d])[{_LETTERS}](?=\s?[,/]\s?[{_LETTERS}](?:요일|욜)?)")
_JOINT: Final = r"(?:\s?(?:,\s?and|and|,|/|&|\+|하고|이랑|랑|과|와|및|그리고)\s?(?:on\s)?|\s)"
MANY: Final = rf"{_ANY}(?:{_JOINT}{_ANY}){{0,6}}"
"""At most seven, and each gap read in one way only: what follows must be found, and must be found missing soon."""
_WHOLE: Final = (
    r"every\s?day|any\s?day|all\sdays|all\sweek|each\sday|daily|weekdays?|weekends?|week\sdays|"
    r"매일|평일|주말|모든\s?요일"
)
_BUT: Final = re.compile(
    rf"(?P<whole>{_WHOLE}|{_ANY}{_TO}{_ANY})(?:\sof\sthe\sweek)?,?\s"
    rf"(?:except|but|apart\sfrom|other\sthan|excluding|save|minus|bar)(?:\sfor)?(?:\son)?\s(?P<out>{MANY})"
)
_KOREAN_BUT: Final = re.compile(
    rf"(?P<out>{MANY})(?:을|를|은|는|만)?\s?(?:빼고는?|제외하고는?|말고는?|제외한|뺀|외에는?|이외에는?|빼면|제외하면)\s?"
    rf"(?:(?P<whole>매일|평일|주말|모든\s?요일)(?:에는?|엔)?|나머지(?:\s?요일)?(?:은|는)?|다(?=\s)|전부|모두|다른\s?날(?:은|는)?|"
    rf"아무\s?때나|언제든지?|괜찮|가능)"
)
_KOREAN_BUT_LATER: Final = re.compile(
    rf"(?P<whole>매일|평일|주말)(?:은|에는?|엔)?,?\s?(?:단,?\s?)?(?P<out>{MANY})(?:은|는|만|을|를)?\s?"
    rf"(?:빼고|제외하고|제외|말고)"
)
_LONE: Final = re.compile(
    rf"(?<![가-힣\d])(?<!이 )(?<!그 )(?<!저 )(?<!할 )(?<!한 )(?<!볼 )(?P<day>[{_LETTERS}])"
    r"(?=\s(?:아침|새벽|오전|오후|저녁|밤|점심|롱런|롱라이딩|장거리|인터벌|템포|"
    r"러닝|달리기|수영|자전거|라이딩|근력|헬스|웨이트|휴식|오프|트랙|이지|이지런|조깅|등산|요가|브릭|역치|지속주|빌드업|쉼|회복|하체|상체|코어|로라|휴무))"
)
"""`화 아침 6시`, `토 롱런`: one letter is a day only before what is done on days."""
_NOT_DAYS: Final = frozenset({"수목", "월일", "일월", "일일", "토목", "금일", "수일", "화수", "목금토일월화수"})
"""Words of two such letters that mean something else."""


_TREES: Final = frozenset({"수목", "화수"})
"""Days all the same before a particle: 수목은, 수목에만."""
_INSTEAD: Final = re.compile(
    rf"(?P<day>{_ANY})\s(?:instead\sof|rather\sthan|and\snot|not)\s(?:on\s)?{_ANY}"
    rf"|{_FULL}(?:이|가)?\s?(?:말고|대신에?|아니라|보다는|보다)\s(?P<other>{_FULL})"
)
"""`Wednesday instead of Tuesday`, `화요일 말고 수요일`: the one that is meant."""
_INITIALS: Final = re.compile(
    r"(?<![a-z\d&'])(?:(?P<first>m|tu|w|th|f|sa|su)\s?[-~]\s?(?P<last>tu|w|th|f|sa|su)|"
    r"(?P<all>(?:m|tu|t|w|th|f|sa|su)(?:/(?:tu|t|w|th|f|sa|su)){1,6}|mwf|tth|tuth|mtwtf|mtwthf))(?![a-z\d'/])"
)
"""M-F, M/W/F, Tu/Th, MWF: letters alone only where several stand together."""
_OF_INITIALS: Final = {"m": 0, "tu": 1, "t": 1, "w": 2, "th": 3, "f": 4, "sa": 5, "su": 6}


def _initials(found: re.Match[str]) -> tuple[Weekday, ...]:
    if found["first"]:
        return _between(WEEK[_OF_INITIALS[found["first"]]], WEEK[_OF_INITIALS[found["last"]]])
    if found["all"] in {"mtwtf", "mtwthf"}:
        return WEEK[:5]
    letters = [_OF_INITIALS[one] for one in re.findall(r"tu|th|sa|su|[mtwf]", found["all"])]
    return _sorted([WEEK[one] for one in letters]) if len(set(letters)) == len(letters) else ()


def weekdays_at(text: str, place: int) -> tuple[tuple[Weekday, ...], Is | None, int] | None:
    """The days, how they are meant (one of them only, all but some), and where it ends; single days are in the
    tables.
    """
    for shape in (_BUT, _KOREAN_BUT, _KOREAN_BUT_LATER):
        if (found := shape.match(text, place)) is not None:
            out, whole = _days(found["out"]), _whole(found["whole"])
            left = tuple(day for day in whole if day not in out)
            how = Is.BUT if len(whole) == 7 else None
            return (left, how, found.end() - _borrowed(found[0])) if left else None
    if (found := _INSTEAD.match(text, place)) is not None:
        return _sorted(_days(found["day"] or found["other"])), None, found.end()
    for shape in (_RANGE, _SHORT_RANGE):
        if (found := shape.match(text, place)) is not None:
            first, last = _days(found[0].removesuffix("까지").replace("에서", "~").replace("부터", "~"))
            return _between(first, last), None, found.end()
    if (found := _INITIALS.match(text, place)) is not None and (days := _initials(found)):
        return days, None, found.end()
    if (found := _LONE.match(text, place)) is not None:
        return _sorted(_days(found["day"])), None, found.end("day")
    if (found := _EITHER.match(text, place)) is not None:
        return _sorted(_days(found[0])), Is.EITHER, found.end()
    if (found := _BOTH.match(text, place)) is not None:
        sets = [day for one in re.finditer(SET, found[0]) for day in _whole(one[0].removeprefix("the "))]
        return _sorted([*_days(found[0]), *sets]), None, found.end()
    if (found := _SHORT.match(text, place)) is not None:
        told = found[0].removesuffix("요일").removesuffix("욜")
        letters = [letter for letter in told if letter in _LETTERS]
        particle = told in _TREES and text[found.end() : found.end() + 1] in set("은에엔만마이")
        if (told in _NOT_DAYS and not particle) or len(set(letters)) < len(letters):
            return None
        return _sorted([WEEK[_LETTERS.index(letter)] for letter in letters]), None, found.end()
    return None


def days_of(told: str) -> tuple[Weekday, ...]:
    """Of days or a set of them: Saturday and Sunday, the weekend."""
    told = told.removeprefix("the ")
    return _sorted(_days(told)) if re.match(SET, told) is None else _whole(told)


def _whole(told: str | None) -> tuple[Weekday, ...]:
    """The days something is left out of; all of them where nobody says which."""
    if told is None:
        return WEEK
    if told.startswith(("week", "평일")) and not told.startswith("weekend"):
        return WEEK[:5]
    if told.startswith(("weekend", "주말")):
        return WEEK[5:]
    days = [_day(one[0]) for one in _ONE.finditer(told)]
    return _between(days[0], days[-1]) if len(days) > 1 else WEEK


def _borrowed(told: str) -> int:
    """`빼고 가능`: what says that the other days are free says so itself."""
    return next(
        (len(word) for word in ("괜찮", "가능", "아무 때나", "아무때나", "언제든", "언제든지") if told.endswith(word)),
        0,
    )


def _days(told: str) -> list[Weekday]:
    found = [_day(one[0]) for one in _ONE.finditer(told)]
    return found or [WEEK[_LETTERS.index(letter)] for letter in told.removesuffix("요일") if letter in _LETTERS]


def _day(told: str) -> Weekday:
    return WEEK[_LETTERS.index(told[0])] if told[0] in _LETTERS else Weekday(told[:3])


def _between(first: Weekday, last: Weekday) -> tuple[Weekday, ...]:
    start, end = WEEK.index(first), WEEK.index(last)
    if end < start:
        end += 7
    return _sorted([WEEK[step % 7] for step in range(start, end + 1)])


def _sorted(days: list[Weekday]) -> tuple[Weekday, ...]:
    return tuple(day for day in WEEK if day in days)
