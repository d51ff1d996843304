from uuid import UUID

import pytest

from domestique.services.add_route import NoWay, route_of_activity
from domestique.services.browse_routes import get_route
from domestique.services.change_route import delete_route
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import raw_files
from domestique.store.blobs import raw_key
from tests.fakes.activities import gym
from tests.fakes.ways import gpx_way, ride_along
from tests.services.routes import hand_in_routes
from tests.services.test_change_route import KEPT
from tests.store.places import an_activity


async def test_files_are_kept_and_become_routes_and_bad_ones_say_why(desk: Desk, user_id: UUID) -> None:
    good, bad, page = await hand_in_routes(
        desk,
        user_id,
        ("a.gpx", gpx_way()),
        ("far.gpx", b'<gpx><trk><trkpt lat="37" lon="127"/><trkpt lat="46" lon="127"/></trk></gpx>'),
        ("page.gpx", b"<html><body>sign in</body></html>"),
    )
    assert (len(good.route_ids), good.code) == (1, None)
    assert (bad.route_ids, bad.code) == ((), "points_too_far_apart")
    assert (page.route_ids, page.code) == ((), "html_page")
    found = await get_route(desk, user_id, good.route_ids[0])
    assert found.raw_file is not None and found.raw_file.name == "a.gpx"
    assert await desk.blobs.get(raw_key(user_id, found.raw_file.sha256)) == gpx_way()
    async with desk.database.as_user(user_id) as conn:
        assert await raw_files.find(conn, user_id, "00" * 32) is None


async def test_the_same_file_again_is_the_same_route_and_comes_back_from_the_bin(desk: Desk, user_id: UUID) -> None:
    (first,) = await hand_in_routes(desk, user_id, ("a.gpx", gpx_way()))
    await delete_route(desk, user_id, first.route_ids[0], kept=KEPT)
    (again,) = await hand_in_routes(desk, user_id, ("other name.gpx", gpx_way()))
    assert (again.route_ids, again.known) == (first.route_ids, True)
    assert (await get_route(desk, user_id, first.route_ids[0])).detail.row.name == "북악"


async def test_nothing_and_too_much_are_refused(desk: Desk, user_id: UUID) -> None:
    for count in (0, 51):
        with pytest.raises(BadValue):
            await hand_in_routes(desk, user_id, *[("a.gpx", b"<gpx/>")] * count)


async def test_the_way_of_an_activity(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    ride = await an_activity(desk, user_id, ride_along())
    made = await get_route(desk, user_id, await route_of_activity(desk, user_id, ride))
    assert (made.detail.row.name, made.detail.from_activity_id, made.detail.measured) == ("ride 0", ride, "barometric")
    assert made.detail.row.gain_m == pytest.approx(140, abs=6)
    named = await get_route(desk, user_id, await route_of_activity(desk, user_id, ride, name="북악"))
    assert named.detail.row.name == "북악"
    with pytest.raises(NotFound):
        await route_of_activity(desk, other_user_id, ride)


async def test_an_activity_without_places_has_no_way(desk: Desk, user_id: UUID) -> None:
    indoors = await an_activity(desk, user_id, gym())
    with pytest.raises(NoWay):
        await route_of_activity(desk, user_id, indoors)
