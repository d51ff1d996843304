"""Tags over HTTP: those in use, written the same however they were typed."""

import unicodedata

import httpx

SWIM = {"sport": "swimming", "start": "2026-11-20T19:00:00", "elapsed_s": 3000}


async def test_tags_in_use(owner: httpx.AsyncClient) -> None:
    assert (await owner.get("/api/v1/tags")).json() == {"items": []}
    apart = unicodedata.normalize("NFD", "대회")
    for tags in (["대회", " long  run "], [apart, "대회"]):
        assert (await owner.post("/api/v1/activities", json={**SWIM, "tags": tags})).status_code == 201
    assert (await owner.get("/api/v1/tags")).json()["items"] == [
        {"tag": "대회", "count": 2},
        {"tag": "long run", "count": 1},
    ]
