"""The demo athlete's years hung up in the pretend services, as if they had lived there: activities made only when
somebody asks for them, nights and days in every service's own shape, some things planned by their own hand.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from domestique.demo.chance import chance
from domestique.demo.season import Day as SeasonDay
from domestique.demo.season import season
from domestique.demo.sessions import moment, session_of
from domestique.demo.wellness import Night, nights
from domestique.emulators import World
from domestique.emulators.garmin.account import GarminAccount, Thresholds
from domestique.emulators.garmin.day import Day
from domestique.emulators.garmin.workouts import add_workout
from domestique.emulators.hevy.account import HevyAccount
from domestique.model.activity import Activity

_TYPES = (
    ("ride_indoor", "indoor_cycling"), ("ride", "road_biking"), ("run", "running"), ("swim_pool", "lap_swimming"),
    ("swim_open", "open_water_swimming"), ("gym", "strength_training"), ("hike", "hiking"),
)  # fmt: skip
_LIFTS = {
    "barbell_back_squat": "Squat (Barbell)", "barbell_bench_press": "Bench Press (Barbell)",
    "barbell_deadlift": "Deadlift (Barbell)", "overhead_barbell_press": "Overhead Press (Barbell)",
    "barbell_row": "Bent Over Row (Barbell)", "romanian_deadlift": "Romanian Deadlift (Barbell)",
    "dumbbell_lunge": "Lunge (Dumbbell)", "pull_up": "Pull Up",
}  # fmt: skip
_UNWORN = 0.02


def fill_emulators(
    world: World, *, seed: int, until: date, days: int, wellness_days: int | None = None, gym_log: bool = True
) -> None:
    """So many days before `until`, that day not included. `wellness_days`: fewer of nights, None the same."""
    start = until - timedelta(days=days)
    history = list(season(seed, start, until))
    garmin = world.garmin.account
    for day in history:
        _train(garmin, seed, day, start)
    worn = nights(seed, history)[-(wellness_days or days) :] if days else []
    by_date = {day.date: day for day in history}
    for night in worn:
        _live(world, seed, by_date[night.date], night)
    if history:
        form = history[-1].form
        garmin.thresholds = Thresholds(
            ftp_w=round(form.ftp_w), lactate_ms=round(form.threshold_ms, 3), css_ms=round(form.css_ms, 3),
            set_on=(until - timedelta(days=20)).isoformat(),
        )  # fmt: skip
    if gym_log:
        for day in history:
            _log_lifts(world.hevy.account, seed, day, start)
    _own_plans(world, until)


def _train(garmin: GarminAccount, seed: int, day: SeasonDay, start: date) -> None:
    for index, session in enumerate(day.sessions):
        if session.kind == "triathlon":
            for part in session_of(seed, day, start, index):
                garmin.record(part)
            continue
        sport = next(key for kind, key in _TYPES if session.kind.startswith(kind))
        begin = moment(day.date, session.hour)
        garmin.record_later(begin, sport, session.name, _made(seed, day, start, index))


def _made(seed: int, day: SeasonDay, start: date, index: int) -> Callable[[], Activity]:
    return lambda: next(session_of(seed, day, start, index))


def _live(world: World, seed: int, day: SeasonDay, night: Night) -> None:
    draw = chance(seed, night.date, "pretend")
    if draw.random() < _UNWORN:
        return
    asleep = moment(night.date - timedelta(days=1), night.bed_hour)
    worn = (day.fatigue - day.fitness) / 30
    tall = max(day.fitness, 1)
    status = "PRODUCTIVE" if -5 < day.fatigue - day.fitness < 12 else "RECOVERY" if worn < 0 else "OVERREACHING"
    world.garmin.account.live(
        Day(
            night.date, asleep, night.deep_s, night.light_s, night.rem_s, night.awake_s, night.sleep_score,
            night.resting_hr, max_hr=int(130 + min(day.load, 50) + draw.integers(0, 8)), hrv_ms=night.hrv_ms,
            hrv_week_ms=(night.hrv_low + night.hrv_high) // 2, hrv_low=night.hrv_low, hrv_high=night.hrv_high,
            respiration=night.respiration, spo2=round(float(95.4 + draw.normal(0, 0.8)), 1), spo2_low=88,
            weight_kg=night.weight_kg, body_fat=None if night.weight_kg is None else round(night.weight_kg * 0.2, 1),
            steps=max(night.steps, 0), stress=night.stress, battery_high=night.battery_high,
            battery_low=night.battery_low, hydration_ml=float(1500 + 100 * draw.integers(0, 12)),
            floors=float(draw.integers(2, 20)), active_kcal=float(round(350 + day.load * 8)),
            vo2max_running=round(day.form.threshold_ms * 13.9, 1), vo2max_cycling=round(day.form.ftp_w * 0.225, 1),
            readiness=int(min(max(night.sleep_score - 18 * worn, 5), 100)), acute_load=round(day.fatigue * 7),
            chronic_load=round(tall * 7), status=status,
        )
    )  # fmt: skip
    figures: dict[str, Any] = {
        "restingHR": night.resting_hr, "hrv": float(night.hrv_ms), "steps": max(night.steps, 0),
        "sleepSecs": night.deep_s + night.light_s + night.rem_s, "sleepScore": float(night.sleep_score),
        "weight": night.weight_kg, "ctl": round(day.fitness, 1), "atl": round(day.fatigue, 1),
    }  # fmt: skip
    world.intervals.account.add_wellness(night.date.isoformat(), **figures)
    if night.weight_kg is not None and night.date.weekday() == 0:
        world.hevy.account.add_measurement(night.date.isoformat(), weight_kg=night.weight_kg)


def _log_lifts(hevy: HevyAccount, seed: int, day: SeasonDay, start: date) -> None:
    """The same session as the watch saw, written down on the phone: some minutes apart, the weights the same."""
    known = {str(body["title"]): key for key, body in hevy.templates.items()}
    for index, session in enumerate(day.sessions):
        if session.kind != "gym":
            continue
        activity = next(session_of(seed, day, start, index))
        exercises: dict[str, list[dict[str, float | int | str | None]]] = {}
        for each in activity.sets:
            if each.kind == "active" and each.exercise in _LIFTS:
                lifted = {"type": "normal", "weight_kg": each.weight_kg or None, "reps": each.reps}
                exercises.setdefault(known[_LIFTS[each.exercise]], []).append(lifted)
        begin = moment(day.date, session.hour) + timedelta(minutes=3)
        end: datetime = begin + timedelta(minutes=session.minutes)
        rows = [{"exercise_template_id": key, "sets": sets} for key, sets in exercises.items()]
        hevy.add_workout("Strength", begin, end, rows)


def _own_plans(world: World, until: date) -> None:
    """What nobody but the athlete may touch."""
    sport = {"sportTypeId": 1, "sportTypeKey": "running"}
    step = {
        "type": "ExecutableStepDTO", "stepOrder": 1, "stepType": {"stepTypeId": 3, "stepTypeKey": "interval"},
        "endCondition": {"conditionTypeId": 2, "conditionTypeKey": "time"}, "endConditionValue": 3600.0,
        "targetType": {"workoutTargetTypeId": 1, "workoutTargetTypeKey": "no.target"},
    }  # fmt: skip
    segment = {"segmentOrder": 1, "sportType": sport, "workoutSteps": [step]}
    own = {"workoutName": "My Sunday run", "sportType": sport, "workoutSegments": [segment]}
    add_workout(world.garmin.account, own, until + timedelta(days=6 - until.weekday()))
    hevy = world.hevy.account
    squat = next(key for key, body in hevy.templates.items() if body["title"] == "Squat (Barbell)")
    folder = hevy.add_folder("My routines")
    hevy.add_routine("Legs, my way", [{"exercise_template_id": squat, "sets": [{"reps": 5}]}], folder_id=folder)
    start = f"{until + timedelta(days=3)}T00:00:00"
    world.intervals.account.add_event(start_date_local=start, name="Club ride", type="Ride", category="WORKOUT")
