"""An answer becomes a raw file and, once it was read, what it says: first the bytes, then the words."""

import asyncio
import hashlib
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

import structlog

from domestique.connectors.connector import Connector, Payload
from domestique.connectors.errors import ConnectorError
from domestique.connectors.found import Found, FoundActivity, FoundFile
from domestique.formats import BadFile
from domestique.formats.archives import walk
from domestique.formats.session import write_session
from domestique.formats.sniff import sniff
from domestique.kit.plain_text import file_name
from domestique.services.desk import Desk
from domestique.store import payloads, raw_files
from domestique.store.blobs import raw_key
from domestique.store.database import Connection
from domestique.store.payloads import KeptPayload
from domestique.store.raw_files import RawFile

_log = structlog.get_logger(__name__)
_DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[/_:.]{1,2}(\d{4}-\d{2}-\d{2}))?")
_KINDS = {"application/json": "json"}
_SMALL = 16_384
_ZIP = b"PK\x03\x04"
_RECORDINGS = (".fit", ".gpx", ".tcx", ".fit.gz", ".gpx.gz", ".tcx.gz")
_A_DAY = len("2026-11-21")
UNREADABLE = "unread"
NOT_READ = "?"
"""Behind the key of an answer whose form is not known."""


@dataclass(frozen=True, slots=True)
class Bytes:
    """`kind` as of raw files: what the bytes are."""

    name: str
    data: bytes = field(repr=False)
    kind: str | None
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", hashlib.sha256(self.data).hexdigest())


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer, what it says, and the files that it holds or makes (by the object they are of).

    `trouble`: its form is not known; then it says nothing, but is kept.
    """

    payload: Payload
    found: tuple[Found, ...]
    files: dict[str, Bytes]
    trouble: str | None = None
    answer: Bytes = field(init=False)

    def __post_init__(self) -> None:
        name = file_name(f"{self.payload.kind}-{self.payload.key}")
        object.__setattr__(self, "answer", Bytes(name, self.payload.body, _KINDS.get(self.payload.media_type)))


async def hear(connector: Connector, source: str, payload: Payload) -> Heard:
    """Reading is pure and may take a while: not on the event loop, unless it is over before a thread would begin."""
    if len(payload.body) < _SMALL:
        return _hear(connector, source, payload)
    return await asyncio.to_thread(_hear, connector, source, payload)


def _hear(connector: Connector, source: str, payload: Payload) -> Heard:
    if connector.read is None:
        return Heard(payload, (), {})
    try:
        found = connector.read(payload)
        return Heard(payload, found, files_of(found, source))
    except BadFile as bad:
        _log.warning("a file that is none, or cannot be unpacked", service=source, key=payload.key, code=bad.code)
        return Heard(payload, (), {}, bad.code)
    except ConnectorError as error:
        _log.warning("an answer cannot be read", service=source, kind=payload.kind, code=error.code)
        return Heard(payload, (), {}, error.code)
    except Exception:
        _log.exception("reading an answer failed", service=source, kind=payload.kind, endpoint=payload.endpoint)
        return Heard(payload, (), {}, UNREADABLE)


def files_of(found: Sequence[Found], source: str) -> dict[str, Bytes]:
    files = {}
    for one in found:
        if isinstance(one, FoundFile):
            files[one.external_id] = _unpacked(file_name(one.name), one.data)
        elif isinstance(one, FoundActivity):
            origin = {"source": source, "id": one.external_id}
            name = file_name(f"{source}-{one.external_id}.session.json")
            files[one.external_id] = Bytes(name, write_session(one.activity, origin), "session")
    return files


def _unpacked(name: str, data: bytes) -> Bytes:
    """Of a ZIP around one recording, the recording: then it is the same file as the one handed in without the ZIP.
    BadFile when there is none in it, or the service answered with something else than a file."""
    if not data.startswith(_ZIP):
        sniff(data)
        return Bytes(name, data, None)
    entries = list(walk(io.BytesIO(data)))
    best = next((one for one in entries if one.name.casefold().endswith(_RECORDINGS)), None)
    if best is None:
        raise BadFile("archive_empty", "The archive holds no recording.")
    return Bytes(file_name(best.name), best.read(), None)


async def keep_bytes(desk: Desk, user_id: UUID, every: Sequence[Bytes]) -> None:
    """On the disk before anything names them; putting the same again is harmless."""
    await desk.blobs.put_all({raw_key(user_id, one.sha256): one.data for one in every})


async def name_bytes(
    desk: Desk, conn: Connection, user_id: UUID, source: str, every: Sequence[Bytes]
) -> dict[str, UUID]:
    """By SHA-256, the raw file they are."""
    now = desk.now()
    rows = [
        RawFile(desk.new_id(), one.sha256, one.name, len(one.data), one.kind, raw_key(user_id, one.sha256), source, now)
        for one in every
    ]
    return await raw_files.insert_all_once(conn, user_id, rows)


def answer_row(desk: Desk, heard: Heard, raw_id: UUID) -> KeptPayload:
    """One that cannot be read stands beside what was said before under its key, not in its place."""
    payload = heard.payload
    first, last = days_of(payload.key)
    key = payload.key[: payloads.LONGEST_KEY]
    return KeptPayload(
        id=desk.new_id(),
        kind=payload.kind,
        key=key if heard.trouble is None else key + NOT_READ,
        endpoint=payload.endpoint,
        media_type=payload.media_type,
        raw_id=raw_id,
        received_at=desk.now(),
        first_day=first,
        last_day=last,
        trouble_code=heard.trouble,
    )


class Earlier:
    """What was received of one kind and new answers may take the place of; kept up to date while these are written."""

    def __init__(self, rows: Iterable[KeptPayload] = ()) -> None:
        self._rows: dict[str, KeptPayload] = {}
        self._about: dict[date, set[str]] = {}
        for row in rows:
            self._add(row)
        self._there, self._read = frozenset(self._rows), set[str]()

    def raw_of(self, key: str) -> UUID | None:
        row = self._rows.get(key)
        return None if row is None else row.raw_id

    def replaced_by(self, new: KeptPayload) -> set[UUID]:
        """The bytes of answers for any of its days; to questions for a range of days, or else to questions for one day,
        which are answered with other things. Where it names no days, what was said under its key."""
        if new.first_day is None or new.last_day is None:
            row = self._rows.get(new.key)
            return set() if row is None else {row.raw_id}
        keys: set[str] = set()
        for day in range(new.first_day.toordinal(), new.last_day.toordinal() + 1):
            keys |= self._about.get(date.fromordinal(day), set())
        return {self._rows[key].raw_id for key in keys if _ranged(key) == _ranged(new.key)}

    def put(self, new: KeptPayload) -> None:
        self._add(new)
        name = new.key.removesuffix(NOT_READ)
        (self._read.add if new.trouble_code is None else self._read.discard)(name)

    def over(self) -> set[str]:
        """Keys of what could not be read and has been answered in a way that can."""
        return {f"{key}{NOT_READ}" for key in self._read} & {*self._there, *self._rows}

    def _add(self, row: KeptPayload) -> None:
        self._rows[row.key] = row
        if row.first_day is not None and row.last_day is not None:
            for day in range(row.first_day.toordinal(), row.last_day.toordinal() + 1):
                self._about.setdefault(date.fromordinal(day), set()).add(row.key)


def _ranged(key: str) -> bool:
    return len(key.removesuffix(NOT_READ)) > _A_DAY


def as_payload(kept: KeptPayload, body: bytes) -> Payload:
    return Payload(kept.kind, kept.key.removesuffix(NOT_READ), kept.endpoint, body, kept.media_type)


def days_of(key: str) -> tuple[date | None, date | None]:
    """The days an answer speaks for, where its key says so: a day, or the first and the last."""
    found = _DAYS.fullmatch(key)
    if found is None:
        return None, None
    try:
        first = date.fromisoformat(found[1])
        return first, date.fromisoformat(found[2]) if found[2] else first
    except ValueError:
        return None, None
