import numpy as np
import pytest

from domestique.formats.errors import BadFile
from domestique.formats.gpx import read_gpx_route
from tests.formats.corpus import files
from tests.formats.gpx.examples import gpx, point, track


def test_a_route_with_its_waypoints() -> None:
    body = (
        '<wpt lat="37.51" lon="127.1"><ele>30.5</ele><name>잠수교</name><desc>물</desc><sym>Water</sym></wpt>'
        '<rte><name>Namsan</name><rtept lat="37.5" lon="127"><ele>20</ele></rtept><rtept lat="37.6" lon="127.2"/></rte>'
    )
    route = read_gpx_route(gpx(body))
    assert route.name == "Namsan"
    assert route.latitude.tolist() == [37.5, 37.6]
    assert route.altitude_m[0] == 20
    assert np.isnan(route.altitude_m[1])
    (waypoint,) = route.waypoints
    assert (waypoint.name, waypoint.note, waypoint.symbol, waypoint.altitude_m) == ("잠수교", "물", "Water", 30.5)


def test_a_track_serves_as_route_and_its_segments_begin_anew() -> None:
    lost = '<trkpt lat="99" lon="0"/>'
    body = f"<trk><name>Loop</name><trkseg>{point(0)}{lost}{point(1)}</trkseg><trkseg>{point(2)}</trkseg></trk>"
    route = read_gpx_route(gpx(body))
    assert (route.name, len(route.latitude), route.starts) == ("Loop", 3, (0, 2))


def test_nothing_to_follow() -> None:
    with pytest.raises(BadFile) as caught:
        read_gpx_route(gpx("<metadata/>"))
    assert caught.value.code == "no_points"
    assert len(read_gpx_route(gpx(track(point(0)))).latitude) == 1


@pytest.mark.parametrize("path", files("gpx"), ids=lambda path: path.name)
def test_real_files_give_every_point_of_their_routes(path: object) -> None:
    data = path.read_bytes()  # type: ignore[attr-defined]
    tag = b"<rtept" if b"<rtept" in data else b"<trkpt"
    try:
        route = read_gpx_route(data)
    except BadFile:
        assert tag not in data
        return
    assert len(route.waypoints) == data.count(b"<wpt")
    assert len(route.latitude) <= data.count(tag)
    assert len(route.latitude) >= data.count(tag) * 0.9
