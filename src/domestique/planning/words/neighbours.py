"""What words turn out to be, seen beside the others: a bare number takes the unit of the amount behind it, 타다 is to
cycle unless something else is ridden, `other weekdays` are those not told before.
"""

import re
from typing import Final

from domestique.model.rule import WEEK, Weekday
from domestique.model.sport import Sport
from domestique.planning.words import numbers
from domestique.planning.words.correcting import corrected
from domestique.planning.words.exceptions import excepted
from domestique.planning.words.filler import FILLER
from domestique.planning.words.phrases import is_korean
from domestique.planning.words.token import Amount, Is, Token

_ARE: Final = re.compile(r"(?:days?|weekends?)\s(?:are|is|get)\s(?:(?:very|so|really|pretty|always)\s)?$")
_PLUS: Final = re.compile(r"[\d.]+\+")
_SHARED: Final = frozenset({Is.DURATION, Is.DISTANCE, Is.PERCENT, Is.COUNT})
_NEAR: Final = 24
"""Tokens within which an amount lends its unit to a bare number."""
_BETWEEN_ENDS: Final = frozenset({Is.BREAK, Is.MOST, Is.LEAST})
_WHY: Final = re.compile(r"이?라(?:서)?(?=[\s,])")
_FIGURES: Final = frozenset({Is.FORM, Is.CTL, Is.LOAD})
_ENDS: Final = frozenset({Is.AFTER, Is.BEFORE, Is.FROM, Is.UNTIL, Is.BETWEEN})
_RIDDEN: Final = re.compile(r"(?:[안못]\s?)?[타탈탑]")
_NEVER_RIDDEN: Final = frozenset({Sport.RUNNING, Sport.SWIMMING, Sport.STRENGTH, Sport.WALKING, Sport.HIKING})
_THAT_DAY: Final = re.compile(r"(?<![a-z])(?:on\s)?(?:that\sday|those\sdays)(?![a-z])|(?<![가-힣])그\s?날(?:에|은|엔)?")
_NAMED: Final = frozenset({Is.SPORT, Is.ROLE, Is.TAG, Is.THING})
_TURNED: Final = re.compile(
    r"(?:\d\s?[:+/-]\s?1|(?:week|weeks|training|loading|deload|recovery|주|훈련|회복|쉬는|하는)(?:\s(?:long|training|load))?)\s?(?:의\s)?$"
)
_OTHER: Final = re.compile(r"(?:(?:the\s|all\s)?(?:other|remaining)|나머지|다른)\s$")
_REST_OF_WEEK: Final = ("the rest of", "other days", "나머지", "다른")


def seen_together(text: str, tokens: list[Token]) -> list[Token]:
    for look in (
        corrected,
        _as_a_reason,
        _such_as,
        _that_day,
        _turn_of_weeks,
        _taken_off,
        _and_more,
        _leaping,
        _hard_going,
        _without_english_pt,
        _ridden,
        _counted,
        _remaining,
        excepted,
        _sharing,
    ):
        tokens = look(text, tokens)
    return tokens


def _as_a_reason(text: str, tokens: list[Token]) -> list[Token]:
    """`설 연휴라 2월 6일부터 9일까지`: the feast is why, the days behind are when."""
    found: list[Token] = []
    for place, token in enumerate(tokens):
        why = token.kind is Is.DATES and _WHY.match(text, token.end) is not None
        behind = _of_this_sentence(tokens[:place:-1]) if why else []
        why = any(one.kind is Is.DATES for one in behind)
        found.append(Token(Is.WORD, "reason", token.start, token.end) if why else token)
    return found


def _such_as(text: str, tokens: list[Token]) -> list[Token]:
    """`인터벌 같은 강훈련`: such as intervals, and nothing that is the same."""
    named = {end for token in tokens if token.kind in _NAMED for end in (token.end, token.end + 1)}
    return [
        Token(Is.WORD, None, one.start, one.end)
        if one.kind is Is.SAME and one.start in named and text.startswith("같은", one.start)
        else one
        for one in tokens
    ]


def _that_day(text: str, tokens: list[Token]) -> list[Token]:
    """`My wife works Saturdays. No training that day.`: the days of the week said before, where nobody else is meant
    by them here.
    """
    found = tokens
    for that in _THAT_DAY.finditer(text):
        before = [one for one in found if one.end <= that.start()]
        told = [one for one in before if one.kind in {Is.WEEKDAYS, Is.DATES}]
        since = [one for one in before if told and one.start > told[-1].start]
        stops = sum(1 for one in since if one.kind is Is.STOP)
        others = any(one.kind is Is.OTHERS for one in _of_this_sentence(before))
        if not told or told[-1].kind is not Is.WEEKDAYS or stops > 2 or not (stops or others):
            continue
        made = Token(Is.WEEKDAYS, told[-1].value, that.start(), that.end())
        after = [one for one in found if one.start >= that.end()]
        found = [*before, made, *after]
    return found


def _turn_of_weeks(text: str, tokens: list[Token]) -> list[Token]:
    """`a 3:1 cycle`, `4주 사이클`: weeks that come round, and nothing that is ridden."""
    return [
        Token(Is.WORD, "turn", one.start, one.end)
        if one.kind is Is.SPORT
        and text.startswith(("cycle", "사이클", "싸이클"), one.start)
        and _TURNED.search(text[max(0, one.start - 24) : one.start]) is not None
        else one
        for one in tokens
    ]


def _taken_off(text: str, tokens: list[Token]) -> list[Token]:
    """`35% 빼고`: so much less, and nothing refused."""
    shares = {end for token in tokens if token.kind is Is.PERCENT for end in (token.end, token.end + 1, token.end + 2)}
    return [
        Token(Is.CUT, None, one.start, one.end)
        if one.kind is Is.NO and one.start in shares and text[one.start] in "빼뺄뺀"
        else one
        for one in tokens
    ]


def _and_more(text: str, tokens: list[Token]) -> list[Token]:
    """`5+ hours`, `3+ runs`: at least so many."""
    found: list[Token] = []
    for token in tokens:
        plus = token.kind is Is.BREAK and text[token.start] == "+" and text[token.start - 1 : token.start].isdigit()
        counted = plus and text[token.end : token.end + 2].strip()[:1].isalpha()
        found.append(Token(Is.LEAST, None, token.start, token.end) if counted else token)
        if token.kind in _SHARED and _PLUS.match(text, token.start, token.end):
            found.append(Token(Is.LEAST, None, token.start, token.end))
    return found


def _leaping(text: str, tokens: list[Token]) -> list[Token]:
    """`부하가 12% 넘게 뛰지 않게`: figures leap, nobody runs."""
    shares = [token.end for token in tokens if token.kind is Is.PERCENT]
    return [
        Token(Is.RAMP, None, one.start, one.end)
        if one.kind is Is.SPORT and text[one.start] == "뛰" and any(0 <= one.start - end <= 6 for end in shares)
        else one
        for one in tokens
    ]


def _hard_going(text: str, tokens: list[Token]) -> list[Token]:
    """`Mondays are hard`: for who has to live through them."""
    found = list(tokens)
    for place, token in enumerate(tokens):
        behind = next((one.kind for one in tokens[place + 1 :] if one.start >= token.end), Is.STOP)
        plain = token.kind in {Is.ROLE, Is.HIGH, Is.LOW} and text[token.start : token.end] in {"hard", "easy"}
        told = [one.kind for one in _of_this_sentence(tokens[:place])]
        if plain and behind in {Is.STOP, Is.BREAK} and Is.WEEKDAYS in told and _ARE.search(text[: token.start]):
            found[place] = Token(Is.WORD, "how", token.start, token.end)
    return [one for at, one in enumerate(found) if at == 0 or one != found[at - 1]]


def _without_english_pt(text: str, tokens: list[Token]) -> list[Token]:
    """PT is lifting with a trainer in Korean, in English who treats one."""
    if any(is_korean(letter) for letter in text):
        return tokens
    return [
        Token(Is.WORD, None, one.start, one.end) if one.kind is Is.SPORT and text[one.start : one.end] == "pt" else one
        for one in tokens
    ]


def _ridden(text: str, tokens: list[Token]) -> list[Token]:
    """타다 is to cycle, unless the sentence says what is ridden: 스키 타고."""
    found: list[Token] = []
    said = False
    for token in tokens:
        verb = token.kind is Is.SPORT and _RIDDEN.match(text, token.start) is not None
        found.append(Token(Is.WORD, None, token.start, token.end) if verb and said else token)
        said = token.kind is not Is.STOP and (said or (token.kind is Is.SPORT and token.value not in _NEVER_RIDDEN))
    return found


def _counted(text: str, tokens: list[Token]) -> list[Token]:
    """`수영1 자전거2 러닝3`: a figure right behind a sport is how often, where another sport has one too."""
    sports = {token.end for token in tokens if token.kind is Is.SPORT}
    found = [
        token.kind is Is.NUMBER
        and token.start in sports
        and text[token.end : token.end + 1] in {"", " ", ",", "/", "."}
        for token in tokens
    ]
    if sum(found) < 2:
        return tokens
    return [
        Token(Is.COUNT, token.value, token.start, token.end) if counts else token
        for token, counts in zip(tokens, found, strict=True)
    ]


def _remaining(text: str, tokens: list[Token]) -> list[Token]:
    """`Fridays from 3, other weekdays from 6`: the days not told before."""
    found: list[Token] = []
    told: set[Weekday] = set()
    for given in tokens:
        rest = given.kind is Is.DATES and bool(told) and text[given.start : given.end] == "the rest of the week"
        token = Token(Is.WEEKDAYS, WEEK, given.start, given.end) if rest else given
        made = token
        if token.kind is Is.STOP:
            told = set()
        elif token.kind is Is.WEEKDAYS:
            other = _OTHER.search(text[max(0, token.start - 20) : token.start]) or text.startswith(
                _REST_OF_WEEK, token.start
            )
            left = tuple(day for day in token.value if day not in told)
            if other and left:
                made = Token(Is.WEEKDAYS, left, token.start, token.end)
            told |= set(made.value)
        found.append(made)
    return found


def _sharing(text: str, tokens: list[Token]) -> list[Token]:
    """`no less than 6, no more than 9 hours`: a bare number takes the unit of the bounded amount behind it."""
    found = list(tokens)
    for place, token in enumerate(tokens):
        if token.kind is not Is.NUMBER or not token.value.single or token.value.low <= 0:
            continue
        if (ahead := _ahead(text, tokens, place)) is not None:
            found[place] = Token(ahead.kind, _in_units(text, token, ahead), token.start, token.end)
            continue
        after = tokens[place + 1 : place + 1 + _NEAR]
        behind = next((one for one in after if one.kind not in _BETWEEN_ENDS), None)
        told = [one.kind for one in after if behind is not None and one.start < behind.start]
        if behind is None or behind.kind not in _SHARED or not {Is.MOST, Is.LEAST} & set(told):
            continue
        if {Is.MOST, Is.LEAST} & {one.kind for one in tokens[max(0, place - 1) : place]}:
            found[place] = Token(behind.kind, _in_units(text, token, behind), token.start, token.end)
    return found


def _ahead(text: str, tokens: list[Token], place: int) -> Token | None:
    """`I want 8 hours a week but I only have 6`: the last word of a sentence, in the unit of the only amount before."""
    said = [one.kind for one in tokens[max(0, place - 3) : place]]
    before = _of_this_sentence(tokens[max(0, place - _NEAR) : place])
    if any(one.kind in _FIGURES for one in before) or (said and said[-1] in _ENDS):
        return None
    told = [one for one in before if one.kind in _SHARED]
    next_kinds = [one.kind for one in tokens[place + 1 : place + 3] if one.kind is not Is.WEEKS_ON][:1]
    by_day = next_kinds == [Is.WEEKDAYS] and any(one.kind is Is.WEEKDAYS for one in before)
    if by_day and len(told) == 1 and told[0].kind is Is.DURATION:
        return told[0]
    if not _at_the_end(text, tokens[place + 1 :]) or not {Is.ONLY, Is.MOST, Is.LEAST} & set(said):
        return None
    return told[0] if len(told) == 1 else None


def _at_the_end(text: str, after: list[Token]) -> bool:
    """Nothing but thanks follows in the sentence."""
    for token in after:
        if token.kind is Is.STOP:
            return True
        polite = token.kind in {Is.BREAK, Is.PLEASE} or text[token.start : token.end] in FILLER
        if not polite:
            return False
    return True


def _of_this_sentence(tokens: list[Token]) -> list[Token]:
    stops = [place for place, one in enumerate(tokens) if one.kind is Is.STOP]
    return tokens[stops[-1] + 1 :] if stops else tokens


def _in_units(text: str, bare: Token, other: Token) -> Amount:
    own = re.match(numbers.ANY, text[other.start : other.end])
    scale = other.value.low / (numbers.number(own[0]) or 1) if own is not None else other.value.low
    return Amount(bare.value.low * scale, bare.value.low * scale)
