"""Thresholds that recordings speak for. Nothing follows from them until the athlete says yes.

FTP: the best single effort of the last 90 days, of eight minutes at least, where it points 2 % above what is set (or
nothing is). Highest heart rate: of a year, where a second activity came within 4 bpm of it; one spike proves nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from domestique.model.athlete import Settings
from domestique.model.sport import Sport

FTP_DAYS, HEART_DAYS = 90, 365
NOTICEABLE = 1.02
SECOND_WITHIN_BPM = 4.0
_MINUTES = {60: "60min", 30: "30min", 20: "20min", 10: "10min", 8: "8min"}
_SHARES = {60: 1.0, 30: 0.975, 20: 0.95, 10: 0.912, 8: 0.90}
_EITHER_SIDE = {60: 0.02, 30: 0.03, 20: 0.03, 10: 0.05, 8: 0.05}
"""How far off such an estimate may well be."""

READS = ("max_heart_rate", *(f"best_power_{name}" for name in _MINUTES.values()))
"""The metrics they rest on."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One activity's, on its day."""

    activity_id: UUID
    day: date
    sport: Sport
    value: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`evidence` fills the sentence in locales athlete_settings.<slug>.evidence."""

    slug: str
    sport: Sport | None
    since: date
    value: float
    low: float | None
    high: float | None
    evidence: Mapping[str, object]


def suggest(figures: Mapping[str, Sequence[Figure]], held: Settings, today: date) -> tuple[Suggestion, ...]:
    """`figures` by the slugs in READS; `held`: what holds today."""
    found: list[Suggestion] = []
    for sport in (Sport.CYCLING, Sport.RUNNING, Sport.ROWING):
        found += _ftp(figures, held, today, sport)
    return (*found, *_max_hr(figures.get("max_heart_rate", ()), held, today))


def _ftp(figures: Mapping[str, Sequence[Figure]], held: Settings, today: date, sport: Sport) -> Iterator[Suggestion]:
    since = today - timedelta(days=FTP_DAYS)
    pointed = [
        (one.value * _SHARES[minutes], minutes, one)
        for minutes, name in _MINUTES.items()
        for one in figures.get(f"best_power_{name}", ())
        if one.sport == sport and since <= one.day <= today
    ]
    if not pointed:
        return
    ftp, minutes, effort = max(pointed, key=lambda each: (each[0], each[1]))
    now = held.get("ftp", sport)
    if now is not None and ftp < now * NOTICEABLE:
        return
    value, room = float(round(ftp)), _EITHER_SIDE[minutes]
    evidence = {
        "activity_ids": [str(effort.activity_id)],
        "minutes": minutes,
        "watts": round(effort.value),
        "day": effort.day.isoformat(),
        "value": round(value),
    }
    yield Suggestion("ftp", sport, effort.day, value, round(ftp * (1 - room)), round(ftp * (1 + room)), evidence)


def _max_hr(beats: Sequence[Figure], held: Settings, today: date) -> Iterator[Suggestion]:
    recent = [one for one in beats if today - timedelta(days=HEART_DAYS) <= one.day <= today]
    recent.sort(key=lambda one: one.value, reverse=True)
    if len(recent) < 2 or recent[0].value - recent[1].value > SECOND_WITHIN_BPM:
        return
    highest, now = recent[0], held.get("max_hr")
    if now is not None and highest.value <= now:
        return
    evidence = {
        "activity_ids": [str(one.activity_id) for one in recent[:2]],
        "bpm": round(highest.value),
        "day": highest.day.isoformat(),
    }
    yield Suggestion("max_hr", None, highest.day, float(round(highest.value)), None, None, evidence)
