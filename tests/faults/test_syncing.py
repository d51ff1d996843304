"""A few of the seeds of bench/fault_run.py, and the ones that once found something."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domestique.emulators import Stage
from domestique.services.desk import Desk
from tests.fakes.clock import FixedClock
from tests.fakes.shelf import no_sleep
from tests.faults.fragile import Fragile
from tests.faults.syncing import Syncing

SEEDS = (2, 22)
"""22: deleted there after its file had come and before it was read."""


@pytest.mark.parametrize("seed", SEEDS)
async def test_whatever_goes_wrong_what_lies_there_lies_here_once(
    desk: Desk, stage: tuple[Stage, str], seed: int
) -> None:
    clock, fragile = FixedClock(datetime.now(UTC)), Fragile(desk.database.engine)
    held = replace(desk, database=fragile, now=clock, sleep=no_sleep)
    told = await Syncing(held, clock, fragile, stage[0].show, stage[1]).sequence(seed)
    assert not told.problems, told
