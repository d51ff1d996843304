"""A day of intervals.icu's wellness in our words. Pure.

Null is not known, and so is a zero where nobody can have one. A weight or resting pulse that intervals.icu only carried
over from an earlier day (`tempWeight`, `tempRestingHR`) was not measured on this one. What it computes itself (ctl,
atl) is not ours to take; what the athlete felt, on its scale of 1 (best) to 4, keeps names of its own.
"""

from domestique.connectors.answers import Row, day, number, parse, row_in
from domestique.connectors.connector import Payload
from domestique.connectors.found import Found, FoundDay

_FIGURES = {
    "weight": "weight_kg",
    "restingHR": "resting_heart_rate_bpm",
    "hrv": "hrv_ms",
    "hrvSDNN": "hrv_sdnn_ms",
    "sleepSecs": "sleep_s",
    "sleepScore": "sleep_score",
    "sleepQuality": "felt_sleep",
    "avgSleepingHR": "sleeping_heart_rate_bpm",
    "soreness": "felt_soreness",
    "fatigue": "felt_fatigue",
    "stress": "felt_stress",
    "mood": "felt_mood",
    "motivation": "felt_motivation",
    "injury": "felt_injury",
    "hydration": "felt_hydration",
    "spO2": "spo2_percent",
    "systolic": "systolic_mmhg",
    "diastolic": "diastolic_mmhg",
    "readiness": "readiness",
    "baevskySI": "baevsky_index",
    "lactate": "lactate_mmol_l",
    "bodyFat": "body_fat_percent",
    "abdomen": "abdomen_cm",
    "vo2max": "vo2max",
    "steps": "steps",
    "respiration": "respiration_per_min",
    "kcalConsumed": "eaten_kcal",
    "carbohydrates": "eaten_carbohydrate_g",
    "protein": "eaten_protein_g",
    "fatTotal": "eaten_fat_g",
}
_MAY_BE_ZERO = frozenset({"steps", "readiness", "carbohydrates", "protein", "fatTotal"})
_CARRIED_OVER = {"tempWeight": "weight", "tempRestingHR": "restingHR"}
NOT_OURS = frozenset({"ctl", "atl", "rampRate", "ctlLoad", "atlLoad", "sportInfo", "updated"})
"""of every past day these change with each activity; a payload without them changes only when something was said"""

_MG_PER_MMOL = 18.016
_MOST_MMOL = 35
_MOST_LITRES = 20


def read(payload: Payload) -> tuple[Found, ...]:
    row = row_in(parse(payload.body))
    on, figures = day(row.get("id")), figures_of(row)
    return (FoundDay(on, figures),) if on is not None and figures else ()


def figures_of(row: Row) -> dict[str, float]:
    found: dict[str, float] = {}
    carried = {name for mark, name in _CARRIED_OVER.items() if row.get(mark) is True}
    for theirs, ours in _FIGURES.items():
        value = number(row.get(theirs))
        if value is None or value < 0 or theirs in carried or (value == 0 and theirs not in _MAY_BE_ZERO):
            continue
        found[ours] = value
    glucose = number(row.get("bloodGlucose"))
    if glucose is not None and glucose > 0:
        found["blood_glucose_mmol_l"] = glucose / _MG_PER_MMOL if glucose > _MOST_MMOL else glucose
    drunk = number(row.get("hydrationVolume"))
    if drunk is not None and drunk > 0:
        found["hydration_ml"] = drunk if drunk > _MOST_LITRES else drunk * 1000
    return found
