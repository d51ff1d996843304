"""The race of an event as a workout, with the load it will probably have."""

from typing import Final

from domestique.model import rule as r
from domestique.model.plan import Dose, Planned
from domestique.model.sport import Sport
from domestique.planning.solver.frame import Race, day_of

_USUAL_MINUTES: Final = {Sport.RUNNING: 60, Sport.CYCLING: 180, Sport.SWIMMING: 45, Sport.MULTISPORT: 180}
_HOUR: Final = 85.0
"""load of an hour of racing; long races are ridden easier"""
_HOUR_OF_LONG: Final = 60.0


def race_of(race: Race, ident: str) -> Planned:
    event = race.event
    minutes = event.duration_min or _USUAL_MINUTES.get(event.sport, 90)
    if event.expected_load is not None:
        load = event.expected_load
    else:
        load = _HOUR * min(minutes, 120) / 60 + _HOUR_OF_LONG * max(0, minutes - 120) / 60
    dose, rule = Dose(minutes, round(load, 1)), race.rule.id
    return Planned(ident, day_of(race.day), event.sport, r.Role.RACE, event.name, dose, event=rule, because=(rule,))
