"""Where zones end. A figure that is exactly on a bound belongs to the lower zone: 55 % of FTP is still zone 1."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

Kind = Literal["power", "heart_rate", "speed"]
KINDS: tuple[Kind, ...] = ("power", "heart_rate", "speed")

COGGAN = (0.55, 0.75, 0.90, 1.05, 1.20, 1.50)
"""Of FTP. Allen & Coggan."""
FRIEL_BIKE = (0.81, 0.89, 0.93, 0.99, 1.02, 1.06)
"""Of threshold heart rate. Friel: zones 1, 2, 3, 4, 5a, 5b, 5c."""
FRIEL_RUN = (0.85, 0.89, 0.94, 0.99, 1.02, 1.06)
FRIEL_PACE = (1 / 1.29, 1 / 1.14, 1 / 1.06, 1.0, 1 / 0.97, 1 / 0.90)
"""Of threshold speed: Friel's shares of threshold pace turned over."""

LOW_MIDDLE_HIGH = {"power": (0.75, 1.0), "heart_rate": (0.89, 1.0), "speed": (1 / 1.14, 1.0)}
"""Seiler's three, as shares of the threshold: its first bound stands where a first lactate threshold usually is, the
second at the threshold itself."""

OWN = {"power": "power_zones", "heart_rate": "hr_zones", "speed": "speed_zones"}


@dataclass(frozen=True, slots=True)
class Scheme:
    kind: Kind
    name: str
    """own, coggan, friel_bike, friel_run, friel_pace or seiler; zone names in locales zones.<name>.<number>."""
    setting: str
    """What the bounds come from."""
    since: date | None
    basis: float | None
    """Its value; None for bounds of one's own."""
    bounds: tuple[float, ...]
    """The upper bounds, from the lowest zone to the last but one."""


def threshold_of(kind: Kind, sport: Sport) -> str:
    if kind == "power":
        return "ftp"
    if kind == "heart_rate":
        return "threshold_hr"
    return "css" if sport is Sport.SWIMMING else "threshold_speed"


def scheme(session: Session, kind: Kind) -> Scheme:
    """Unknown without bounds of one's own and without the threshold."""
    own = session.bounds(OWN[kind])
    if own:
        return Scheme(kind, "own", OWN[kind], _since(session, OWN[kind]), None, own)
    setting = threshold_of(kind, session.sport)
    threshold = session.setting(setting)
    name, shares = _shares(kind, session.sport)
    bounds = tuple(threshold * share for share in shares)
    return Scheme(kind, name, setting, _since(session, setting), threshold, bounds)


def seiler(session: Session, kind: Kind) -> Scheme:
    """Three zones: one's own where they are three, else from the threshold."""
    own = session.bounds(OWN[kind])
    if own and len(own) == 2:
        return Scheme(kind, "own", OWN[kind], _since(session, OWN[kind]), None, own)
    setting = threshold_of(kind, session.sport)
    threshold = session.setting(setting)
    bounds = tuple(threshold * share for share in LOW_MIDDLE_HIGH[kind])
    return Scheme(kind, "seiler", setting, _since(session, setting), threshold, bounds)


def _shares(kind: Kind, sport: Sport) -> tuple[str, tuple[float, ...]]:
    if kind == "power":
        return "coggan", COGGAN
    if kind == "speed":
        return "friel_pace", FRIEL_PACE
    return ("friel_bike", FRIEL_BIKE) if sport is Sport.CYCLING else ("friel_run", FRIEL_RUN)


def _since(session: Session, setting: str) -> date | None:
    entry = session.settings.entry(setting, session.sport)
    if entry is None:
        raise Unknown("no_setting", setting)
    return entry.since
