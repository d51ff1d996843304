"""Where a workout stands is what the ledger and the newest wish together say."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import connections, delivered, outbox, standing
from domestique.store.delivered import Delivered
from domestique.store.outbox import NewItem, Subject
from domestique.store.standing import Asked

DAY = date(2026, 11, 24)
ONE = Subject("workout", UUID(int=77))
BODY: Mapping[str, str] = {"name": "Easy"}
SENT: Mapping[str, Any] = {"body": {"workout": BODY}, "day": "2026-11-24"}


async def test_each_state_in_its_turn(desk: Desk, user_id: UUID) -> None:
    there = UUID(int=5)
    async with desk.database.as_user(user_id) as conn:

        async def how(body: Mapping[str, str] = BODY, day: date = DAY) -> tuple[object, ...]:
            found = await standing.of_workouts(conn, user_id, [Asked(ONE.id, body, day), Asked(UUID(int=1), {}, None)])
            assert set(found) <= {ONE.id}, "the other one stands nowhere"
            return tuple((one.how, one.day) for one in found.get(ONE.id, ()))

        async def wish(number: int, intent: Mapping[str, object], state: outbox.State, *, lost: bool = False) -> None:
            item = NewItem(UUID(int=number), there, "shelf", "create", ONE, "Easy", "t", intent, {}, lost)
            await outbox.add(conn, user_id, item, now=desk.now())
            await outbox.settle(conn, user_id, item.id, state=state, now=desk.now())

        await connections.add(
            conn, user_id, there, slug="shelf", service="shelf", account_id="7", account_name=None, sealed_secret=b"",
            addresses={}, valid_until=None, now=desk.now(),
        )  # fmt: skip
        assert await how() == ()
        assert await standing.of_workouts(conn, user_id, []) == {}
        await wish(1, SENT, "waiting")
        assert await how() == (("going", DAY),)
        await wish(2, SENT, "failed", lost=True)
        assert await how() == (("failed", None),)
        assert await standing.wherever(conn, user_id, ONE.id) == []
        ((place, intent),) = await standing.wherever(conn, user_id, ONE.id, perhaps=True)
        assert (place.id, intent) == (there, SENT), "a try whose end nobody knows may have left it there"
        have = Delivered(there, "workout", ONE.id, "shelf", "t", {"workout": "w1"}, SENT["body"], DAY)
        await delivered.put(conn, user_id, have, now=desk.now())
        await wish(3, SENT, "done")
        assert await how() == (("there", DAY),)
        assert await how({"name": "Hard"}) == await how(day=DAY + timedelta(days=1)) == (("older", DAY),)
        moved = Asked(ONE.id, BODY, None)
        (gym,) = (await standing.of_workouts(conn, user_id, [moved], dayless=("shelf",)))[ONE.id]
        assert (gym.how, gym.day) == ("there", None), "a gym app knows no days"
        await delivered.put(conn, user_id, replace(have, body={}), now=desk.now())
        assert await how() == (("there", DAY),), "what is not known is not called older"
        await wish(4, {}, "waiting")
        assert await how() == (("leaving", DAY),)
        assert await standing.wherever(conn, user_id, ONE.id, perhaps=True) == []
        await wish(5, SENT, "cancelled")
        assert await how() == (("leaving", DAY),), "what was called off says nothing"
        await connections.forget(conn, user_id, there, now=desk.now())
        assert await how() == ()
