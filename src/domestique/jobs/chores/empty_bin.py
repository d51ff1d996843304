"""Erases what lay in the bin for its time (activities, routes, workouts) and forgets changes too old to be undone."""

from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from domestique.jobs.task import Chore
from domestique.store import bin, change_sets, routes, workouts

if TYPE_CHECKING:
    from domestique.bootstrap import House

_log = structlog.get_logger(__name__)
_BATCH = 200
"""An activity takes its samples along: some megabytes a batch."""
_BATCHES = 500
"""A hundred thousand an hour at most; the rest waits for the next hour."""


async def run(house: "House") -> None:
    database, now = house.desk.database, house.desk.now()
    before = now - timedelta(days=house.settings.trash_days)
    erased = forgotten = ways = plans = 0
    for _ in range(_BATCHES):
        async with database.as_system() as conn:  # what is too old is too old, whoever's it was
            gone = await bin.system_erase(conn, before=before, now=now, batch=_BATCH)
            old = await change_sets.system_prune(conn, before=before, batch=_BATCH)
            gone_ways = await routes.system_erase(conn, before=before, batch=_BATCH)
            gone_plans = await workouts.system_erase(conn, before=before, batch=_BATCH)
        erased, forgotten, ways, plans = erased + gone, forgotten + old, ways + gone_ways, plans + gone_plans
        if not gone and not old and not gone_ways and not gone_plans:
            break
    _log.info("bin emptied", activities=erased, changes=forgotten, routes=ways, workouts=plans)


CHORE = Chore(name="empty_bin", run=run)
