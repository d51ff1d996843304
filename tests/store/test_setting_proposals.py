from datetime import date, timedelta
from uuid import UUID

from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.store import setting_proposals
from tests.fakes.proposals import a_proposal


async def test_one_is_open_for_each_figure(desk: Desk, user_id: UUID) -> None:
    older, newer, other = (
        a_proposal(desk, value=260.0),
        a_proposal(desk, value=265.0, since=date(2026, 2, 1)),
        a_proposal(desk, slug="max_hr", sport=None, value=191.0),
    )
    async with desk.database.as_user(user_id) as conn:
        for each in (older, newer, other):
            await setting_proposals.offer(conn, user_id, each)
        assert {one.id for one in await setting_proposals.still_open(conn, user_id)} == {newer.id, other.id}
        replaced = await setting_proposals.get(conn, user_id, older.id)
        assert replaced is not None and replaced.state == "replaced"


async def test_remembers_the_last_answer(desk: Desk, user_id: UUID) -> None:
    first, second = a_proposal(desk, value=260.0), a_proposal(desk, value=270.0)
    async with desk.database.as_user(user_id) as conn:
        assert await setting_proposals.last_decided(conn, user_id, "ftp", Sport.CYCLING) is None
        for later, each in enumerate((first, second)):
            await setting_proposals.offer(conn, user_id, each)
            at = desk.now() + timedelta(hours=later)
            await setting_proposals.decide(conn, user_id, each.id, state="rejected", now=at)
        last = await setting_proposals.last_decided(conn, user_id, "ftp", Sport.CYCLING)
        assert last is not None and (last.id, last.state) == (second.id, "rejected")
