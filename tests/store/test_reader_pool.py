"""Reading on all cores, with files that take their reader down among the good ones."""

import asyncio
import gzip
import os

from domestique.store.file_reading import NotRecorded, Outcome, Recorded
from domestique.store.reader_pool import reader_pool
from tests.fakes.gpx_file import gpx_ride
from tests.store.readers import moody


def code(outcome: Outcome) -> str:
    assert isinstance(outcome, NotRecorded)
    return outcome.code


def pid(outcome: Outcome) -> int:
    assert isinstance(outcome, NotRecorded)
    return int(outcome.detail["pid"])


async def test_few_files_need_no_process() -> None:
    async with reader_pool(moody) as pool:
        assert pid(await pool.read(b"a", "a.fit")) == os.getpid()


async def test_many_files_are_read_elsewhere_and_a_killer_is_named_alone() -> None:
    async with reader_pool(moody, width=2) as pool:
        outcomes = await asyncio.gather(
            *(pool.read(b"good", "good.fit") for _ in range(12)),
            pool.read(b"stumble", "stumble.fit"),
            pool.read(b"die", "die.fit"),
            *(pool.read(b"good", "good.fit") for _ in range(12)),
        )
    codes = [code(outcome) for outcome in outcomes]
    assert codes == ["read"] * 12 + ["reader_failed", "reader_crashed"] + ["read"] * 12
    assert os.getpid() not in {pid(outcome) for outcome in outcomes[10:12]}


async def test_a_suspect_is_kept_away_from_everything_else() -> None:
    async with reader_pool(moody) as pool:
        first = await pool.read(b"a", "a.fit", suspect=True)
        second = await pool.read(b"b", "b.fit", suspect=True)
        assert pid(first) == pid(second) != os.getpid()
        assert code(await pool.read(b"die", "die.fit", suspect=True)) == "reader_crashed"
        assert code(await pool.read(b"c", "c.fit", suspect=True)) == "read"


async def test_one_that_says_it_is_small_and_is_not_is_read_all_the_same() -> None:
    async with reader_pool() as pool:
        outcome = await pool.read(gzip.compress(gpx_ride(300)) + gzip.compress(b""), "ride.gpx.gz")
    assert isinstance(outcome, Recorded)
