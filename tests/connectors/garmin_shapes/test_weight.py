import json
from datetime import date

from domestique.connectors.found import FoundDay, FoundSetting
from domestique.connectors.garmin_shapes.weight import weight_goals, weights

DAY = date(2026, 11, 20)


def _read(value: object) -> tuple[object, ...]:
    return weights(json.dumps(value).encode())


def test_weights_are_grams_and_the_last_of_the_day_counts() -> None:
    latest = {
        "date": 1795143600000,
        "calendarDate": "2026-11-20",
        "weight": 71_234.0,
        "bodyFat": 14.2,
        "muscleMass": 33_100,
    }
    body = {"dailyWeightSummaries": [{"summaryDate": "2026-11-20", "latestWeight": latest, "allWeightMetrics": []}]}
    assert _read(body) == (FoundDay(DAY, {"weight_kg": 71.234, "body_fat_percent": 14.2, "muscle_mass_kg": 33.1}),)
    app = {"dateWeightList": [{"calendarDate": "2026-11-20", "weight": 71.2, "bodyFat": None}]}
    assert _read(app) == (FoundDay(DAY, {"weight_kg": 71.2}),)


def test_nobody_weighed_themselves() -> None:
    assert weights(b"") == ()
    assert _read({"dailyWeightSummaries": [], "totalAverage": {"weight": None}}) == ()
    assert _read({"dailyWeightSummaries": [{"summaryDate": "2026-11-20", "latestWeight": {"weight": 0}}]}) == ()


def test_the_last_goal_holds() -> None:
    rows = [
        {"goalType": "WEIGHT", "goalValue": 70_000.0, "effectiveDate": "2026-01-01"},
        {"goalType": "WEIGHT", "goalValue": 68_500.0, "effectiveDate": "2026-06-01"},
    ]
    assert weight_goals(json.dumps(rows).encode()) == (FoundSetting("weight_goal", None, date(2026, 6, 1), 68.5),)
    steps = json.dumps([{"goalType": "STEPS", "goalValue": 10_000}, {"goalValue": 70_000}]).encode()
    assert weight_goals(steps) == (FoundSetting("weight_goal", None, None, 70),)
    assert weight_goals(steps, of_many=True) == ()
    assert weight_goals(b"[]") == weight_goals(b"") == ()
