"""After a new key was put first: what an older one had sealed is sealed with the new one, so that the old can go."""

from dataclasses import dataclass

import structlog

from domestique.services.desk import Desk
from domestique.store import connections, second_factors, webhooks
from domestique.store.secret_box import CannotOpen

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Resealed:
    """`closed`: sealed with a key that is not here any more."""

    anew: int
    closed: int


async def reseal_secrets(desk: Desk) -> Resealed:
    """Of every user. Harmless at any time: what changes meanwhile is left to the next turn."""
    anew = closed = 0
    async with desk.database.as_system() as conn:  # a key is the house's, not a user's
        accounts = await connections.system_sealed(conn)
        factors = await second_factors.system_sealed(conn)
        hooks = await webhooks.system_sealed(conn)
    for user_id, connection_id, sealed in accounts:
        try:
            fresh = desk.secrets.seal_anew(sealed)
        except CannotOpen:
            closed += 1
            continue
        if fresh is not None:
            async with desk.database.as_user(user_id) as conn:
                anew += await connections.set_secret(conn, user_id, connection_id, fresh, over=sealed)
    for user_id, sealed in factors:
        try:
            fresh = desk.secrets.seal_anew(sealed)
        except CannotOpen:
            closed += 1
            continue
        if fresh is not None:
            async with desk.database.as_user(user_id) as conn:
                anew += await second_factors.seal_anew(conn, user_id, fresh, over=sealed)
    for user_id, webhook_id, sealed in hooks:
        try:
            fresh = desk.secrets.seal_anew(sealed)
        except CannotOpen:
            closed += 1
            continue
        if fresh is not None:
            async with desk.database.as_user(user_id) as conn:
                anew += await webhooks.set_secret(conn, user_id, webhook_id, fresh, over=sealed)
    if anew:
        _log.info("secrets were sealed with the new key", count=anew)
    return Resealed(anew, closed)
