"""Every minute: deliveries whose time has come, that were broken off, or that waited for a connection to work again."""

from typing import TYPE_CHECKING

from domestique.jobs.task import Chore
from domestique.store import job_runs, outbox

if TYPE_CHECKING:
    from domestique.bootstrap import House

_MOST = 200


async def run(house: "House") -> None:
    now = house.desk.now()
    async with house.desk.database.as_system() as conn:  # whoever's it is, its time has come
        await outbox.system_give_up(conn, now=now)
        due = await outbox.system_due(conn, now=now, limit=_MOST)
    for user_id, connection_id in due:
        async with house.desk.database.as_user(user_id) as conn:
            if await job_runs.waits(conn, user_id, lock=outbox.lock_of(connection_id)):
                continue
            await house.desk.queue.defer(
                conn,
                user_id,
                task=outbox.TASK,
                args={"connection_id": str(connection_id)},
                lock=outbox.lock_of(connection_id),
            )


CHORE = Chore(name="deliver_due", run=run)
