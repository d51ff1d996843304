"""What runs by the clock. Times are UTC: whatever must happen at a user's own hour is a chore that runs often and
defers a job for those whose hour it is.

Every worker of every host keeps the schedule; the queue's unique key on (chore, tick) lets each tick happen once.
A tick missed while the house was off is made up for at the next start, once, if it is at most `CATCH_UP` old.
To add one: a file in chores/ and a line below.
"""

from dataclasses import dataclass
from datetime import timedelta

from domestique.jobs.chores import (
    clear_blobs,
    deliver_due,
    empty_bin,
    find_stale,
    housekeeping,
    reseal,
    sync_due,
    upload_finished,
    watch_folder,
)
from domestique.jobs.task import Chore

CATCH_UP = timedelta(days=8)


@dataclass(frozen=True, slots=True)
class Entry:
    """`at_start`: also when a worker starts, because what is looked for may have changed with the program."""

    cron: str
    chore: Chore
    at_start: bool = False


SCHEDULE: tuple[Entry, ...] = (
    Entry("23 * * * *", housekeeping.CHORE),
    Entry("41 * * * *", empty_bin.CHORE),
    Entry("11 * * * *", find_stale.CHORE, at_start=True),
    Entry("31 * * * *", reseal.CHORE, at_start=True),
    Entry("17 3 * * *", clear_blobs.CHORE),
    Entry("* * * * *", watch_folder.CHORE),
    Entry("* * * * *", deliver_due.CHORE),
    Entry("* * * * *", sync_due.CHORE),
    Entry("*/5 * * * *", upload_finished.CHORE),
)
