import asyncio

import httpx

from tests.api.conftest import PASSWORD, NewClient

WISH = {
    "name": "민지",
    "email": "Minji@Example.org",
    "password": PASSWORD,
    "language": "ko",
    "time_zone": "Asia/Seoul",
}


async def test_a_new_house_needs_an_owner_and_then_no_more(stranger: httpx.AsyncClient) -> None:
    assert (await stranger.get("/api/v1/setup")).json()["needed"] is True
    made = await stranger.post("/api/v1/setup", json=WISH)
    assert made.status_code == 201
    me = made.json()
    assert (me["name"], me["role"], me["units"], me["totp_enabled"]) == ("민지", "owner", "metric", False)
    assert (await stranger.get("/api/v1/setup")).json()["needed"] is False
    cookie = made.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Secure" not in cookie


async def test_a_second_owner_is_told_the_house_is_taken(owner: httpx.AsyncClient, stranger: httpx.AsyncClient) -> None:
    answer = await stranger.post("/api/v1/setup", json=WISH)
    assert answer.status_code == 409
    assert answer.json()["code"] == "already_set_up"


async def test_of_many_set_ups_at_once_one_wins(new_client: NewClient) -> None:
    wishes = [{**WISH, "email": f"rider{number}@example.org"} for number in range(5)]
    answers = await asyncio.gather(*(new_client().post("/api/v1/setup", json=wish) for wish in wishes))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409]


async def test_weak_passwords_are_refused_with_a_reason(stranger: httpx.AsyncClient) -> None:
    for password, code in (
        ("tiny4xyz", "password_short"),
        ("password123", "password_common"),
        ("aaaaaaaaaaaa", "password_common"),
        ("minji@example.org", "password_is_email"),
    ):
        answer = await stranger.post("/api/v1/setup", json={**WISH, "password": password})
        assert answer.status_code == 422
        assert answer.headers["content-type"] == "application/problem+json"
        assert [field["code"] for field in answer.json()["fields"]] == [code]
        assert password not in answer.text


async def test_a_time_zone_must_exist(stranger: httpx.AsyncClient) -> None:
    answer = await stranger.post("/api/v1/setup", json={**WISH, "time_zone": "Mars/Olympus"})
    assert answer.json()["fields"][0]["field"] == "time_zone"
