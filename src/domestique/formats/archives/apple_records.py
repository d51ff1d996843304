"""Which of Apple Health's records are kept, and in which unit.

Apple writes the unit beside each value, in the person's own system.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Daily:
    """`way`: how a day's many values become one. Sums are taken a source at a time and the largest stays."""

    name: str
    way: str
    factor: float = 1.0
    """From the units below to the name's own."""


_Q = "HKQuantityTypeIdentifier"
SAMPLES: dict[str, tuple[str, float]] = {
    f"{_Q}HeartRate": ("heart_rate", 1.0),
    f"{_Q}RunningPower": ("power", 1.0),
    f"{_Q}CyclingPower": ("power", 1.0),
    f"{_Q}CyclingCadence": ("cadence", 1.0),
    f"{_Q}RunningSpeed": ("speed", 1.0),
    f"{_Q}CyclingSpeed": ("speed", 1.0),
    f"{_Q}RunningVerticalOscillation": ("vertical_oscillation", 1000.0),
    f"{_Q}RunningGroundContactTime": ("stance_time", 1000.0),
    f"{_Q}RunningStrideLength": ("step_length", 1000.0),
}
"""To our channels; the factor is from metres or seconds to the channel's own unit."""
DAILY = {
    f"{_Q}RestingHeartRate": Daily("resting_heart_rate_bpm", "mean"),
    f"{_Q}HeartRateVariabilitySDNN": Daily("hrv_sdnn_ms", "mean", 1000.0),
    f"{_Q}BodyMass": Daily("weight_kg", "last"),
    f"{_Q}BodyFatPercentage": Daily("body_fat_share", "last"),
    f"{_Q}VO2Max": Daily("vo2max", "last"),
    f"{_Q}StepCount": Daily("steps", "sum"),
    f"{_Q}RespiratoryRate": Daily("respiration_per_min", "mean"),
    f"{_Q}OxygenSaturation": Daily("spo2_share", "mean"),
}
_ASLEEP = "HKCategoryValueSleepAnalysis"
STAGES = {
    "HKCategoryTypeIdentifierSleepAnalysis": {
        f"{_ASLEEP}AsleepDeep": ("sleep_s", "sleep_deep_s"),
        f"{_ASLEEP}AsleepCore": ("sleep_s", "sleep_light_s"),
        f"{_ASLEEP}AsleepREM": ("sleep_s", "sleep_rem_s"),
        f"{_ASLEEP}AsleepUnspecified": ("sleep_s",),
        f"{_ASLEEP}Asleep": ("sleep_s",),
        f"{_ASLEEP}Awake": ("sleep_awake_s",),
    }
}
_FACTORS = {
    "km": 1000.0, "mi": 1609.344, "m": 1.0, "cm": 0.01, "ft": 0.3048, "yd": 0.9144, "in": 0.0254,
    "kcal": 1.0, "Cal": 1.0, "kJ": 1 / 4.184, "lb": 0.45359237, "st": 6.35029318, "g": 0.001,
    "min": 60.0, "hr": 3600.0, "ms": 0.001, "km/hr": 1 / 3.6, "mi/hr": 0.44704, "m/s": 1.0,
}  # fmt: skip


def to_unit(value: float, unit: str) -> float:
    """Metres, seconds, kilograms, kilocalories, metres a second; anything else as written."""
    return value * _FACTORS.get(unit, 1.0)
