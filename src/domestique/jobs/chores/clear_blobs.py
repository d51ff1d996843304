"""Deletes stored bytes that no file of anybody's is kept in: of uploads that were refused after their bytes had come,
and of accounts that are gone.

They stay as long as the bin keeps an activity. Who goes back to an older database has that long to notice that bytes
are there which the database does not know yet.
"""

from datetime import timedelta
from itertools import batched
from typing import TYPE_CHECKING

import structlog

from domestique.jobs.task import Chore
from domestique.store import raw_files

if TYPE_CHECKING:
    from domestique.bootstrap import House

_log = structlog.get_logger(__name__)
_BATCH = 1_000


async def run(house: "House") -> None:
    blobs, database = house.desk.blobs, house.desk.database
    kept_s = timedelta(days=house.settings.trash_days).total_seconds()
    gone = 0
    for keys in batched(await blobs.untouched(kept_s), _BATCH):
        async with database.as_system() as conn:  # bytes that nobody has are nobody's
            used = await raw_files.system_keys_in_use(conn, keys)
        for key in set(keys) - used:
            gone += await blobs.drop_untouched(key, kept_s)
    if gone:
        _log.info("blobs cleared", blobs=gone)


CHORE = Chore(name="clear_blobs", run=run)
