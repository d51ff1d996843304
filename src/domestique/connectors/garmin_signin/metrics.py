"""What only the sign-in reads, day by day: load and status, readiness, VO2max."""

from datetime import date

from domestique.connectors.answers import Row, row_in, text
from domestique.connectors.found import Found, FoundDay
from domestique.connectors.garmin_shapes.values import calendar_day, known, objects, one, opened, positive

_MORNING = "AFTER_WAKEUP_RESET"


def training_status(body: bytes) -> tuple[Found, ...]:
    """Each watch has its own view; the one trained with counts."""
    row = one(opened(body), body=body, having=("mostRecentTrainingStatus", "mostRecentVO2Max", "userId"))
    data = row_in(row_in(row.get("mostRecentTrainingStatus")).get("latestTrainingStatusData"))
    devices = [row_in(told) for told in data.values()]
    main = next((told for told in devices if told.get("primaryTrainingDevice") is True), next(iter(devices), {}))
    day, load = calendar_day(main), row_in(main.get("acuteTrainingLoadDTO"))
    figures = known(
        acute_load=positive(load, "dailyTrainingLoadAcute"), chronic_load=positive(load, "dailyTrainingLoadChronic")
    )
    return (FoundDay(day, figures),) if day is not None and figures else ()


def readiness(body: bytes) -> tuple[Found, ...]:
    """Of a day's several figures the one after waking; without one, the last."""
    by_day: dict[date, list[Row]] = {}
    for row in objects(opened(body), body=body):
        if (day := calendar_day(row)) is not None:
            by_day.setdefault(day, []).append(row)
    return tuple(FoundDay(day, figures) for day, rows in sorted(by_day.items()) if (figures := _ready(rows)))


def _ready(rows: list[Row]) -> dict[str, float]:
    in_order = sorted(rows, key=lambda row: text(row.get("timestamp")) or "")
    row = next((told for told in in_order if text(told.get("inputContext")) == _MORNING), in_order[-1])
    minutes = positive(row, "recoveryTime")
    return known(
        training_readiness=positive(row, "score"),
        recovery_time_h=round(minutes / 60, 1) if minutes is not None else None,
    )


def vo2max(body: bytes) -> tuple[Found, ...]:
    found = []
    for row in objects(opened(body), body=body):
        running, cycling = row_in(row.get("generic")), row_in(row.get("cycling"))
        day = calendar_day(running) or calendar_day(cycling) or calendar_day(row)
        figures = known(vo2max_running=_precise(running), vo2max_cycling=_precise(cycling))
        if day is not None and figures:
            found.append(FoundDay(day, figures))
    return tuple(found)


def _precise(row: Row) -> float | None:
    return positive(row, "vo2MaxPreciseValue") or positive(row, "vo2MaxValue")
