from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from domestique.analysis.metrics import METRICS
from domestique.model.athlete import DatedSetting, Person
from domestique.model.sport import Sport
from domestique.store.measures import Look, Seen
from domestique.store.measuring.inputs import catalogue_digest, those_of
from domestique.store.measuring.stale import day_of, is_stale
from domestique.store.measuring.told import Told

TOLD = Told((), Person(), "Asia/Seoul")
DAY = date(2026, 5, 2)
SEEN = Seen(
    3,
    catalogue_digest(those_of(Sport.CYCLING, METRICS)),
    TOLD.digest(DAY, Sport.CYCLING),
    DAY,
    "cycling",
    None,
    datetime(2026, 5, 3, tzinfo=UTC),
)
LOOK = Look(UUID(int=1), 3, "cycling", datetime(2026, 5, 1, 20, 0, tzinfo=UTC), None, False, SEEN)


def stale(look: Look, told: Told = TOLD) -> bool:
    return is_stale(look, told, METRICS)


def test_nothing_changed() -> None:
    assert not stale(LOOK)


def test_what_makes_an_activity_worth_a_look() -> None:
    assert stale(replace(LOOK, seen=None))
    assert stale(replace(LOOK, version=4))
    assert stale(replace(LOOK, sport="running"))
    assert stale(replace(LOOK, utc_offset_s=0)), "another day"
    assert stale(LOOK, Told([DatedSetting("ftp", Sport.CYCLING, None, 250.0)], Person(), "Asia/Seoul"))
    assert not stale(LOOK, Told([DatedSetting("css", Sport.SWIMMING, None, 1.2)], Person(), "Asia/Seoul"))
    assert is_stale(LOOK, TOLD, METRICS[1:])


def test_the_bin_is_looked_at_until_it_is_forgotten() -> None:
    assert stale(replace(LOOK, deleted=True))
    assert not stale(replace(LOOK, deleted=True, seen=None))


def test_the_day_is_that_of_the_devices_clock() -> None:
    assert day_of(LOOK, "Asia/Seoul") == DAY
    assert day_of(replace(LOOK, utc_offset_s=-36000), "Asia/Seoul") == date(2026, 5, 1)
