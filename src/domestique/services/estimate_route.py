"""How long a route takes this athlete. Each figure that went in is named with where it is from: given with the
question, the athlete's own setting of today, fitted to their past, or assumed."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

import numpy as np

from domestique.analysis.routes.estimate import NotTimed, Stretch, Timed, by_bike, on_foot
from domestique.analysis.routes.factor import PastRide
from domestique.analysis.routes.flat_pace import PastOuting
from domestique.analysis.routes.gearing import Drivetrain
from domestique.analysis.routes.grades import pieces
from domestique.analysis.routes.on_foot import Foot
from domestique.analysis.routes.profile import Profile
from domestique.analysis.routes.riding import Rider, air_density
from domestique.model.athlete import Settings, valid_on
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.store import athlete_settings, route_matches, routes
from domestique.store.activity_lines import unpack_grades
from domestique.store.route_lines import unpack_profile
from domestique.store.route_matches import PastWay
from domestique.store.routes import RouteDetail, StoredSection

Origin = Literal["given", "yours", "fitted", "assumed"]
Name = Literal[
    "rider_mass", "bike_mass", "cda", "crr", "air_density", "wind", "descent_cap", "chainrings", "cassette", "tyre",
    "least_cadence", "ftp", "power", "time_factor", "flat_speed",
]  # fmt: skip

BIKE_KG = 9.0
_PAST_RIDES = 40
_FOOT: Mapping[str, Foot] = {"running": "running", "walking": "walking", "hiking": "walking"}
_THRESHOLDS = {"barometric": 3.0, "gps": 10.0}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the question gives; None is left to the athlete's settings, or to what is usual."""

    power_w: float | None = None
    ftp_w: float | None = None
    rider_kg: float | None = None
    bike_kg: float | None = None
    cda: float | None = None
    crr: float | None = None
    air_density: float | None = None
    wind_m_s: float | None = None
    descent_cap_m_s: float | None = None
    factor: float | None = None
    flat_speed_m_s: float | None = None
    drivetrain: Drivetrain = field(default_factory=Drivetrain)
    given_gears: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Assumption:
    """`name` and `unit` are words of the API; several values are the teeth of several rings."""

    name: Name
    value: float | tuple[float, ...]
    unit: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Estimated:
    detail: RouteDetail
    sections: tuple[StoredSection, ...]
    result: Timed | NotTimed
    assumptions: tuple[Assumption, ...]


async def estimate_route(desk: Desk, user_id: UUID, route_id: UUID, asked: Asked, *, zone: str = "UTC") -> Estimated:
    """With the settings that hold today, where the athlete is."""
    async with desk.database.as_user(user_id) as conn:
        detail = await routes.get(conn, user_id, route_id)
        if detail is None:
            raise NotFound
        parts = await routes.sections(conn, user_id, route_id)
        foot = _FOOT.get(detail.row.sport)
        past = await route_matches.past_ways(
            conn,
            user_id,
            sports=_alike(detail.row.sport),
            powered=foot is None,
            limit=_PAST_RIDES,
        )
        history = await athlete_settings.history(conn, user_id)
    settings = valid_on(history, desk.now().astimezone(ZoneInfo(zone)).date())
    return await asyncio.to_thread(_estimate, detail, parts, asked, settings, past)


def _alike(sport: str) -> tuple[str, ...]:
    """Walkers hike and hikers walk; runners do neither at their pace."""
    return ("walking", "hiking") if _FOOT.get(sport) == "walking" else (sport,)


def _estimate(
    detail: RouteDetail, parts: Sequence[StoredSection], asked: Asked, settings: Settings, past: Sequence[PastWay]
) -> Estimated:
    told = _Told()
    result = _result(detail, parts, asked, settings, past, told)
    return Estimated(detail, tuple(parts), result, tuple(told.all))


class _Told:
    """Collects what was assumed on the way."""

    def __init__(self) -> None:
        self.all: list[Assumption] = []

    def add(self, name: Name, value: float | tuple[float, ...], unit: str, origin: Origin) -> None:
        self.all.append(Assumption(name, value, unit, origin))

    def choose(self, name: Name, unit: str, given: float | None, mine: float | None, usual: float) -> float:
        value, origin = _chosen(given, mine, usual)
        self.add(name, value, unit, origin)
        return value

    def known(self, name: Name, unit: str, given: float | None, mine: float | None) -> float | None:
        """As `choose`, of what nobody may assume."""
        value = mine if given is None else given
        if value is not None:
            self.add(name, value, unit, "yours" if given is None else "given")
        return value


def _chosen(given: float | None, mine: float | None, usual: float) -> tuple[float, Origin]:
    if given is not None:
        return given, "given"
    return (usual, "assumed") if mine is None else (mine, "yours")


def _result(
    detail: RouteDetail,
    parts: Sequence[StoredSection],
    asked: Asked,
    settings: Settings,
    past: Sequence[PastWay],
    told: _Told,
) -> Timed | NotTimed:
    if detail.profile is None or not parts:
        return NotTimed("no_profile", ())
    heights = unpack_profile(detail.profile, detail.row.length_m, _THRESHOLDS[detail.measured])
    found = pieces(heights, [*(part.start_m for part in parts), parts[-1].end_m])
    stretches = [Stretch(part.start_m, part.end_m, part.max_grade) for part in parts]
    foot = _FOOT.get(detail.row.sport)
    if foot is not None:
        outings = [PastOuting(unpack_grades(way.metres_by_grade), way.moving_s) for way in past]
        timed = on_foot(found, stretches, foot, flat_speed=asked.flat_speed_m_s, past=outings)
        if isinstance(timed, Timed) and timed.flat is not None:
            told.add("flat_speed", timed.flat.value, "m/s", "fitted" if asked.flat_speed_m_s is None else "given")
        return timed
    if detail.row.sport != Sport.CYCLING:
        return NotTimed("sport", ())
    rider = _rider(asked, settings, heights, told)
    if rider is None:
        return NotTimed("no_weight", ("weight",))
    _tell_gears(asked, told)
    ftp = None if asked.power_w is not None else told.known("ftp", "W", asked.ftp_w, settings.get("ftp", Sport.CYCLING))
    timed = by_bike(
        found,
        stretches,
        rider,
        asked.drivetrain,
        power_w=asked.power_w,
        ftp_w=ftp,
        past=[_ride(way) for way in past if way.power_w is not None],
        fixed_factor=asked.factor,
    )
    if isinstance(timed, Timed):
        _tell_time(asked, timed, told)
    return timed


def _ride(way: PastWay) -> PastRide:
    return PastRide(unpack_grades(way.metres_by_grade), way.power_w or 0.0, way.moving_s)


def _rider(asked: Asked, settings: Settings, heights: Profile, told: _Told) -> Rider | None:
    weight = told.known("rider_mass", "kg", asked.rider_kg, settings.get("weight"))
    if weight is None:
        return None
    bike = told.choose("bike_mass", "kg", asked.bike_kg, settings.get("bike_weight"), BIKE_KG)
    usual = Rider(weight + bike)
    return replace(
        usual,
        cda=told.choose("cda", "m²", asked.cda, settings.get("cda"), usual.cda),
        crr=told.choose("crr", "1", asked.crr, settings.get("crr"), usual.crr),
        air=told.choose("air_density", "kg/m³", asked.air_density, None, air_density(float(np.mean(heights.altitude)))),
        wind=told.choose("wind", "m/s", asked.wind_m_s, None, usual.wind),
        descent_cap=told.choose("descent_cap", "m/s", asked.descent_cap_m_s, None, usual.descent_cap),
    )


def _tell_gears(asked: Asked, told: _Told) -> None:
    gears = asked.drivetrain
    values: tuple[tuple[Name, float | tuple[float, ...], str], ...] = (
        ("chainrings", tuple(float(teeth) for teeth in gears.chainrings), "1"),
        ("cassette", tuple(float(teeth) for teeth in gears.cassette), "1"),
        ("tyre", gears.tyre_m, "m"),
        ("least_cadence", gears.least_cadence, "rpm"),
    )
    for name, value, unit in values:
        told.add(name, value, unit, "given" if name in asked.given_gears else "assumed")


def _tell_time(asked: Asked, timed: Timed, told: _Told) -> None:
    if timed.power_w is not None:
        told.add("power", timed.power_w, "W", "assumed" if asked.power_w is None else "given")
    if timed.factor is not None:
        fitted: Origin = "fitted" if timed.factor.fitted else "assumed"
        told.add("time_factor", timed.factor.value, "1", "given" if asked.factor is not None else fitted)
