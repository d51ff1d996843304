"""Objects of a service: what it says of them changes, what became of them stays."""

from datetime import timedelta
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import remote_objects as objects
from domestique.store.remote_objects import RemoteObject
from tests.fakes.clock import FixedClock
from tests.store.test_connections import add
from tests.store.test_payloads import raw

KIND = "activities"


async def test_from_listed_to_fetched_to_gone(desk: Desk, user_id: UUID, clock: FixedClock) -> None:
    there, file = await add(desk, user_id, "a"), await raw(desk, user_id, "a")

    def one(id: str, days: int, digest: str = "1", **facts: str) -> RemoteObject:
        return RemoteObject(id, digest, clock() - timedelta(days=days), "running", facts, has_file=True)

    async with desk.database.as_user(user_id) as conn:

        async def waiting() -> list[str]:
            found = await objects.without_file(conn, user_id, there, KIND, limit=10)
            return [each.external_id for each in found]

        await objects.put(conn, user_id, there, KIND, [one("a", 3), one("b", 1), one("c", 2)], now=clock())
        assert await waiting() == ["b", "c", "a"]
        await objects.set_recordings(conn, user_id, there, KIND, {"b": file})
        await objects.file_failed(conn, user_id, there, KIND, "c", code="missing", for_good=True)
        for _ in range(objects.TRIES):
            assert "a" in await waiting()
            await objects.file_failed(conn, user_id, there, KIND, "a", code="timeout", for_good=False)
        assert await waiting() == []
        await objects.try_files_again(conn, user_id, there)
        assert await waiting() == ["c", "a"]
        await objects.put(conn, user_id, there, KIND, [one("b", 1, "2", name="새 이름")], now=clock())
        known = (await objects.known(conn, user_id, there, KIND, ["b"]))["b"]
        assert (known.digest, known.recording_id) == ("2", file)
        assert await objects.facts_of(conn, user_id, [file]) == {file: {"name": "새 이름"}}
        window = clock() - timedelta(days=2, hours=1), clock()
        assert await objects.not_listed(conn, user_id, there, KIND, window=window, listed=["c"]) == ("b",)
        await objects.set_gone(conn, user_id, there, KIND, "b", at=clock(), how="binned", change_id=None)
        assert await objects.not_listed(conn, user_id, there, KIND, window=window, listed=["c"]) == ()
        assert await objects.tally(conn, user_id, there) == objects.Tally(3, 2, 0, 1)
