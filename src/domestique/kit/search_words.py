"""Text search that works in Korean on any PostgreSQL: words are cut here, not by the server's locale.

Chinese, Japanese and Korean runs become pairs of neighbouring letters (with the last letter once more alone, so that
a single letter can be found anywhere), everything else lowercase words. '심박수' is then found by '심박', and
'역치훈련을' by '역치훈련', which no built-in dictionary does.
"""

import re
import unicodedata

_RUN = re.compile(
    r"(?P<cjk>[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+)"
    r"|(?P<word>[^\W_\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+)"
)
_LONGEST_WORD = 60
_MOST_WORDS = 4_000
"""tsvector positions end at 16383, and a name or note is never this long."""


def _runs(text: str) -> list[tuple[bool, str]]:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return [(match.lastgroup == "cjk", match.group()) for match in _RUN.finditer(plain)]


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run))]


def words(*texts: str | None) -> list[str]:
    """In order, so that their places make phrases searchable."""
    found: list[str] = []
    for text in texts:
        for is_cjk, run in _runs(text or ""):
            found.extend(_pairs(run) if is_cjk else [run[:_LONGEST_WORD]])
    return found[:_MOST_WORDS]


def _quoted(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"


def tsvector(*texts: str | None) -> str:
    """A literal for a plain tsvector column."""
    return " ".join(f"{_quoted(word)}:{place}" for place, word in enumerate(words(*texts), 1))


def terms(text: str) -> list[str]:
    """A tsquery literal for each word a person typed, which may be unfinished; all must occur, wherever."""
    found: list[str] = []
    for is_cjk, run in _runs(text):
        if is_cjk and len(run) > 1:
            found.append(" <-> ".join(_quoted(pair) for pair in _pairs(run)[:-1]))
        else:
            found.append(_quoted(run[:_LONGEST_WORD]) + ":*")
    return found[:40]
