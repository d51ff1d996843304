from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.suggestions import READS, Figure, suggest
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


@given(st.dictionaries(st.sampled_from(READS), st.lists(st.floats(1, 400).map(figure), max_size=4)), st.floats(80, 400))
def test_never_less_than_what_holds(figures: dict[str, list[Figure]], ftp: float) -> None:
    for one in suggest(figures, holding(ftp, 190.0), TODAY):
        assert one.value >= (ftp if one.slug == "ftp" else 190.0)
