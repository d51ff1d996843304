"""Weights, in grams there."""

from domestique.connectors.answers import Row, row_in, rows_in, text
from domestique.connectors.found import Found, FoundDay, FoundSetting
from domestique.connectors.garmin_shapes.values import calendar_day, figure, known, objects, opened, positive

_LIGHTEST_G = 1_000.0
"""Somebody's kilograms from here down; nobody weighs a tonne, nor a kilogram."""


def weights(body: bytes) -> tuple[Found, ...]:
    rows = objects(opened(body), body=body, under=("dailyWeightSummaries", "dateWeightList"))
    return tuple(found for row in rows if (found := _day(row)) is not None)


def _day(row: Row) -> FoundDay | None:
    """The last of a day is the one that Garmin shows for it."""
    latest = row_in(row.get("latestWeight")) or next(reversed(rows_in(row.get("allWeightMetrics"))), row)
    day = calendar_day(row, "summaryDate", "calendarDate") or calendar_day(latest, "calendarDate", "date")
    figures = known(
        weight_kg=_kilograms(latest, "weight"),
        body_fat_percent=positive(latest, "bodyFat"),
        body_water_percent=positive(latest, "bodyWater"),
        muscle_mass_kg=_kilograms(latest, "muscleMass"),
    )
    return FoundDay(day, figures) if day is not None and figures else None


def _kilograms(row: Row, name: str) -> float | None:
    told = positive(row, name)
    return None if told is None else round(told / 1000 if told > _LIGHTEST_G else told, 3)


def weight_goals(body: bytes, *, of_many: bool = False) -> tuple[Found, ...]:
    """The last goal is the one that holds. `of_many`: the list has goals of other kinds too, so only those count that
    say what they are."""
    value = opened(body)
    rows = (value,) if isinstance(value, dict) and _goal(value) else objects(value, body=body, under=("goals", "data"))
    found = [
        (calendar_day(row, "startDate", "effectiveDate", "calendarDate"), _goal(row))
        for row in rows
        if "WEIGHT" in (text(row.get("goalType")) or ("" if of_many else "WEIGHT")).upper()
    ]
    known_goals = [(since, kilograms) for since, kilograms in found if kilograms]
    if not known_goals:
        return ()
    since, kilograms = max(known_goals, key=lambda goal: str(goal[0] or ""))
    return (FoundSetting("weight_goal", None, since, kilograms),)


def _goal(row: Row) -> float | None:
    for name in ("goalValue", "targetValue", "weightGoal", "goalWeight", "value"):
        told = figure(row, name)
        if told is not None and told > 0:
            return round(told / 1000 if told > _LIGHTEST_G else told, 2)
    return None
