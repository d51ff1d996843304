"""What a file is, by its bytes and never by its name: phones and mail programs rename files as they like."""

import re

from domestique.formats.errors import BadFile
from domestique.formats.session import BEGINNING

HEAD = 65536
"""Enough of a file's beginning to know it by."""

_XML_NOISE = re.compile(r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>)", re.DOTALL)
_XML_ROOT = re.compile(r"\s*<(?:[\w.-]+:)?([\w.-]+)")
_XML_ROOTS = {
    "gpx": "gpx",
    "trainingcenterdatabase": "tcx",
    "healthdata": "apple_health",
}
_MAGIC = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
)
_CONTROLS = bytes((*range(9), *range(14, 32)))
_STRANGERS = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF", "a PDF document"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office document"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a Windows program"),
    (b"bplist00", "an Apple property list"),
)
_PACKED_STRANGERS = ("7-Zip", "RAR", "bzip2", "xz", "Zstandard", "tar")


def sniff(data: bytes) -> str:
    """fit, gpx, tcx, session, apple_health, gzip or zip; anything else is a BadFile that names what it looks like."""
    if not data:
        raise BadFile("empty_file", "The file is empty. Export or copy it again.")
    if data[8:12] == b".FIT" and data[0] in (12, 14):
        return "fit"
    if data.startswith(BEGINNING):
        return "session"
    for magic, slug in _MAGIC:
        if data.startswith(magic):
            return slug
    head = data[:HEAD]
    _refuse_known_strangers(head)
    text = _as_text(head)
    if text is None:
        if data[8:12] == b".FIT":
            return "fit"
        raise BadFile(
            "unknown_format", "The file is neither FIT, GPX, TCX nor a ZIP of them, and nothing else we know."
        )
    return _sniff_text(text)


def _refuse_known_strangers(head: bytes) -> None:
    looks = next((name for magic, name in _STRANGERS if head.startswith(magic)), None)
    if looks is None and head[4:8] == b"ftyp":
        looks = "a HEIC picture" if head[8:12] in (b"heic", b"heix", b"mif1") else "a video"
    if looks is None and head[:4] == b"RIFF":
        looks = "a WebP picture" if head[8:12] == b"WEBP" else "a sound or video file"
    if looks is None and head[257:262] == b"ustar":
        looks = "a tar archive"
    if looks is None:
        if not head.strip(b"\x00"):
            raise BadFile("only_zeros", "The file holds only zero bytes: it was never fully written. Copy it again.")
        return
    if any(word in looks for word in _PACKED_STRANGERS):
        raise BadFile("other_archive", f"The file is {looks}. Unpack it, or pack it as ZIP.", looks=looks)
    raise BadFile("other_file", f"The file is {looks}, not a recorded activity.", looks=looks)


def _as_text(head: bytes) -> str | None:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head.decode("utf-16", "replace")
    if head[:2] == b"<\x00":
        return head.decode("utf-16-le", "replace")
    if head[:2] == b"\x00<":
        return head.decode("utf-16-be", "replace")
    text = head.removeprefix(b"\xef\xbb\xbf")
    if len(text) - len(text.translate(None, _CONTROLS)) > len(text) // 50:
        return None
    return text.decode("utf-8", "replace")


def _sniff_text(text: str) -> str:
    at = 0
    while noise := _XML_NOISE.match(text, at):
        at = noise.end()
    root = _XML_ROOT.match(text, at)
    if root is not None:
        name = root[1].casefold()
        if name in _XML_ROOTS:
            return _XML_ROOTS[name]
        if name in ("html", "head", "body"):
            raise BadFile(
                "html_page",
                "The file is a web page, most likely the sign-in or error page of the site it was downloaded from. "
                "Sign in there and download it again.",
            )
        raise BadFile(
            "other_xml", f"The file is XML of another kind (<{root[1][:40]}>), not GPX or TCX.", root=root[1][:40]
        )
    if re.match(r"\s*<!doctype\s+html", text, re.IGNORECASE):
        return _sniff_text("<html>")
    start = text.lstrip()
    if "<gpx" in text[:4096]:
        return "gpx"
    if "<TrainingCenterDatabase" in text[:4096]:
        return "tcx"
    if start[:1] in "{[" and start:
        raise BadFile("other_json", "The file is JSON, not a recorded activity.")
    if not start:
        raise BadFile("empty_file", "The file holds only blanks. Export or copy it again.")
    raise BadFile("plain_text", "The file is plain text, not FIT, GPX or TCX.")
