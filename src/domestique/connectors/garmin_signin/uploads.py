"""What Garmin says of a file that was handed in."""

import re
from collections.abc import Iterator

from domestique.connectors.answers import Row, ident, number, row_in, rows_in, text
from domestique.connectors.connector import Ref
from domestique.connectors.errors import Refused, ShapeChanged

_DUPLICATE = 202
_KINDS = ("fit", "tcx", "gpx")


def file_name(told: str | None, tag: str) -> str:
    """The ending decides how Garmin reads it; the rest is ours, and plain."""
    kind = (told or "").rpartition(".")[2].lower()
    return f"domestique-{re.sub(r'[^0-9A-Za-z-]', '-', tag)}.{kind if kind in _KINDS else 'fit'}"


def taken(answer: object) -> Ref:
    """{"activity"} of the one it became, with {"was": "duplicate"} where it had been there; {"upload"} while Garmin is
    still at it."""
    result = row_in(row_in(answer).get("detailedImportResult"))
    upload = ident(result.get("uploadId"))
    made = next((told for row in rows_in(result.get("successes")) if (told := ident(row.get("internalId")))), None)
    if made is not None:
        return {"activity": made} | ({"upload": upload} if upload else {})
    failures = rows_in(result.get("failures"))
    if any(code == _DUPLICATE for code, _ in _messages(failures)):
        there = next((told for row in failures if (told := ident(row.get("internalId")))), None)
        return {"was": "duplicate"} | ({"activity": there} if there else {})
    if failures:
        said = next((words for _, words in _messages(failures) if words), "the file was not taken")
        raise Refused("file_not_taken", " ".join(said.split())[:160])
    if upload is None:
        raise ShapeChanged("wrong_shape", "an upload without an id", maybe_done=True)
    return {"upload": upload}


def _messages(failures: tuple[Row, ...]) -> Iterator[tuple[float | None, str | None]]:
    for row in failures:
        for message in rows_in(row.get("messages")):
            yield number(message.get("code")), text(message.get("content"))
