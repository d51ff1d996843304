import pytest

from domestique.analysis.routes.line import BadLine
from domestique.formats import BadFile
from domestique.model.sport import Sport
from domestique.store.route_making import routes_in
from tests.fakes.ways import gpx_way


def gpx(*tracks: str) -> bytes:
    return f"<gpx>{''.join(f'<trk><trkseg>{points}</trkseg></trk>' for points in tracks)}</gpx>".encode()


def points(*latitudes: float) -> str:
    return "".join(f'<trkpt lat="{lat}" lon="127"/>' for lat in latitudes)


def test_a_file_becomes_rows() -> None:
    (route,) = routes_in(gpx_way(), "x.gpx").made
    assert (route.name, route.sport, route.measured, route.hardest) == ("북악", "cycling", "gps", "4")
    assert route.length_m == pytest.approx(6200, rel=0.02)
    assert route.gain_m == pytest.approx(140, abs=4)
    assert len(route.sections) == 3 and len(route.climbs) == 1
    assert route.profile is not None and route.cells


def test_nameless_lines_are_called_after_the_file_and_numbered() -> None:
    lines = routes_in(gpx(points(37.0, 37.1), points(37.2, 37.3)), "dir/tour.of.gpx", Sport.RUNNING)
    assert [(route.name, route.sport) for route in lines.made] == [("tour 1", "running"), ("tour 2", "running")]
    assert lines.made[0].no_profile == "no_altitude" and lines.made[0].profile is None


def test_a_bad_line_does_not_take_the_good_ones_along() -> None:
    lines = routes_in(gpx(points(37.0, 46.0), points(37.2, 37.3)), "a.gpx")
    assert ([route.name for route in lines.made], lines.refused) == (["a 2"], ("points_too_far_apart",))


def test_no_good_line_at_all() -> None:
    with pytest.raises(BadLine):
        routes_in(gpx(points(37.0, 46.0)), "a.gpx")
    with pytest.raises(BadFile):
        routes_in(b"<html>", "a.gpx")
