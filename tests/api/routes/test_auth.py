import httpx

from tests.api.conftest import PASSWORD, NewClient
from tests.fakes.clock import FixedClock

LOGIN = {"email": "OWNER@example.org ", "password": PASSWORD}


async def test_signing_in_answers_me_and_a_cookie(owner: httpx.AsyncClient, stranger: httpx.AsyncClient) -> None:
    answer = await stranger.post("/api/v1/auth/login", json=LOGIN)
    assert answer.status_code == 200
    assert answer.json()["email"] == "owner@example.org"
    assert (await stranger.get("/api/v1/auth/me")).json() == answer.json()


async def test_a_session_is_a_new_one_each_time(owner: httpx.AsyncClient, new_client: NewClient) -> None:
    before = owner.cookies["domestique_session"]
    again = await owner.post("/api/v1/auth/login", json=LOGIN)
    assert again.status_code == 200
    assert owner.cookies["domestique_session"] != before


async def test_wrong_password_and_unknown_address_are_answered_alike(
    owner: httpx.AsyncClient, stranger: httpx.AsyncClient
) -> None:
    wrong = await stranger.post("/api/v1/auth/login", json={**LOGIN, "password": "not the one at all"})
    unknown = await stranger.post("/api/v1/auth/login", json={**LOGIN, "email": "nobody@example.org"})
    assert wrong.status_code == unknown.status_code == 401
    assert {**wrong.json(), "request_id": ""} == {**unknown.json(), "request_id": ""}
    assert wrong.json()["code"] == "bad_credentials"


async def test_hundreds_of_wrong_passwords_wait_and_the_right_person_elsewhere_gets_in(
    owner: httpx.AsyncClient, new_client: NewClient, clock: FixedClock
) -> None:
    guesser = new_client("203.0.113.9")
    answers = []
    for number in range(200):
        answer = await guesser.post("/api/v1/auth/login", json={**LOGIN, "password": f"guess number {number}"})
        answers.append(answer)
        clock.advance(seconds=2.5)
    statuses = [answer.status_code for answer in answers]
    assert set(statuses) == {401, 429}
    assert statuses.count(401) < 20
    assert answers[-1].json()["code"] == "too_many_attempts"
    assert int(answers[-1].headers["retry-after"]) >= 1
    right_there = await guesser.post("/api/v1/auth/login", json=LOGIN)
    assert right_there.status_code == 429
    elsewhere = await new_client("198.51.100.7").post("/api/v1/auth/login", json=LOGIN)
    assert elsewhere.status_code == 200
    clock.advance(hours=3)
    assert (await guesser.post("/api/v1/auth/login", json=LOGIN)).status_code == 200


async def test_signing_out_ends_the_session_everywhere_it_was_copied(
    owner: httpx.AsyncClient, new_client: NewClient
) -> None:
    thief = new_client()
    thief.cookies = httpx.Cookies(owner.cookies)
    assert (await thief.get("/api/v1/auth/me")).status_code == 200
    assert (await owner.post("/api/v1/auth/logout")).status_code == 204
    assert (await thief.get("/api/v1/auth/me")).status_code == 401
    assert (await owner.get("/api/v1/auth/me")).json()["code"] == "not_signed_in"


async def test_a_session_slides_but_not_for_ever(owner: httpx.AsyncClient, clock: FixedClock) -> None:
    for _ in range(7):
        clock.advance(days=25)
        assert (await owner.get("/api/v1/auth/me")).status_code == 200
    clock.advance(days=6)
    assert (await owner.get("/api/v1/auth/me")).status_code == 401


async def test_an_absent_session_ends(owner: httpx.AsyncClient, clock: FixedClock) -> None:
    clock.advance(days=31)
    assert (await owner.get("/api/v1/auth/me")).status_code == 401


async def test_a_new_password_ends_every_other_session(
    owner: httpx.AsyncClient, stranger: httpx.AsyncClient, new_client: NewClient
) -> None:
    await stranger.post("/api/v1/auth/login", json=LOGIN)
    new = "five even calmer words here"
    wrong = await owner.post("/api/v1/auth/password", json={"current": "not this one here", "new": new})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "wrong_password")
    weak = await owner.post("/api/v1/auth/password", json={"current": PASSWORD, "new": "1234567890"})
    assert weak.json()["fields"][0] == {**weak.json()["fields"][0], "field": "new", "code": "password_common"}
    same = await owner.post("/api/v1/auth/password", json={"current": PASSWORD, "new": PASSWORD})
    assert same.json()["fields"][0]["code"] == "password_same"
    assert (await owner.post("/api/v1/auth/password", json={"current": PASSWORD, "new": new})).status_code == 204
    assert (await owner.get("/api/v1/auth/me")).status_code == 200
    assert (await stranger.get("/api/v1/auth/me")).status_code == 401
    assert (await new_client().post("/api/v1/auth/login", json=LOGIN)).status_code == 401
    assert (await new_client().post("/api/v1/auth/login", json={**LOGIN, "password": new})).status_code == 200


async def test_cookies_that_are_not_ours_are_nobody(stranger: httpx.AsyncClient) -> None:
    for cookie in ("", "x", "é", "A" * 64, "a" * 5000):
        answer = await stranger.get("/api/v1/auth/me", headers={b"cookie": f"domestique_session={cookie}".encode()})
        assert answer.status_code == 401
