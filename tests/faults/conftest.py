"""What the seeds below run in."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domestique.emulators import Stage
from domestique.services.desk import Desk
from tests.fakes.clock import FixedClock
from tests.fakes.shelf import no_sleep
from tests.faults.run import Setting, setting


@pytest.fixture
async def ground(desk: Desk, stage: tuple[Stage, str]) -> Setting:
    """The library that signs in has a clock of its own."""
    return setting(replace(desk, sleep=no_sleep), FixedClock(datetime.now(UTC)), stage[0].show, stage[1])
