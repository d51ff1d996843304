"""Every breach, of every kind and of the plan itself, has its sentence."""

import re
from datetime import date

import pytest

from domestique.locales import LANGUAGES, Language, area
from domestique.planning.check import check
from domestique.planning.checking.structure import structure
from domestique.planning.otherwise import Aside, Strayed
from domestique.planning.rules.telling import say_aside, say_breach, say_clash, say_relaxation, say_unweighed, say_value
from domestique.planning.verdict import Breach
from tests.planning import notation
from tests.planning.checking.test_structure import WRONG
from tests.planning.rules.test_rules import cases, held


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_found_is_told(language: Language) -> None:
    told: set[str] = set()
    unweighed: set[str] = set()
    for case in cases():
        rules, plan, start = held(case)
        judged = check(plan, rules, start).judged[0]
        for breach in (*judged.breaches, *judged.notes):
            assert not re.search(r"\{\{|None|_", say_breach(breach, language)), breach
            told.add(breach.why)
        if judged.why is not None:
            unweighed.add(judged.why)
            assert say_unweighed(judged, language)
    for wrong, _ in WRONG:
        for breach in structure(wrong, ()):
            assert "{{" not in say_breach(breach, language)
            told.add(breach.why)
    words = area(language, "rules")
    assert told == set(words["breach"]), "a breach no test shows, or one without words"  # type: ignore[call-overload]
    assert unweighed | {"no_days", "tired_anyway"} == set(words["unweighed"])  # type: ignore[call-overload]


def test_a_breach_says_when_how_much_and_how_much_may_be() -> None:
    breach = Breach(
        notation.day_of("mon1"), notation.day_of("sun1"), 610, 600, "too_much_a_week", (), {"unit": "minutes"}
    )
    assert say_breach(breach, "ko") == "2027년 1월 4일~1월 10일: 한 주 10시간 10분, 상한 10시간"
    assert say_breach(breach, "en") == "4 January to 10 January 2027: 10 h 10 min in the week, at most 10 h"


def test_figures_have_their_units() -> None:
    figures = ((1, "sessions"), (2, "days"), (5.26, "ctl"), (90, "minutes"))
    told = [say_value(value, unit, "en") for value, unit in figures]
    assert told == ["1 workout", "2 days", "CTL 5.3", "1 h 30 min"]
    assert say_value(-12.34, "tsb", "ko") == "TSB -12.3"


def test_a_clash_and_its_ways_out_are_said_in_the_athletes_own_rules() -> None:
    most = notation.rule({"kind": "max_time", "params": {"per": "week", "minutes": 240}}, "most")
    least = notation.rule({"kind": "min_time", "params": {"minutes": 300}}, "least")
    more = notation.rule({"kind": "max_time", "params": {"per": "week", "minutes": 300}}, "most")
    assert say_clash([most, least], "en") == "These cannot all be kept: At most 4 h a week / At least 5 h a week"
    assert say_clash([least], "ko") == "이 규칙은 지킬 수 없어요: 일주일에 최소 5시간"
    assert say_relaxation(most, more, "en") == "At most 5 h a week, instead of: At most 4 h a week"
    assert say_relaxation(most, more, "ko") == "‘일주일에 최대 4시간’ 대신 ‘일주일에 최대 5시간’"
    assert say_relaxation(least, None, "ko") == "빼기: 일주일에 최소 5시간"


def test_two_on_one_day_have_no_days_between() -> None:
    day = date(2026, 11, 24)
    breach = Breach(day, day, -1, 1, "hard_too_close")
    assert say_breach(breach, "en") == "24 November 2026: two hard workouts on one day"
    assert say_breach(breach, "ko") == "2026년 11월 24일: 고강도가 하루에 두 번"


def test_days_that_passed_otherwise_are_named() -> None:
    day = date(2027, 1, 13)
    breach = Breach(day, day, 43, 41.9, "taper_too_heavy")
    week = Strayed(date(2027, 1, 4), date(2027, 1, 10), 387.4, 341.2, "load")
    aside = Aside("taper", breach, (week, Strayed(day, day, 0, 90, "minutes")))
    assert say_aside(aside, "en") == (
        "Only because days passed otherwise than planned: "
        "4 January to 10 January 2027 load 341 instead of 387; 13 January 2027 1 h 30 min instead of nothing"
    )
    assert say_aside(aside, "ko") == (
        "계획과 다르게 지나간 날 때문이에요"
        "(2027년 1월 4일~1월 10일에 부하 387 대신 341, 2027년 1월 13일에 휴식 대신 1시간 30분)"
    )
    assert say_aside(Aside("taper", breach, ()), "ko") == "계획과 다르게 지나간 날 때문이에요"
