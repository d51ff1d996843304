"""Text from files and uploads, made fit for storing and showing."""

import re
import unicodedata

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LONGEST_NAME = 200


def storable(text: str) -> str:
    """PostgreSQL takes neither NUL nor half a surrogate pair."""
    return _UNSTORABLE.sub("\ufffd", text)


def file_name(given: str) -> str:
    """What to call a received file: its last part only, without controls and direction tricks, never empty."""
    last = re.split(r"[/\\]", given)[-1]
    clean = unicodedata.normalize("NFC", _CONTROL.sub("", storable(last))).strip()
    if clean in ("", ".", ".."):
        return "unnamed"
    if len(clean) <= _LONGEST_NAME:
        return clean
    stem, dot, ending = clean.rpartition(".")
    return stem[: _LONGEST_NAME - len(ending) - 1] + dot + ending if dot and len(ending) < 10 else clean[:_LONGEST_NAME]
