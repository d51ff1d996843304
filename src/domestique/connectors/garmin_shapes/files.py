"""The original of an activity: the watch's file, taken out of the zip that Garmin puts it in."""

import io
import zipfile
import zlib

from domestique.connectors.found import FoundFile

ZIP = "application/zip"
_MOST = 256 << 20


def original(external_id: str, data: bytes) -> FoundFile:
    """A zip that holds anything but one file of sound size stays a zip."""
    data = _only_one_inside(data) or data
    kind = "zip" if data[:2] == b"PK" else "fit" if data[8:12] == b".FIT" else _text_kind(data)
    return FoundFile(external_id, f"{external_id}.{kind}", data)


def _only_one_inside(data: bytes) -> bytes | None:
    if data[:2] != b"PK":
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(inside) != 1 or inside[0].file_size > _MOST:
                return None
            with archive.open(inside[0]) as member:
                found = member.read(_MOST + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError):
        return None
    return found if 0 < len(found) <= _MOST else None


def _text_kind(data: bytes) -> str:
    head = data[:1_000].lower()
    return "gpx" if b"<gpx" in head else "tcx" if b"<trainingcenterdatabase" in head else "bin"
