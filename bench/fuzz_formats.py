"""Damaged files into the readers: a reading or a BadFile, never another exception, within bounds of time and memory.

    python -m bench.fuzz_formats --count 100000 [--format fit] [--seed 1]

The results are the slowest and the hungriest file against the limits; a failure ends the run and leaves its file
beside the report.
"""

import argparse
import random
import tempfile
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import hypothesis

from bench.high_water import HighWater
from bench.result import Result
from domestique.formats import BadFile
from tests.formats.any_bytes import KINDS, damage, read_to_the_end, sound_files

COUNT = 100_000
LIMIT_S = 2.0
"""CPU seconds one damaged file may take; the sound ones it comes from take a hundredth."""
LIMIT_BYTES = 256 * 2**20
"""What one may take at most beside what was held before."""
DRAWN = 0.1
"""Of the FIT files this share is made up by Hypothesis from the profile, and then damaged like the others."""
SHARES = 20


@dataclass(slots=True)
class Share:
    cases: int = 0
    refused: int = 0
    slowest_s: float = 0.0
    hungriest: int = 0
    failure: str | None = None
    water: HighWater = field(default_factory=HighWater)

    def take(self, kind: str, data: bytes, seed: int) -> None:
        if self.failure:
            return
        self.water.lower()
        begun = time.process_time()
        try:
            refused = read_to_the_end(kind, data)
        except BadFile:
            refused = 1
        except Exception as error:  # that is what we look for
            kept = Path(tempfile.gettempdir()) / f"fuzz-{kind}-{seed}-{self.cases}.bin"
            kept.write_bytes(data)
            self.failure = f"{kept}: {error!r}"
            return
        self.slowest_s = max(self.slowest_s, time.process_time() - begun)
        self.hungriest = max(self.hungriest, self.water.risen())
        self.refused += bool(refused)
        self.cases += 1


def run(count: int = COUNT, kinds: tuple[str, ...] = KINDS, seed: int = 1) -> Iterator[Result]:
    for kind in kinds:
        per = -(-count // len(kinds) // SHARES)
        with ProcessPoolExecutor(2) as pool:
            shares = list(pool.map(_share, [kind] * SHARES, [per] * SHARES, range(seed * 1000, seed * 1000 + SHARES)))
        failures = [share.failure for share in shares if share.failure]
        if failures:
            raise SystemExit("\n".join(failures))
        cases, refused = sum(share.cases for share in shares), sum(share.refused for share in shares)
        slowest, hungriest = max(share.slowest_s for share in shares), max(share.hungriest for share in shares)
        case = f"{kind}, {cases:,} damaged files, {refused:,} refused with a reason"
        yield Result("fuzz_formats", case, slowest * 1000, LIMIT_S * 1000, "limit a file", LIMIT_S / slowest, "ms")
        mega = hungriest / 1e6
        ratio = LIMIT_BYTES / max(hungriest, 1)
        yield Result("fuzz_formats", f"{kind}: memory", mega, LIMIT_BYTES / 1e6, "limit a file", ratio, "MB")


def _share(kind: str, count: int, seed: int) -> Share:
    warnings.simplefilter("error")
    chance = random.Random(f"{kind} {seed}")
    share = Share()
    drawn = _drawn(share, kind, round(count * DRAWN), seed, chance) if kind == "fit" else 0
    sound = sound_files(kind)
    for _ in range(count - drawn):
        share.take(kind, damage(kind, chance.choice(sound), chance), seed)
    return share


def _drawn(share: Share, kind: str, count: int, seed: int, chance: random.Random) -> int:
    from tests.formats.fit.anything import fit_files

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(fit_files())
    def each(data: bytes) -> None:
        share.take(kind, damage(kind, data, chance) if chance.random() < 0.5 else data, seed)

    each()
    return share.cases


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz_formats")
    parser.add_argument("--count", type=int, default=COUNT, help="files in all")
    parser.add_argument("--format", choices=KINDS, help="only this one")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    kinds = (wanted.format,) if wanted.format else KINDS
    for result in run(wanted.count, kinds, wanted.seed):
        print(result.as_text(), flush=True)


if __name__ == "__main__":
    main()
