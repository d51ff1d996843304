import httpx

from tests.api.conftest import PASSWORD, NewClient

SESSIONS = "/api/v1/auth/sessions"


async def test_one_sees_where_one_is_signed_in_and_ends_it(owner: httpx.AsyncClient, new_client: NewClient) -> None:
    phone = new_client("192.168.1.20", **{"User-Agent": "Phone/1.0"})
    await phone.post("/api/v1/auth/login", json={"email": "owner@example.org", "password": PASSWORD})
    items = (await owner.get(SESSIONS)).json()["items"]
    assert len(items) == 2
    [other] = [item for item in items if not item["current"]]
    assert (other["user_agent"], other["address"]) == ("Phone/1.0", "192.168.1.20")
    assert (await owner.delete(f"{SESSIONS}/{other['id']}")).status_code == 204
    assert (await phone.get("/api/v1/auth/me")).status_code == 401
    assert (await owner.delete(f"{SESSIONS}/{other['id']}")).status_code == 404
