import pytest

from domestique.demo.chance import chance
from domestique.demo.swims import open_water, pool
from tests.demo.days import DAY, FORM, START, WATCH


def test_a_pool_is_swum_length_by_length() -> None:
    one = pool(chance(1, DAY, "pool"), START, 3000, FORM, WATCH, name="x", tired=0)
    lengths = [lap for lap in one.laps if lap.kind == "length"]
    assert [lap.start_s for lap in lengths[1:]] == [lap.end_s for lap in lengths[:-1]]
    assert {lap.fields["length_type"] for lap in lengths} == {"active", "idle"}
    active = [lap for lap in lengths if lap.fields["length_type"] == "active"]
    assert len(active) % 2 == 0
    assert one.distance_m == pytest.approx(25 * len(active), rel=0.01)
    swolf = [lap.end_s - lap.start_s + float(lap.fields["total_strokes"]) for lap in active]
    assert 30 < min(swolf) < max(swolf) < 65
    assert len(one.streams) == lengths[-1].end_s


def test_open_water_is_slower_and_has_a_place() -> None:
    one = open_water(chance(1, DAY, "sea"), 1, START, 1800, FORM, WATCH, name="x", tired=0)
    assert (one.distance_m or 0) / 1800 < FORM.css_ms
    assert {"latitude", "longitude"} < set(one.streams.channels)


def test_a_race_is_fifteen_hundred_metres() -> None:
    one = open_water(chance(1, DAY, "race"), 1, START, 0, FORM, WATCH, name="x", tired=0, race=True)
    assert one.distance_m == pytest.approx(1500, rel=0.03)
