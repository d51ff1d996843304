import httpx


async def test_told_listed_and_taken_back(owner: httpx.AsyncClient) -> None:
    day = "2026-05-20"
    made = await owner.post("/api/v1/measurements", json={"day": day, "weight_kg": 71.8, "body_fat_percent": 14})
    assert made.status_code == 201
    span = {"from": "2026-05-01", "to": "2026-05-31"}
    (item,) = (await owner.get("/api/v1/measurements", params=span)).json()["items"]
    assert item == made.json() and [one["kind"] for one in item["figures"]] == ["weight_kg", "body_fat_percent"]
    series = (await owner.get("/api/v1/wellness", params=span)).json()["series"]
    assert {one["kind"]: one["source"] for one in series} == {"weight_kg": "athlete", "body_fat_percent": "athlete"}
    assert (await owner.delete(f"/api/v1/measurements/{day}")).status_code == 204
    assert (await owner.delete(f"/api/v1/measurements/{day}")).status_code == 404
    assert (await owner.get("/api/v1/measurements", params=span)).json() == {"items": []}


async def test_a_test_becomes_a_dated_setting(owner: httpx.AsyncClient) -> None:
    ftp = {"slug": "ftp", "sport": "cycling", "value": 251}
    made = await owner.post("/api/v1/measurements", json={"day": "2026-05-20", "test": ftp})
    assert made.json() == {"day": "2026-05-20", "figures": []}
    (held,) = (await owner.get("/api/v1/athlete/settings-history")).json()["items"]
    assert (held["slug"], held["since"], held["value"]) == ("ftp", "2026-05-20", 251)
    nothing = await owner.post("/api/v1/measurements", json={"day": "2026-05-20"})
    assert (nothing.status_code, nothing.json()["fields"][0]["code"]) == (422, "measurement_nothing")
