"""Deleted there and still here: the athlete's word counts, is asked for once, and the service does not undo it."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.services.errors import AlreadyDecided, NotFound
from domestique.services.read_connections import get_connection
from domestique.services.settle_stayed import Choice, Settled, settle_stayed
from domestique.services.undo_change import undo_change
from tests.fakes.pretend_service import Pretend
from tests.services.syncing.ground import Ground

MORNING = datetime(2026, 11, 10, 6, 30, tzinfo=UTC)
KEPT = timedelta(days=30)


async def test_taken_away_undone_and_kept(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    place = Pretend()
    ground = await Ground(desk, user_id, place).connect()
    ids = await ground.ride(3, MORNING)
    for one in ids:
        await ground.touch(one)
    gone = [place.rides.pop(f"r{at}") for at in range(2)]
    await ground.sync()

    async def asked_about() -> list[tuple[str, UUID]]:
        shown = await get_connection(ground.desk, user_id, ground.there)
        return sorted((one.object.external_id, one.activity_id) for one in shown.stayed)

    async def say(id: str, choice: Choice, whose: UUID = user_id) -> Settled:
        return await settle_stayed(desk, whose, ground.there, "activities", id, choice, kept=KEPT)

    assert await asked_about() == [("r0", ids[0]), ("r1", ids[1])]
    (latest, *_) = (await get_connection(ground.desk, user_id, ground.there)).stayed
    assert (latest.shown.name, latest.shown.start_at) == ("Ride 0", MORNING), "as it is called here"
    for id, whose in (("r0", other_user_id), ("never", user_id)):
        with pytest.raises(NotFound):
            await say(id, "keep", whose)
    with pytest.raises(AlreadyDecided):
        await say("r2", "take_away")
    assert await say("r1", "keep") == Settled(None, None)
    taken = await say("r0", "take_away")
    assert (await asked_about(), await ground.ids()) == ([], ids[1:])
    with pytest.raises(AlreadyDecided):
        await say("r0", "keep")
    place.rides["r0"] = gone[0]
    await ground.sync()
    assert await ground.ids() == ids[1:], "what the athlete took away does not come back with the service"
    assert taken.change_id is not None
    await undo_change(desk, user_id, taken.change_id)
    assert (await asked_about(), await ground.ids()) == ([], ids)
