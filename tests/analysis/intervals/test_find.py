import itertools

import numpy as np
import pytest

from domestique.analysis.intervals.find import find
from domestique.analysis.intervals.interval import Interval
from domestique.analysis.models.grade_cost import effort_factor
from domestique.model.activity import Lap
from domestique.model.sport import Sport
from tests.analysis.intervals.rides import Blocks, ridden
from tests.analysis.metrics.sessions import session

FIVE: Blocks = [(150, 900), *[(300, 240), (140, 180)] * 5, (140, 600)]
SHORT: Blocks = [(150, 600), *[(330, 30), (150, 30)] * 10, (140, 300)]
LONG: Blocks = [(150, 600), *[(225, 1200), (130, 300)] * 2, (140, 600)]
SPRINTS: Blocks = [(170, 600), *[(700, 12), (150, 288)] * 6, (150, 600)]
OVER_UNDER: Blocks = [(150, 600), *[*[(230, 120), (275, 60)] * 4, (140, 300)] * 2, (140, 600)]


def work(found: tuple[Interval, ...]) -> list[Interval]:
    return [one for one in found if one.kind == "work"]


@pytest.mark.parametrize("outdoors", [False, True], ids=["indoors", "outdoors"])
@pytest.mark.parametrize("ftp", [250.0, None], ids=["ftp", "no ftp"])
@pytest.mark.parametrize(
    ("blocks", "label", "first", "seconds"),
    [
        (FIVE, "5 × 4:00", 900, 240),
        (SHORT, "10 × 0:30", 600, 30),
        (LONG, "2 × 20:00", 600, 1200),
        (SPRINTS, "6 × 0:12", 600, 12),
        (OVER_UNDER, "2 × 12:00", 600, 720),
    ],
)
def test_what_was_ridden(
    blocks: Blocks, label: str, first: int, seconds: int, ftp: float | None, outdoors: bool
) -> None:
    ride = session({"power": ridden(blocks, outdoors=outdoors)}, settings={"ftp": ftp} if ftp else {})
    found = work(find(ride))
    assert {one.label for one in found} == {label} and {one.group for one in found} == {1}
    assert len(found) == int(label.split(maxsplit=1)[0])
    assert abs(found[0].start_s - first) <= 10 and abs(found[-1].end_s - found[-1].start_s - seconds) <= 10


@pytest.mark.parametrize("ftp", [250.0, None])
@pytest.mark.parametrize("watts", [150, 210])
def test_an_even_ride_has_none(watts: int, ftp: float | None) -> None:
    for seed in range(5):
        ride = session(
            {"power": ridden([(watts, 5400)], outdoors=True, seed=seed)}, settings={"ftp": ftp} if ftp else {}
        )
        assert find(ride) == ()


def test_with_warm_up_rests_and_cool_down() -> None:
    found = find(session({"power": ridden(FIVE)}))
    assert [one.kind for one in found] == ["warm_up", *["work", "rest"] * 4, "work", "cool_down"]
    assert found[0].start_s == 0 and found[-1].end_s == len(ridden(FIVE))
    assert all(a.end_s == b.start_s for a, b in itertools.pairwise(found))


def test_a_run_by_its_speed() -> None:
    speed = np.concatenate([np.full(600, 2.8), *[np.repeat((4.4, 2.2), (200, 90))] * 6, np.full(600, 2.7)])
    run = session({"speed": speed}, sport=Sport.RUNNING, settings={"threshold_speed": 4.0})
    assert {one.label for one in work(find(run))} == {"6 × 3:20"}
    assert find(session({"speed": speed}, sport=Sport.CYCLING)) == ()


def test_a_descent_is_no_interval_of_a_run() -> None:
    """The same effort all the way: faster where it goes down."""
    grade = np.repeat([0.0, -0.06, 0.0, 0.06], 300)
    speed = 3.0 / effort_factor(grade)
    altitude = 300 + np.cumsum(grade * speed)
    run = {"speed": speed, "distance": np.cumsum(speed)}
    threshold = {"threshold_speed": 3.4}
    assert find(session(run, sport=Sport.RUNNING, settings=threshold)) != ()
    assert find(session({**run, "altitude": altitude}, sport=Sport.RUNNING, settings=threshold)) == ()


@pytest.mark.parametrize(
    ("lengths", "believed"), [([150], 0), ([150, 150], 0), ([150] * 3, 3), ([60] * 4, 0), ([900], 1)]
)
def test_the_heart_alone_is_believed_only_repeats_and_long_efforts(lengths: list[int], believed: int) -> None:
    heart = np.concatenate([np.full(600, 115.0), *[np.repeat((172.0, 120.0), (long, 240)) for long in lengths]])
    assert len(work(find(session({"heart_rate": heart}, settings={"threshold_hr": 170.0})))) == believed


def test_laps_pressed_on_purpose_come_first() -> None:
    power = ridden(FIVE)
    ends = np.cumsum([893, *(247, 173) * 5, 607])
    laps = tuple(Lap("lap", float(start), float(end)) for start, end in zip([0, *ends[:-1]], ends, strict=True))
    found = find(session({"power": power}, laps=laps))
    assert {one.source for one in found} == {"laps"}
    assert next((one.start_s, one.end_s) for one in work(found)) == (893, 1140)
    assert {one.source for one in find(session({"power": power}, laps=laps[:1]))} == {"found"}


def test_nothing_recorded() -> None:
    assert find(session(None)) == find(session({"power": [0.0] * 900})) == find(session({"power": [300.0]})) == ()
