from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.suggestions import READS, Figure, suggest
from domestique.locales import LANGUAGES, Language, say
from domestique.model.athlete import NOTHING_SET, DatedSetting, Settings, valid_on
from domestique.model.sport import Sport

TODAY = date(2026, 11, 21)


def figure(value: float, ago: int = 10, sport: Sport = Sport.CYCLING) -> Figure:
    return Figure(UUID(int=ago), TODAY - timedelta(days=ago), sport, value)


def holding(ftp: float | None = None, max_hr: float | None = None) -> Settings:
    told = [DatedSetting("ftp", Sport.CYCLING, None, ftp)] if ftp else []
    return valid_on([*told, *([DatedSetting("max_hr", None, None, max_hr)] if max_hr else [])], TODAY)


def test_twenty_minutes_at_300_speak_for_285() -> None:
    (one,) = suggest({"best_power_20min": [figure(300.0)], "best_power_8min": [figure(310.0)]}, holding(250.0), TODAY)
    assert (one.slug, one.value, one.since) == ("ftp", 285.0, TODAY - timedelta(days=10))
    assert one.low is not None and one.high is not None and one.low < 285 < one.high
    assert (one.evidence["minutes"], one.evidence["watts"]) == (20, 300)


def test_what_is_about_what_holds_is_not_worth_a_question() -> None:
    efforts = {"best_power_20min": [figure(300.0)]}
    assert suggest(efforts, holding(280.0), TODAY) == ()
    assert len(suggest(efforts, holding(279.0), TODAY)) == 1
    assert len(suggest(efforts, NOTHING_SET, TODAY)) == 1


def test_old_efforts_and_other_sports_say_nothing_of_today() -> None:
    assert suggest({"best_power_20min": [figure(400.0, ago=91)]}, holding(250.0), TODAY) == ()
    (run,) = suggest({"best_power_20min": [figure(400.0, sport=Sport.RUNNING)]}, holding(250.0), TODAY)
    assert run.sport == Sport.RUNNING


def test_one_spike_of_the_heart_proves_nothing() -> None:
    assert suggest({"max_heart_rate": [figure(230.0), figure(188.0, 20)]}, holding(max_hr=185.0), TODAY) == ()
    (one,) = suggest({"max_heart_rate": [figure(189.0), figure(188.0, 20)]}, holding(max_hr=185.0), TODAY)
    assert (one.slug, one.sport, one.value) == ("max_hr", None, 189.0)
    assert suggest({"max_heart_rate": [figure(185.0), figure(184.0, 20)]}, holding(max_hr=185.0), TODAY) == ()


def bests(cp: float, w_prime: float, sport: Sport = Sport.CYCLING) -> dict[str, list[Figure]]:
    lengths = {"2min": 120, "3min": 180, "5min": 300, "8min": 480, "10min": 600, "20min": 1200}
    return {
        f"best_power_{name}": [figure(cp + w_prime / seconds, ago=10 + seconds % 7, sport=sport)]
        for name, seconds in lengths.items()
    }


def test_bests_that_fit_speak_for_critical_power_and_w_prime() -> None:
    made = {one.slug: one for one in suggest(bests(280, 20_000), holding(ftp=400.0), TODAY)}
    assert set(made) == {"cp", "w_prime"}
    assert (made["cp"].value, made["w_prime"].value) == (280, 20_000)
    assert made["cp"].evidence["efforts"] == 6
    held = valid_on([DatedSetting("cp", Sport.CYCLING, None, 279.0)], TODAY)
    assert not {one.slug for one in suggest(bests(280, 20_000), held, TODAY)} & {"cp", "w_prime"}


def test_one_ride_is_no_evidence_for_critical_power() -> None:
    alone = {slug: [figure(one.value) for one in efforts] for slug, efforts in bests(280, 20_000).items()}
    assert {one.slug for one in suggest(alone, NOTHING_SET, TODAY)} == {"ftp"}


def test_half_an_hour_speaks_for_a_threshold_only_when_it_was_hard() -> None:
    hard = {"best_heart_rate_30min": [figure(168.0), figure(172.0, 20)], "max_heart_rate": [figure(188.0)]}
    (one,) = suggest(hard, holding(max_hr=190.0), TODAY)
    assert (one.slug, one.sport, one.value) == ("threshold_hr", Sport.CYCLING, 172)
    assert suggest(hard, holding(max_hr=210.0), TODAY) == ()
    assert suggest({**hard, "best_heart_rate_30min": [figure(172.0, 91)]}, holding(max_hr=190.0), TODAY) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_has_its_sentence(language: Language) -> None:
    figures = {**bests(280, 20_000), "best_heart_rate_30min": [figure(172.0)]}
    figures["max_heart_rate"] = [figure(189.0), figure(188.0, 20)]
    made = suggest(figures, NOTHING_SET, TODAY)
    assert {one.slug for one in made} == {"ftp", "cp", "w_prime", "threshold_hr", "max_hr"}
    for one in made:
        slots = {name: value for name, value in one.evidence.items() if name != "activity_ids"}
        assert "{{" not in say(language, f"athlete_settings.{one.slug}.evidence", **slots)


@given(st.dictionaries(st.sampled_from(READS), st.lists(st.floats(1, 400).map(figure), max_size=4)), st.floats(80, 400))
def test_never_less_than_what_holds(figures: dict[str, list[Figure]], ftp: float) -> None:
    for one in suggest(figures, holding(ftp, 190.0), TODAY):
        assert one.slug not in ("ftp", "max_hr") or one.value >= (ftp if one.slug == "ftp" else 190.0)
