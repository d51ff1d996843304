"""Imports over HTTP, without a worker: handed in, looked at, stopped, taken up (tests/jobs/tasks reads them)."""

from uuid import uuid4

import httpx
import pytest

BASE = "/api/v1/imports"


async def start(owner: httpx.AsyncClient, *names: str) -> str:
    answer = await owner.post(BASE, files=[("files", (name, name.encode())) for name in names])
    assert answer.status_code == 202, answer.text
    return str(answer.json()["id"])


async def test_handed_in(owner: httpx.AsyncClient) -> None:
    found = (await owner.get(f"{BASE}/{await start(owner, 'a.fit', '../b.fit', '한강.gpx')}")).json()
    assert (found["state"], found["total"], found["done"], found["finished_at"]) == ("queued", 3, 0, None)
    assert [(item["name"], item["state"], item["code"]) for item in found["items"]] == [
        ("a.fit", "waiting", None),
        ("b.fit", "waiting", None),
        ("한강.gpx", "waiting", None),
    ]


async def test_lists_and_pages(owner: httpx.AsyncClient) -> None:
    made = [await start(owner, f"{n}.fit") for n in range(3)]
    first = (await owner.get(BASE, params={"limit": 2})).json()
    rest = (await owner.get(BASE, params={"limit": 2, "cursor": first["next_cursor"]})).json()
    assert [item["id"] for item in (*first["items"], *rest["items"])] == made[::-1]
    assert first["items"][0]["items"] == []


async def test_stopped_and_taken_up(owner: httpx.AsyncClient) -> None:
    import_id = await start(owner, "a.fit")
    assert (await owner.post(f"{BASE}/{import_id}/cancel")).json()["state"] == "cancelled"
    assert (await owner.post(f"{BASE}/{import_id}/retry")).json()["state"] == "queued"


@pytest.mark.parametrize("way", ["", "/cancel", "/retry"])
async def test_what_is_not_there(owner: httpx.AsyncClient, way: str) -> None:
    url = f"{BASE}/{uuid4()}{way}"
    answer = await (owner.post(url) if way else owner.get(url))
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_a_stranger_is_asked_to_sign_in_before_a_byte_is_kept(stranger: httpx.AsyncClient) -> None:
    answer = await stranger.post(BASE, files=[("files", ("a.fit", b"a"))])
    assert answer.status_code == 401
