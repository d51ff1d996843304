"""Where figures an athlete watches are going: a point a week, four weeks against the four before, and which way.

Weeks are the seven days up to today and those before, so that a week half over is not taken for a small one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal
from uuid import UUID

import numpy as np

from domestique.analysis.insights.trend import trend
from domestique.analysis.past import Figure, Past
from domestique.model.sport import Sport

WEEKS = 12
_HALF = 4
_LEAST_KNOWN = 2
_NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Watched:
    """A metric of days as it stands when the week ends, or of a sport's activities as their mean or sum."""

    slug: str
    how: Literal["last", "mean", "sum"] = "last"
    sport: Sport | None = None

    @property
    def of_activity(self) -> bool:
        return self.how != "last"


WATCHED = (
    Watched("fitness"),
    Watched("week_load"),
    Watched("timer_time", "sum"),
    Watched("efficiency_factor", "mean", Sport.CYCLING),
    Watched("run_efficiency", "mean", Sport.RUNNING),
    Watched("swim_pace", "mean", Sport.SWIMMING),
    Watched("strength_volume", "sum", Sport.STRENGTH),
    Watched("hrv_7d"),
    Watched("resting_hr_7d"),
    Watched("sleep_7d"),
    Watched("weight_7d"),
    Watched("body_fat_7d"),
)


@dataclass(frozen=True, slots=True)
class Going:
    """`ends`: the last day of each week, `values` NaN where a week tells nothing. `direction` None: no clear one."""

    watched: Watched
    ends: tuple[date, ...]
    values: tuple[float, ...]
    recent: float
    before: float
    direction: Literal["up", "down"] | None

    @property
    def change(self) -> float:
        return self.recent - self.before


def going(watched: Watched, past: Past) -> Going | None:
    """None: too few weeks tell of it, of these or of those before; or there was nothing at all."""
    ends = tuple(past.today - timedelta(days=7 * ago) for ago in reversed(range(WEEKS)))
    values = [_week(watched, past, end) for end in ends]
    recent, before = values[-_HALF:], values[-2 * _HALF : -_HALF]
    if any(int(np.isfinite(half).sum()) < _LEAST_KNOWN for half in (recent, before)):
        return None
    now, then = float(np.nanmean(recent)), float(np.nanmean(before))
    return Going(watched, ends, tuple(values), now, then, _way(ends, values)) if now or then else None


def _week(watched: Watched, past: Past, end: date) -> float:
    first, last = end - timedelta(days=6), (end - past.first_day).days
    if not watched.of_activity:
        known = past.day(watched.slug)[max(last - 6, 0) : last + 1]
        told = known[np.isfinite(known)]
        return float(told[-1]) if len(told) else float("nan")
    figures = [one.value for one in past.of(watched.slug, watched.sport, first) if one.day <= end]
    if not figures:
        return float("nan")
    return sum(figures) if watched.how == "sum" else sum(figures) / len(figures)


def _way(ends: Sequence[date], values: Sequence[float]) -> Literal["up", "down"] | None:
    """Of the eight weeks: where their order follows time beyond chance."""
    told = list(zip(ends, values, strict=True))[-2 * _HALF :]
    figures = [Figure(_NOBODY, end, Sport.OTHER, value) for end, value in told if np.isfinite(value)]
    found = trend(figures, 2 * _LEAST_KNOWN)
    if found is None or not found.sure or found.begin == found.end:
        return None
    return "up" if found.end > found.begin else "down"
