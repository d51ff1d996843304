"""Routes in and out of the database."""

from datetime import timedelta
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import routes
from domestique.store.route_making import routes_in
from domestique.store.routes import NewRoute
from tests.fakes.ways import gpx_way

(MADE,) = routes_in(gpx_way(), "x.gpx").made


async def add(desk: Desk, user_id: UUID, number: int = 1) -> UUID:
    async with desk.database.as_user(user_id) as conn:
        await routes.insert_all(conn, user_id, [NewRoute(UUID(int=number), MADE)], now=desk.now())
    return UUID(int=number)


async def test_what_was_made_is_read_again(desk: Desk, user_id: UUID) -> None:
    route_id = await add(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        detail = await routes.get(conn, user_id, route_id)
        assert detail is not None
        assert (detail.row.name, detail.row.length_m, detail.row.climb_count) == ("북악", MADE.length_m, 1)
        assert (detail.line, detail.profile, detail.row.times) == (MADE.line, MADE.profile, 0)
        parts = await routes.sections(conn, user_id, route_id)
        assert [part.grade for part in parts] == [section.grade for section in MADE.sections]
        (up,) = await routes.sections(conn, user_id, route_id, min_grade=0.05)
        assert up.start_m == MADE.sections[1].start_m
        assert await routes.sections(conn, user_id, route_id, min_grade=0.05, max_length_m=900) == ()
        (climb,) = await routes.climbs(conn, user_id, route_id)
        assert (climb.category, climb.score) == ("4", MADE.climbs[0].score)


async def test_changes_need_the_version_they_were_based_on(desk: Desk, user_id: UUID) -> None:
    route_id = await add(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        new = {"name": "Bukak", "notes": "water", "line": b""}
        assert await routes.change(conn, user_id, route_id, version=1, values=new, at=desk.now())
        assert not await routes.change(conn, user_id, route_id, version=1, values=new, at=desk.now())
        detail = await routes.get(conn, user_id, route_id)
    assert detail is not None
    assert (detail.row.version, detail.row.name, detail.notes, detail.line) == (2, "Bukak", "water", MADE.line)


async def test_the_bin_and_its_end(desk: Desk, user_id: UUID) -> None:
    route_id, stays = await add(desk, user_id), await add(desk, user_id, 2)
    async with desk.database.as_user(user_id) as conn:
        assert await routes.set_deleted(conn, user_id, route_id, deleted_at=desk.now())
        assert not await routes.set_deleted(conn, user_id, route_id, deleted_at=desk.now())
        assert await routes.get(conn, user_id, route_id) is None
        assert await routes.get(conn, user_id, route_id, deleted=True) is not None
        assert await routes.any_there(conn, user_id)
    async with desk.database.as_system() as conn:
        assert await routes.system_erase(conn, before=desk.now(), batch=9) == 0
        assert await routes.system_erase(conn, before=desk.now() + timedelta(days=1), batch=9) == 1
    async with desk.database.as_user(user_id) as conn:
        assert await routes.get(conn, user_id, route_id, deleted=True) is None
        assert await routes.sections(conn, user_id, route_id) == ()
        assert await routes.get(conn, user_id, stays) is not None
