from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest

from domestique.analysis.composing.merge import merge
from domestique.analysis.composing.source import Source
from domestique.model.activity import Device, Lap, StrengthSet
from domestique.model.sport import Sport
from tests.fakes.recordings import recording, truth


def test_one_source_is_itself() -> None:
    ride = recording("power", "heart_rate", name="Han river")
    merged = merge([Source("a:0", ride, "fit")])
    assert merged.activity is ride
    assert merged.provenance.channels == {"time": "a:0", "power": "a:0", "heart_rate": "a:0"}
    assert merged.provenance.fields["name"] == "a:0"


def test_each_channel_comes_from_the_one_that_recorded_it_and_stands_at_the_right_second() -> None:
    app = Source("app:0", recording("power", "speed"), "fit")
    watch = Source("watch:0", recording("heart_rate", "power", "latitude", clock_s=4, holes=0.5), "fit")
    merged = merge([watch, app])
    assert merged.provenance.leading == "watch:0"
    assert merged.provenance.channels["heart_rate"] == "watch:0"
    assert merged.provenance.channels["power"] == "app:0"
    power = merged.activity.streams.channels["power"].values()
    whole = truth(3600, 1)["power"]
    assert np.nanmedian(np.abs(power - whole)) <= 0.5


def test_the_order_of_arrival_does_not_matter() -> None:
    sources = [
        Source("a:0", recording("power", "heart_rate", name="original"), "fit"),
        Source("b:0", recording("heart_rate", "latitude", "longitude", late_s=30, name="export"), "gpx"),
        Source("c:0", recording("power", "speed", every_s=4), "tcx"),
    ]
    results = [merge(order) for order in permutations(sources)]
    for result in results[1:]:
        assert result.provenance == results[0].provenance
        assert result.activity.name == results[0].activity.name
        for channel, stream in results[0].activity.streams.channels.items():
            assert np.array_equal(stream.raw, result.activity.streams.channels[channel].raw)


def test_the_original_file_leads_even_when_the_export_has_more_samples() -> None:
    original = Source("z:0", recording("power", every_s=2), "fit")
    export = Source("a:0", recording("power"), "gpx")
    assert merge([original, export]).provenance.leading == "z:0"


def test_a_gym_session_keeps_the_watchs_heart_and_the_apps_sets_once() -> None:
    counted = (StrengthSet(0.0, 40.0, "active", None, 5, None),)
    named = (
        StrengthSet(0.0, None, "active", "Back squat", 5, 100.0),
        StrengthSet(180.0, None, "active", "Back squat", 5, 100.0),
    )
    watch = Source("watch:0", recording("heart_rate", sport=Sport.STRENGTH, sets=counted), "fit")
    app = Source("app:0", recording(sport=Sport.STRENGTH, sets=named), "hevy")
    merged = merge([app, watch])
    assert merged.activity.sets == named
    assert merged.provenance.fields["sets"] == "app:0"
    assert merged.provenance.channels["heart_rate"] == "watch:0"


def test_a_recording_that_began_much_earlier_lengthens_the_session() -> None:
    watch = Source("watch:0", recording("heart_rate", "speed", late_s=600), "fit")
    app = Source("app:0", recording("power"), "fit")
    merged = merge([watch, app]).activity
    assert len(merged.streams) == 3600
    assert np.isnan(merged.streams.channels["heart_rate"].values()[:590]).all()


def test_pressed_laps_are_kept_over_one_lap_for_everything() -> None:
    whole, half = Lap("lap", 0, 3600), (Lap("lap", 0, 1800), Lap("lap", 1800, 3600))
    first = Source("a:0", recording("power", "speed", laps=(whole,)), "fit")
    second = Source("b:0", recording("power", laps=half), "fit")
    merged = merge([first, second])
    assert merged.provenance.leading == "a:0"
    assert merged.activity.laps == half


def test_nothing_cannot_be_merged() -> None:
    with pytest.raises(ValueError, match="nothing to merge"):
        merge([])


EDGE = Device("garmin", "edge_840", "3312345678", None)


def test_what_a_device_says_anew_replaces_what_it_said_but_not_its_name() -> None:
    first = replace(recording("power", "heart_rate", seconds=900), device=EDGE, name="한강")
    trimmed = replace(recording("power", "heart_rate", seconds=700), device=EDGE)
    sources = [Source("a", first, "fit", 1), Source("b", trimmed, "fit", 2)]
    for merged in (merge(sources), merge(sources[::-1])):
        assert len(merged.activity.streams) == 700
        assert (merged.activity.name, merged.provenance.leading) == ("한강", "b")
        assert (merged.provenance.fields["name"], merged.provenance.channels["power"]) == ("a", "b")


def test_a_poorer_copy_or_another_device_replaces_nothing() -> None:
    first = replace(recording("power", "heart_rate", seconds=900), device=EDGE)
    poorer = replace(recording("power", seconds=900), device=EDGE)
    other = replace(poorer, device=replace(EDGE, serial="4"))
    for later in (poorer, other):
        merged = merge([Source("a", first, "fit", 1), Source("b", later, "fit", 2)])
        assert merged.provenance.leading == "a"
        assert "heart_rate" in merged.activity.streams.channels
