"""Who corrects oneself means the later word: `6 hours a week, no wait, make that 7`, 주 6시간, 아니 7시간까지."""

import re
from collections.abc import Sequence
from typing import Final

from domestique.planning.words import numbers
from domestique.planning.words.token import AMOUNTS, Amount, Is, Token

_MARK: Final = re.compile(
    r"(?:(?:,\s|\s|^)(?:no,?\swait|wait,?\sno|wait|scratch\sthat|i\smean|sorry|correction|no,\sactually|no,?\smake\sthat)"
    r"[,:.]?\s(?:actually,?\s)?(?:(?:let's\s)?(?:make|say)\s(?:that|it)?\s?)?|[,.]\s(?:actually,?\s)?make\sthat\s"
    r"|,\s아니,?\s|[.,]\s아니다,?\s|,\s정정,?\s)$"
)
_REACH: Final = 40
_SHARED: Final = AMOUNTS | {Is.WEEKDAYS, Is.CLOCK, Is.STRETCH}


def corrected(text: str, tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what was said first replaced by what was said in its place."""
    found: list[Token] = []
    for token in tokens:
        mark = _MARK.search(text[max(0, token.start - _REACH) : token.start]) if token.kind in _SHARED else None
        first = None if mark is None else _meant(found, token, token.start - len(mark[0]))
        if first is None or mark is None:
            found.append(token)
            continue
        begun = token.start - len(mark[0])
        found[first] = _instead(text, found[first], token)
        found = [one for one in found if one.end <= begun]
        found.append(Token(Is.WORD, "corrected", begun + len(mark[0]) - len(mark[0].lstrip(" ,.")), token.end))
    return found


def _meant(found: list[Token], token: Token, begun: int) -> int | None:
    """The place of what the later word stands for: the last of its kind, or the last amount for a bare number."""
    for place in range(len(found) - 1, -1, -1):
        one = found[place]
        if one.end > begun:
            continue
        if one.kind is token.kind or (token.kind is Is.NUMBER and one.kind in AMOUNTS):
            return place
    return None


def _instead(text: str, first: Token, later: Token) -> Token:
    value = later.value
    if later.kind is Is.NUMBER and first.kind is not Is.NUMBER and later.value.single and first.value.single:
        said = re.match(numbers.ANY, text[first.start : first.end])
        scale = first.value.low / (numbers.number(said[0]) or 1) if said is not None else 1
        value = Amount(later.value.low * scale, later.value.low * scale)
    return Token(first.kind, value, first.start, first.end)
