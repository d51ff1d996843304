"""The ledger over HTTP."""

from uuid import UUID

import httpx

from domestique.services.desk import Desk
from domestique.store import egress
from domestique.store.egress import Row, Sending, Sent


async def test_what_left_and_what_was_broken_off(owner: httpx.AsyncClient, desk: Desk) -> None:
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    async with desk.database.as_user(me) as conn:
        one, two = desk.new_id(), desk.new_id()
        await egress.begin(conn, me, one, Sending("hevy", "workout", "push", (Row("workout", one),)), at=desk.now())
        await egress.end(conn, me, one, Sent({"api.hevyapp.com": 1}, 812, 90, 1), at=desk.now())
        await egress.begin(conn, me, two, Sending("strava", "activity_file", "upload"), at=desk.now())
    told = (await owner.get("/api/v1/egress")).json()
    assert [(line["service"], line["bytes"], line["counted"]) for line in told["items"]] == [
        ("strava", None, False),
        ("hevy", 812, True),
    ]
    assert (told["items"][1]["to"], told["items"][1]["rows"]) == (
        ["api.hevyapp.com"],
        [{"kind": "workout", "id": str(one)}],
    )
    assert [(total["service"], total["bytes"]) for total in told["totals"]] == [("hevy", 812), ("strava", 0)]
    assert len((await owner.get("/api/v1/egress?service=hevy")).json()["items"]) == 1
