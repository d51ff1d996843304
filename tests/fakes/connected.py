"""A desk that knows pretended services, and a connection to one."""

from dataclasses import replace
from uuid import UUID

from domestique.services.connect_service import connect
from domestique.services.desk import Desk
from domestique.store import connections
from domestique.store.connections import Connected
from tests.fakes.pretend_service import Pretend


async def no_sleep(seconds: float) -> None:
    """Spacing is the clients' own test."""


def knowing(desk: Desk, *places: Pretend) -> Desk:
    return replace(desk, connectors=tuple(place.connector() for place in places), sleep=no_sleep)


async def connected(desk: Desk, user_id: UUID, place: Pretend) -> UUID:
    came = await connect(
        desk, user_id, slug=place.slug, form={"key": place.key}, addresses={}, callback=None, address="127.0.0.1"
    )
    assert isinstance(came, UUID)
    return came


async def row_of(desk: Desk, user_id: UUID, connection_id: UUID) -> Connected:
    async with desk.database.as_user(user_id) as conn:
        found = await connections.get(conn, user_id, connection_id, forgotten=True)
    assert found is not None
    return found
