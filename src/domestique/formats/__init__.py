"""Bytes to model and back: FIT, GPX, TCX and archives. READERS lists what can be read.
May import model and kit; pure: takes bytes, returns model, raises BadFile with a reason and nothing else.
To add a format: formats/<ext>.py or a folder, and one line in READERS or WRITERS.
"""

from dataclasses import replace

from domestique.formats.courses import read_courses
from domestique.formats.errors import BadFile
from domestique.formats.fit import read_fit
from domestique.formats.gpx import read_gpx
from domestique.formats.gzipped import LARGEST, gunzip
from domestique.formats.reading import Kind, Reader, Reading
from domestique.formats.session import read_session
from domestique.formats.sniff import sniff
from domestique.formats.tcx import read_tcx

__all__ = ["READERS", "BadFile", "Kind", "Reader", "Reading", "read_courses", "read_file"]

READERS: tuple[Reader, ...] = (
    Reader("fit", (".fit", ".fit.gz"), read_fit),
    Reader("gpx", (".gpx", ".gpx.gz"), read_gpx),
    Reader("tcx", (".tcx", ".tcx.gz"), read_tcx),
    Reader("session", (".session.json",), read_session),
)


def read_file(data: bytes, *, largest: int = LARGEST) -> Reading:
    """One file, plain or gzipped, then at most `largest` bytes. Archives of many are walked by formats/archives."""
    slug = sniff(data)
    if slug != "gzip":
        return _reader(slug).read(data)
    unpacked, losses = gunzip(data, largest)
    reading = _reader(sniff(unpacked)).read(unpacked)
    return replace(reading, losses=(*losses, *reading.losses))


def _reader(slug: str) -> Reader:
    reader = next((reader for reader in READERS if reader.slug == slug), None)
    if reader is not None:
        return reader
    if slug in ("zip", "gzip", "apple_health"):
        raise BadFile(
            "archive_inside", "This is an archive or export of many activities, to be opened as such.", looks=slug
        )
    raise BadFile("no_reader", f"{slug.upper()} files cannot be read here.", looks=slug)
