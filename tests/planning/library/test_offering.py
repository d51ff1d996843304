import pytest

from domestique.model.rule import Phase, Role
from domestique.model.sport import Sport
from domestique.model.workout import Thresholds
from domestique.planning.library import BY_SLUG, For, options_for, shortlist
from domestique.planning.library.offering import available, near, nearest_level

ALL = options_for({})


def test_levels_near_ones_own() -> None:
    template = BY_SLUG["bike_threshold_blocks"]
    assert [template.rung(level) for level in near(template, 4)] == [3, 4, 5]
    assert [template.rung(level) for level in near(template, 4, climb=2)] == [3, 4, 5, 6, 7]
    assert near(template, 10) == (template.top,)
    assert near(BY_SLUG["bike_threshold_time_to_exhaustion"], 1) == ()
    assert near(BY_SLUG["bike_threshold_time_to_exhaustion"], 4) == (1,)


def test_the_one_level_shown_first() -> None:
    template = BY_SLUG["bike_sweetspot_long"]
    assert template.rungs == (4, 6, 7, 8, 10)
    assert [nearest_level(template, standing) for standing in (1, 4, 5, 6, 9, 10)] == [1, 1, 1, 2, 4, 5]


def test_easy_ones_come_short_too() -> None:
    template = BY_SLUG["bike_endurance_steady"]
    assert [template.rung(level) for level in near(template, 5)] == [2, 3, 4, 5, 6]


def test_what_cannot_be_done_is_not_offered() -> None:
    without = options_for({}, frozenset({"bike", "pool"}))
    assert all(set(one.needs) <= {"bike", "pool", "bodyweight"} for one in without)
    assert any(one.sport is Sport.STRENGTH for one in without)
    assert available(("gym",), None) and not available(("gym",), frozenset())


def test_tests_beginners_and_returns_come_when_asked_for() -> None:
    assert not any(BY_SLUG[one.template].kept_for for one in ALL)
    asked = options_for({}, kept=frozenset({For.TEST}))
    assert any(one.template == "bike_test_ramp" for one in asked) and len(asked) > len(ALL)


def test_a_stronger_athlete_gets_harder_ones() -> None:
    def hardest(level: int) -> float:
        options = options_for({}, levels={"bike_vo2max": level})
        return max(one.dose.load for one in options if one.family == "bike_vo2max")

    assert hardest(2) < hardest(5) < hardest(8)


def test_doses_are_the_athletes_own() -> None:
    slow = options_for({Sport.SWIMMING: Thresholds(css_mps=0.8)})
    quick = options_for({Sport.SWIMMING: Thresholds(css_mps=1.5)})
    swum = [(a.dose.minutes, b.dose.minutes) for a, b in zip(slow, quick, strict=True) if a.sport is Sport.SWIMMING]
    assert swum and all(a > b for a, b in swum)


@pytest.mark.parametrize(
    "sports", [(Sport.CYCLING,), (Sport.RUNNING, Sport.STRENGTH), (Sport.SWIMMING, Sport.CYCLING, Sport.RUNNING)]
)
@pytest.mark.parametrize("most", [40, 80, 120])
def test_the_short_list_keeps_every_sport_role_and_phase(sports: tuple[Sport, ...], most: int) -> None:
    short = shortlist(ALL, sports, most=most)
    assert 0 < len(short) <= most and {one.sport for one in short} == set(sports)
    assert len({(one.template, one.level) for one in short}) == len(short)
    assert short == shortlist(ALL, sports, most=most)
    for sport in set(sports) - {Sport.STRENGTH}:
        for phase in (Phase.BASE, Phase.BUILD, Phase.PEAK, Phase.TAPER):
            fit = [one for one in short if one.sport is sport and (not one.phases or phase in one.phases)]
            assert {Role.EASY, Role.HARD} <= {one.role for one in fit}, (sport, phase)
        minutes = [one.dose.minutes for one in short if one.sport is sport]
        assert max(minutes) >= 1.5 * min(minutes)


def test_the_short_list_leaves_out_other_phases_and_things_not_there() -> None:
    taper = shortlist(ALL, (Sport.RUNNING,), (Phase.TAPER,))
    assert taper and all(not one.phases or Phase.TAPER in one.phases for one in taper)
    assert not any("hills" in one.needs for one in shortlist(ALL, (Sport.RUNNING,), lack=frozenset({"hills"})))
