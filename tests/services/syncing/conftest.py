"""A pretended service with something to read, and an account connected to it."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from domestique.services.desk import Desk
from tests.fakes.pretend_service import Pretend
from tests.services.syncing.ground import Ground

MORNING = datetime(2026, 11, 10, 6, 30, tzinfo=UTC)


@pytest.fixture
def place() -> Pretend:
    place = Pretend()
    for at in range(5):
        place.ride(f"r{at}", MORNING + timedelta(days=at), name=f"Ride {at}")
    place.lift("g1", MORNING + timedelta(hours=10))
    for at in range(10):
        place.days[date(2026, 11, 11) + timedelta(days=at)] = {"hrv_ms": 60.0 + at, "steps": 9000.0 + at}
    place.pulse[date(2026, 11, 20)] = [50.0, 51.0, 52.5]
    return place


@pytest.fixture
async def ground(desk: Desk, user_id: UUID, place: Pretend) -> Ground:
    return await Ground(desk, user_id, place).connect()
