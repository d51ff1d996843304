"""Words that ask nothing of a plan: greetings, thanks, laughter, and the small words between others. All else that no
rule used is told.
"""

import re
from collections.abc import Sequence
from typing import Final

from domestique.planning.words.token import Is, Token

_ENGLISH: Final = (
    "a an the and or but so ok okay well then please pls plz thanks thank thx you ty cheers hi hello hey there coach "
    "dear lol haha hehe btw fyi tbh imo really just basically honestly actually also too oh ah um yes yeah yep sure "
    "those these very of to in on at for is are it's that's thats it that this i i'm me my mine we us our be let's"
)
_KOREAN: Final = (
    "안녕하세요 안녕 감사합니다 감사해요 고맙습니다 고마워요 고마워 부탁드려요 부탁드립니다 부탁해요 부탁해 "
    "코치님 코치 네 넵 예 아 음 그냥 진짜 정말 제발 솔직히 그리고 그런데 근데 그럼 그래서 저 저는 제가 나는 전 "
    "이건 그건 이게 그게 이렇게 이 그 요 은 는 가 을 를 에 엔 로 으로 도 만 과 와 의 에는 이요 예요 이에요 입니다 "
    "ㅋㅋ ㅋㅋㅋ ㅎㅎ ㅎㅎㅎ ㅠㅠ ㅜㅜ"
)
GREETINGS: Final = frozenset(["hi", "hello", "hey", "there", "dear", "안녕하세요", "안녕"])
"""Filler at the beginning; later on they are as odd as any other word."""
FILLER: Final = frozenset((*_ENGLISH.split(), *_KOREAN.split(), "i am"))
_PLAIN_ENGLISH: Final = (
    "i'm i've i'd i'll can could should would will do does get give make put schedule plan want like need only with "
    "by as up out than them they he she his her not more day days week weeks one two be been being have has had let "
    "go going come take set leave add include done doing keep my mine myself your from into per any all every each "
    "in on at about around when where while because since due club group team squad home house place time times"
)
_PLAIN: Final = FILLER | frozenset(_PLAIN_ENGLISH.split())
_KOREAN_WORD: Final = re.compile(r"[가-힣]{2,}")
_LETTER: Final = re.compile(r"[a-z가-힣\d]")
SMALL: Final = frozenset(
    {Is.BREAK, Is.PLEASE, Is.MUST, Is.WANT, Is.KEEP, Is.HAVE, Is.UNTIL, Is.FROM, Is.FOR, Is.WEEKS_ON, Is.BUT}
)
"""Small words that say nothing by themselves."""


def is_filler(text: str, tokens: Sequence[Token], opening: bool = True) -> bool:
    """`opening`: no wish was said before."""
    if not opening and any(text[token.start : token.end] in GREETINGS for token in tokens):
        return False
    return all(token.kind in SMALL or _nothing(text[token.start : token.end]) for token in tokens)


def _nothing(word: str) -> bool:
    return (
        word in FILLER
        or _LETTER.search(word) is None
        or (word.endswith(("세요", "해요")) and word[:2] in {"감사", "고마"})
    )


def is_unknown(text: str, token: Token) -> bool:
    """A word that stands alone and is none of the small ones; Korean endings belong to the word before."""
    if token.kind is not Is.WORD or token.value is not None:
        return False
    word = text[token.start : token.end]
    if word in _PLAIN or (token.start > 0 and text[token.start - 1] not in " ,(\"'"):
        return False
    return len(word) > 2 if word[0].isascii() else _KOREAN_WORD.match(word) is not None
