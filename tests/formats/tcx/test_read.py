from pathlib import Path

import pytest

from domestique.formats import read_file
from domestique.formats.errors import BadFile
from domestique.formats.reading import Kind
from domestique.formats.tcx import read_tcx
from domestique.formats.tcx.names import POINTS
from domestique.model.activity import Device, Lap, Pause
from domestique.model.sport import Sport
from tests.formats.corpus import files
from tests.formats.tcx.examples import FULL, START, activity, lap, point, tcx
from tests.formats.xml.agreement import assert_agrees
from tests.formats.xml.reference import rows


@pytest.mark.parametrize("path", files("tcx"), ids=lambda path: path.name)
def test_real_files_agree_with_a_tree_parser(path: Path) -> None:
    data = path.read_bytes()
    assert assert_agrees(read_tcx(data), rows(data, "Trackpoint", "Time", POINTS.leaves, {})) > 100


def test_every_value_of_a_point() -> None:
    (one,) = read_tcx(tcx(activity(lap(0, 2, point(0, FULL), point(1, FULL))))).activities
    found = {name: stream.values()[1] for name, stream in one.streams.channels.items()}
    assert found == pytest.approx(
        {
            "time": 1, "latitude": 37.5, "longitude": 127, "altitude": 10.5, "distance": 142.9, "heart_rate": 131,
            "cadence": 88, "speed": 7.25, "power": 222,
        }
    )  # fmt: skip
    assert one.streams.channels["distance"].raw[1] == 14290


def test_laps_stand_on_the_activitys_clock_with_fits_names() -> None:
    extension = "<Extensions><ns3:LX><ns3:AvgWatts>210</ns3:AvgWatts><ns3:Steps>99</ns3:Steps></ns3:LX></Extensions>"
    first = lap(0, 60, point(5), point(59), extra=extension)
    second = lap(60, 40, point(61), point(99), extra="<TriggerMethod>Manual</TriggerMethod>")
    (one,) = read_tcx(tcx(activity(first, second))).activities
    assert one.start == START
    assert one.streams.time.raw.tolist() == [5000, 59_000, 61_000, 99_000]
    fields: dict[str, float | str] = {
        "total_timer_time": 60, "total_distance": 300, "total_calories": 10, "avg_heart_rate": 140,
        "intensity": "active", "avg_power": 210, "total_steps": 99,
    }  # fmt: skip
    assert one.laps[0] == Lap("lap", 0, 60, fields)
    assert one.laps[1].fields["lap_trigger"] == "manual"
    assert (one.elapsed_s, one.timer_s, one.distance_m) == (100, 100, 500)
    assert one.summary == {"total_timer_time": 100, "total_distance": 500, "total_calories": 20}


def test_an_only_laps_averages_are_the_activitys() -> None:
    (one,) = read_tcx(tcx(activity(lap(0, 60, point(0), point(59))))).activities
    assert one.summary["avg_heart_rate"] == 140


def test_a_new_track_after_a_hole_is_a_pause() -> None:
    two = lap(0, 20, point(0), point(9), "</Track><Track>", point(200), point(209))
    (one,) = read_tcx(tcx(activity(two))).activities
    assert one.pauses == (Pause(9, 200),)
    assert (one.elapsed_s, one.timer_s) == (209, 20)


def test_multisport_gives_each_part() -> None:
    swim = activity(lap(0, 600, point(0), point(600)), sport="Other")
    bike = activity(lap(700, 900, point(700), point(1600)))
    session = (
        f"<MultiSportSession><Id>x</Id><FirstSport>{swim}</FirstSport><NextSport>"
        f"<Transition StartTime='2026-05-01T06:40:00Z'><TotalTimeSeconds>100</TotalTimeSeconds></Transition>"
        f"{bike}</NextSport></MultiSportSession>"
    )
    reading = read_tcx(tcx(session))
    sports = [one.sport for one in reading.activities]
    assert sports[0] is Sport.OTHER
    assert sports[-1] is Sport.CYCLING


def test_who_recorded_it_and_why() -> None:
    after = (
        "<Notes>다리가 무겁다</Notes><Training><Plan><Name>Intervals</Name></Plan></Training>"
        "<Creator><Name>EDGE705</Name>"
        "<UnitId>3420061559</UnitId><ProductID>625</ProductID><Version><VersionMajor>2</VersionMajor>"
        "<VersionMinor>50</VersionMinor></Version></Creator>"
    )
    (one,) = read_tcx(tcx(activity(lap(0, 2, point(0), point(1)), after=after))).activities
    assert one.device == Device("garmin", "EDGE705", "3420061559", "2.50")
    assert one.name == "Intervals"
    assert one.summary["notes"] == "다리가 무겁다"


def test_an_offset_in_the_times_is_the_athletes_clock() -> None:
    data = tcx(activity(lap(0, 2, point(0), point(1)))).replace(b"T06:30:", b"T15:30:").replace(b"Z<", b"+09:00<")
    (one,) = read_tcx(data).activities
    assert one.utc_offset_s == 9 * 3600
    assert one.streams.start == START


def test_typed_in_without_points() -> None:
    (one,) = read_tcx(tcx(activity(lap(0, 1800), sport="Running"))).activities
    assert (one.sport, one.timer_s, one.distance_m, len(one.streams)) == (Sport.RUNNING, 1800, 9000, 0)
    assert [loss.code for loss in one.losses] == ["no_points"]


def test_courses_and_workouts_are_no_activities() -> None:
    assert read_tcx(tcx("<Course><Name>x</Name></Course>", "Courses")).kind is Kind.ROUTE
    assert read_tcx(tcx("<Workout><Name>x</Name></Workout>", "Workouts")).kind is Kind.WORKOUT
    with pytest.raises(BadFile) as caught:
        read_tcx(tcx(""))
    assert caught.value.code == "no_points"


def test_reading_goes_on_behind_damage_between_laps() -> None:
    laps = [lap(n * 10, 10, *(point(n * 10 + m, FULL) for m in range(10))) for n in range(4)]
    laps[1] = laps[1].replace("<TotalTimeSeconds>", "<TotalTime<")
    reading = read_file(b"\n  " + tcx(activity(*laps)))
    assert len(reading.activities[0].streams) == 40
    assert [loss.code for loss in reading.losses] == ["damaged"]


def test_cut_short_keeps_what_was_there() -> None:
    whole = tcx(activity(lap(0, 100, *(point(n, FULL) for n in range(100)))))
    reading = read_tcx(whole[: len(whole) // 2])
    assert 40 < len(reading.activities[0].streams) < 55
    assert [loss.code for loss in reading.losses] == ["cut_short"]
