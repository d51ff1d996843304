"""What a week serves: the next event that matters, in which sport it is hard, and how long its long one should be."""

from collections.abc import Iterable, Mapping
from typing import Final

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.solver.entry import Work
from domestique.planning.solver.frame import Frame, Race, monday
from domestique.planning.solver.phases import taper_days
from domestique.planning.solver.races import race_of

_PARTS: Final = {Sport.SWIMMING: 0.15, Sport.CYCLING: 0.55, Sport.RUNNING: 0.3}
"""of the time of an event of several sports"""
_LONG: Final = {Sport.CYCLING: (90, 300), Sport.RUNNING: (70, 165), Sport.SWIMMING: (40, 90)}
"""the least and the most a long one grows to, whatever the event lasts"""
_LONG_USUAL: Final = (60, 240)
_BEGIN: Final = 0.6
"""of that, where nothing long was done lately"""
_KEPT: Final = 0.8
"""of what is done anyway, where the event asks for less"""
_LIGHT: Final = 0.75
_OF_A_WEEK: Final = 0.5


def goal_of(frame: Frame, week: int) -> Race | None:
    """The next A event; without one the next B."""
    ahead = [race for race in frame.races if race.day >= week and race.key]
    first = [race for race in ahead if race.event.priority is r.Priority.A]
    return next(iter(first or ahead), None)


def sports_of(race: Race | None, offered: Iterable[Sport]) -> frozenset[Sport]:
    """Those of the event that can be trained at all."""
    if race is None:
        return frozenset()
    wanted = set(_PARTS) if race.event.sport is Sport.MULTISPORT else {race.event.sport}
    return frozenset(wanted & set(offered))


def long_of(frame: Frame, race: Race, sport: Sport, week: int) -> float:
    """Minutes of the long one of this week: evenly from what was done lately to what the event asks."""
    minutes = race_of(race, "").dose.minutes * (_PARTS[sport] if race.event.sport is Sport.MULTISPORT else 1.0)
    least, most = _LONG.get(sport, _LONG_USUAL)
    asked = min(float(most), max(float(least), minutes))
    lately = max(
        (one.minutes for one in frame.request.start.done if one.sport is sport and _recent(frame, one.day.toordinal())),
        default=0,
    )
    begin = max(float(lately), _BEGIN * asked)
    asked = max(asked, min(_KEPT * lately, most))
    opening, last = frame.open_weeks[0], monday(race.day - taper_days(frame, race)) - 7
    share = 1.0 if last <= opening else min(1.0, max(0.0, (week - opening) / (last - opening)))
    return begin + (asked - begin) * share


def _recent(frame: Frame, day: int) -> bool:
    return day > frame.request.start.day.toordinal() - 35


def long_ones(
    frame: Frame, race: Race | None, sports: Iterable[Sport], week: int, minutes: float, *, light: bool
) -> Mapping[Sport, float]:
    """By sport; never more than half of the week's time."""
    if race is None:
        return {}
    part = _LIGHT if light else 1.0
    return {sport: min(_OF_A_WEEK * minutes, part * long_of(frame, race, sport, week)) for sport in sorted(sports)}


def offered_hard(works: Iterable[Work]) -> frozenset[Sport]:
    return frozenset(work.sport for work in works if work.role is r.Role.HARD)
