"""Bytes of an XML file made fit for a parser: UTF-8, nothing before the first tag, no characters XML forbids.

Real exports break each of these rules: blanks before the declaration, "utf-16" declared over UTF-8 bytes, Latin-1 or
CP949 names in a file that says nothing, a bare ampersand in a title, zero bytes where a write never finished.
"""

import codecs
import re

import numpy as np

from domestique.formats.errors import BadFile
from domestique.model.activity import Loss

_DECLARATION = re.compile(rb"<\?xml[^>]*?\?>")
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([A-Za-z][\w.-]*)["']""")
_BLOCK = 1 << 18
_FORBIDDEN_BYTES = bytes(code for code in range(32) if code not in (9, 10, 13))
_BARE_AMPERSAND = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});)")


def prepare(data: bytes) -> tuple[bytes, tuple[Loss, ...]]:
    losses: list[Loss] = []
    text = _utf8(data, losses)
    if _has_forbidden(text):
        clean = text.translate(None, _FORBIDDEN_BYTES)
        losses.append(Loss("forbidden_characters", f"{len(text) - len(clean)} bytes that XML forbids were left out."))
        text = clean
    start = text.find(b"<")
    if start < 0:
        raise BadFile("xml_no_tags", "The file says it is XML but holds no tag.")
    if start and text[:start].strip():
        losses.append(Loss("text_before_start", f"{start} bytes before the first tag were left out."))
    text = text[start:]
    declaration = _DECLARATION.match(text)
    if declaration:
        text = text[declaration.end() :]
    if b"&" in text and b"<![CDATA[" not in text and _BARE_AMPERSAND.search(text):
        text, count = _BARE_AMPERSAND.subn(b"&amp;", text)
        losses.append(Loss("bare_ampersand", f"{count} bare & signs were read as plain text."))
    return text, tuple(losses)


def _has_forbidden(text: bytes) -> bool:
    """By counting, which NumPy does at memory speed: controls, less the three that are blanks."""
    codes = np.frombuffer(text, np.uint8)
    return any(
        np.count_nonzero(block < 32) != sum(np.count_nonzero(block == blank) for blank in (9, 10, 13))
        for block in (codes[at : at + _BLOCK] for at in range(0, len(codes), _BLOCK))
    )


def _utf8(data: bytes, losses: list[Loss]) -> bytes:
    if data.isascii() and b"\x00" not in data[:4]:
        return data
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name, losses)
    if data[:2] == b"<\x00":
        return _decoded(data, "utf-16-le", losses)
    if data[:2] == b"\x00<":
        return _decoded(data, "utf-16-be", losses)
    declared = _ENCODING.search(data[:200])
    name = declared[1].decode("ascii").casefold() if declared else "utf-8"
    if not name.startswith(("utf", "ucs")):
        try:
            return data.decode(name).encode("utf-8")
        except (LookupError, UnicodeDecodeError, UnicodeEncodeError):
            pass
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, losses)
    return data


def _decoded(data: bytes, name: str, losses: list[Loss]) -> bytes:
    if name.startswith("utf-16") and len(data) % 2:
        data = data[:-1]
    text = data.decode(name, "replace")
    if "\ufffd" in text and name == "utf-8":
        return _guessed(data, losses)
    return text.encode("utf-8", "replace")


def _guessed(data: bytes, losses: list[Loss]) -> bytes:
    """Not UTF-8 though it should be: Korean if every high byte pairs up as EUC-KR, else what Windows wrote."""
    for name in ("euc_kr", "cp1252", "latin-1"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        losses.append(Loss("wrong_encoding", f"The text is not in the encoding it declares; it was read as {name}."))
        return text.encode("utf-8")
    raise AssertionError("latin-1 decodes any bytes")
