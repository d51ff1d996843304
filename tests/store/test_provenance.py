"""All that a row was made from, and never anybody else's."""

from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import provenance, raw_files
from domestique.store.raw_files import RawFile
from tests.fakes.activities import ride
from tests.store.places import an_activity


async def test_every_source_of_an_activity(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    theirs = RawFile(desk.new_id(), "cd" * 32, "x.fit", 3, "fit", "key", "strava", desk.now())
    async with desk.database.as_user(user_id) as conn:
        await raw_files.insert_once(conn, user_id, theirs)
    other = await an_activity(desk, user_id, ride(), "cd" * 32)
    async with desk.database.as_user(user_id) as conn:
        found = await provenance.of_activities(conn, user_id, [one, other])
        assert found == {one: frozenset({"upload"}), other: frozenset({"strava"})}
        assert await provenance.of_days(conn, user_id) == frozenset()
    async with desk.database.as_user(other_user_id) as conn:
        assert await provenance.of_activities(conn, other_user_id, [one, other]) == {}
