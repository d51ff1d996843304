from typing import Any

import numpy as np
import pytest

from domestique.demo.chance import chance
from domestique.demo.rides import blocks_of, ride
from domestique.model.activity import Activity
from tests.demo.days import COMPUTER, DAY, FORM, START


def ridden(kind: str, minutes: float = 90, **changes: Any) -> Activity:
    facts: dict[str, Any] = {"name": "x", "tired": 0.0, "degrees": 18.0} | changes
    return ride(chance(1, DAY, kind), 1, kind, START, minutes * 60, FORM, COMPUTER, **facts)


def test_power_heart_and_speed_belong_together() -> None:
    hard, easy = ridden("ride_race"), ridden("ride_recovery")
    for name in ("avg_power", "avg_heart_rate", "enhanced_avg_speed"):
        assert float(hard.summary[name]) > float(easy.summary[name])


def test_a_test_ends_with_twenty_minutes_near_the_ftp() -> None:
    one = ridden("ride_test", 60)
    (twenty,) = (lap for lap in one.laps if lap.end_s - lap.start_s == 1200)
    assert twenty.fields["avg_power"] == pytest.approx(1.045 * FORM.ftp_w, rel=0.06)


def test_a_test_says_what_the_athlete_can_do_for_seconds_and_minutes() -> None:
    """As an amateur's curve falls, and steep enough for critical power to be read from it."""
    power = ridden("ride_test", 60).streams.channels["power"].values()
    best = {
        length: np.convolve(power, np.ones(length) / length, "valid").max() / FORM.ftp_w for length in (5, 60, 180, 360)
    }
    assert 2.8 < best[5] < 3.8 and 1.7 < best[60] < 2.1 and 1.2 < best[180] < 1.45 and 1.08 < best[360] < 1.25


def test_intervals_are_laps() -> None:
    draw = chance(1, DAY, "ride_intervals")
    blocks = blocks_of(draw, "ride_intervals", 4800)
    one = ridden("ride_intervals", 80)
    assert len(one.laps) == len(blocks)


def test_indoors_there_is_no_place() -> None:
    one = ridden("ride_indoor")
    assert not {"latitude", "altitude"} & set(one.streams.channels)
    assert one.sub_sport == "indoor_cycling"


def test_one_coasts_downhill_and_works_uphill() -> None:
    channels = ridden("ride_endurance", 150).streams.channels
    altitude, distance = channels["altitude"].values(), channels["distance"].values()
    # Over twenty seconds: a barometer's steps are 20 cm.
    slope = (altitude[20:] - altitude[:-20]) / (distance[20:] - distance[:-20])
    power = channels["power"].values()[10:-10]
    assert power[slope > 0.02].mean() > power[np.abs(slope) < 0.005].mean()
    assert power[slope < -0.02].mean() < 0.92 * power[np.abs(slope) < 0.005].mean()
    assert slope[power == 0].mean() < -0.015


def test_tired_legs_push_less() -> None:
    assert float(ridden("ride_endurance", tired=0.1).summary["avg_power"]) < float(
        ridden("ride_endurance").summary["avg_power"]
    )
