"""A rule as a sentence: as an athlete would say it, with all it holds, in both languages."""

import re
from dataclasses import fields, replace
from typing import Any

import pytest

from domestique.locales import LANGUAGES, Language
from domestique.model.rule import WEEK, Rule
from domestique.planning.rules import RULES
from domestique.planning.rules.saying import say_kind, say_rule
from tests.fakes.rules import EVERY_KIND, written
from tests.planning.notation import rule

WORKDAYS = ("mon", "tue", "wed", "thu", "fri")
SAID: tuple[tuple[dict[str, Any], str, str], ...] = (
    ({"kind": "max_time", "params": {"per": "week", "minutes": 600}}, "일주일에 최대 10시간", "At most 10 h a week"),
    (
        {"kind": "max_time", "params": {"per": "session", "minutes": 90, "sports": ["run", "walk"]}},
        "러닝, 걷기는 한 번에 최대 1시간 30분",
        "At most 1 h 30 min of running and walking at a time",
    ),
    ({"kind": "max_time", "params": {"per": "day", "minutes": 0}}, "훈련 없음", "No training"),
    (
        {"kind": "min_time", "params": {"minutes": 45, "sports": ["swim"]}},
        "수영은 일주일에 최소 45분",
        "At least 45 min of swimming a week",
    ),
    (
        {
            "kind": "availability",
            "params": {
                "windows": [
                    *({"weekday": day, "start": "06:00", "end": "07:30"} for day in WORKDAYS),
                    {"weekday": "sat", "start": "00:00", "end": "24:00"},
                ],
                "max_sessions": 1,
            },
        },
        "훈련 가능 시간: 평일 06:00~07:30, 토요일 종일, 하루 최대 1회",
        "Training only on weekdays 06:00–07:30, on Saturdays all day, at most 1 workout a day",
    ),
    (
        {"kind": "unavailable", "params": {"dates": [{"from": "2026-12-28", "to": "2027-01-02"}]}},
        "2026년 12월 28일~2027년 1월 2일에는 훈련 없음",
        "No training on 28 December 2026 to 2 January 2027",
    ),
    (
        {"kind": "unavailable", "params": {"weekdays": ["wed"], "sports": ["swim"]}},
        "매주 수요일에는 수영 없음",
        "No swimming on Wednesdays",
    ),
    (
        {"kind": "rest_day", "params": {"weekdays": ["mon", "fri"], "min_per_week": 1}},
        "월·금요일은 쉬는 날, 일주일에 최소 1일 쉬기",
        "Rest on Mondays and Fridays; at least 1 rest day a week",
    ),
    (
        {"kind": "session_count", "params": {"sport": "run", "min": 1}},
        "일주일에 러닝 1회 이상",
        "At least 1 run a week",
    ),
    (
        {"kind": "session_count", "params": {"sport": "bike", "min": 2, "max": 4}},
        "일주일에 라이딩 2~4회",
        "2 to 4 rides a week",
    ),
    ({"kind": "session_count", "params": {"sport": "swim", "max": 0}}, "수영 없음", "No swimming"),
    (
        {
            "kind": "pinned_session",
            "params": {"weekday": "sun", "sport": "bike", "role": "long", "min_minutes": 180, "time": "08:30"},
        },
        "매주 일요일 08:30 3시간 이상 장거리 라이딩",
        "Every Sunday a long ride of at least 3 h at 08:30",
    ),
    (
        {"kind": "pinned_session", "params": {"weekday": "tue", "sport": "run", "role": "easy", "every_weeks": 2}},
        "2주마다 화요일 쉬운 러닝",
        "Every 2 weeks on Tuesday an easy run",
    ),
    (
        {"kind": "hard_spacing", "params": {"min_days_between": 1}},
        "고강도 운동 사이에 1일 이상 간격",
        "At least 1 day between hard workouts",
    ),
    ({"kind": "max_hard", "params": {"max": 2}}, "고강도는 일주일에 최대 2회", "At most 2 hard workouts a week"),
    (
        {"kind": "max_hard", "params": {"max": 0, "sports": ["run"]}},
        "러닝 고강도 운동 없음",
        "No hard workouts of running",
    ),
    (
        {"kind": "ramp_cap", "params": {"metric": "ctl", "max_per_week": 5}},
        "체력(CTL)은 일주일에 최대 5 증가",
        "Fitness (CTL) grows by at most 5 a week",
    ),
    (
        {
            "kind": "ramp_cap",
            "params": {"metric": "minutes", "max_per_week": 90, "max_pct_per_week": 10, "sports": ["run"]},
        },
        "러닝 훈련 시간은 일주일에 최대 1시간 30분, 10% 증가",
        "Training time of running grows by at most 1 h 30 min and 10% a week",
    ),
    (
        {"kind": "deload", "params": {"every_weeks": 4, "max_load_fraction": 0.7}},
        "4주마다 회복 주(부하를 전주의 70% 이하로), 강도는 유지",
        "Every 4 weeks a recovery week, at most 70% of the load before, intensity kept",
    ),
    (
        {"kind": "intensity_distribution", "params": {"window": "week", "low_min_pct": 80}, "strength": {"soft": 40}},
        "되도록 주마다 저강도 80% 이상 (시간 기준) (바람, 중요도 40)",
        "If possible, in every week at least 80% low intensity (by training time) (wish, weight 40)",
    ),
    (
        {"kind": "separation", "params": {"a": {"sport": "strength"}, "b": {"role": "easy"}, "min_hours": 6}},
        "근력 운동과 쉬운 운동 사이 6시간 이상",
        "At least 6 h between a strength workout and an easy workout",
    ),
    (
        {"kind": "event", "params": {"name": "서울 마라톤", "date": "2027-03-21", "priority": "A", "sport": "run"}},
        "서울 마라톤, 2027년 3월 21일, 러닝, A 대회",
        "서울 마라톤 on 21 March 2027, running, priority A",
    ),
    (
        {"kind": "taper", "params": {"event": "A", "days": 14, "volume_reduction_pct": 45}},
        "A 대회 전 14일 동안 부하를 서서히 45% 줄이기, 강도는 유지",
        "In the 14 days before an A event load falls step by step by 45%, intensity kept",
    ),
    (
        {"kind": "form_target", "params": {"tsb_min": 5, "tsb_max": 20, "ctl_min": 60}},
        "대회 날 아침 컨디션(TSB) 5~20, 체력(CTL) 60 이상",
        "On the morning of the event form (TSB) between 5 and 20, fitness (CTL) of at least 60",
    ),
    (
        {"kind": "load_bounds", "params": {"per": "day", "max": 300, "tsb_floor": -30}},
        "하루 부하 300 이하, 컨디션(TSB)은 -30 아래로 내려가지 않기",
        "Load of at most 300 a day; form (TSB) never below -30",
    ),
    (
        {"kind": "equipment", "params": {"lack": ["pool"], "when": {"from": "2026-12-24", "to": "2026-12-31"}}},
        "2026년 12월 24일~12월 31일: 수영장 없음",
        "24 December to 31 December 2026: without a pool",
    ),
    (
        {"kind": "injury_limit", "params": {"body_part": "knee_left", "forbid_sports": ["run"], "until": "2026-11-30"}},
        "왼쪽 무릎: 러닝 금지 (2026년 11월 30일까지)",
        "Left knee: no running (until 30 November 2026)",
    ),
    (
        {
            "kind": "preference",
            "params": {"like": [{"role": "hard", "weekdays": ["tue", "thu"]}]},
            "strength": {"soft": 80},
        },
        "화·목요일 고강도 운동을 선호 (강한 바람, 중요도 80)",
        "Prefers a hard workout on Tuesdays and Thursdays (strong wish, weight 80)",
    ),
    (
        {"kind": "variety", "params": {"same_template_max": 1}},
        "같은 운동은 일주일에 최대 1번",
        "The same workout at most 1 time a week",
    ),
    (
        {
            "kind": "no_sport_after",
            "params": {
                "first": {"sport": "strength", "tags": ["legs"]},
                "then": {"sport": "run", "role": "long"},
                "days": 1,
            },
        },
        "근력 운동(하체) 다음 날에는 장거리 러닝 없음",
        "No long run on the day after a strength workout (legs)",
    ),
    (
        {"kind": "no_sport_after", "params": {"first": {"sport": "strength"}, "then": {"sport": "run"}, "days": 2}},
        "근력 운동 다음 2일 동안 러닝 없음",
        "No run for 2 days after a strength workout",
    ),
    (
        {
            "kind": "availability",
            "params": {"windows": [{"weekday": day, "start": "06:00", "end": "07:00"} for day in WEEK]},
        },
        "훈련 가능 시간: 매일 06:00~07:00",
        "Training only every day 06:00–07:00",
    ),
    (
        {
            "kind": "rest_day",
            "params": {"min_per_week": 2},
            "strength": {"soft": 20},
            "scope": {"to": "2027-02-01"},
        },
        "2027년 2월 1일까지: 되도록 일주일에 최소 2일 쉬기 (가벼운 바람, 중요도 20)",
        "Until 1 February 2027: if possible, at least 2 rest days a week (light wish, weight 20)",
    ),
    (
        {
            "kind": "max_hard",
            "params": {"max": 1},
            "scope": {"from": "2027-02-01", "phase": "base", "weekdays": ["sat", "sun"]},
        },
        "2027년 2월 1일부터, 기초기, 주말: 고강도는 일주일에 최대 1회",
        "From 1 February 2027, in the base phase, on weekends: at most 1 hard workout a week",
    ),
)


@pytest.mark.parametrize(("told", "korean", "english"), SAID, ids=[each[2] for each in SAID])
def test_what_is_said(told: dict[str, Any], korean: str, english: str) -> None:
    made = rule(told)
    assert say_rule(made, "ko") == korean
    assert say_rule(made, "en") == english


def test_every_kind_is_among_them_and_has_a_name() -> None:
    assert {told["kind"] for told, _, _ in SAID} == {kind.slug for kind in RULES}
    for language in LANGUAGES:
        assert len({say_kind(kind.slug, language) for kind in RULES}) == len(RULES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "params"), EVERY_KIND, ids=[kind for kind, _ in EVERY_KIND])
def test_nothing_a_rule_holds_goes_unsaid(kind: str, params: dict[str, Any], language: Language) -> None:
    """Leaving out any one parameter that may be left out changes the sentence."""
    full = rule(written(kind, params))
    given: Any = full.params
    said = say_rule(full, language)
    assert not re.search(r"\{\{|None|_|\(은/는\)|  ", said), said
    for field in fields(given):
        usual = _usual(field)
        if usual is _NOTHING or getattr(given, field.name) == usual:
            continue
        without: Rule = replace(full, params=replace(given, **{field.name: usual}))
        assert say_rule(without, language) != said, field.name


_NOTHING = object()


def _usual(field: Any) -> object:
    return (
        _NOTHING if repr(field.default).endswith("MISSING") or "MISSING_TYPE" in repr(field.default) else field.default
    )
