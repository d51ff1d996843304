from domestique.demo.chance import chance
from domestique.demo.hikes import hike
from domestique.model.sport import Sport
from tests.demo.days import DAY, FORM, START, WATCH


def test_a_hike_is_slow_steep_and_has_stops() -> None:
    one = hike(chance(1, DAY, "hike"), 1, START, 10_800, FORM, WATCH, name="x", away_m=0.0)
    assert one.sport is Sport.HIKING
    assert 0.7 < (one.distance_m or 0) / (one.timer_s or 1) < 1.4
    assert float(one.summary["total_ascent"]) > 300
    assert len(one.pauses) == 3


def test_a_holidays_hike_is_elsewhere() -> None:
    latitude = []
    for away_m in (0.0, -450_000.0):
        one = hike(chance(1, DAY, "hike"), 1, START, 3600, FORM, WATCH, name="x", away_m=away_m)
        latitude.append(one.streams.channels["latitude"].values().mean())
    assert latitude[0] - latitude[1] > 3
