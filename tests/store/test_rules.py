from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError

from domestique.services.desk import Desk
from domestique.store import rules
from domestique.store.rules import NewRule, VersionOf
from domestique.store.tables.accounts import user_account
from domestique.store.tables.rules import rule_version

NOW = datetime(2026, 11, 21, 6, tzinfo=UTC)


async def test_what_a_version_said_stays_told(desk: Desk, user_id: UUID) -> None:
    one, other = desk.new_id(), desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        await rules.add(conn, user_id, [], now=NOW)
        new = [NewRule(one, "max_time", {"minutes": 600}), NewRule(other, "rest_day", {}, "pack", UUID(int=9))]
        await rules.add(conn, user_id, new, now=NOW)
        edit: dict[str, Any] = {
            "kind": "max_time",
            "body": {"minutes": 540},
            "author": "person",
            "reason": "less",
            "now": NOW,
        }
        assert await rules.add_version(conn, user_id, one, after=1, **edit)
        assert not await rules.add_version(conn, user_id, one, after=1, **edit), "somebody was faster"
        (row,) = await rules.every(conn, user_id)
        assert (row.id, row.version, row.body, row.active) == (one, 2, {"minutes": 540}, True)
        both = await rules.every(conn, user_id, plan_id=UUID(int=9))
        assert [found.id for found in both] == [one, other]
        assert [found.id for found in await rules.every(conn, user_id, only=[other])] == [other]
        assert await rules.set_active(conn, user_id, one, active=False, now=NOW)
        assert await rules.delete(conn, user_id, one, now=NOW)
        assert not await rules.delete(conn, user_id, one, now=NOW)
        assert await rules.get(conn, user_id, one) is None
        assert await rules.restore(conn, user_id, one, now=NOW)
        assert not await rules.restore(conn, user_id, one, now=NOW), "it is there"
        back = await rules.get(conn, user_id, one)
        assert back is not None and (back.version, back.active, back.body) == (2, False, {"minutes": 540})
        assert await rules.delete(conn, user_id, one, now=NOW)
        told = await rules.versions(conn, user_id, one)
        assert [(told_one.number, told_one.parent, told_one.reason) for told_one in told] == [
            (2, 1, "less"),
            (1, None, None),
        ]
        asked = VersionOf(one, 1)
        assert await rules.bodies(conn, user_id, [asked]) == {asked: {"minutes": 600}}
        assert await rules.bodies(conn, user_id, []) == {}


async def test_the_past_is_refused_another_form_and_goes_with_its_account(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        await rules.add(conn, user_id, [NewRule(desk.new_id(), "rest_day", {})], now=NOW)
    for rewriting in (update(rule_version).values(body={"x": 1}), delete(rule_version)):
        with pytest.raises(DBAPIError, match="never changed"):
            async with desk.database.as_user(user_id) as conn:
                await conn.execute(rewriting)
    async with desk.database.as_system() as conn:
        await conn.execute(delete(user_account).where(user_account.c.id == user_id))
