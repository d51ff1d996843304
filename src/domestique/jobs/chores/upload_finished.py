"""Every five minutes: what was finished goes where the athlete has said that it goes by itself."""

from typing import TYPE_CHECKING

from domestique.jobs.task import Chore
from domestique.services.upload_activity import AUTO, run_rules
from domestique.store import connections

if TYPE_CHECKING:
    from domestique.bootstrap import House


async def run(house: "House") -> None:
    async with house.desk.database.as_system() as conn:  # whoever has switched it on
        people = await connections.system_with_option(conn, AUTO)
    for user_id in people:
        await run_rules(house.desk, user_id)


CHORE = Chore(name="upload_finished", run=run)
