"""Pairs that cannot live together are told, and their neighbours that can are not."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domestique.locales import LANGUAGES, Language, area
from domestique.planning.conflicts import conflicts, say_conflict
from tests.planning.notation import rule

TODAY = date(2026, 11, 21)
Told = tuple[str, dict[str, Any]] | tuple[str, dict[str, Any], dict[str, Any]]

PIN = ("pinned_session", {"weekday": "sun", "sport": "bike", "role": "long", "min_minutes": 180})
HARD_TUE = ("pinned_session", {"weekday": "tue", "sport": "run", "role": "hard"})
HARD_THU = ("pinned_session", {"weekday": "thu", "sport": "run", "role": "hard"})
LONGER_TUE = ("pinned_session", {"weekday": "tue", "sport": "run", "role": "hard", "min_minutes": 60})
HARD_WED = ("pinned_session", {"weekday": "wed", "sport": "bike", "role": "hard"})
EVENT = ("event", {"name": "서울", "date": "2027-03-21", "priority": "A", "sport": "run"})
DATED = {"scope": {"from": "2027-01-04", "to": "2027-01-10"}}


def open_on(*windows: tuple[str, str, str], most: int | None = None) -> Told:
    told = [{"weekday": day, "start": start, "end": end} for day, start, end in windows]
    return ("availability", {"windows": told} | ({} if most is None else {"max_sessions": most}))


def made(told: tuple[Told, ...]) -> list[Any]:
    return [
        rule({"kind": one[0], "params": one[1]} | (one[2] if len(one) == 3 else {}), f"r{number}")
        for number, one in enumerate(told)
    ]


CLASH: tuple[tuple[str, tuple[Told, ...]], ...] = (
    ("pinned_on_rest_day", (PIN, ("rest_day", {"weekdays": ["sun"]}))),
    ("pinned_on_rest_day", (PIN, ("unavailable", {"weekdays": ["sun"], "sports": ["bike"]}))),
    ("pinned_on_closed_day", (PIN, open_on(("sat", "06:00", "12:00")))),
    ("pinned_outside_window", (PIN, open_on(("sun", "06:00", "08:00")))),
    (
        "pinned_outside_window",
        (
            ("pinned_session", {"weekday": "tue", "sport": "run", "time": "18:30", "min_minutes": 60}),
            open_on(("tue", "18:00", "19:00")),
        ),
    ),
    ("pinned_too_long", (PIN, ("max_time", {"per": "session", "minutes": 120}))),
    ("pinned_too_long", (PIN, ("max_time", {"per": "week", "minutes": 150, "sports": ["bike"]}))),
    (
        "pinned_sum_too_long",
        (
            PIN,
            ("pinned_session", {"weekday": "wed", "sport": "run", "min_minutes": 90}),
            ("max_time", {"per": "week", "minutes": 260}),
        ),
    ),
    ("floor_over_cap", (("min_time", {"minutes": 600}), ("max_time", {"per": "week", "minutes": 540}))),
    ("floor_over_cap", (("min_time", {"minutes": 600}), ("max_time", {"per": "week", "minutes": 120}, DATED))),
    (
        "floor_over_cap",
        (
            ("min_time", {"minutes": 200, "sports": ["run"]}),
            ("min_time", {"minutes": 200, "sports": ["bike"]}),
            ("max_time", {"per": "week", "minutes": 390}),
        ),
    ),
    (
        "floor_over_windows",
        (("min_time", {"minutes": 240}), open_on(("sat", "06:00", "08:00"), ("sun", "06:00", "07:00"))),
    ),
    (
        "floor_over_windows",
        (
            ("min_time", {"minutes": 150}),
            open_on(("sat", "06:00", "08:00"), ("sun", "06:00", "08:00")),
            ("rest_day", {"weekdays": ["sun"]}),
        ),
    ),
    ("count_over_cap", (("session_count", {"sport": "run", "min": 4}), ("session_count", {"sport": "any", "max": 3}))),
    (
        "count_over_cap",
        (
            ("session_count", {"sport": "run", "min": 3}),
            ("session_count", {"sport": "swim", "min": 2}),
            ("session_count", {"sport": "any", "max": 4}),
        ),
    ),
    (
        "count_over_days",
        (
            ("session_count", {"sport": "any", "min": 3}),
            open_on(("sat", "06:00", "12:00"), ("sun", "06:00", "12:00"), most=1),
        ),
    ),
    (
        "count_over_days",
        (
            ("session_count", {"sport": "run", "min": 1}),
            ("session_count", {"sport": "swim", "min": 1}),
            open_on(("sat", "06:00", "12:00"), ("sun", "06:00", "12:00"), most=1),
            ("rest_day", {"weekdays": ["sat"]}),
        ),
    ),
    (
        "pinned_over_rest",
        (
            ("rest_day", {"min_per_week": 5}),
            *(("pinned_session", {"weekday": day, "sport": "run"}) for day in ("mon", "wed", "fri")),
        ),
    ),
    ("hard_over_cap", (HARD_TUE, HARD_WED, ("max_hard", {"max": 1}))),
    ("hard_too_close", (HARD_TUE, HARD_WED, ("hard_spacing", {"min_days_between": 1}))),
    (
        "hard_too_close",
        (
            ("pinned_session", {"weekday": "mon", "sport": "run", "role": "hard"}),
            ("pinned_session", {"weekday": "sun", "sport": "run", "role": "hard"}),
            ("hard_spacing", {"min_days_between": 1}),
        ),
    ),
    ("event_on_day_away", (EVENT, ("unavailable", {"dates": [{"from": "2027-03-20", "to": "2027-03-22"}]}))),
    (
        "event_while_injured",
        (EVENT, ("injury_limit", {"body_part": "knee", "forbid_sports": ["run"], "until": "2027-03-21"})),
    ),
    ("events_same_day", (EVENT, ("event", EVENT[1] | {"name": "둘째", "priority": "C"}))),
    (
        "sport_ruled_out",
        (("session_count", {"sport": "swim", "max": 0}), ("min_time", {"minutes": 60, "sports": ["swim"]})),
    ),
    ("sport_ruled_out", (("injury_limit", {"body_part": "knee", "forbid_sports": ["bike"]}), PIN)),
    ("taper_without_event", (("taper", {"event": "A", "days": 14, "volume_reduction_pct": 45}),)),
    ("duplicate", (("max_hard", {"max": 2}), ("max_hard", {"max": 2}))),
    ("swallowed", (("max_hard", {"max": 2}), ("max_hard", {"max": 3}))),
    (
        "swallowed",
        (
            ("max_time", {"per": "week", "minutes": 300}),
            ("max_time", {"per": "week", "minutes": 360, "sports": ["run"]}, DATED),
        ),
    ),
    ("expired", (("unavailable", {"dates": ["2026-11-20"]}),)),
    ("expired", (("max_hard", {"max": 2}, {"scope": {"to": "2026-11-01"}}),)),
    ("expired", (("injury_limit", {"body_part": "knee", "forbid_sports": ["run"], "until": "2026-11-20"}),)),
)

PEACE: tuple[tuple[Told, ...], ...] = (
    (PIN, ("rest_day", {"weekdays": ["sat"]})),
    (PIN, ("rest_day", {"weekdays": ["sun"]}, DATED)),
    (PIN, ("unavailable", {"weekdays": ["sun"], "sports": ["run"]})),
    ((*PIN, {"scope": {"phase": "base"}}), ("rest_day", {"weekdays": ["sun"]}, {"scope": {"phase": "build"}})),
    (PIN, open_on(("sun", "06:00", "09:00"))),
    (PIN, (*open_on(("sat", "06:00", "12:00"))[:2], {"scope": {"weekdays": ["sat"]}})),
    (PIN, ("max_time", {"per": "week", "minutes": 150, "sports": ["run"]})),
    (PIN, ("max_time", {"per": "session", "minutes": 30}, DATED)),
    (HARD_TUE, ("max_hard", {"max": 0}, DATED)),
    (("min_time", {"minutes": 600}), ("max_time", {"per": "week", "minutes": 540, "sports": ["run"]})),
    (
        ("min_time", {"minutes": 300, "sports": ["run"]}),
        ("min_time", {"minutes": 300, "sports": ["run", "bike"]}),
        ("max_time", {"per": "week", "minutes": 390}),
    ),
    (("session_count", {"sport": "run", "min": 4}), ("session_count", {"sport": "swim", "max": 3})),
    (HARD_TUE, HARD_THU, ("hard_spacing", {"min_days_between": 1})),
    (HARD_TUE, LONGER_TUE, ("max_hard", {"max": 1}), ("hard_spacing", {"min_days_between": 3})),
    (EVENT, ("unavailable", {"dates": ["2027-03-20"]})),
    (EVENT, ("unavailable", {"dates": ["2027-03-21"], "sports": ["swim"]})),
    (EVENT, ("injury_limit", {"body_part": "knee", "forbid_sports": ["run"], "until": "2027-03-20"})),
    (EVENT, ("taper", {"event": "A", "days": 14, "volume_reduction_pct": 45})),
    (("injury_limit", {"body_part": "knee", "forbid_sports": ["bike"], "until": "2026-12-20"}), PIN),
    (("max_hard", {"max": 2}, {"strength": {"soft": 30}}), ("max_hard", {"max": 3})),
    (("max_hard", {"max": 2, "sports": ["run"]}), ("max_hard", {"max": 3})),
    (
        ("ramp_cap", {"metric": "ctl", "max_per_week": 5}),
        ("ramp_cap", {"metric": "ctl", "max_per_week": 7}, {"tier": "safety"}),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("key", "told"), CLASH, ids=[f"{key} {number}" for number, (key, _) in enumerate(CLASH)])
def test_what_clashes_is_told(key: str, told: tuple[Told, ...]) -> None:
    rules = made(told)
    found = [one for one in conflicts(rules, TODAY) if one.key == key]
    assert len(found) == 1
    assert set(found[0].rule_ids) <= {one.id for one in rules}
    assert found[0].serious is (key not in ("duplicate", "swallowed", "expired", "taper_without_event"))
    for language in LANGUAGES:
        assert not re.search(r"\{\{|None|\(은/는\)|_", say_conflict(found[0], language))


@pytest.mark.parametrize(("key", "told"), [pair for pair in CLASH if len(pair[1]) > 1], ids=str)
def test_none_of_them_can_be_left_out(key: str, told: tuple[Told, ...]) -> None:
    rules = made(told)
    found = next(one for one in conflicts(rules, TODAY) if one.key == key)
    for name in found.rule_ids:
        rest = [one for one in rules if one.id in found.rule_ids and one.id != name]
        assert key not in {one.key for one in conflicts(rest, TODAY)}


@pytest.mark.parametrize("told", PEACE, ids=lambda told: " ".join(one[0] for one in told))
def test_neighbours_live_in_peace(told: tuple[Told, ...]) -> None:
    assert conflicts(made(told), TODAY) == ()


def test_what_is_only_untidy_names_its_rules() -> None:
    """The page shows the sentence alone: "this one" would leave everybody guessing."""
    twice = made((("max_hard", {"max": 2}), ("max_hard", {"max": 2}), ("max_hard", {"max": 3})))
    told = {say_conflict(one, "en") for one in conflicts(twice, TODAY)}
    assert told == {
        "“At most 2 hard workouts a week” stands twice.",
        "“At most 3 hard workouts a week” has nothing to do beside the stricter “At most 2 hard workouts a week”.",
    }


def test_a_wish_gives_way_and_is_told_so() -> None:
    wish = ("rest_day", {"weekdays": ["sun"]}, {"strength": {"soft": 50}})
    (found,) = conflicts(made((PIN, wish)), TODAY)
    assert (found.key, found.serious, found.gives_way) == ("pinned_on_rest_day", False, True)
    assert say_conflict(found, "en").endswith("training. One of these is a wish: it gives way.")
    both = conflicts(made((PIN, wish, ("rest_day", {"weekdays": ["sun"]}))), TODAY)
    assert next((one.key, one.serious) for one in both) == ("pinned_on_rest_day", True)


def test_what_is_past_clashes_with_nothing_any_more() -> None:
    rules = made((PIN, ("rest_day", {"weekdays": ["sun"]})))
    assert [one.key for one in conflicts(rules, TODAY)] == ["pinned_on_rest_day"]
    past = replace(rules[1], scope=replace(rules[1].scope, last=date(2026, 1, 1)))
    assert [one.key for one in conflicts([rules[0], past], TODAY)] == ["expired"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sort_has_an_example(language: Language) -> None:
    assert {key for key, _ in CLASH} == set(area(language, "rules")["conflict"])  # type: ignore[call-overload]


def test_two_hundred_rules_at_once() -> None:
    many = made(tuple(("max_time", {"per": "week", "minutes": 300 + number}) for number in range(200)))
    assert len(conflicts(many, TODAY)) == 199 * 200 // 2
