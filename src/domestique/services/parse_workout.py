"""A workout in whatever form it is given, in every form: as it is kept, as text, drawn, and with what it will cost.
Nothing is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from domestique.formats.workout_files.files import Opened, open_file
from domestique.formats.workout_text import Problem, read, write
from domestique.locales import Language
from domestique.model.athlete import valid_on
from domestique.model.sport import Sport
from domestique.model.workout import Thresholds, Workout
from domestique.model.workout_compare import Difference
from domestique.model.workout_reading import read_workout
from domestique.model.workout_thresholds import thresholds_for
from domestique.planning.dose import Dose, Lifter, dose
from domestique.planning.profile import Stretch, profile
from domestique.services.desk import Desk
from domestique.store import athlete_settings

type Span = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Parsed:
    """`workout` only when nothing is wrong with it. What was drawn although something is wrong stands in `stretches`;
    `spans` tell for each step where it stands in the text."""

    workout: Workout | None
    text: str
    problems: tuple[Problem, ...]
    spans: tuple[Span, ...]
    stretches: tuple[Stretch, ...]
    dose: Dose | None
    lost: tuple[Difference, ...]
    opened: Opened | None = None


async def parse_text(
    desk: Desk, user_id: UUID, text: str, *, sport: Sport, name: str | None, day: date | None, language: Language
) -> Parsed:
    found = read(text, sport, name=name, language=language)
    known, lifter = await _about(desk, user_id, sport, day)
    drawn = found.workout or found.partial
    return Parsed(
        found.workout,
        text,
        found.problems,
        found.spans,
        () if drawn is None else profile(drawn, known),
        None if drawn is None else dose(drawn, known, lifter),
        (),
    )


async def parse_body(
    desk: Desk, user_id: UUID, body: Mapping[str, Any], *, day: date | None, language: Language
) -> Parsed:
    """BadWorkout says all that is wrong with `body`."""
    return await _whole(desk, user_id, read_workout(body), day, language)


async def parse_file(desk: Desk, user_id: UUID, data: bytes, *, language: Language) -> Parsed:
    """A file's workout, to be looked at before it is kept. BadFile says why there is none."""
    opened = open_file(data, language)
    if opened.workout is None:
        return Parsed(None, "", opened.problems, (), (), None, (), opened)
    found = await _whole(desk, user_id, opened.workout, None, language)
    return Parsed(found.workout, found.text, (), found.spans, found.stretches, found.dose, found.lost, opened)


async def _whole(desk: Desk, user_id: UUID, workout: Workout, day: date | None, language: Language) -> Parsed:
    known, lifter = await _about(desk, user_id, workout.sport, day)
    written = write(workout, language, named=False)
    spans = read(written.text, workout.sport, name=workout.name, language=language).spans
    return Parsed(workout, written.text, (), spans, profile(workout, known), dose(workout, known, lifter), written.lost)


async def _about(desk: Desk, user_id: UUID, sport: Sport, day: date | None) -> tuple[Thresholds, Lifter]:
    async with desk.database.as_user(user_id) as conn:
        settings = valid_on(await athlete_settings.history(conn, user_id), day or desk.now().date())
    return thresholds_for(settings, sport), Lifter(settings.get("load_per_tonne"))
