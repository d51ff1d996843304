"""Finds figures that no longer hold (a formula has a new version, a metric is new) and has them computed."""

from typing import TYPE_CHECKING

import structlog

from domestique.jobs.task import Chore
from domestique.store import accounts, measures
from domestique.store.measuring.person import told_by
from domestique.store.measuring.products import EVERYTHING
from domestique.store.measuring.stale import is_stale

if TYPE_CHECKING:
    from domestique.bootstrap import House

_log = structlog.get_logger(__name__)


async def run(house: "House") -> None:
    async with house.desk.database.as_system() as conn:  # whoever's it is: the program changed for all
        people = [account.id for account in await accounts.system_all(conn)]
    for user_id in people:
        async with house.desk.database.as_user(user_id) as conn:
            told = await told_by(conn, user_id)
            if told is None:
                continue
            stale = sum(is_stale(look, told, EVERYTHING) for look in await measures.looks(conn, user_id))
            if stale:
                await house.desk.measure_soon(conn, user_id)
                _log.info("figures will be computed again", user=str(user_id), activities=stale)


CHORE = Chore(name="find_stale", run=run)
