import httpx

from tests.api.conftest import NewClient


async def test_alive_and_ready(stranger: httpx.AsyncClient) -> None:
    alive = (await stranger.get("/health")).json()
    assert (alive["name"], alive["state"]) == ("domestique", "alive")
    ready = await stranger.get("/health/ready")
    assert (ready.status_code, ready.json()) == (200, {"ready": True, "database": "ok", "migrations": "ok"})


async def test_deep_health_names_causes_and_cures(owner: httpx.AsyncClient, stranger: httpx.AsyncClient) -> None:
    assert (await stranger.get("/health/deep")).status_code == 401
    diagnosis = (await owner.get("/health/deep")).json()
    checks = {check["check"]: check for check in diagnosis["checks"]}
    assert {"database", "migrations", "isolation", "workers", "disk", "secret_key", "notices"} <= checks.keys()
    assert checks["workers"]["state"] == "warn"
    for check in checks.values():
        assert check["title"]
        assert check["what"]
        assert (check["state"] == "ok") or check["cure"]


async def test_a_key_needs_admin_read_for_it(owner: httpx.AsyncClient, new_client: NewClient) -> None:
    for scopes, status in ((["admin:read"], 200), (["athlete:read"], 403)):
        made = await owner.post("/api/v1/auth/api-keys", json={"name": "monitor", "scopes": scopes})
        client = new_client("203.0.113.9", **{"X-API-Key": made.json()["key"]})
        assert (await client.get("/health/deep")).status_code == status
        assert (await client.get("/metrics")).status_code == status
