"""Decoding FIT: every field of every message, and the records alone, on real files of many devices.

CPU seconds, file by file, ours and the peer by turns; each in its own process, the files already in memory. A file the
peer cannot read counts for neither. Without the corpus (../shared/corpus) a file of our own is read.
"""

import json
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from bench.peers import python_with
from bench.result import Result
from domestique.formats.errors import BadFile
from domestique.formats.fit import read_fit, read_messages
from tests.fakes.fit_file import fit_ride

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "fit"
PACKAGES = ("fitdecode>=0.11", "fitfast>=0.1", "fitparse>=1.2", "garmin-fit-sdk>=21.218", "numpy>=2.2")
PEER = Path(__file__).with_name("fit_decode_peer.py")

EVERY_FIELD = (("fitfast", 3), ("garmin-fit-sdk", 1), ("fitdecode", 1), ("fitparse", 1))
"""Peer and rounds; the pure-Python ones take a minute a round."""


def run() -> Iterator[Result]:
    files = _files()
    with _Peer() as peer:
        for name, rounds in EVERY_FIELD:
            yield _measure("every field", every_field, files, peer, name, rounds)
        yield _measure("records as columns", records, files, peer, "fitfast records", 5)
        yield _measure("to activities", activities, files, peer, "fitfast", 1)


def every_field(data: bytes) -> None:
    """Sub-fields, components, counters, developer fields and texts, heart rates merged, in units; unknown ones too."""
    file = read_messages(data)
    file.records()
    for part in file.parts:
        for kind in part.kinds:
            table = part.table(kind)
            assert table is not None
            for column in (*table.columns.values(), *table.developer.values()):
                if not column.is_text:
                    column.values()


def records(data: bytes) -> None:
    for columns in read_messages(data).records():
        for column in columns.values():
            if not column.is_text:
                column.values()


def activities(data: bytes) -> None:
    read_fit(data)


def _files() -> list[bytes]:
    found = [path.read_bytes() for path in sorted(CORPUS.glob("*.fit"))]
    return found or [fit_ride(seconds) for seconds in (600, 3600, 14_400)]


class _Peer:
    """The libraries live in a process of their own, which is told what to decode and answers with its CPU seconds."""

    def __enter__(self) -> "_Peer":
        self._process = subprocess.Popen(
            [python_with(*PACKAGES), PEER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()

    def seconds(self, library: str, data: bytes) -> float | None:
        """None: it could not read the file."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"library": library, "size": len(data)}).encode() + b"\n" + data)
        self._process.stdin.flush()
        answer: float | None = json.loads(self._process.stdout.readline())
        return answer


def _measure(
    case: str, ours: Callable[[bytes], None], files: list[bytes], peer: _Peer, library: str, rounds: int
) -> Result:
    our_total = their_total = 0.0
    read = size = 0
    for data in files:
        theirs = [peer.seconds(library, data) for _ in range(rounds)]
        mine = _own_seconds(ours, data)
        known = [seconds for seconds in theirs if seconds is not None]
        if not known or mine is None:
            continue
        our_total += mine
        their_total += median(known)
        read += 1
        size += len(data)
    case = f"{case}, {read} of {len(files)} files, {size / 1e6:.1f} MB"
    return Result(
        "fit_decode", case, size / 1e6 / our_total, size / 1e6 / their_total, library, their_total / our_total, "MB/s"
    )


def _own_seconds(decode: Callable[[bytes], None], data: bytes) -> float | None:
    """The first read of a layout is slower than the next: the median of three holds one of the first kind at most."""
    taken = []
    for _ in range(3):
        begun = time.process_time()
        try:
            decode(data)
        except BadFile:
            return None
        taken.append(time.process_time() - begun)
    return median(taken)
