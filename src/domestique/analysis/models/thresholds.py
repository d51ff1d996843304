"""What recent bests say of the settings: proposals, never more. The athlete decides.

FTP from the best single effort, or from critical power where it can be fitted and says more. Threshold heart rate from
the highest mean of half an hour, if it was hard; maximal heart rate from the highest ten seconds. A proposal is made
only where it is clearly another figure than the one that holds.
"""

from dataclasses import dataclass

from domestique.analysis.models import estimated_ftp
from domestique.analysis.models.critical_power import Fit, two_parameters
from domestique.analysis.models.curves import Bests
from domestique.analysis.models.estimated_ftp import Confidence
from domestique.analysis.models.evidence import efforts_of
from domestique.analysis.models.mean_max import LENGTHS
from domestique.analysis.unknown import Unknown
from domestique.model.athlete import Settings
from domestique.model.sport import Sport

_HALF_HOUR_S, _TWENTY_MINUTES_S, _MOMENT_S = 1800, 1200, 10
_TWENTY_MINUTE_SHARE = 0.98
_HARD = 0.85
"""Of maximal heart rate: below that half an hour was no race."""
_OTHER = {"ftp": 0.02, "cp": 0.02, "w_prime": 0.10, "threshold_hr": 0.015, "max_hr": 0.0}
"""How far off the figure that holds must be, as a share of it."""
_OFF = {"high": 0.03, "middle": 0.05, "low": 0.08}


@dataclass(frozen=True, slots=True)
class Shown:
    """One effort that speaks for it. `owner` is the place of its activity among those the bests were made of."""

    owner: int
    seconds: int
    value: float


@dataclass(frozen=True, slots=True)
class Proposed:
    slug: str
    sport: Sport
    value: float
    low: float
    high: float
    confidence: Confidence
    shown: tuple[Shown, ...]


def propose(sport: Sport, power: Bests | None, heart: Bests | None, settings: Settings) -> tuple[Proposed, ...]:
    """`power` and `heart` over the last weeks; `settings` that hold now."""
    made: list[Proposed] = []
    if power is not None and len(power.values):
        made += [*_ftp(sport, power), *_critical_power(sport, power)]
    if heart is not None and len(heart.values):
        made += [*_max_hr(sport, heart), *_threshold_hr(sport, heart, settings)]
    return tuple(one for one in made if _is_news(one, settings))


def _is_news(one: Proposed, settings: Settings) -> bool:
    held = settings.get(one.slug, one.sport)
    if held is None:
        return True
    if one.slug in ("ftp", "max_hr", "threshold_hr") and one.value <= held:
        return False
    return abs(one.value - held) > _OTHER[one.slug] * held


def _ftp(sport: Sport, power: Bests) -> list[Proposed]:
    try:
        found = estimated_ftp.from_values(power.values)
    except Unknown:
        return []
    off = _OFF[found.confidence] * found.ftp
    shown = (_shown(power, found.seconds),)
    return [Proposed("ftp", sport, round(found.ftp), found.ftp - off, found.ftp + off, found.confidence, shown)]


def _critical_power(sport: Sport, power: Bests) -> list[Proposed]:
    try:
        fit: Fit = two_parameters(efforts_of(power.values))
    except Unknown:
        return []
    shown = tuple(_shown(power, int(effort.seconds)) for effort in fit.efforts)
    confidence: Confidence = "high" if len({one.owner for one in shown}) >= 3 else "middle"
    return [
        Proposed("cp", sport, round(fit.cp), *fit.cp_interval, confidence, shown),
        Proposed("w_prime", sport, round(fit.w_prime, -2), *fit.w_interval, confidence, shown),
    ]


def _max_hr(sport: Sport, heart: Bests) -> list[Proposed]:
    shown = _shown(heart, _MOMENT_S)
    return [Proposed("max_hr", sport, round(shown.value), shown.value, shown.value + 5, "middle", (shown,))]


def _threshold_hr(sport: Sport, heart: Bests, settings: Settings) -> list[Proposed]:
    """Of half an hour; of twenty minutes a fiftieth less, where nothing longer was recorded."""
    long = bool(LENGTHS[len(heart.values) - 1] >= _HALF_HOUR_S)
    if not long and LENGTHS[len(heart.values) - 1] < _TWENTY_MINUTES_S:
        return []
    shown = _shown(heart, _HALF_HOUR_S if long else _TWENTY_MINUTES_S)
    highest = max(settings.get("max_hr", sport) or 0.0, _shown(heart, _MOMENT_S).value)
    if shown.value < _HARD * highest:
        return []
    value = shown.value if long else shown.value * _TWENTY_MINUTE_SHARE
    confidence: Confidence = "middle" if long else "low"
    return [Proposed("threshold_hr", sport, round(value), value - 3, value + 3, confidence, (shown,))]


def _shown(bests: Bests, seconds: int) -> Shown:
    """At a length, or at the longest there is below it."""
    place = min(int(LENGTHS.searchsorted(seconds)), len(bests.values) - 1)
    return Shown(int(bests.owners[place]), int(LENGTHS[place]), float(bests.values[place]))
