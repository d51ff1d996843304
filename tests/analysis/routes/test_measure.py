import numpy as np
import pytest

from domestique.analysis.routes.line import clean
from domestique.analysis.routes.measure import measure
from tests.analysis.routes.ways import line_of, plane


def test_a_hilly_way_is_measured() -> None:
    found = measure(line_of([(4000, 0.0), (2000, 0.07), (2000, -0.07), (2000, 0.0)]), "barometric")
    assert found.length_m == pytest.approx(10_000, rel=1e-3)
    assert (found.gain_m, found.loss_m) == pytest.approx((140, 140), abs=3)
    assert (found.low_m, found.high_m) == pytest.approx((100, 240), abs=2)
    assert sum(section.rise_m for section in found.sections) == pytest.approx(0, abs=1)
    assert sum(section.end_m - section.start_m for section in found.sections) == pytest.approx(found.length_m)
    assert [climb.category for climb in found.climbs] == ["4"]
    assert not found.round_trip and found.no_profile is None


def test_without_altitude_there_is_a_length_and_a_reason() -> None:
    at = np.arange(0, 5000, 25.0)
    found = measure(clean(*plane(at, at), np.full(len(at), np.nan)), "gps")
    assert found.length_m > 7000
    assert (found.no_profile, found.gain_m, found.low_m, found.sections, found.climbs) == (
        "no_altitude",
        None,
        None,
        (),
        (),
    )


def test_a_loop_and_an_out_and_back_are_round_trips() -> None:
    turn = np.linspace(0, 2 * np.pi, 500)
    loop = clean(*plane(2000 * np.cos(turn), 2000 * np.sin(turn)), np.full(500, 30.0))
    assert measure(loop, "gps").round_trip
    there = np.arange(0, 3000, 20.0)
    way = np.concatenate([there, there[::-1]])
    assert measure(clean(*plane(way, way * 0), np.full(len(way), 30.0)), "gps").round_trip


def test_spikes_do_not_climb() -> None:
    line = line_of([(6000, 0.01)])
    line.altitude[[40, 90, 150]] += 400
    assert measure(line, "gps").gain_m == pytest.approx(60, abs=3)
