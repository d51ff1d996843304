"""What nobody meant is refused, each at its place and by its reason, and every reason has words."""

import contextlib
import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.locales import LANGUAGES, say
from domestique.model.rule import KINDS
from domestique.model.rule_json import params_json
from domestique.model.rule_reading import BadRule, read_params, read_rule
from tests.fakes.rules import EVERY_KIND, written


def refused(given: object) -> dict[str, str]:
    with pytest.raises(BadRule) as caught:
        read_rule(given)
    for problem in caught.value.problems:
        for language in LANGUAGES:
            assert "{{" not in say(language, f"errors.field.{problem.reason}", **problem.slots)
    return {problem.place: problem.reason for problem in caught.value.problems}


@pytest.mark.parametrize(
    ("kind", "params", "place", "reason"),
    [
        ("max_time", {"per": "week", "minutes": -1}, "minutes", "rule_number"),
        ("max_time", {"per": "week", "minutes": 60.5}, "minutes", "rule_whole"),
        ("max_time", {"per": "week", "minutes": True}, "minutes", "rule_number"),
        ("max_time", {"per": "phase", "minutes": 60}, "per", "rule_word"),
        ("max_time", {"per": "week", "minutes": 60, "hours": 1}, "hours", "rule_unknown"),
        ("min_time", {"per": "day", "minutes": 60}, "per", "rule_word"),
        ("availability", {"windows": []}, "windows", "rule_list"),
        (
            "availability",
            {"windows": [{"weekday": "mon", "start": "09:00", "end": "07:00"}]},
            "windows.0.end",
            "rule_window",
        ),
        (
            "availability",
            {"windows": [{"weekday": "mon", "start": "9", "end": "10:00"}]},
            "windows.0.start",
            "rule_clock",
        ),
        ("unavailable", {}, "", "rule_nothing"),
        ("unavailable", {"dates": ["2026-02-30"]}, "dates.0", "rule_date"),
        ("unavailable", {"dates": ["9999-01-01"]}, "dates.0", "rule_date"),
        ("unavailable", {"dates": [{"from": "2026-12-02", "to": "2026-12-01"}]}, "dates.0.to", "rule_backwards"),
        ("unavailable", {"weekdays": ["monday"]}, "weekdays", "rule_list"),
        ("session_count", {"sport": "bike", "min": 4, "max": 3}, "max", "rule_below_min"),
        ("session_count", {"sport": "chess", "min": 1}, "sport", "rule_sport"),
        ("event", {"name": "<b>x</b>", "date": "2027-03-21", "priority": "A", "sport": "run"}, "name", "rule_html"),
        ("event", {"name": "x", "date": "2027-03-21", "priority": "D", "sport": "run"}, "priority", "rule_word"),
        ("deload", {"every_weeks": 4, "keep_intensity": "yes"}, "keep_intensity", "rule_flag"),
        ("injury_limit", {"body_part": "The Knee", "forbid_sports": ["run"]}, "body_part", "rule_slug"),
        ("no_sport_after", {"first": {}, "then": {"sport": "run"}, "days": 1}, "first", "rule_selector"),
    ],
)
def test_each_wrong_is_told_at_its_place(kind: str, params: dict[str, Any], place: str, reason: str) -> None:
    at = f"rule.params.{place}" if place else "rule.params"
    assert refused(written(kind, params)).get(at) == reason


def test_the_frame_is_read_as_strictly() -> None:
    good = written(*EVERY_KIND[0])
    assert refused(None) == {"rule": "rule_object"}
    assert refused(good | {"kind": "wish"}) == {"rule.kind": "rule_kind"}
    assert refused(good | {"strength": {"soft": 0}}) == {"rule.strength.soft": "rule_number"}
    assert refused(good | {"strength": "soft"}) == {"rule.strength": "rule_strength"}
    assert refused(good | {"scope": {"from": "2026-12-02", "to": "2026-12-01"}}) == {"rule.scope.to": "rule_backwards"}
    like = {"like": [{"sport": "run"}]}
    assert refused(written("preference", like, strength="hard")) == {"rule.strength": "rule_preference_hard"}


def test_parameters_alone_are_read_the_same() -> None:
    with pytest.raises(BadRule):
        read_params("max_hard", {"max": "3"})


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(["mon", "run"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(EVERY_KIND), st.data())
def test_no_json_is_more_than_refused(example: tuple[str, dict[str, Any]], data: st.DataObject) -> None:
    kind, params = example
    name = data.draw(st.sampled_from(sorted(params)))
    with contextlib.suppress(BadRule):
        read_rule(written(kind, params | {name: data.draw(anything)}))


def test_the_form_of_the_page_is_held_against_every_figure_there_is() -> None:
    """Its own test has a field for each figure told in this file: here all are told, and none as it is anyway."""
    told = json.loads((Path(__file__).parents[2] / "web/src/features/rules/every_kind.json").read_text("utf-8"))
    assert set(told) == set(KINDS)
    for kind, figures in told.items():
        params = read_params(kind, figures)
        assert params_json(params) == figures
        untold = [one.name for one in fields(params) if getattr(params, one.name) == one.default]
        assert untold == [], f"{kind} leaves out"
