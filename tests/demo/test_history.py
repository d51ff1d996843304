import json
from collections.abc import Mapping
from datetime import date, timedelta
from itertools import islice

import numpy as np
import pytest

from domestique.demo import write_demo
from domestique.demo.calendar import State
from domestique.demo.season import season
from domestique.demo.wellness import nights
from domestique.formats import read_file
from domestique.model.activity import Activity
from domestique.model.sport import Sport
from tests.formats.fit_writing.sdk import decode

UNTIL = date(2026, 11, 21)
SUMMER = date(2026, 8, 20)
DAYS = 200


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    return dict(write_demo(7, SUMMER, days=DAYS))


@pytest.fixture(scope="module")
def activities(files: Mapping[str, bytes]) -> list[Activity]:
    readings = [read_file(data) for name, data in files.items() if name.endswith(".fit")]
    assert all(not reading.losses for reading in readings)
    return [activity for reading in readings for activity in reading.activities]


def test_the_same_seed_gives_the_same_bytes(files: Mapping[str, bytes]) -> None:
    assert list(islice(write_demo(7, SUMMER, days=DAYS), 40)) == list(islice(files.items(), 40))
    assert dict(islice(write_demo(8, SUMMER, days=DAYS), 40)) != dict(islice(files.items(), 40))


def test_every_file_is_sound_for_garmins_sdk(files: Mapping[str, bytes]) -> None:
    kinds: dict[str, bytes] = {}
    for name, data in files.items():
        if name.endswith(".fit"):
            kinds[name.rpartition("-")[2]] = data
    assert set(kinds) == {"cycling.fit", "running.fit", "swimming.fit", "strength.fit", "hiking.fit"}
    for data in kinds.values():
        assert decode(data)["session_mesgs"][0]["total_elapsed_time"] > 0


def test_sessions_are_of_this_world(activities: list[Activity]) -> None:
    for one in activities:
        assert not one.losses
        heart = one.streams.channels["heart_rate"].values()
        assert np.nanmin(heart) > 45
        assert np.nanmax(heart) < 195
        speed = {Sport.CYCLING: (5, 12), Sport.RUNNING: (2.2, 5), Sport.SWIMMING: (0.6, 1.4), Sport.HIKING: (0.5, 2)}
        if one.distance_m and one.timer_s:
            low, high = speed[one.sport]
            assert low < one.distance_m / one.timer_s < high


def test_what_the_summary_says_the_samples_say(activities: list[Activity]) -> None:
    ride = next(one for one in activities if one.pauses and "power" in one.streams.channels)
    channels = ride.streams.channels
    assert ride.summary["avg_power"] == pytest.approx(channels["power"].values().mean(), abs=1)
    assert ride.distance_m == pytest.approx(channels["distance"].values()[-1], abs=0.1)
    assert ride.timer_s == len(ride.streams)
    assert sum(pause.end_s - pause.start_s for pause in ride.pauses) == pytest.approx(
        (ride.elapsed_s or 0) - (ride.timer_s or 0), abs=2 * len(ride.pauses)
    )
    latitude, longitude = channels["latitude"].values(), channels["longitude"].values()
    metres = np.hypot(np.diff(latitude) * 111_195, np.diff(longitude) * 111_195 * np.cos(np.radians(latitude[0])))
    assert metres.sum() == pytest.approx(ride.distance_m or 0, rel=0.05)


def test_pool_lengths_add_up(activities: list[Activity]) -> None:
    swim = next(one for one in activities if one.sub_sport == "lap_swimming")
    active = [lap for lap in swim.laps if lap.kind == "length" and lap.fields["length_type"] == "active"]
    assert len(active) == swim.summary["num_active_lengths"]
    assert len(active) * 25 == pytest.approx(swim.distance_m or 0, rel=0.01)
    assert all(10 < lap.end_s - lap.start_s < 45 for lap in active)


def test_strength_has_sets_of_known_exercises(activities: list[Activity]) -> None:
    gym = next(one for one in activities if one.sport is Sport.STRENGTH)
    work = [one for one in gym.sets if one.kind == "active"]
    assert len(work) > 8
    assert all(one.exercise and one.reps for one in work)
    assert max(one.weight_kg or 0 for one in work) > 40


def test_wellness_is_in_the_files(files: Mapping[str, bytes]) -> None:
    days: dict[str, dict[str, int]] = {}
    for name, data in files.items():
        if name.endswith("sleepData.json"):
            days |= {row["calendarDate"]: row for row in json.loads(data)}
    assert len(days) == DAYS
    asleep = [row["deepSleepSeconds"] + row["lightSleepSeconds"] + row["remSleepSeconds"] for row in days.values()]
    assert 6.5 < np.mean(asleep) / 3600 < 8.5


def test_three_years_have_a_shape() -> None:
    start = UNTIL - timedelta(days=1095)
    days = list(season(1, start, UNTIL))
    states = {state: sum(day.state is state for day in days) for state in State}
    assert states[State.HOLIDAY] == 42
    assert 20 <= states[State.ILL] <= 80
    sessions = [session for day in days for session in day.sessions]
    assert 900 < len(sessions) < 1400
    assert sum(session.kind == "triathlon" for session in sessions) == 3
    assert np.mean([day.form.ftp_w for day in days[-90:]]) > np.mean([day.form.ftp_w for day in days[:90]]) + 15
    assert not any(day.sessions for day in days if day.state is State.ILL)
    found = nights(1, days)
    ill = [night.resting_hr for night, day in zip(found, days, strict=True) if day.state is State.ILL]
    well = [night.resting_hr for night, day in zip(found, days, strict=True) if day.state is State.WELL]
    assert np.mean(ill) > np.mean(well) + 5


def test_devices_change_and_power_comes_later() -> None:
    early = [
        read_file(data).activities[0] for name, data in write_demo(3, date(2024, 1, 10), days=30) if "cycling" in name
    ]
    outdoors = next(one for one in early if one.sub_sport == "road")
    assert outdoors.device is not None
    assert outdoors.device.product == "edge_530"
    assert "power" not in outdoors.streams.channels
