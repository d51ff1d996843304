"""How sure a reading is. What speaks against it: words nobody knows, words it did not use, what had to be taken for
granted, something left over beside it, and another kind that explains the words nearly as well. `./dev bench words`
prints how often readings of each band were right.
"""

import re
from typing import Final

from domestique.model.rule import Event
from domestique.planning.words.choosing import Chosen
from domestique.planning.words.filler import FILLER
from domestique.planning.words.token import Is, Token

_PLAIN_ENGLISH: Final = (
    "i'm i've i'd i'll can could should would will do does get give make put schedule plan want like need only with "
    "by as up out than them they he she his her not more day days week weeks one two be been being have has had let "
    "go going come take set leave add include done doing keep my mine myself your from into per any all every each "
    "in on at about around when where while because since due club group team squad home house place time times"
)
_PLAIN: Final = FILLER | frozenset(_PLAIN_ENGLISH.split())
_KOREAN_WORD: Final = re.compile(r"[가-힣]{2,}")
_UNKNOWN, _UNUSED, _NOTE, _LEFT, _RIVAL = 0.07, 0.2, 0.06, 0.15, 0.12


def confidence(text: str, chosen: Chosen, notes: int, left: bool) -> float:
    """`left`: something that speaks of training stands beside it and became no rule."""
    unknown = 0 if _named(chosen) else sum(1 for token in chosen.tokens if _unknown(text, token))
    sure = 0.98 - _UNKNOWN * min(unknown, 5) - _UNUSED * len(chosen.rest) - _NOTE * notes
    return round(max(sure - _LEFT * left - _RIVAL * chosen.rival, 0.1), 2)


def _named(chosen: Chosen) -> bool:
    """A race's name is words nobody knows."""
    return any(isinstance(one.params, Event) for one in chosen.roughs)


def _unknown(text: str, token: Token) -> bool:
    """A word that stands alone and is none of the small ones; Korean endings belong to the word before."""
    if token.kind is not Is.WORD or token.value is not None:
        return False
    word = text[token.start : token.end]
    if word in _PLAIN or (token.start > 0 and text[token.start - 1] not in " ,(\"'"):
        return False
    return len(word) > 2 if word[0].isascii() else _KOREAN_WORD.match(word) is not None
