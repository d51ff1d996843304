"""What devices recorded, read by us and written again: Garmin's SDK and our own reader find the same values in it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from domestique.formats import BadFile, read_file
from domestique.formats.fit.record_streams import SEMICIRCLES_A_DEGREE
from domestique.formats.fit_writing import write_activity
from domestique.model.activity import Activity, Lap
from domestique.model.streams import TIME, Stream
from tests.formats.corpus import files
from tests.formats.fit.examples import everything
from tests.formats.fit_writing.sdk import decode

LARGE = 60_000
"""Bytes beyond which the SDK takes seconds: those run with --long."""

RENAMED = {"latitude": "position_lat", "longitude": "position_long"}
ENHANCED = ("altitude", "speed", "respiration_rate")
OURS = ("num_laps", "first_lap_index", "sport", "sub_sport")
"""Said of the file rather than of the session: counted anew for the file that is written."""
CENTIMETRES = 0.005
"""An old packed field has sixteenths of a metre; the field we write has hundredths."""


def cases(*, large: bool) -> list[Any]:
    own = [] if large else [pytest.param(everything(), id="own_everything")]
    return own + [pytest.param(path, id=path.stem) for path in files("fit") if (path.stat().st_size >= LARGE) == large]


def check(case: Path | bytes) -> None:
    try:
        found = read_file(case if isinstance(case, bytes) else case.read_bytes()).activities
    except BadFile:
        return
    for one in found:
        data = write_activity(one)
        (again,) = read_file(data).activities
        same_to_us(one, again)
        same_to_the_sdk(one, decode(data, merge_heart_rates=False, convert_types_to_strings=False))


@pytest.mark.parametrize("case", cases(large=False))
def test_what_devices_wrote(case: Path | bytes) -> None:
    check(case)


@pytest.mark.long
@pytest.mark.parametrize("case", cases(large=True))
def test_what_devices_wrote_at_length(case: Path | bytes) -> None:
    check(case)


def same_to_us(one: Activity, again: Activity) -> None:
    given = {name: stream for name, stream in one.streams.channels.items() if stream.recorded}
    assert set(again.streams.channels) >= set(given)
    if whole_seconds(one):
        for name, stream in given.items():
            near(stream.values(), again.streams.channels[name].values(), stream)
    assert [(lap.kind, lap.start_s, lap.end_s) for lap in again.laps] == [
        (lap.kind, lap.start_s, lap.end_s) for lap in one.laps
    ]
    for before, after in zip(one.laps, again.laps, strict=True):
        assert dict(after.fields) == dict(before.fields)
    summary = {name: value for name, value in one.summary.items() if name not in OURS}
    assert {name: again.summary.get(name) for name in summary} == summary
    facts = {"streams": one.streams, "laps": one.laps, "summary": one.summary, "rr": one.rr, "losses": one.losses}
    elapsed = one.elapsed_s if one.elapsed_s is not None else again.elapsed_s
    assert replace(again, **facts) == replace(one, elapsed_s=elapsed)  # type: ignore[arg-type]
    assert (one.rr is None) == (again.rr is None)
    if one.rr is not None and again.rr is not None:
        np.testing.assert_array_equal(again.rr.values(), one.rr.values())


def whole_seconds(one: Activity) -> bool:
    return not np.any(one.streams.time.raw % 1000)


def near(mine: Any, theirs: Any, stream: Stream) -> None:
    coarse = stream.channel == "distance" and stream.scale != 100
    np.testing.assert_allclose(theirs, mine, rtol=0, atol=CENTIMETRES + 1e-9 if coarse else 1e-9)


def same_to_the_sdk(one: Activity, messages: Mapping[str, Sequence[Mapping[Any, Any]]]) -> None:
    records = messages.get("record_mesgs", ())
    assert len(records) == len(one.streams)
    described = {each["key"]: each["field_name"] for each in messages.get("field_description_mesgs", ())}
    developer = [{described[key]: value for key, value in each.get("developer_fields", {}).items()} for each in records]
    for name, stream in one.streams.channels.items():
        if name == TIME or name.removesuffix("_start").removesuffix("_end").endswith(
            ("power_phase", "power_phase_peak")
        ):
            continue
        field = RENAMED.get(name, f"enhanced_{name}" if name in ENHANCED else name)
        theirs = [each.get(field) for each in records]
        if name.startswith("dev:") or not any(each is not None for each in theirs):
            theirs = [each.get(name.removeprefix("dev:")) for each in developer]
        values = np.array([np.nan if each is None else float(each) for each in theirs])
        if name in RENAMED:
            values = values / SEMICIRCLES_A_DEGREE
        if name == "left_right_balance":
            values = values - 128
        near(stream.values(), values, stream)
    (session,) = messages["session_mesgs"]
    same_figures({name: value for name, value in one.summary.items() if name not in OURS}, session)
    for kind in ("lap", "length"):
        mine = [lap for lap in one.laps if lap.kind == kind]
        for lap, message in zip(mine, messages.get(f"{kind}_mesgs", ()), strict=True):
            same_lap(lap, message)


def same_lap(lap: Lap, message: Mapping[Any, Any]) -> None:
    assert message.get("total_elapsed_time", 0) == pytest.approx(lap.end_s - lap.start_s, abs=0.001)
    same_figures(lap.fields, message)


def same_figures(mine: Mapping[str, float | str], message: Mapping[Any, Any]) -> None:
    for name, value in mine.items():
        theirs = message.get(name)
        if isinstance(value, str) or not isinstance(theirs, int | float):
            continue
        if name.endswith(("_lat", "_long")):
            theirs = theirs / SEMICIRCLES_A_DEGREE
        assert theirs == pytest.approx(value, abs=1e-9), name
