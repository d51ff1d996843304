"""How long a route takes, what was assumed for that, and what can be asked otherwise."""

import re
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from domestique.analysis.routes.estimate import StretchTime, Timed
from domestique.analysis.routes.gearing import CASSETTE, CHAINRINGS, LEAST_CADENCE, TYRE_M, Drivetrain
from domestique.api.shapes.base import Shape, example
from domestique.locales import Language, say
from domestique.services.estimate_route import Asked, Assumption, Estimated, Name, Origin

_EXAMPLE: dict[str, Any] = {
    "route_id": "01930000-0000-7000-8000-000000000401",
    "seconds": 1580.0,
    "low_s": 1500.0,
    "high_s": 1670.0,
    "reason": None,
    "missing": [],
    "power_w": 214.0,
    "share_of_threshold": 0.89,
    "speed_m_s": 5.83,
    "factor": {"value": 1.04, "rides": 23, "fitted": True},
    "assumptions": [{"name": "cda", "value": 0.32, "values": None, "unit": "m²", "origin": "assumed"}],
    "sections": [
        {
            "position": 0,
            "seconds": 402.0,
            "speed_m_s": 4.48,
            "gear": {
                "chainring": 34,
                "sprocket": 28,
                "ratio": 1.214,
                "needed_ratio": 1.376,
                "cadence": 79.3,
                "enough": True,
            },
        }
    ],
}
_TEETH = re.compile(r"\d{1,3}(,\d{1,3})*")


def _teeth(text: str) -> str:
    if not _TEETH.fullmatch(text) or not all(5 <= int(one) <= 120 for one in text.split(",")):
        raise ValueError("numbers of teeth from 5 to 120, with commas between")
    return text


Teeth = Annotated[str, Field(max_length=80), AfterValidator(_teeth)]


class EstimateQuery(BaseModel):
    """Whatever is left out comes from the athlete's settings of today, or is assumed and named as such."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    power_w: float | None = Field(None, ge=20, le=2000, description="Held all the way; instead of a share of FTP.")
    ftp_w: float | None = Field(None, ge=30, le=700)
    rider_kg: float | None = Field(None, ge=25, le=250)
    bike_kg: float | None = Field(None, ge=3, le=60, description="With all that is carried.")
    cda: float | None = Field(None, ge=0.1, le=1.0, description="Drag area, m².")
    crr: float | None = Field(None, ge=0.001, le=0.05, description="Coefficient of rolling resistance.")
    air_density: float | None = Field(None, ge=0.6, le=1.5, description="kg/m³; left out, from the altitude.")
    wind_m_s: float | None = Field(None, ge=-15, le=15, description="Headwind all the way.")
    descent_cap_m_s: float | None = Field(None, ge=3, le=35, description="No faster downhill.")
    factor: float | None = Field(None, ge=0.5, le=2, description="Time over the physics, instead of the fitted one.")
    flat_speed_m_s: float | None = Field(None, ge=0.5, le=7, description="On foot: speed on the flat.")
    chainrings: Teeth | None = Field(None, examples=["50,34"])
    cassette: Teeth | None = Field(None, examples=["11,12,13,14,15,17,19,21,24,28,32"])
    tyre_m: float | None = Field(None, ge=0.8, le=3, description="Circumference.")
    least_cadence: float | None = Field(None, ge=30, le=120)

    @property
    def asked(self) -> Asked:
        gears = {
            "chainrings": self.chainrings,
            "cassette": self.cassette,
            "tyre": self.tyre_m,
            "least_cadence": self.least_cadence,
        }
        plain = ("power_w", "ftp_w", "rider_kg", "bike_kg", "cda", "crr", "air_density", "wind_m_s", "descent_cap_m_s")
        return Asked(
            **{name: getattr(self, name) for name in (*plain, "factor", "flat_speed_m_s")},
            drivetrain=Drivetrain(
                chainrings=_numbers(self.chainrings) or CHAINRINGS,
                cassette=_numbers(self.cassette) or CASSETTE,
                tyre_m=self.tyre_m or TYRE_M,
                least_cadence=self.least_cadence or LEAST_CADENCE,
            ),
            given_gears=frozenset(name for name, value in gears.items() if value is not None),
        )


def _numbers(text: str | None) -> tuple[int, ...]:
    return () if text is None else tuple(int(one) for one in text.split(","))


class GearNeeded(Shape):
    chainring: int
    sprocket: int
    ratio: float
    needed_ratio: float = Field(description="The highest with which the least cadence is kept.")
    cadence: float = Field(description="In that gear, at the steepest 200 m.")
    enough: bool = Field(description="False where even the lowest gear is too high.")


class SectionTimeShape(Shape):
    position: int
    seconds: float
    speed_m_s: float
    gear: GearNeeded | None = Field(description="The lowest that is needed; null on foot and where it never goes up.")

    @classmethod
    def of(cls, position: int, one: StretchTime) -> "SectionTimeShape":
        gear = one.gear
        return cls(
            position=position,
            seconds=one.seconds,
            speed_m_s=one.speed_m_s,
            gear=None
            if gear is None
            else GearNeeded(**{name: getattr(gear, name) for name in GearNeeded.model_fields}),
        )


class AssumptionShape(Shape):
    name: Name
    value: float | None
    values: list[float] | None = Field(description="Instead of one value: the teeth of several rings.")
    unit: str
    origin: Origin = Field(
        description="Given with the question, the athlete's setting of today, fitted to their past, or assumed."
    )

    @classmethod
    def of(cls, one: Assumption) -> "AssumptionShape":
        return cls(
            name=one.name,
            value=None if isinstance(one.value, tuple) else one.value,
            values=list(one.value) if isinstance(one.value, tuple) else None,
            unit=one.unit,
            origin=one.origin,
        )


class FactorShape(Shape):
    value: float = Field(description="Time on the road over the time of the physics.")
    rides: int = Field(description="Past rides it was fitted to.")
    fitted: bool = Field(description="False: too few rides, so what is usual and a wide band.")


class EstimateShape(Shape):
    model_config = example(_EXAMPLE)

    route_id: UUID
    seconds: float | None
    low_s: float | None = Field(description="As fast as the fastest tenth of past outings were, against estimates.")
    high_s: float | None
    reason: str | None = Field(description="Why there is no estimate, in words.")
    missing: list[Literal["ftp", "weight", "power", "flat_pace"]] = Field(description="What could be entered for one.")
    power_w: float | None
    share_of_threshold: float | None = Field(description="Of FTP, chosen to fit the duration.")
    speed_m_s: float | None
    factor: FactorShape | None
    assumptions: list[AssumptionShape]
    sections: list[SectionTimeShape]

    @classmethod
    def of(cls, found: Estimated, language: Language) -> "EstimateShape":
        result = found.result
        assumptions = [AssumptionShape.of(one) for one in found.assumptions]
        if not isinstance(result, Timed):
            return cls(
                route_id=found.detail.row.id,
                seconds=None,
                low_s=None,
                high_s=None,
                reason=say(language, f"routes.not_timed.{result.reason}"),
                missing=list(result.missing),
                power_w=None,
                share_of_threshold=None,
                speed_m_s=None,
                factor=None,
                assumptions=assumptions,
                sections=[],
            )
        factor = result.factor
        return cls(
            route_id=found.detail.row.id,
            seconds=result.seconds,
            low_s=result.low_s,
            high_s=result.high_s,
            reason=None,
            missing=[],
            power_w=result.power_w,
            share_of_threshold=result.share,
            speed_m_s=found.detail.row.length_m / result.seconds,
            factor=None
            if factor is None
            else FactorShape(value=factor.value, rides=factor.rides, fitted=factor.fitted),
            assumptions=assumptions,
            sections=[
                SectionTimeShape.of(part.position, one)
                for part, one in zip(found.sections, result.stretches, strict=True)
            ],
        )
