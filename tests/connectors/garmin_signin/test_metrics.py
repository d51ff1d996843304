import json
from datetime import date

import pytest

from domestique.connectors.errors import ShapeChanged
from domestique.connectors.found import FoundDay
from domestique.connectors.garmin_signin.metrics import readiness, training_status, vo2max

DAY = date(2026, 11, 20)


def _body(value: object) -> bytes:
    return json.dumps(value).encode()


def _device(load: float, *, primary: bool) -> dict[str, object]:
    told = {"dailyTrainingLoadAcute": load, "dailyTrainingLoadChronic": 300}
    return {"calendarDate": "2026-11-20", "primaryTrainingDevice": primary, "acuteTrainingLoadDTO": told}


def test_the_watch_that_is_trained_with_tells_the_load() -> None:
    data = {"1": _device(100, primary=False), "2": _device(412, primary=True)}
    body = _body({"userId": 1, "mostRecentTrainingStatus": {"latestTrainingStatusData": data}})
    assert training_status(body) == (FoundDay(DAY, {"acute_load": 412, "chronic_load": 300}),)
    assert training_status(_body({"userId": 1, "mostRecentTrainingStatus": None})) == training_status(b"") == ()


def test_readiness_after_waking_counts_or_else_the_last_of_the_day() -> None:
    def row(score: int, at: str, context: str) -> dict[str, object]:
        stamp = f"2026-11-20T{at}"
        return {"calendarDate": "2026-11-20", "score": score, "timestamp": stamp, "inputContext": context}

    woken = row(71, "06:45", "AFTER_WAKEUP_RESET")
    later = {**row(55, "19:00", "UPDATE_REALTIME_VARIABLES"), "recoveryTime": 870}
    assert readiness(_body([later, woken])) == (FoundDay(DAY, {"training_readiness": 71}),)
    assert readiness(_body([row(60, "12:00", "X"), later])) == (
        FoundDay(DAY, {"training_readiness": 55, "recovery_time_h": 14.5}),
    )
    assert readiness(_body([])) == ()


def test_vo2max_of_each_sport_as_exactly_as_it_is_told() -> None:
    rows = [
        {"generic": {"calendarDate": "2026-11-20", "vo2MaxPreciseValue": 54.3, "vo2MaxValue": 54.0}, "cycling": None},
        {"generic": None, "cycling": {"calendarDate": "2026-11-19", "vo2MaxValue": 57.0}},
    ]
    assert vo2max(_body(rows)) == (
        FoundDay(DAY, {"vo2max_running": 54.3}),
        FoundDay(date(2026, 11, 19), {"vo2max_cycling": 57}),
    )


def test_another_shape_is_said() -> None:
    for read in (training_status, readiness, vo2max):
        with pytest.raises(ShapeChanged):
            read(b'{"unexpected": true}')
