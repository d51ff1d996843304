"""An activity of the owner's whose figures have been computed."""

from uuid import UUID

import httpx
import pytest

from domestique.services.desk import Desk
from tests.fakes.activities import ride
from tests.services.test_measure_activities import again
from tests.store.places import an_activity


@pytest.fixture
async def me(owner: httpx.AsyncClient) -> UUID:
    return UUID((await owner.get("/api/v1/auth/me")).json()["id"])


@pytest.fixture
async def one(me: UUID, desk: Desk) -> UUID:
    made = await an_activity(desk, me, ride())
    await again(desk, me)
    return made
