"""What is made of an activity beside single figures: curves, time in zones, intervals. Each has its digest too."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from domestique.analysis.intervals import find, tell
from domestique.analysis.intervals.channel import CHANNELS
from domestique.analysis.intervals.figures import READ, Group, Measured, groups_of, measured
from domestique.analysis.intervals.tell import Told
from domestique.analysis.metrics import METRICS
from domestique.analysis.metrics.metric import Metric
from domestique.analysis.models.curves import FATIGUE_KJ, curve
from domestique.analysis.models.curves import KINDS as CURVES
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.analysis.zones.schemes import KINDS as ZONES
from domestique.analysis.zones.schemes import OWN, Kind, threshold_of
from domestique.analysis.zones.seconds import ZoneSeconds, three_seconds, zone_seconds
from domestique.model.sport import Sport
from domestique.model.streams import TIME

INTERVALS = "intervals:"
PER_KG = "power_per_kg"
"""A kind of curve of its own: with a changing weight the best of many is another one than in watts."""


@dataclass(frozen=True, slots=True)
class CurveMade:
    """`values` are 32-bit floats, one for each of LENGTHS that fits."""

    kind: str
    after_kj: int
    values: bytes


@dataclass(frozen=True, slots=True)
class ZonesMade:
    """`three`: low, middle and high; None where no threshold tells them apart."""

    found: ZoneSeconds
    three: tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class IntervalsMade:
    told: Told
    items: tuple[Measured, ...]
    groups: tuple[Group, ...]


Made = CurveMade | ZonesMade | IntervalsMade


@dataclass(frozen=True, slots=True)
class Product:
    """Made only where all its channels were recorded; those of `also` it reads where they were.

    Declares what it reads, as a metric does.
    """

    slug: str
    version: int
    make: Callable[[Session], Made]
    channels: tuple[str, ...]
    settings: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    sports: tuple[Sport, ...] = ()
    also: tuple[str, ...] = ()


def _curve(kind: str, after_kj: int, session: Session) -> CurveMade:
    values = curve(session, "power" if kind == PER_KG else kind, after_kj).values  # type: ignore[arg-type]  # a kind
    if kind == PER_KG:
        values = values / session.setting("weight")
    return CurveMade(kind, after_kj, values.astype("<f4").tobytes())


def _zones(kind: Kind, session: Session) -> ZonesMade:
    found = zone_seconds(session, kind)
    try:
        three = three_seconds(session, kind)
    except Unknown:
        three = None
    return ZonesMade(found, three)


def intervals_of(session: Session) -> IntervalsMade:
    told = tell.tell(session)
    items = measured(session, told.intervals)
    return IntervalsMade(told, items, groups_of(items))


def _read(kind: str) -> set[str]:
    """By the figures of intervals."""
    return {name for what, name in READ if what == kind}


def _thresholds(kind: Kind) -> tuple[str, ...]:
    return (OWN[kind], *sorted({threshold_of(kind, sport) for sport in Sport}))


PRODUCTS: tuple[Product, ...] = (
    *(Product(f"curve:{kind}:0", 1, partial(_curve, kind, 0), (TIME, kind)) for kind in CURVES),
    *(Product(f"curve:power:{kj}", 1, partial(_curve, "power", kj), (TIME, "power")) for kj in FATIGUE_KJ),
    *(
        Product(f"curve:{PER_KG}:{kj}", 1, partial(_curve, PER_KG, kj), (TIME, "power"), ("weight",))
        for kj in (0, *FATIGUE_KJ)
    ),
    *(Product(f"zones:{kind}", 1, partial(_zones, kind), (TIME, kind), _thresholds(kind)) for kind in ZONES),
    Product(
        INTERVALS,
        find.VERSION,
        intervals_of,
        (TIME,),
        tuple(sorted(_read("setting") | {threshold_of(kind, sport) for kind in ZONES for sport in Sport})),
        ("laps", "cut"),
        also=tuple(sorted(_read("channel") | {name for names in CHANNELS.values() for name in names})),
    ),
)

Computed = Metric | Product
EVERYTHING: tuple[Computed, ...] = (*METRICS, *PRODUCTS)
