"""What was done is found again in the plan: the likest of the day, each once."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.matching import counts_as_done, matched
from tests.fakes.plans import FIRST, planned


@dataclass(frozen=True, slots=True)
class Session:
    id: UUID
    day: date
    sport: str
    timer_s: float | None
    load: float | None = None


def session(number: int, day: int, sport: Sport, minutes: int | None) -> Session:
    return Session(UUID(int=number), FIRST + timedelta(days=day), sport, None if minutes is None else minutes * 60.0)


def test_the_likest_of_the_day_each_once() -> None:
    items = [planned("long", 0, minutes=180), planned("short", 0, minutes=40), planned("gym", 0, Sport.STRENGTH)]
    done = [
        session(1, 0, Sport.CYCLING, 50),
        session(2, 0, Sport.CYCLING, 170),
        session(3, 0, Sport.RUNNING, 40),
        session(4, 1, Sport.STRENGTH, 60),
    ]
    assert matched(items, done) == {"long": UUID(int=2), "short": UUID(int=1)}
    assert matched([planned("gym", 1, Sport.STRENGTH, Role.STRENGTH)], done) == {"gym": UUID(int=4)}
    assert matched(items, [session(1, 0, Sport.CYCLING, None)]) == {"short": UUID(int=1)}


def test_an_equal_dose_counts_in_whatever_sport() -> None:
    item = planned("a", 0, minutes=60, load=50)
    assert counts_as_done(item, 45.0, None) and not counts_as_done(item, 30.0, 60.0)
    assert counts_as_done(item, None, 55.0) and not counts_as_done(item, None, None)
