"""Every minute: connections whose time has come are synced, few of one service at a time.

A try that was missed while the house was off is made up for once. A time further ahead than any pause was written by a
clock that was wrong, and counts as come.
"""

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from domestique.connectors.connector import Connector
from domestique.jobs.task import Chore
from domestique.services.syncing.sync_connection import SILENCE
from domestique.store import connections, sync_runs
from domestique.store.service_pauses import LONGEST

if TYPE_CHECKING:
    from domestique.bootstrap import House

AT_ONCE = 4
"""Connections of one service, of all users."""
_FARTHEST = LONGEST + timedelta(hours=12)
_MEANWHILE = timedelta(minutes=15)
"""Should the sync never begin, it is tried again after that."""


async def run(house: "House") -> None:
    desk = house.desk
    now = desk.now()
    async with desk.database.as_system() as conn:  # nobody is signed in: whoever's it is, its time has come
        due = await connections.system_due(conn, now=now, farthest=now + _FARTHEST)
        held = Counter(await connections.system_held(conn, since=now - SILENCE))
    readable = {connector.declaration.slug for connector in desk.connectors if _reads(connector)}
    for one in due:
        if held[one.service] >= AT_ONCE:
            continue
        async with desk.database.as_user(one.user_id) as conn:
            there = await connections.get(conn, one.user_id, one.id, lock=True)
            if there is None or there.slug not in readable:
                await connections.put_off(conn, one.user_id, one.id, until=None)
                continue
            if not await sync_runs.at_work(conn, one.user_id, one.id):
                await desk.sync_soon(conn, one.user_id, one.id, reason="schedule")
            await connections.put_off(conn, one.user_id, one.id, until=now + _MEANWHILE)
        held[one.service] += 1


def _reads(connector: Connector) -> bool:
    return connector.reader is not None and bool(connector.declaration.kinds)


CHORE = Chore(name="sync_due", run=run)
