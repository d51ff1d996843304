from uuid import UUID

from domestique.analysis.unknown import Unknown
from domestique.services.desk import Desk
from domestique.store.measuring import product_rows
from domestique.store.measuring.keep import Row
from domestique.store.measuring.products import CurveMade
from tests.fakes.activities import ride
from tests.store.places import an_activity


async def test_each_to_its_table_and_back_as_a_digest(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    curve = CurveMade("power", 0, b"1234")
    async with desk.database.as_user(user_id) as conn:
        rows: list[Row] = [
            (one, "curve:power:0", b"c", curve),
            (one, "zones:speed", b"z", Unknown("no_setting", "css")),
            (one, "intervals:", b"i", Unknown("implausible", "samples")),
        ]
        await product_rows.put(conn, user_id, rows)
        assert await product_rows.digests_of(conn, user_id, [one]) == {
            one: {"curve:power:0": b"c", "zones:speed": b"z", "intervals:": b"i"}
        }
        await product_rows.drop(conn, user_id, one, ["zones:speed", "intervals:"])
        assert await product_rows.digests_of(conn, user_id, [one]) == {one: {"curve:power:0": b"c"}}
        await product_rows.forget(conn, user_id, [one])
        assert await product_rows.digests_of(conn, user_id, [one]) == {}
