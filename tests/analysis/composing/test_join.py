import numpy as np

from domestique.analysis.composing.join import join
from domestique.analysis.composing.merge import merge
from domestique.analysis.composing.source import Source
from domestique.model.activity import Activity, Lap, Pause
from domestique.model.streams import Stream, Streams
from tests.fakes.recordings import recording


def with_distance(activity: Activity, each_m: float) -> Activity:
    raw = np.round(np.arange(len(activity.streams)) * each_m * 100).astype(np.int32)
    columns = {**activity.streams.channels, "distance": Stream("distance", "m", raw, scale=100.0)}
    return Activity(
        sport=activity.sport,
        start=activity.start,
        streams=Streams(activity.start, columns),
        laps=(Lap("lap", 0, 60),),
        summary={"total_calories": 100.0},
        distance_m=float(raw[-1] / 100),
        timer_s=float(len(raw) - 1),
    )


def halves() -> tuple[Activity, Activity]:
    first = with_distance(recording("power", seconds=600), 5.0)
    second = with_distance(recording("power", "heart_rate", seconds=600, clock_s=900), 6.0)
    return first, second


def test_the_time_between_is_a_pause_and_distance_goes_on() -> None:
    first, second = halves()
    whole = join([second, first])
    assert whole.pauses == (Pause(599.0, 900.0),)
    assert whole.elapsed_s == 900 + 599
    assert whole.timer_s == 599 * 2
    distance = whole.streams.channels["distance"].values()
    assert (np.diff(distance) >= 0).all()
    assert distance[-1] == 599 * 5 + 599 * 6 == whole.distance_m


def test_a_channel_that_one_part_lacks_is_missing_there() -> None:
    whole = join(halves())
    heart = whole.streams.channels["heart_rate"].values()
    assert np.isnan(heart[:600]).all()
    assert not np.isnan(heart[600:]).any()


def test_laps_move_and_summaries_of_parts_are_not_said_of_the_whole() -> None:
    whole = join(halves())
    assert [lap.start_s for lap in whole.laps] == [0, 900]
    assert whole.summary == {}


def test_merging_what_does_not_overlap_is_joining_in_any_order() -> None:
    first, second = halves()
    sources = [Source("b:0", second, "fit"), Source("a:0", first, "fit")]
    there, back = merge(sources), merge(sources[::-1])
    assert there.provenance == back.provenance
    assert there.provenance.leading == "a:0"
    assert there.provenance.channels["heart_rate"] == "b:0"
    assert there.activity.distance_m == join([first, second]).distance_m
