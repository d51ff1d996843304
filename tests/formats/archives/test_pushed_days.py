import json
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.formats.archives.pushed_days import BOUNDS, BadDays, PushedDays, read_pushed_days

DAY = date(2026, 11, 21)


def read(sent: Any) -> PushedDays:
    return read_pushed_days(sent if isinstance(sent, bytes) else json.dumps(sent).encode(), latest=DAY)


def a_day(**figures: Any) -> dict[str, Any]:
    return {"days": [{"day": "2026-11-21", "figures": figures}]}


def test_both_shapes() -> None:
    plain = read(a_day(weight_kg=70.2, hrv_ms=61, sleep_s=27000))
    assert plain.days == {DAY: {"weight_kg": 70.2, "hrv_ms": 61, "sleep_s": 27000}} and plain.figures == 3
    steps = {"name": "step_count", "units": "count", "data": [{"date": "2026-11-21 00:00:00 +0900", "qty": 9000}]}
    phone = read({"data": {"metrics": [steps, {"name": "vo2_min", "units": "", "data": []}], "workouts": []}})
    assert phone == PushedDays({DAY: {"steps": 9000}}, ("vo2_min",))


@given(st.dictionaries(st.sampled_from(sorted(BOUNDS)), st.floats(0, 1), min_size=1))
def test_every_value_within_its_bounds_comes_through(shares: dict[str, float]) -> None:
    figures = {kind: low + share * (high - low) for kind, share in shares.items() for low, high in [BOUNDS[kind]]}
    assert read(a_day(**figures)).days == {DAY: figures}


_NAMES = st.sampled_from(["days", "day", "figures", "data", "metrics", "units"])
_PLAIN = st.none() | st.booleans() | st.integers() | st.text()


@given(st.recursive(_PLAIN, lambda part: st.lists(part) | st.dictionaries(_NAMES, part)))
def test_whatever_else_comes_says_nothing_and_never_breaks(sent: Any) -> None:
    with suppress(BadDays):
        assert read(sent).figures == 0


@pytest.mark.parametrize(
    ("sent", "place", "reason", "says"),
    [
        (b"{", "body", "json_invalid", {}),
        (b'{"days": [{"day": "2026-11-21", "figures": {"hrv_ms": NaN}}]}', "body", "json_invalid", {}),
        (b"[" * 100_000, "body", "json_invalid", {}),
        ({"days": []}, "days", "webhook_shape", {}),
        ({"days": [{"day": "2026-11-21"}]}, "days.0", "webhook_day", {}),
        (a_day(), "days.0.figures", "measurement_nothing", {}),
        (a_day(mood="good", weight_kg=70), "days.0.figures", "webhook_kinds", {"kinds": "mood"}),
        (a_day(weight_kg=7), "days.0.figures.weight_kg", "webhook_value", {"value": "7", "lowest": "20"}),
        (a_day(weight_kg="70"), "days.0.figures.weight_kg", "webhook_value", {"value": "70"}),
        (a_day(steps=True), "days.0.figures.steps", "webhook_value", {"value": "true"}),
        (a_day(steps=10**400), "days.0.figures.steps", "webhook_value", {"value": "…"}),
        ({"days": [{"day": "2026-11-22", "figures": {"steps": 1}}]}, "days.0.day", "webhook_date", {}),
        ({"days": [{"day": "2026-02-30", "figures": {"steps": 1}}]}, "days.0.day", "webhook_date", {}),
    ],
)
def test_what_is_wrong_is_named(sent: Any, place: str, reason: str, says: dict[str, str]) -> None:
    with pytest.raises(BadDays) as bad:
        read(sent)
    assert (bad.value.place, bad.value.reason) == (place, reason)
    assert {name: bad.value.slots[name] for name in says} == says


def test_the_senders_own_words_come_back_harmless() -> None:
    with pytest.raises(BadDays) as bad:
        read(a_day(**{"<script>\n" + "x" * 300: 1}))
    named = str(bad.value.slots["kinds"])
    assert "<" not in named and "\n" not in named and len(named) < 50
