"""Time in zones, and how it is shared out."""

from datetime import date
from typing import Literal

from pydantic import Field

from domestique.analysis.unknown import Unknown
from domestique.analysis.zones.distribution import Distribution
from domestique.analysis.zones.schemes import KINDS
from domestique.api.shapes.base import Shape, example
from domestique.api.shapes.metrics import State, UnknownShape
from domestique.locales import Language, knows, say
from domestique.services.read_zones import ActivityZones, PeriodZones
from domestique.store.zone_times import ZoneTime

ZoneKind = Literal["power", "heart_rate", "speed"]


class ZoneShape(Shape):
    number: int
    name: str
    low: float | None = Field(description="Above this; null: open.")
    high: float | None = Field(description="Up to this, which belongs to it.")
    seconds: int


class BasisShape(Shape):
    setting: str
    value: float | None = Field(description="null: the bounds are the athlete's own.")
    since: date | None


class KindZonesShape(Shape):
    kind: ZoneKind
    scheme: str | None
    basis: BasisShape | None
    unknown: UnknownShape | None
    zones: list[ZoneShape]


class DistributionShape(Shape):
    kind: ZoneKind | None
    name: str | None
    label: str | None
    shares: list[float] | None = Field(description="Low, middle and high intensity; they make 1.")
    index: float | None = Field(description="Treff's polarisation index.")
    unknown: UnknownShape | None

    @classmethod
    def of(cls, found: Distribution | Unknown, kind: str | None, language: Language) -> "DistributionShape":
        if isinstance(found, Unknown):
            unknown = UnknownShape.of(found.reason, found.about, language)
            return cls.model_validate(
                {"kind": kind, "name": None, "label": None, "shares": None, "index": None, "unknown": unknown}
            )
        label = say(language, f"zone_names.distribution.{found.name}")
        return cls.model_validate(
            {
                "kind": kind,
                "name": found.name,
                "label": label,
                "shares": list(found.shares),
                "index": found.index,
                "unknown": None,
            }
        )


class ZonesShape(Shape):
    model_config = example(
        {
            "state": "fresh",
            "items": [
                {
                    "kind": "power",
                    "scheme": "coggan",
                    "basis": {"setting": "ftp", "value": 250.0, "since": "2026-03-01"},
                    "unknown": None,
                    "zones": [{"number": 1, "name": "Active recovery", "low": None, "high": 137.5, "seconds": 620}],
                }
            ],
            "distribution": {
                "kind": "power",
                "name": "pyramidal",
                "label": "Pyramidal",
                "shares": [0.72, 0.2, 0.08],
                "index": 1.46,
                "unknown": None,
            },
        }
    )

    state: State
    items: list[KindZonesShape]
    distribution: DistributionShape

    @classmethod
    def of(cls, found: ActivityZones, language: Language) -> "ZonesShape":
        by_kind = {one.kind: one for one in found.zones}
        return cls(
            state="fresh" if found.fresh else "computing",
            items=[_kind(kind, by_kind.get(kind), language) for kind in KINDS],
            distribution=DistributionShape.of(found.shared, found.of, language),
        )


class ZoneWeekShape(Shape):
    from_: date = Field(alias="from", serialization_alias="from")
    seconds: list[int] = Field(description="In each zone of the scheme.")
    low_middle_high: list[int]


class PeriodZonesShape(Shape):
    model_config = example(
        {
            "state": "fresh",
            "kind": "power",
            "scheme": "coggan",
            "names": ["Active recovery", "Endurance"],
            "weeks": [{"from": "2026-04-27", "seconds": [5400, 9000], "low_middle_high": [14000, 400, 0]}],
            "left_out": 0,
            "distribution": {
                "kind": "power",
                "name": "base",
                "label": "Base",
                "shares": [0.97, 0.03, 0.0],
                "index": None,
                "unknown": None,
            },
        }
    )

    state: State
    kind: ZoneKind
    scheme: str | None
    names: list[str]
    weeks: list[ZoneWeekShape] = Field(description="Or months, as asked for; those without any are left out.")
    left_out: int = Field(description="Activities whose zones are cut by another scheme.")
    distribution: DistributionShape

    @classmethod
    def of(cls, found: PeriodZones, language: Language) -> "PeriodZonesShape":
        width = max((len(one.seconds) for one in found.stretches), default=0)
        weeks = [
            ZoneWeekShape.model_validate(
                {"from": one.first, "seconds": list(one.seconds), "low_middle_high": list(one.three)}
            )
            for one in found.stretches
        ]
        return cls.model_validate(
            {
                "state": "fresh" if found.fresh else "computing",
                "kind": found.kind,
                "scheme": found.scheme,
                "names": [_name(found.scheme or "own", nth + 1, language) for nth in range(width)],
                "weeks": weeks,
                "left_out": found.left_out,
                "distribution": DistributionShape.of(found.shared, found.kind, language),
            }
        )


def _kind(kind: str, found: ZoneTime | None, language: Language) -> KindZonesShape:
    if found is None or found.scheme is None:
        reason, about = ("no_channel", kind) if found is None else (found.reason or "not_told", found.about)
        unknown = UnknownShape.of(reason, about, language)
        return KindZonesShape.model_validate(
            {"kind": kind, "scheme": None, "basis": None, "unknown": unknown, "zones": []}
        )
    edges = [None, *found.bounds, None]
    zones = [
        ZoneShape(
            number=nth + 1,
            name=_name(found.scheme, nth + 1, language),
            low=edges[nth],
            high=edges[nth + 1],
            seconds=seconds,
        )
        for nth, seconds in enumerate(found.seconds)
    ]
    basis = BasisShape(setting=found.setting or "", value=found.basis, since=found.since)
    return KindZonesShape.model_validate(
        {"kind": kind, "scheme": found.scheme, "basis": basis, "unknown": None, "zones": zones}
    )


def _name(scheme: str, number: int, language: Language) -> str:
    key = f"zone_names.scheme.{scheme}.{number}"
    return say(language, key) if knows(language, key) else say(language, "zone_names.own", number=number)
