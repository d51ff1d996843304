"""How a deed gets out: secrets opened late, kept when they change; what follows from each kind of trouble."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from structlog.testing import capture_logs

from domestique.connectors.errors import AuthExpired, ConnectorError, RateLimited, ShapeChanged, Unavailable
from domestique.services import wires
from domestique.services.desk import Desk
from domestique.store.secret_box import SecretBox
from tests.fakes.clock import FixedClock
from tests.fakes.connected import connected, knowing, row_of
from tests.fakes.pretend_service import Pretend


async def trouble(at: Desk, user_id: UUID, there: UUID, error: ConnectorError) -> wires.Trouble:
    row = await row_of(at, user_id, there)
    async with at.database.as_user(user_id) as conn:
        return await wires.after_trouble(at, conn, user_id, row, error)


async def test_a_credential_that_changes_is_kept_at_once(desk: Desk, user_id: UUID) -> None:
    at = knowing(desk, place := Pretend())
    there = await connected(at, user_id, place)
    wire = wires.wire_to(at, user_id, await row_of(at, user_id, there))
    assert wire.secret == {"key": "right-key"}
    assert "right-key" not in repr(wire)
    await wire.keep({"key": "rotated"})
    assert wires.wire_to(at, user_id, await row_of(at, user_id, there)).secret == {"key": "rotated"}


async def test_a_refused_credential_that_another_renewed_meanwhile_is_not_believed(desk: Desk, user_id: UUID) -> None:
    at = knowing(desk, place := Pretend())
    there = await connected(at, user_id, place)
    mine, other = [wires.wire_to(at, user_id, await row_of(at, user_id, there)) for _ in range(2)]
    await mine.keep({"key": "renewed"})
    assert not await wires.overtaken(mine)
    assert await wires.overtaken(other)

    async def slow(seconds: float) -> None:
        await other.keep({"key": "on its way"})

    assert await wires.overtaken(replace(mine, sleep=slow))
    assert not await wires.overtaken(wires.wire_for(at, {}))


async def test_without_its_key_file_a_secret_asks_for_the_athlete(desk: Desk, user_id: UUID) -> None:
    at = knowing(desk, place := Pretend())
    row = await row_of(at, user_id, await connected(at, user_id, place))
    with pytest.raises(AuthExpired) as lost:
        wires.wire_to(replace(at, secrets=SecretBox((SecretBox.new_key(),))), user_id, row)
    assert lost.value.code == "secret_lost"


async def test_an_outage_is_told_once_and_looked_at_less_and_less(desk: Desk, user_id: UUID, clock: FixedClock) -> None:
    at = knowing(desk, place := Pretend())
    there = await connected(at, user_id, place)
    waits = []
    with capture_logs() as logged:
        for _ in range(8):
            found = await trouble(at, user_id, there, Unavailable("timeout", "planted-detail"))
            assert found.again is not None
            waits.append(found.again - clock())
            clock.now = found.again
        row = await row_of(at, user_id, there)
        assert (row.failures, row.state) == (8, "ok")
        async with at.database.as_user(user_id) as conn:
            await wires.after_success(at, conn, user_id, row, next_try_at=clock())
    assert waits == [*wires.BACKOFF, wires.BACKOFF[-1], wires.BACKOFF[-1]]
    assert [line["event"] for line in logged] == ["a connection is in trouble", "a connection works again"]
    assert (await row_of(at, user_id, there)).failures == 0


async def test_a_refused_credential_is_never_tried_again_and_told_once(desk: Desk, user_id: UUID) -> None:
    at = knowing(desk, place := Pretend())
    there = await connected(at, user_id, place)
    with capture_logs() as logged:
        for first in (True, False):
            found = await trouble(at, user_id, there, AuthExpired("key_expired"))
            assert (found.again, found.first) == (None, first)
    assert len(logged) == 1
    assert (await row_of(at, user_id, there)).next_try_at is None


async def test_two_ways_in_to_one_account_share_its_pause(desk: Desk, user_id: UUID, clock: FixedClock) -> None:
    key, sign_in = Pretend(), Pretend(slug="pretend_too")
    at = knowing(desk, key, sign_in)
    one, other = [await connected(at, user_id, place) for place in (key, sign_in)]
    until = clock() + timedelta(minutes=14)
    await trouble(at, user_id, one, RateLimited("too_many_requests", until=until))
    async with at.database.as_user(user_id) as conn:
        pause = await wires.pause_of(at, conn, user_id, await row_of(at, user_id, other))
    assert pause is not None
    assert pause.until == until
    assert (await row_of(at, user_id, other)).state == "ok"
    await trouble(at, user_id, other, AuthExpired("key_expired"))
    assert (await row_of(at, user_id, one)).state == "ok"


async def test_a_changed_shape_is_worth_another_try(desk: Desk, user_id: UUID, clock: FixedClock) -> None:
    at = knowing(desk, place := Pretend())
    there = await connected(at, user_id, place)
    assert (await trouble(at, user_id, there, ShapeChanged("wrong_shape"))).again == clock() + wires.BACKOFF[0]


async def test_spare_kinds_are_read_where_nothing_else_leads_to_the_account(desk: Desk, user_id: UUID) -> None:
    key, sign_in = Pretend(), Pretend(slug="pretend_too", spare=("days",))
    at = knowing(desk, key, sign_in)
    declared = sign_in.connector().declaration
    second = await row_of(at, user_id, await connected(at, user_id, sign_in))
    assert "days" in wires.kinds_read(declared, second, [second])
    first = await row_of(at, user_id, await connected(at, user_id, key))
    assert "days" not in wires.kinds_read(declared, second, [first, second])
    expired = replace(first, state="needs_you")
    assert "days" not in wires.kinds_read(declared, second, [expired, second])
    wished = replace(second, options={"kinds": {"days": True, "workouts": False}})
    assert set(wires.kinds_read(declared, wished, [first, wished])) == {"activities", "days", "settings", "exercises"}
