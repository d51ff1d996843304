"""Which activities have to be looked at: those that changed, or for which something else did."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from domestique.model.sport import Sport
from domestique.store.measures import Look
from domestique.store.measuring.inputs import catalogue_digest, those_of
from domestique.store.measuring.products import Computed
from domestique.store.measuring.told import Told


def day_of(look: Look, zone: str) -> date:
    """The athlete's own: by the device's clock, or where that is not known, in their time zone."""
    if look.utc_offset_s is not None:
        return (look.start_at + timedelta(seconds=look.utc_offset_s)).date()
    return look.start_at.astimezone(_zone(zone)).date()


@lru_cache(maxsize=32)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def is_stale(look: Look, told: Told, metrics: Sequence[Computed]) -> bool:
    """Not yet that any figure moves: that is told by the figure's own digest."""
    seen = look.seen
    if look.deleted or seen is None:
        return not look.deleted or seen is not None
    sport, day = Sport(look.sport), day_of(look, told.zone)
    return (
        seen.activity_version != look.version
        or seen.day != day
        or seen.sport != look.sport
        or seen.catalogue != catalogue_digest(those_of(sport, metrics))
        or seen.told != told.digest(day, sport)
    )
