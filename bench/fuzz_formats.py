"""Damaged files into the three readers: a reading or a BadFile, never another exception, within a bound of CPU time.

    python -m bench.fuzz_formats --count 100000 [--format fit] [--seed 1]

The result is the slowest file against the limit; a failure stops the run and leaves its file beside the report.
"""

import argparse
import random
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bench.result import Result
from domestique.formats import BadFile, read_file
from domestique.formats.fit import read_messages
from tests.formats.corpus import files
from tests.formats.fit.damage import damaged
from tests.formats.mutations import mutated

COUNT = 100_000
LIMIT_S = 2.0
"""CPU seconds one damaged file may take; the sound ones it comes from take a hundredth."""

LARGEST = 60_000
"""Bytes of a sound file: more damage a second on small ones."""

_WAYS: dict[str, Callable[[bytes, random.Random], bytes]] = {"fit": damaged, "gpx": mutated, "tcx": mutated}


@dataclass(frozen=True, slots=True)
class Share:
    cases: int
    refused: int
    slowest_s: float
    failure: str | None


def run(count: int = COUNT, kinds: tuple[str, ...] = ("fit", "gpx", "tcx"), seed: int = 1) -> Iterator[Result]:
    for kind in kinds:
        per = -(-count // len(kinds) // 20)
        with ProcessPoolExecutor(2) as pool:
            shares = list(pool.map(_share, [kind] * 20, [per] * 20, range(seed * 1000, seed * 1000 + 20)))
        failures = [share.failure for share in shares if share.failure]
        if failures:
            raise SystemExit("\n".join(failures))
        cases, refused = sum(share.cases for share in shares), sum(share.refused for share in shares)
        slowest = max(share.slowest_s for share in shares)
        case = f"{kind}, {cases} damaged files, {refused} refused with a reason"
        yield Result("fuzz_formats", case, slowest * 1000, LIMIT_S * 1000, "limit a file", LIMIT_S / slowest, "ms")


def _share(kind: str, count: int, seed: int) -> Share:
    warnings.simplefilter("error")
    sound = [*_own(kind), *(path.read_bytes() for path in files(kind) if path.stat().st_size < LARGEST)]
    chance = random.Random(f"{kind} {seed}")
    refused, slowest = 0, 0.0
    for case in range(count):
        data = _WAYS[kind](chance.choice(sound), chance)
        begun = time.process_time()
        try:
            _read(kind, data)
        except BadFile:
            refused += 1
        except Exception as error:  # that is what we look for
            kept = Path(tempfile.gettempdir()) / f"fuzz-{kind}-{seed}-{case}.bin"
            kept.write_bytes(data)
            return Share(case, refused, slowest, f"{kept}: {error!r}")
        slowest = max(slowest, time.process_time() - begun)
    return Share(count, refused, slowest, None)


def _read(kind: str, data: bytes) -> None:
    read_file(data)
    if kind != "fit":
        return
    for part in read_messages(data).parts:  # the kinds that no activity asks for, too
        for number in part.kinds:
            table = part.table(number)
            assert table is not None
            for column in (*table.columns.values(), *table.developer.values()):
                column.at(len(table) - 1)


def _own(kind: str) -> list[bytes]:
    """Files of our own making, so that there is something to damage without the corpus."""
    if kind == "fit":
        from tests.fakes.fit_file import fit_ride
        from tests.formats.fit.examples import compressed_ride, everything

        return [fit_ride(), compressed_ride(), everything()]
    from tests.formats.test_damage import OWN

    return [data for data in OWN if (b"<gpx" in data[:300]) == (kind == "gpx")]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz_formats")
    parser.add_argument("--count", type=int, default=COUNT, help="files in all")
    parser.add_argument("--format", choices=tuple(_WAYS), help="only this one")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    kinds = (wanted.format,) if wanted.format else tuple(_WAYS)
    for result in run(wanted.count, kinds, wanted.seed):
        print(result.as_text(), flush=True)


if __name__ == "__main__":
    main()
