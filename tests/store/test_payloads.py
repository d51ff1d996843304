"""Answers as received: the latest of a key is the one that counts, in the order they came."""

from datetime import date
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import payloads, raw_files
from domestique.store.payloads import KeptPayload
from domestique.store.raw_files import RawFile
from tests.store.test_connections import add


async def raw(desk: Desk, user_id: UUID, letter: str) -> UUID:
    one = RawFile(desk.new_id(), letter * 64, f"{letter}.json", 10, "json", f"raw/{letter}", "hevy", desk.now())
    async with desk.database.as_user(user_id) as conn:
        return await raw_files.insert_once(conn, user_id, one)


def _days(on: dict[str, date]) -> dict[str, date]:
    return {f"{end}_day": day for end, day in on.items()}


async def test_the_latest_of_a_key_counts_and_goes_to_the_end(desk: Desk, user_id: UUID) -> None:
    there, first, second = await add(desk, user_id, "a"), await raw(desk, user_id, "a"), await raw(desk, user_id, "b")

    def answer(key: str, raw_id: UUID, **more: object) -> KeptPayload:
        return KeptPayload(desk.new_id(), "days", key, "/days", "application/json", raw_id, desk.now(), **more)  # type: ignore[arg-type]

    week = {"first_day": date(2026, 11, 1), "last_day": date(2026, 11, 7)}
    async with desk.database.as_user(user_id) as conn:
        await payloads.keep(conn, user_id, there, [answer("x", first, **week), answer("y", first)])
        await payloads.keep(conn, user_id, there, [answer("x", second, **week)])
        order = await payloads.in_order(conn, user_id, there, limit=10)
        assert [(one.key, one.raw_id) for one in order] == [("y", first), ("x", second)]
        rest = await payloads.in_order(conn, user_id, there, after=order[0].id, limit=10)
        assert rest == order[1:]
        strange = answer("y?", first, trouble_code="wrong_shape")
        await payloads.keep(conn, user_id, there, [strange])
        assert await payloads.get(conn, user_id, there, "days", "y?") == strange
        assert await payloads.weigh(conn, user_id, there) == payloads.Weight(3, 30, 1)
        await payloads.drop(conn, user_id, there, "days", {"y?"})
        assert await payloads.weigh(conn, user_id, there) == payloads.Weight(2, 20, 0)
        on = {"first": date(2026, 11, 7), "last": date(2026, 11, 9)}
        of_the_week = await payloads.touched(conn, user_id, there, "days", [answer("z", first, **_days(on))])
        assert [one.key for one in of_the_week] == ["x"]
        assert await payloads.touched(conn, user_id, there, "sleep", [answer("x", first, **week)]) == ()
        under = await payloads.touched(conn, user_id, there, "days", [answer("y", first)])
        assert [one.key for one in under] == ["y"]
        assert [one.key for one in await payloads.about_days(conn, user_id, there, **on, but=[first])] == ["x"]
        assert await payloads.about_days(conn, user_id, there, **on, but=[second]) == ()
