import json
from datetime import date

from domestique.connectors.found import Found, FoundSetting
from domestique.connectors.garmin_signin.thresholds import thresholds
from domestique.model.sport import Sport

SET = date(2026, 10, 1)


def _read(key: str, value: object) -> tuple[Found, ...]:
    return thresholds(key, json.dumps(value).encode())


def test_lactate_has_an_old_misspelling_and_tens_of_metres() -> None:
    rows = [
        {"calendarDate": "2026-10-01T06:11:00.0", "speed": 0.365, "hearRate": None},
        {"calendarDate": "2026-10-01T06:11:00.0", "speed": None, "hearRate": 168, "heartRateCycling": 160},
    ]
    assert _read("biometric/latestLactateThreshold", rows) == (
        FoundSetting("threshold_speed", Sport.RUNNING, SET, 3.65),
        FoundSetting("threshold_hr", Sport.RUNNING, SET, 168),
        FoundSetting("threshold_hr", Sport.CYCLING, SET, 160),
    )


def test_power_is_proposed_unless_it_is_stale() -> None:
    ftp = {"sport": "CYCLING", "functionalThresholdPower": 232, "calendarDate": "2026-10-01", "isStale": False}
    key = "biometric/latestFunctionalThresholdPower/CYCLING"
    assert _read(key, ftp) == (FoundSetting("ftp", Sport.CYCLING, SET, 232),)
    assert _read(key, {**ftp, "isStale": True}) == ()


def test_what_no_athlete_has_is_no_proposal() -> None:
    assert _read("criticalSwimSpeed/latest", {"criticalSwimSpeed": 115.0}) == ()
    floors = {f"zone{n}Floor": 100 for n in range(1, 8)}
    assert _read("powerZones/sports/all", [{"sport": "CYCLING", **floors}]) == ()
    assert _read("something/else", {"speed": 3}) == ()
    assert thresholds("criticalSwimSpeed/latest", b"") == _read("criticalSwimSpeed/latest", {}) == ()
