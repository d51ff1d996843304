"""Workouts as one writes them by hand, for the description of the API and its tests."""

from typing import Final

from pydantic import JsonValue

BIKE: Final[dict[str, JsonValue]] = {
    "sport": "cycling",
    "name": "4 × 4 min VO₂max",
    "steps": [
        {
            "intent": "warm_up",
            "end": {"kind": "time", "value": 900},
            "targets": [{"measure": "power", "scale": "of_threshold", "low": 0.5, "high": 0.75, "ramp": True}],
        },
        {
            "times": 4,
            "steps": [
                {
                    "intent": "work",
                    "end": {"kind": "time", "value": 240},
                    "targets": [
                        {"measure": "power", "scale": "of_threshold", "low": 1.05, "high": 1.1},
                        {"measure": "cadence", "scale": "absolute", "low": 90, "high": 100},
                    ],
                },
                {
                    "intent": "recovery",
                    "end": {"kind": "time", "value": 180},
                    "targets": [{"measure": "power", "scale": "of_threshold", "low": 0.5, "high": 0.55}],
                },
            ],
            "skip_last_rest": True,
        },
        {"intent": "cool_down", "end": {"kind": "lap_press"}},
    ],
}
RUN: Final[dict[str, JsonValue]] = {
    "sport": "running",
    "name": "4 × 1 km",
    "note": "트랙에서",
    "steps": [
        {"intent": "warm_up", "end": {"kind": "time", "value": 600}},
        {
            "times": 4,
            "steps": [
                {
                    "intent": "work",
                    "end": {"kind": "distance", "value": 1000},
                    "targets": [{"measure": "speed", "scale": "absolute", "low": 4.0, "high": 4.17}],
                },
                {"intent": "recovery", "end": {"kind": "time", "value": 120}},
            ],
        },
        {"intent": "cool_down", "end": {"kind": "time", "value": 600}},
    ],
}
SWIM: Final[dict[str, JsonValue]] = {
    "sport": "swimming",
    "name": "8 × 100 m CSS",
    "pool_length_m": 25,
    "steps": [
        {"intent": "warm_up", "end": {"kind": "distance", "value": 300}, "swim": {"stroke": "any"}},
        {
            "times": 8,
            "steps": [
                {
                    "intent": "work",
                    "end": {"kind": "distance", "value": 100},
                    "swim": {"stroke": "free"},
                    "targets": [{"measure": "speed", "scale": "offset_100", "low": 0, "high": 2}],
                },
                {"intent": "rest", "end": {"kind": "time", "value": 15}},
            ],
        },
        {
            "intent": "other",
            "end": {"kind": "distance", "value": 200},
            "swim": {"stroke": "back", "drill": True, "gear": ["fins"]},
        },
    ],
}
GYM: Final[dict[str, JsonValue]] = {
    "sport": "strength",
    "name": "하체 A",
    "steps": [
        {
            "times": 3,
            "steps": [
                {
                    "intent": "work",
                    "end": {"kind": "reps", "value": 5},
                    "lift": {"exercise": "barbell_back_squat", "reps_low": 5, "weight_kg": 80, "rir": 2},
                },
                {"intent": "rest", "end": {"kind": "time", "value": 180}},
            ],
            "skip_last_rest": True,
        },
    ],
}
