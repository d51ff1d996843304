"""Which deed a wish comes to, what it takes the place of, and what it must remember of what was begun."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text

from domestique.services.desk import Desk
from domestique.store import deciding, delivered, outbox
from domestique.store.deciding import Wish, tag_of
from domestique.store.delivered import Delivered
from domestique.store.outbox import Item, Subject

THERE, SUBJECT = UUID(int=5), Subject("workout", UUID(int=77))
ONE, TWO = (
    {"body": {"workout": {"name": "1"}}, "day": "2026-11-24"},
    {"body": {"workout": {"name": "2"}}, "day": "2026-11-24"},
)
STANDS = Delivered(
    THERE,
    "workout",
    SUBJECT.id,
    "shelf",
    "dqold",
    {"workout": "w1"},
    {"workout": {"name": "1"}},
    date(2026, 11, 24),
    "digest",
)


async def decided(desk: Desk, user_id: UUID, intent: dict[str, Any], subject: Subject = SUBJECT) -> Item | None:
    async with desk.database.as_user(user_id) as conn:
        new = desk.new_id()
        wish = Wish(THERE, "shelf", subject, "x", intent)
        made = await deciding.decide(conn, user_id, new, wish, now=desk.now())
        return await outbox.get(conn, user_id, new) if made else None


async def stands(desk: Desk, user_id: UUID, there: Delivered) -> None:
    async with desk.database.as_user(user_id) as conn:
        await delivered.put(conn, user_id, there, now=desk.now())


async def test_against_what_stands_there(desk: Desk, user_id: UUID) -> None:
    assert await decided(desk, user_id, {}) is None, "nothing there, nothing to take away"
    await stands(desk, user_id, STANDS)
    assert await decided(desk, user_id, ONE) is None, "just so already"
    for intent, deed in ((TWO, "update"), ({**ONE, "day": "2026-11-25"}, "move"), ({}, "delete")):
        item = await decided(desk, user_id, intent)
        assert item is not None and (item.deed, item.tag, item.before, item.look_first) == (deed, "dqold", ONE, False)
    assert await decided(desk, user_id, ONE) is None, "and what waited is called off"
    async with desk.database.as_user(user_id) as conn:
        assert {item.trouble for item in await outbox.page(conn, user_id, limit=9)} == {"superseded"}


async def test_what_is_half_made_is_not_taken_for_done(desk: Desk, user_id: UUID) -> None:
    """Push seed 60085: an update went out and was not read back yet; the same wish once more called it off."""
    await stands(desk, user_id, STANDS)
    assert await decided(desk, user_id, TWO) is not None
    await stands(
        desk, user_id, replace(STANDS, body={"workout": {"name": "2"}}, maybe=("digest of 2", "day:2026-11-24"))
    )
    again = await decided(desk, user_id, TWO)
    assert again is not None and (again.deed, again.before) == ("update", TWO)
    elsewhere = await decided(desk, user_id, TWO | {"day": "2026-11-26"})
    assert elsewhere is not None
    back = await decided(desk, user_id, {})
    assert back is not None and back.before == TWO | {"day": "2026-11-26"}, "as it was going to be"


async def test_what_was_begun_is_remembered_through_every_later_wish(desk: Desk, user_id: UUID) -> None:
    first = await decided(desk, user_id, ONE)
    assert first is not None and (first.deed, first.tag) == ("create", tag_of(first.id))
    now = desk.now()
    for state in ("unsure", "failed"):
        async with desk.database.as_user(user_id) as conn:
            await outbox.settle(conn, user_id, first.id, state=state, now=now, values={"look_first": True})
        away = await decided(desk, user_id, {})
        assert away is not None and (away.deed, away.look_first, away.tag) == ("delete", True, first.tag)
        again = await decided(desk, user_id, TWO)
        assert again is not None and (again.deed, again.look_first, again.tag) == ("create", True, first.tag)


async def _settled(desk: Desk, user_id: UUID, item: Item, state: outbox.State, trouble: str, **values: Any) -> None:
    async with desk.database.as_user(user_id) as conn:
        await outbox.settle(conn, user_id, item.id, state=state, trouble=trouble, now=desk.now(), values=values)


async def test_a_yes_to_send_ours_holds_for_what_takes_its_place(desk: Desk, user_id: UUID) -> None:
    """Push seed 202114: another edit came before it was sent, and the athlete was asked once more."""
    for second in (ONE, TWO | {"day": "2026-11-27"}, {}):
        await stands(desk, user_id, STANDS)
        first = await decided(desk, user_id, TWO)
        assert first is not None and not first.overwrite
        await _settled(desk, user_id, first, "waiting", "changed_there", overwrite=True)
        later = await decided(desk, user_id, second)
        assert later is not None and later.overwrite, "also where the ledger says that it stands there just so"
        await _settled(desk, user_id, later, "done", "")
        plain = await decided(desk, user_id, TWO | {"day": "2026-11-29"})
        assert plain is not None and not plain.overwrite, "it was for that once"
        await _settled(desk, user_id, plain, "done", "")


async def test_a_newer_wish_ends_an_older_question(desk: Desk, user_id: UUID) -> None:
    """Push seed 202049: the question came to light again once the newer wish was called off."""
    await stands(desk, user_id, STANDS)
    for wish, deed in ((TWO | {"day": "2026-11-28"}, "update"), (ONE, "update"), ({}, "delete")):
        asked = await decided(desk, user_id, TWO)
        assert asked is not None
        await _settled(desk, user_id, asked, "failed", "gone_there", look_first=False)
        later = await decided(desk, user_id, wish)
        assert later is not None and (later.deed, later.look_first) == (deed, False), "whether it stands so is doubtful"
        async with desk.database.as_user(user_id) as conn:
            was = await outbox.get(conn, user_id, asked.id)
        assert was is not None and (was.state, was.trouble) == ("cancelled", "superseded")
        await _settled(desk, user_id, later, "cancelled", "by_athlete")


async def test_a_wish_and_a_delivery_do_not_wait_for_each_other(desk: Desk, user_id: UUID) -> None:
    """Whoever delivers holds the item and then writes to the ledger; so does whoever decides."""
    await stands(desk, user_id, STANDS)
    item = await decided(desk, user_id, TWO)
    assert item is not None
    async with desk.database.as_user(user_id) as conn:
        lease, now = UUID(int=9), desk.now()
        until = now + timedelta(minutes=10)
        await outbox.take(conn, user_id, THERE, lease=lease, until=until, now=now)
    async with desk.database.as_user(user_id) as conn:
        assert await outbox.hold(conn, user_id, item.id, lease, until=until)
        wish = asyncio.create_task(decided(desk, user_id, {}))
        waits = text(
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"
        )
        while not await conn.scalar(waits):
            pass
        await delivered.put(conn, user_id, replace(STANDS, maybe=("digest",)), now=now)
    later = await wish
    assert later is not None and later.deed == "delete"


async def test_a_file_goes_up_once(desk: Desk, user_id: UUID) -> None:
    ride = Subject("activity", UUID(int=9))
    item = await decided(desk, user_id, {"raw_id": "r"}, ride)
    assert item is not None and item.deed == "upload"
    await stands(desk, user_id, Delivered(THERE, "activity", ride.id, "shelf", item.tag, {"upload": "u1"}))
    async with desk.database.as_user(user_id) as conn:
        await outbox.settle(conn, user_id, item.id, state="done", now=desk.now())
    assert await decided(desk, user_id, {"raw_id": "r"}, ride) is None
