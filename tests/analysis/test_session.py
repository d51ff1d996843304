import numpy as np
import pytest

from domestique.analysis.unknown import Unknown
from domestique.model.activity import Lap
from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import session


def test_names_what_is_missing() -> None:
    ride = session({"power": [np.nan] * 64, "heart_rate": [120.0] * 4 + [np.nan] * 60})
    for ask, why in (
        (lambda: ride.channel("power"), ("no_channel", "power")),
        (lambda: ride.channel("heart_rate", coverage=0.9), ("poor_coverage", "heart_rate")),
        (lambda: ride.setting("ftp"), ("no_setting", "ftp")),
        (lambda: ride.fact("rpe"), ("not_told", "rpe")),
        (lambda: ride.value("tss"), ("not_told", "tss")),
    ):
        with pytest.raises(Unknown) as unknown:
            ask()
        assert (unknown.value.reason, unknown.value.about) == why


def test_remembers_what_was_asked_and_shares_work() -> None:
    ride = session({"power": [100.0] * 10}, sport=Sport.CYCLING, settings={"ftp": 200.0})
    ride.channel("power"), ride.setting("ftp")
    assert ride.asked == {("channel", "power"), ("setting", "ftp")}
    assert ride.once("work", lambda: [1]) is ride.once("work", lambda: [2])


def test_typed_in_activities_have_no_samples() -> None:
    with pytest.raises(Unknown):
        session(None, rpe=6.0).channel("power")
    assert session(None, rpe=6.0).fact("rpe") == 6.0


def test_a_stretch_is_as_if_nothing_else_had_been() -> None:
    lap = Lap("lap", 0.0, 10.0)
    whole = session({"power": [100.0] * 60}, laps=(lap,), rpe=5.0, distance_m=900.0, summary={"total_ascent": 90})
    part = whole.between(10, 20)
    assert len(part.grid) == 10 and part.channel("power").tolist() == [100.0] * 10
    assert (part.facts.laps, part.facts.rpe, part.facts.distance_m, dict(part.facts.summary)) == ((), None, None, {})
    assert whole.facts.laps == (lap,) and len(whole.grid) == 60


def test_what_the_device_told_is_a_figure_or_unknown() -> None:
    told = session(None, summary={"total_calories": 800, "sport": "cycling", "avg_power": float("nan")})
    assert told.told("total_calories") == 800 and told.facts_or(7.0, "rpe") == 7
    for name in ("sport", "avg_power", "nothing"):
        with pytest.raises(Unknown, match="not_told"):
            told.told(name)
