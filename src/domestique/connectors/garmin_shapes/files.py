"""The original of an activity: a zip with the watch's file in it, or that file as it is."""

from domestique.connectors.found import FoundFile

ZIP = "application/zip"


def original(external_id: str, data: bytes) -> FoundFile:
    kind = "zip" if data[:2] == b"PK" else "fit" if data[8:12] == b".FIT" else _text_kind(data)
    return FoundFile(external_id, f"{external_id}.{kind}", data)


def _text_kind(data: bytes) -> str:
    head = data[:1_000].lower()
    return "gpx" if b"<gpx" in head else "tcx" if b"<trainingcenterdatabase" in head else "bin"
