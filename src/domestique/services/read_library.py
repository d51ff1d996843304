"""The library for one athlete: at which level each workout would be theirs, what it costs them, and its steps with
their own weights.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from domestique.locales import Language
from domestique.model.athlete import valid_on
from domestique.model.plan import Option
from domestique.model.sport import Sport
from domestique.model.workout import Thresholds, Workout
from domestique.model.workout_thresholds import thresholds_for
from domestique.planning.dose import Dose, dose
from domestique.planning.library import BY_SLUG, LIBRARY, Lifting, Template, workout_of
from domestique.planning.library.doses import filled
from domestique.planning.library.fitting import CannotFit, range_of, timed_minutes
from domestique.planning.library.levels import offered_levels
from domestique.planning.library.offering import nearest_level, option
from domestique.planning.profile import Stretch, profile
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.levels_now import Levels, levels_now
from domestique.store import athlete_settings, lifted
from domestique.store.database import Connection

_LIFTED_DAYS = 120


@dataclass(frozen=True, slots=True)
class Entry:
    """`level` is the athlete's own of this workout; `stretches` that level as it goes by."""

    template: Template
    level: int
    option: Option
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """`known`: where the athlete stands on each family's ladder, and what moved them there."""

    entries: tuple[Entry, ...]
    known: Levels

    @property
    def standing(self) -> Mapping[str, float]:
        return self.known.levels


@dataclass(frozen=True, slots=True)
class Opened:
    """One workout at one level. `least` and `most`: the minutes it can be fitted into; None where it cannot."""

    entry: Entry
    own_level: int
    standing: float
    workout: Workout
    dose: Dose
    ladder: tuple[Option, ...]
    least: int | None
    most: int | None


async def read_library(desk: Desk, user_id: UUID, *, today: date, zone: str) -> Shelf:
    async with desk.database.as_user(user_id) as conn:
        thresholds = await _thresholds(conn, user_id, today)
        known = await levels_now(conn, user_id, today=today, zone=zone)
    return await asyncio.to_thread(_shelf, thresholds, known)


def _shelf(thresholds: Mapping[Sport, Thresholds], known: Levels) -> Shelf:
    """Some tenths of a second when nobody has asked before."""
    levels = offered_levels(known.levels)
    entries = tuple(_entry(one, nearest_level(one, levels[one.family]), thresholds[one.sport]) for one in LIBRARY)
    return Shelf(entries, known)


async def open_workout(
    desk: Desk,
    user_id: UUID,
    slug: str,
    *,
    today: date,
    zone: str,
    language: Language,
    level: int | None = None,
    minutes: int | None = None,
    deload: bool = False,
) -> Opened:
    """Without a level, the athlete's own. With `minutes` its easy parts are made longer or shorter."""
    template = BY_SLUG.get(slug)
    if template is None:
        raise NotFound
    if level is not None and not 1 <= level <= template.top:
        raise BadValue("level", "library_level", most=template.top)
    async with desk.database.as_user(user_id) as conn:
        known = (await _thresholds(conn, user_id, today))[template.sport]
        standing = (await levels_now(conn, user_id, today=today, zone=zone)).levels[template.family]
        since = today - timedelta(days=_LIFTED_DAYS)
        past = await lifted.lifted(conn, user_id, since=since, until=today, zone=zone)
    own = nearest_level(template, offered_levels({template.family: standing})[template.family])
    chosen = level or own
    beside = _beside(template, chosen, known)
    wished = None if minutes is None else minutes - beside
    try:
        workout = workout_of(
            slug, chosen, language=language, minutes=wished, lifting=Lifting(today, past, deload=deload)
        )
    except CannotFit as why:
        if why.most <= why.least:
            raise BadValue("minutes", "library_fixed") from why
        raise BadValue("minutes", "library_minutes", least=why.least + beside, most=why.most + beside) from why
    entry = _entry(template, chosen, known, workout)
    ladder = tuple(option(template, one, known) for one in range(1, template.top + 1))
    least, most = range_of(template.items(chosen), template.sport)
    fits, now = most > least and bool(least), ladder[chosen - 1].dose.minutes
    return Opened(
        entry, own, standing, workout, dose(workout, filled(known, template.sport)), ladder,
        min(least + beside, now) if fits else None, max(most + beside, now) if fits else None,
    )  # fmt: skip


def _beside(template: Template, level: int, known: Thresholds) -> int:
    """Whole minutes of what ends by metres or repetitions: they stay, and are no part of what can be made longer."""
    plain = Workout(template.sport, template.slug, template.items(level), None, template.pool_m)
    seconds = dose(plain, filled(known, template.sport)).seconds or 0.0
    return max(0, round(seconds / 60 - timed_minutes(plain.steps)))


def _entry(template: Template, level: int, known: Thresholds, workout: Workout | None = None) -> Entry:
    shown = workout or Workout(template.sport, template.slug, template.items(level), None, template.pool_m)
    return Entry(template, level, option(template, level, known), profile(shown, filled(known, template.sport)))


async def _thresholds(conn: Connection, user_id: UUID, today: date) -> dict[Sport, Thresholds]:
    settings = valid_on(await athlete_settings.history(conn, user_id), today)
    return {sport: thresholds_for(settings, sport) for sport in {one.sport for one in LIBRARY}}
