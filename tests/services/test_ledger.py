"""What leaves is written down: a sync as one line, every sign-in, and what was broken off without figures."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from domestique.connectors.errors import Unavailable
from domestique.services.connect_service import check, forget
from domestique.services.desk import Desk
from domestique.services.errors import ServiceAway
from domestique.services.ledger import in_ledger
from domestique.services.read_egress import every_entry
from domestique.store.egress import Entry, Sending
from tests.fakes.pretend_service import Pretend
from tests.services.syncing.ground import Ground, Killed


@pytest.fixture
async def ground(desk: Desk, user_id: UUID) -> Ground:
    place = Pretend()
    place.ride("r1", datetime(2026, 11, 10, 6, 30, tzinfo=UTC))
    return await Ground(desk, user_id, place).connect()


async def ledger(ground: Ground) -> list[Entry]:
    return [entry async for entry in every_entry(ground.desk, ground.user_id)]


async def test_a_sync_is_one_line_however_often_it_pauses(ground: Ground) -> None:
    asked = len(ground.place.requests)
    run = await ground.ask()
    while (await ground.go(run, steps=1)).outcome == "more":
        pass
    entry, sign_in = await ledger(ground)
    requests = [one for one in ground.place.requests[asked:] if one != "close"]
    assert (entry.service, entry.kind, entry.why) == ("pretend", "query", "sync")
    assert (entry.connection_id, entry.run_id) == (ground.there, run)
    assert (entry.requests, entry.hosts) == (len(requests), {"pretend.test": len(requests)})
    assert (entry.sent_bytes, entry.received_bytes) == (100 * len(requests), 1000 * len(requests))
    assert entry.ended_at is not None
    assert (sign_in.kind, sign_in.why, sign_in.requests) == ("credentials", "sign_in", 1)


async def test_a_sync_that_was_broken_off_leaves_a_line_without_figures_and_then_another(ground: Ground) -> None:
    run = await ground.ask()
    ground.mortal.left = 5
    with pytest.raises(Killed):
        await ground.go(run)
    ground.mortal.left = None
    (lost, _) = await ledger(ground)
    assert (lost.why, lost.run_id, lost.requests, lost.sent_bytes, lost.ended_at) == ("sync", run, None, None, None)
    await ground.go(run)
    (entry, still, _) = await ledger(ground)
    assert (still, entry.run_id) == (lost, run)
    assert entry.requests


async def test_looks_and_goodbyes_are_credentials_and_a_failure_is_counted_too(ground: Ground) -> None:
    ground.place.plan = [Unavailable("timeout")]
    with pytest.raises(ServiceAway):
        await check(ground.desk, ground.user_id, ground.there)
    await forget(ground.desk, ground.user_id, ground.there, address="")
    said = [(entry.kind, entry.why, entry.requests) for entry in await ledger(ground)]
    assert said == [("credentials", why, 1) for why in ("leave", "check", "sign_in")]


async def test_where_nothing_left_no_line_stays(ground: Ground) -> None:
    async with in_ledger(ground.desk, ground.user_id, Sending("pretend", "query", "sync")):
        assert (await ledger(ground))[0].ended_at is None
    assert [entry.why for entry in await ledger(ground)] == ["sign_in"]
