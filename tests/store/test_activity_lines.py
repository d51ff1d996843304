from dataclasses import replace

import numpy as np
import pytest

from domestique.analysis.routes.grades import CENTRES
from domestique.model.activity import Activity
from domestique.model.streams import MISSING, Stream
from domestique.store.activity_lines import ActivityLine, gone_on, line_of, unpack_grades, way_of
from domestique.store.route_making import routes_in
from tests.fakes.activities import gym
from tests.fakes.ways import gpx_way, ride_along

(ROUTE,) = routes_in(gpx_way(), "x.gpx").made


def streams(activity: Activity) -> list[Stream]:
    return list(activity.streams.channels.values())


def test_what_is_kept_of_a_ride() -> None:
    line = line_of(streams(ride_along(6.0)))
    assert line.length_m == pytest.approx(6200, rel=0.05)
    assert line.moving_s == pytest.approx(1000, rel=0.02)
    assert line.power_w == 200
    assert line.altitude_m == pytest.approx(100, abs=25)
    assert line.metres_by_grade is not None
    metres = unpack_grades(line.metres_by_grade)
    assert metres.sum() == pytest.approx(line.length_m, rel=1e-3)
    assert metres[np.abs(CENTRES - 0.068) < 0.012].sum() == pytest.approx(2000, rel=0.15)
    assert set(line.cells) & set(ROUTE.cells)


def test_a_meter_that_was_off_for_a_while_gives_no_power() -> None:
    ride = ride_along()
    power = ride.streams.channels["power"]
    raw = power.raw.copy()
    raw[:300] = MISSING
    channels = {**ride.streams.channels, "power": replace(power, raw=raw)}
    assert line_of(list(channels.values())).power_w is None
    assert line_of([s for s in streams(ride) if s.channel != "power"]).power_w is None


def test_without_places_there_is_no_way_and_without_altitude_no_grades() -> None:
    assert line_of(streams(gym())) == ActivityLine()
    assert way_of(streams(gym())) is None
    flat = line_of([s for s in streams(ride_along()) if s.channel != "altitude"])
    assert flat.box is not None and flat.metres_by_grade is None


def test_a_ride_along_the_route_and_back() -> None:
    way = way_of(streams(ride_along(6.0)))
    assert way is not None
    (gone,) = gone_on(ROUTE.line, way, round_trip=False)
    assert (gone.direction, gone.whole) == ("forward", True)
    assert gone.end_s - gone.start_s == pytest.approx(1000, abs=20)
    assert gone.moving_s == pytest.approx(gone.end_s - gone.start_s, abs=10)
    back = way_of(streams(ride_along(6.0, back=True)))
    assert back is not None
    assert [one.direction for one in gone_on(ROUTE.line, back, round_trip=False)] == ["reverse"]
