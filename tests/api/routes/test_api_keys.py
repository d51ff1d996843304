import httpx

from domestique.store.database import Database
from tests.api.conftest import NewClient
from tests.fakes.clock import FixedClock
from tests.store.snapshot import everything_of

KEYS = "/api/v1/auth/api-keys"


async def test_a_key_is_shown_once_and_kept_as_a_hash(owner: httpx.AsyncClient, database: Database) -> None:
    made = (await owner.post(KEYS, json={"name": " 노트북 ", "scopes": ["athlete:read"]})).json()
    assert made["key"].startswith(made["prefix"] + "_")
    listed = await owner.get(KEYS)
    assert listed.json()["items"] == [{name: value for name, value in made.items() if name != "key"}]
    secret = made["key"].removeprefix(made["prefix"] + "_")
    me = (await owner.get("/api/v1/auth/me")).json()
    async with database.as_system() as conn:
        assert secret not in str(await everything_of(conn, me["id"]))


async def test_both_headers_do_and_scopes_hold(owner: httpx.AsyncClient, new_client: NewClient) -> None:
    key = (await owner.post(KEYS, json={"name": "k", "scopes": ["athlete:read"]})).json()["key"]
    for headers in ({"X-API-Key": key}, {"Authorization": f"Bearer {key}"}):
        client = new_client(**headers)
        assert (await client.get("/api/v1/athlete")).status_code == 200
        refused = await client.patch("/api/v1/athlete", json={"units": "imperial"})
        assert (refused.status_code, refused.json()["code"]) == (403, "missing_scope")
        assert "athlete:write" in refused.json()["detail"]
    assert (await owner.get(KEYS)).json()["items"][0]["last_used_at"] is not None


async def test_keys_cannot_make_keys(owner: httpx.AsyncClient, new_client: NewClient) -> None:
    key = (await owner.post(KEYS, json={"name": "k", "scopes": ["admin:read"]})).json()["key"]
    answer = await new_client(**{"X-API-Key": key}).post(KEYS, json={"name": "k2", "scopes": ["admin:read"]})
    assert (answer.status_code, answer.json()["code"]) == (403, "session_only")


async def test_a_revoked_or_expired_or_mistyped_key_opens_nothing(
    owner: httpx.AsyncClient, new_client: NewClient, clock: FixedClock
) -> None:
    wish = {"name": "k", "scopes": ["athlete:read"], "expires_at": "2026-11-22T06:00:00Z"}
    made = (await owner.post(KEYS, json=wish)).json()
    client = new_client(**{"X-API-Key": made["key"]})
    assert (await client.get("/api/v1/athlete")).status_code == 200
    clock.advance(days=1)
    assert (await client.get("/api/v1/athlete")).status_code == 401
    lasting = (await owner.post(KEYS, json={"name": "k", "scopes": ["athlete:read"]})).json()
    client = new_client(**{"X-API-Key": lasting["key"]})
    assert (await owner.delete(f"{KEYS}/{lasting['id']}")).status_code == 204
    assert (await client.get("/api/v1/athlete")).status_code == 401
    assert (await owner.delete(f"{KEYS}/{lasting['id']}")).status_code == 404
    for wrong in ("", "dom_", made["key"][:-1], made["key"].swapcase(), "dom_aaaaaaaa_" + "a" * 43, "é"):
        answer = await new_client().get("/api/v1/athlete", headers={b"X-API-Key": wrong.encode()})
        assert answer.status_code == 401, wrong


async def test_a_wrong_key_is_not_saved_by_a_cookie(owner: httpx.AsyncClient) -> None:
    assert (await owner.get("/api/v1/auth/me", headers={"X-API-Key": "dom_wrong"})).status_code == 401


async def test_the_past_is_no_expiry_and_scopes_must_exist(owner: httpx.AsyncClient) -> None:
    past = {"name": "k", "scopes": ["athlete:read"], "expires_at": "2020-01-01T00:00:00Z"}
    assert (await owner.post(KEYS, json=past)).json()["fields"][0]["code"] == "expiry_past"
    assert (await owner.post(KEYS, json={"name": "k", "scopes": ["everything"]})).status_code == 422
    assert (await owner.post(KEYS, json={"name": "k", "scopes": []})).status_code == 422
