"""A few of the seeds of bench/fault_run.py, and the ones that once found something."""

import pytest

from tests.faults.run import Setting
from tests.faults.syncing import Syncing

SEEDS = (2, 10005)
"""10005: a clock is set back there, and what is edited then looks older than what was read before."""


@pytest.mark.parametrize("seed", SEEDS)
async def test_whatever_goes_wrong_what_lies_there_lies_here_once(ground: Setting, seed: int) -> None:
    told = await Syncing(ground, seed).sequence()
    assert not told.problems, told
