import pytest

from domestique.demo import rides
from domestique.demo.ways import way_files
from domestique.formats import Kind, read_file
from domestique.store.route_making import routes_in


def test_each_is_a_route_with_the_climbing_of_its_road() -> None:
    files = dict(way_files(3))
    assert len(files) == 8
    assert all(read_file(data).kind is Kind.ROUTE for data in files.values())
    made = [routes_in(data, name).made[0] for name, data in list(files.items())[:2]]
    assert [route.name for route in made] == ["River loop", "Two hills"]
    for number, route in enumerate(made):
        way = rides.road_of(3, number)
        assert route.length_m == pytest.approx(way.length_m, rel=0.01)
        assert route.round_trip and not route.flaws
        rise = sum(max(b - a, 0) for a, b in zip(way.altitude, way.altitude[1:], strict=False))
        assert route.gain_m is not None and 0.6 * rise < route.gain_m <= 1.01 * rise


def test_the_same_seed_gives_the_same_files() -> None:
    assert dict(way_files(3)) == dict(way_files(3)) != dict(way_files(4))
