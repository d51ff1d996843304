"""Time at low, middle and high intensity: what the distribution of a season is made of."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.analysis.zones.schemes import OWN, Kind
from domestique.analysis.zones.seconds import three_seconds
from domestique.model.sport import Sport

_KINDS: tuple[Kind, ...] = ("power", "heart_rate", "speed")
_BASES: dict[Kind, tuple[Sport, ...]] = {
    "power": (Sport.CYCLING, Sport.RUNNING, Sport.ROWING),
    "heart_rate": tuple(Sport),
    "speed": (Sport.RUNNING, Sport.SWIMMING),
}


def at_level(level: int) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        """By power where its zones are known, else by heart rate, else by speed."""
        reason: Unknown | None = None
        for kind in _KINDS:
            if session.sport not in _BASES[kind]:
                continue
            try:
                return three_seconds(session, kind)[level]
            except Unknown as unknown:
                reason = reason if reason is not None and unknown.reason == "no_channel" else unknown
        assert reason is not None
        raise reason

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=f"time_{name}",
        group=Group.OUTING,
        unit="s",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.B,
        version=1,
        formula=f"s at {name} intensity",
        source="Seiler & Kjerland 2006",
        compute=at_level(level),
        channels=_KINDS,
        settings=(*OWN.values(), "ftp", "threshold_hr", "threshold_speed", "css"),
        convention="three_zones",
    )
    for level, name in enumerate(("low", "middle", "high"))
)
