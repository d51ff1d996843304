"""How hard it felt and how strong, as the athlete told the watch at the end: both written there from 0 to 100.

The watch asks for effort in tens and for feel in five faces (0, 25, 50, 75, 100). An effort of 0 is what it writes
where the question was passed over, so it is not known.
"""

from collections.abc import Mapping

Fields = Mapping[str, float | str]


def rpe_of(summary: Fields) -> float | None:
    """0 to 10, in halves."""
    told = _told(summary, "workout_rpe")
    return round(told / 5) / 2 if told else None


def feel_of(summary: Fields) -> int | None:
    """1 (very weak) to 5 (very strong)."""
    told = _told(summary, "workout_feel")
    return None if told is None else 1 + round(told / 25)


def _told(summary: Fields, name: str) -> float | None:
    value = summary.get(name)
    return float(value) if isinstance(value, int | float) and 0 <= value <= 100 else None
