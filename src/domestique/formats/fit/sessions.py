"""The sessions of a file, and what of the rest is whose."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from domestique.formats.fit.fields import number
from domestique.formats.fit.table import Table
from domestique.formats.fit.timeline import Timeline
from domestique.model.activity import Loss

MOST_SESSIONS = 100
"""The longest multisports have a dozen, with transitions."""


@dataclass(frozen=True, slots=True)
class Session:
    """`start` and `end` in FIT seconds. `row` is None when the file holds no session message."""

    start: float
    end: float
    row: int | None


def sessions_of(table: Table | None, timeline: Timeline) -> tuple[list[Session], tuple[Loss, ...]]:
    """In order of time. Without a session message the samples are one."""
    found: list[Session] = []
    for row in range(len(table) if table is not None else 0):
        assert table is not None
        columns = table.columns
        end = number(columns, row, "timestamp")
        elapsed = number(columns, row, "total_elapsed_time") or 0.0
        start = number(columns, row, "start_time")
        if start is None and end is not None:
            start = end - elapsed
        if start is None:
            continue
        # The message's own timestamp may come long after (a watch left on); the elapsed time tells the end.
        found.append(Session(start, start + elapsed if elapsed else max(end or start, start), row))
        if len(found) > MOST_SESSIONS:
            break
    if not found and len(timeline.times):
        found.append(Session(float(timeline.times[0]), float(timeline.times[-1]), None))
    found.sort(key=lambda session: session.start)
    if len(found) > MOST_SESSIONS:
        loss = Loss("too_many_sessions", f"The file tells of more than {MOST_SESSIONS} sessions; only those were read.")
        return found[:MOST_SESSIONS], (loss,)
    return found, ()


def shared_out[T](items: Sequence[T], time: Callable[[T], float], sessions: Sequence[Session]) -> list[list[T]]:
    """Each item to the last session that has begun by its time; what comes before the first is the first's."""
    starts = [session.start for session in sessions]
    owners = np.maximum(np.searchsorted(starts, [time(item) for item in items], side="right") - 1, 0)
    shares: list[list[T]] = [[] for _ in sessions]
    for item, owner in zip(items, owners.tolist(), strict=True):
        shares[owner].append(item)
    return shares
