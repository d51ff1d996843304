"""A few of the seeds of bench/fault_run.py, and the ones that once found something."""

import pytest

from tests.faults.pushing import Pushing
from tests.faults.run import Setting

SEEDS = (3, 15, 25, 31)
"""Of all three services."""


@pytest.mark.parametrize("seed", SEEDS)
async def test_whatever_goes_wrong_it_stands_there_once_as_approved(ground: Setting, seed: int) -> None:
    told = await Pushing(ground, seed).sequence()
    assert not told.problems, told
