from uuid import UUID

import psycopg
import pytest

from domestique.store.database import Database
from domestique.store.notices import CHANNEL, Notice, parse, publish

ID = UUID("01930000-0000-7000-8000-0000000000a1")


async def test_a_notice_leaves_at_commit_and_not_on_rollback(
    database: Database, database_url: str, user_id: UUID
) -> None:
    async with await psycopg.AsyncConnection.connect(database_url, autocommit=True) as listener:
        await listener.execute(f"LISTEN {CHANNEL}")
        with pytest.raises(ZeroDivisionError):  # noqa: PT012 - the transaction is what must end by it
            async with database.as_user(user_id) as conn:
                await publish(conn, user_id, topic="undone", id=ID)
                raise ZeroDivisionError
        async with database.as_user(user_id) as conn:
            await publish(conn, user_id, topic="import", id=ID)
            await publish(conn, user_id, topic="import", id=ID)
            await publish(conn, user_id, topic="athlete")
        heard = [notify.payload async for notify in listener.notifies(timeout=10, stop_after=2)]
    assert [parse(payload) for payload in heard] == [
        (user_id, Notice("import", str(ID))),
        (user_id, Notice("athlete")),
    ]


@pytest.mark.parametrize("payload", ["", "import", "x import 1", f"{ID}"])
def test_somebody_elses_payload_is_no_notice(payload: str) -> None:
    assert parse(payload) is None


async def test_a_notice_carries_ids_only(database: Database, user_id: UUID) -> None:
    async with database.as_user(user_id) as conn:
        with pytest.raises(ValueError, match="topic"):
            await publish(conn, user_id, topic="two words", id=ID)
        with pytest.raises(ValueError, match="ids only"):
            await publish(conn, user_id, topic="import", id="x" * 8_000)
