"""Text files as people's programs leave them: with a mark, in UTF-16, or in a Korean code page; bounded."""

import codecs
import re
from typing import Final

from domestique.formats.errors import BadFile

MOST_BYTES: Final = 1_000_000
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(data: bytes) -> str:
    bounded(data)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _clean(data[len(mark) :].decode(name, errors="replace"))
    for name in ("utf-8", "cp949"):
        try:
            return _clean(data.decode(name))
        except UnicodeDecodeError:
            continue
    return _clean(data.decode("latin-1"))


def bounded(data: bytes) -> None:
    if not data.strip():
        raise BadFile("empty", "The file is empty.")
    if len(data) > MOST_BYTES:
        raise BadFile("workout_too_large", "The file is larger than any workout: a megabyte at most.")


def one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _clean(text: str) -> str:
    return "".join(letter for letter in text if letter in "\n\r\t" or ord(letter) >= 32)
