"""How connections stand, together."""

from datetime import timedelta
from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.services.read_connections import get_connection, list_connections, list_services
from domestique.store import connection_feeds, service_pauses
from tests.fakes.clock import FixedClock
from tests.fakes.connected import connected, knowing
from tests.fakes.pretend_service import KINDS, Pretend


async def test_state_share_twins_and_what_is_read(
    desk: Desk, user_id: UUID, other_user_id: UUID, clock: FixedClock
) -> None:
    key, sign_in = Pretend(), Pretend(slug="pretend_too", spare=("days",))
    at = knowing(desk, key, sign_in)
    one, other = [await connected(at, user_id, place) for place in (key, sign_in)]
    async with at.database.as_user(user_id) as conn:
        for kind in KINDS[:2]:
            await connection_feeds.advance(
                conn, user_id, one, kind, cursor={}, answers=1, done=kind == KINDS[0], share=0.5, trouble_code=None,
                now=clock(),
            )  # fmt: skip
    first, second = await list_connections(at, user_id)
    assert (first.state, first.share, first.twins, second.twins) == ("ok", 1.5 / len(KINDS), (other,), (one,))
    assert [feed.kind for feed in second.feeds if not feed.on] == ["days"]
    async with at.database.as_user(user_id) as conn:
        scope = service_pauses.scope_of("7")
        until = clock() + timedelta(minutes=5)
        await service_pauses.put(conn, user_id, "pretend", scope, code="busy", until=until, now=clock())
    assert [view.state for view in await list_connections(at, user_id)] == ["paused", "paused"]
    clock.advance(minutes=5)
    assert (await get_connection(at, user_id, one)).state == "ok"
    with pytest.raises(NotFound):
        await get_connection(at, other_user_id, one)
    assert [declared.slug for declared in list_services(at)] == ["pretend", "pretend_too"]
    unknown = (await list_connections(knowing(desk, key), user_id))[1]
    assert (unknown.declared, unknown.feeds) == (None, ())
