"""Fitness, fatigue and form, day by day, from the load of everything done."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import numpy as np

from domestique.analysis.days.form import Constants, Decay, Form, FormDay, constants_of, form_of
from domestique.analysis.days.known import loads_by_day
from domestique.analysis.days.week import monotony, strain
from domestique.analysis.signal.grid import Numbers
from domestique.model.athlete import valid_on
from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.store import athlete_settings, measures, wellness_days

EARLIEST = 1900
LONGEST = 366 * 30
WARM_UP_DAYS = 90
"""Until then fitness is still finding its level, unless the athlete said what they brought along."""


@dataclass(frozen=True, slots=True)
class Fitness:
    """Arrays of one value a day from `since`. `load` is NaN where it is unknown; `settled` from when on the curve means
    something."""

    since: date
    until: date
    constants: Constants
    load: Numbers
    form: Form
    monotony: Numbers
    strain: Numbers
    began: date | None
    """The first day with a load that is known; None where there is none, and nothing can be said of form."""
    settled: date | None
    computing: bool


async def read_fitness(
    desk: Desk,
    user_id: UUID,
    *,
    since: date,
    until: date,
    today: date,
    sport: str | None = None,
    decay: Decay = "exponential",
    form_day: FormDay = "previous",
) -> Fitness:
    """Both days count. The curve begins with the first activity ever, whatever part of it is shown."""
    if since.year < EARLIEST:
        raise BadValue("from", "range_of_days")
    if until < since or (until - since).days >= LONGEST:
        raise BadValue("to", "range_of_days")
    last = min(until, today)
    async with desk.database.as_user(user_id) as conn:
        history = await athlete_settings.history(conn, user_id)
        loads = await measures.loads(conn, user_id, until=last + timedelta(days=1))
        first = min([since, *(load.day for load in loads[:1])])
        mornings = await wellness_days.days_with_any(conn, user_id, first, last)
        computing = await measures.computing(conn, user_id)
    constants = constants_of(valid_on(history, today), decay, form_day)
    days = (until - first).days + 1
    told = ((one.day, one.load, sport is None or one.sport == sport) for one in loads)
    load = loads_by_day(told, mornings, first, days)
    load[(last - first).days + 1 :] = np.nan
    form = form_of(load, constants)
    began = next((load.day for load in loads if load.load is not None), None)
    settled = None if began is None else began + timedelta(days=0 if constants.fitness_seed else WARM_UP_DAYS)
    shown = slice((since - first).days, None)
    return Fitness(
        since, until, constants, load[shown],
        Form(*(getattr(form, name)[shown] for name in ("fitness", "fatigue", "form", "ramp"))),
        monotony(load)[shown], strain(load)[shown], began, settled, computing,
    )  # fmt: skip
