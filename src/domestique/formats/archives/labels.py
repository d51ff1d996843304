"""Names inside archives: decoded as whoever packed them meant, and made harmless."""

import re
import struct
import unicodedata

from domestique.kit.plain_text import storable

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LONGEST = 1000
_UTF8_FLAG = 0x800
_UNICODE_PATH = 0x7075


def decode_name(raw: bytes, flags: int, extra: bytes) -> str:
    """UTF-8 where flagged or valid (macOS never flags); then Korean Windows; then the 1981 default."""
    if not flags & _UTF8_FLAG:
        told = _unicode_path(extra)
        if told is not None:
            return told
    if flags & _UTF8_FLAG:
        return raw.decode("utf-8", "replace")
    for encoding in ("utf-8", "euc_kr", "cp949"):
        try:
            name = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        # CP949 beyond EUC-KR also fits much of Western Europe by chance: believed only where a word of it comes out.
        if encoding != "cp949" or re.search("[가-힣]{2}", name):
            return name
    return raw.decode("cp437")


def _unicode_path(extra: bytes) -> str | None:
    at = 0
    while at + 4 <= len(extra):
        tag, size = struct.unpack_from("<HH", extra, at)
        if tag == _UNICODE_PATH and size > 5:
            return extra[at + 9 : at + 4 + size].decode("utf-8", "replace")
        at += 4 + size
    return None


def label(name: str) -> str:
    """No drive, no root, no step upwards, no controls or direction tricks; NFC, as people type it."""
    clean = unicodedata.normalize("NFC", _CONTROLS.sub("", storable(name)))
    parts = [part.strip() for part in re.split(r"[/\\]", clean)]
    kept = [part for part in parts if part not in ("", ".", "..") and not re.fullmatch(r"[A-Za-z]:", part)]
    return "/".join(kept)[-_LONGEST:] or "unnamed"
