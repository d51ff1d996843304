"""Throws out what nobody will ask for again, in batches that hold no lock for long."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import structlog

from domestique.jobs.task import Chore
from domestique.store import idempotency, pending_sign_ins, queue_upkeep, rate_limits, sessions, sync_runs

if TYPE_CHECKING:
    from domestique.bootstrap import House

_log = structlog.get_logger(__name__)
_BATCH = 5_000
_BATCHES = 200
"""A million rows an hour at most; the rest waits for the next hour."""
_QUEUE_KEPT = timedelta(days=1)
_LIMITS_KEPT = timedelta(days=1)
"""Longer than any limit remembers."""
_UPLOADS_KEPT_SECONDS = 86_400.0

Prune = Callable[..., Awaitable[int]]
"""Of a connection, which says how many went."""


async def run(house: "House") -> None:
    now, settings = house.desk.now(), house.settings
    history_before = now - timedelta(days=settings.job_history_days)
    batched: dict[str, Prune] = {
        "queue_entries": partial(queue_upkeep.system_prune_queue, before=now - _QUEUE_KEPT, batch=_BATCH),
        "old_jobs": partial(queue_upkeep.system_prune_history, before=history_before, batch=_BATCH),
    }
    whole: dict[str, Prune] = {
        "ended_sessions": partial(sessions.system_prune, now=now, idle=timedelta(days=settings.session_days)),
        "idempotency_keys": partial(idempotency.system_prune, now=now),
        "rate_limits": partial(rate_limits.system_prune, before=now - _LIMITS_KEPT),
        "sign_ins": partial(pending_sign_ins.system_prune, now=now),
        "syncs": partial(sync_runs.system_prune, before=history_before),
    }
    gone = {name: await _in_batches(house, prune) for name, prune in batched.items()}
    gone |= {name: await _once(house, prune) for name, prune in whole.items()}
    gone["broken_uploads"] = await house.desk.blobs.sweep(_UPLOADS_KEPT_SECONDS)
    _log.info("house kept", **gone)


async def _once(house: "House", prune: Prune) -> int:
    async with house.desk.database.as_system() as conn:  # what is too old is too old, whoever's it was
        return await prune(conn)


async def _in_batches(house: "House", prune: Prune) -> int:
    total = 0
    for _ in range(_BATCHES):
        gone = await _once(house, prune)
        total += gone
        if gone < _BATCH:
            break
    return total


CHORE = Chore(name="housekeeping", run=run)
