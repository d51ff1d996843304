"""What an import brings that is a way and nothing that was done."""

from uuid import UUID

from domestique.services.browse_routes import list_routes
from domestique.services.desk import Desk
from domestique.services.follow_jobs import list_jobs
from domestique.services.read_import import read_import
from domestique.services.read_routes import read_routes
from domestique.store.route_lists import RouteFilter
from tests.fakes.gpx_file import gpx_ride
from tests.fakes.ways import gpx_way
from tests.services.handing_in import hand_in, nothing


async def names(desk: Desk, user_id: UUID) -> list[str]:
    page = await list_routes(desk, user_id, RouteFilter(), order="name", descending=False, cursor=None, limit=9)
    return [row.name for row in page.rows]


async def test_routes_among_activities_find_their_place(desk: Desk, user_id: UUID) -> None:
    far = b'<gpx><trk><trkpt lat="37" lon="127"/><trkpt lat="46" lon="127"/></trk></gpx>'
    import_id = await hand_in(
        desk, user_id, ("ride.gpx", gpx_ride()), ("a.gpx", gpx_way("A")), ("b.gpx", gpx_way("B")), ("far.gpx", far)
    )
    await read_import(desk, user_id, import_id, progress=nothing)
    waiting = [job.task for job in (await list_jobs(desk, user_id, cursor=None, limit=20)).jobs]
    assert waiting.count("read_routes") == 1
    assert await read_routes(desk, user_id, import_id, progress=nothing) == 2
    assert await names(desk, user_id) == ["A", "B"]
    assert await read_routes(desk, user_id, import_id, progress=nothing) == 0, "run again it adds nothing"
    tasks = [job.task for job in (await list_jobs(desk, user_id, cursor=None, limit=20)).jobs]
    assert "match_routes" in tasks
