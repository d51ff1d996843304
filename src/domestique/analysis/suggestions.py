"""Thresholds that recordings speak for. Nothing follows from them until the athlete says yes.

FTP: the best single effort of the last 90 days, of eight minutes at least, where it points 2 % above what is set (or
nothing is). Critical power and W' together: where the bests of the same days carry a fit and come from two activities
at least. Threshold heart rate: of half an hour, where that was hard. Highest heart rate: of a year, where a second
activity came within 4 bpm of it; one spike proves nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from domestique.analysis.models.critical_power import Effort, two_parameters
from domestique.analysis.models.evidence import maximal
from domestique.analysis.unknown import Unknown
from domestique.model.athlete import Settings
from domestique.model.sport import Sport

FTP_DAYS, HEART_DAYS = 90, 365
NOTICEABLE = 1.02
SECOND_WITHIN_BPM = 4.0
_MINUTES = {60: "60min", 30: "30min", 20: "20min", 10: "10min", 8: "8min"}
_SHARES = {60: 1.0, 30: 0.975, 20: 0.95, 10: 0.912, 8: 0.90}
_EITHER_SIDE = {60: 0.02, 30: 0.03, 20: 0.03, 10: 0.05, 8: 0.05}
"""How far off such an estimate may well be."""

_OF_CP = {120: "2min", 180: "3min", 300: "5min", 480: "8min", 600: "10min", 1200: "20min"}
_HALF_HOUR = "best_heart_rate_30min"
_HARD = 0.85
"""Of the highest heart rate: below that half an hour was no race."""
_HR_ROOM_BPM = 3

READS = (
    "max_heart_rate",
    _HALF_HOUR,
    *(f"best_power_{name}" for name in dict.fromkeys((*_MINUTES.values(), *_OF_CP.values()))),
)
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
        found += _critical_power(figures, held, today, sport)
        found += _threshold_hr(figures, held, today, sport)
    return (*found, *_max_hr(figures.get("max_heart_rate", ()), held, today))


def _ftp(figures: Mapping[str, Sequence[Figure]], held: Settings, today: date, sport: Sport) -> Iterator[Suggestion]:
    pointed = [
        (one.value * _SHARES[minutes], minutes, one)
        for minutes, name in _MINUTES.items()
        for one in _recent(figures.get(f"best_power_{name}", ()), today, sport)
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


def _recent(figures: Iterable[Figure], today: date, sport: Sport) -> list[Figure]:
    since = today - timedelta(days=FTP_DAYS)
    return [one for one in figures if one.sport == sport and since <= one.day <= today]


def _critical_power(
    figures: Mapping[str, Sequence[Figure]], held: Settings, today: date, sport: Sport
) -> Iterator[Suggestion]:
    best: dict[float, Figure] = {}
    for seconds, name in _OF_CP.items():
        efforts = _recent(figures.get(f"best_power_{name}", ()), today, sport)
        if efforts:
            best[seconds] = max(efforts, key=lambda one: one.value)
    try:
        fit = two_parameters(maximal([Effort(seconds, one.value) for seconds, one in best.items()]))
    except Unknown:
        return
    used = [best[effort.seconds] for effort in fit.efforts]
    now = held.get("cp", sport)
    if len({one.activity_id for one in used}) < 2 or (now is not None and fit.cp < now * NOTICEABLE):
        return
    last = max(one.day for one in used)
    for slug, value, (low, high) in (
        ("cp", float(round(fit.cp)), fit.cp_interval),
        ("w_prime", float(round(fit.w_prime, -2)), fit.w_interval),
    ):
        evidence = {
            "activity_ids": list(dict.fromkeys(str(one.activity_id) for one in used)),
            "efforts": len(used),
            "day": last.isoformat(),
            "value": round(value),
        }
        yield Suggestion(slug, sport, last, value, float(max(round(low), 0)), float(round(high)), evidence)


def _threshold_hr(
    figures: Mapping[str, Sequence[Figure]], held: Settings, today: date, sport: Sport
) -> Iterator[Suggestion]:
    recent = _recent(figures.get(_HALF_HOUR, ()), today, sport)
    beats = [one.value for one in figures.get("max_heart_rate", ()) if one.day <= today]
    top = max([*beats, held.get("max_hr", sport) or 0.0])
    if not recent:
        return
    best = max(recent, key=lambda one: one.value)
    now = held.get("threshold_hr", sport)
    if best.value < _HARD * top or (now is not None and best.value < now * NOTICEABLE):
        return
    value = float(round(best.value))
    evidence = {
        "activity_ids": [str(best.activity_id)],
        "minutes": 30,
        "bpm": round(best.value),
        "day": best.day.isoformat(),
        "value": round(value),
    }
    yield Suggestion("threshold_hr", sport, best.day, value, value - _HR_ROOM_BPM, value + _HR_ROOM_BPM, evidence)


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
