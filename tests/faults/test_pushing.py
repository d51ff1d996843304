"""A few of the seeds of bench/fault_run.py, and the ones that once found something."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domestique.emulators import Stage
from domestique.services.desk import Desk
from tests.fakes.clock import FixedClock
from tests.fakes.shelf import no_sleep
from tests.faults.fragile import Fragile
from tests.faults.pushing import Pushing


@pytest.fixture
async def pushing(desk: Desk, stage: tuple[Stage, str]) -> Pushing:
    clock = FixedClock(datetime.now(UTC))  # the library that signs in has a clock of its own
    fragile = Fragile(desk.database.engine)
    return Pushing(replace(desk, database=fragile, now=clock, sleep=no_sleep), clock, fragile, stage[0].show, stage[1])


SEEDS = (3, 15, 25, 31)
"""Of all three services; without the look before a second try, 15 and 25 end with something there twice."""


@pytest.mark.parametrize("seed", SEEDS)
async def test_whatever_goes_wrong_it_stands_there_once_as_approved(pushing: Pushing, seed: int) -> None:
    told = await pushing.sequence(seed)
    assert not told.problems, told
    assert told.injected or told.kills
