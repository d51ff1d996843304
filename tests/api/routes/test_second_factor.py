import httpx
import pytest

from domestique.kit.one_time_codes import code_of, step_at
from domestique.store import second_factors
from domestique.store.database import Database
from tests.api.conftest import PASSWORD, NewClient
from tests.fakes.clock import FixedClock

LOGIN = {"email": "owner@example.org", "password": PASSWORD}


@pytest.fixture
async def secret(owner: httpx.AsyncClient, clock: FixedClock) -> str:
    """Of a second factor in force; its recovery codes lie on the client."""
    secret = str((await owner.post("/api/v1/auth/totp")).json()["secret"])
    confirmed = await owner.post("/api/v1/auth/totp/confirm", json={"code": code_of(secret, step_at(clock()))})
    assert confirmed.status_code == 200, confirmed.text
    owner.headers["X-Test-Recovery"] = ",".join(confirmed.json()["recovery_codes"])
    return secret


async def test_an_offer_is_not_in_force_until_a_code_came_back(owner: httpx.AsyncClient, new_client: NewClient) -> None:
    offer = (await owner.post("/api/v1/auth/totp")).json()
    assert offer["uri"].startswith("otpauth://totp/Domestique")
    assert offer["qr_svg"].startswith("<svg")
    assert (await owner.get("/api/v1/auth/me")).json()["totp_enabled"] is False
    assert (await new_client().post("/api/v1/auth/login", json=LOGIN)).status_code == 200
    wrong = await owner.post("/api/v1/auth/totp/confirm", json={"code": "000000"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "wrong_code")


async def test_the_secret_is_sealed_where_it_is_kept(owner: httpx.AsyncClient, database: Database) -> None:
    offer = (await owner.post("/api/v1/auth/totp")).json()
    me = (await owner.get("/api/v1/auth/me")).json()
    async with database.as_system() as conn:
        kept = await second_factors.get(conn, me["id"])
    assert kept is not None
    assert offer["secret"].encode() not in kept.sealed_secret


async def test_sign_in_asks_for_the_code_once_the_password_is_right(
    secret: str, stranger: httpx.AsyncClient, clock: FixedClock
) -> None:
    clock.advance(minutes=2)
    code = code_of(secret, step_at(clock()))
    asked = await stranger.post("/api/v1/auth/login", json=LOGIN)
    assert (asked.status_code, asked.json()["code"]) == (401, "second_factor_required")
    without = await stranger.post("/api/v1/auth/login", json={**LOGIN, "password": "wrong words here", "code": code})
    assert without.json()["code"] == "bad_credentials"
    assert (await stranger.post("/api/v1/auth/login", json={**LOGIN, "code": code})).status_code == 200


async def test_a_code_works_once(secret: str, new_client: NewClient, clock: FixedClock) -> None:
    clock.advance(minutes=2)
    login = {**LOGIN, "code": code_of(secret, step_at(clock()))}
    assert (await new_client().post("/api/v1/auth/login", json=login)).status_code == 200
    again = await new_client().post("/api/v1/auth/login", json=login)
    assert (again.status_code, again.json()["code"]) == (401, "wrong_code")


async def test_clocks_may_be_one_step_off_and_no_more(secret: str, new_client: NewClient, clock: FixedClock) -> None:
    clock.advance(minutes=5)
    for off, status in ((-2, 401), (2, 401), (-1, 200), (1, 200)):
        code = code_of(secret, step_at(clock()) + off)
        assert (await new_client().post("/api/v1/auth/login", json={**LOGIN, "code": code})).status_code == status, off


async def test_a_recovery_code_works_once_however_it_is_typed(
    owner: httpx.AsyncClient, secret: str, new_client: NewClient
) -> None:
    codes = owner.headers["X-Test-Recovery"].split(",")
    assert len(set(codes)) == 10
    login = {**LOGIN, "code": codes[0].upper().replace("-", " ")}
    assert (await new_client().post("/api/v1/auth/login", json=login)).status_code == 200
    assert (await new_client().post("/api/v1/auth/login", json=login)).status_code == 401


async def test_guessing_codes_waits_whatever_the_address(secret: str, new_client: NewClient, clock: FixedClock) -> None:
    clock.advance(minutes=2)
    right = code_of(secret, step_at(clock()))
    answers = [
        await new_client(f"203.0.113.{number}").post(
            "/api/v1/auth/login", json={**LOGIN, "code": f"{(int(right) + 7 + number) % 1_000_000:06}"}
        )
        for number in range(12)
    ]
    assert [answer.status_code for answer in answers[:10]] == [401] * 10
    assert answers[-1].status_code == 429


async def test_removing_it_takes_the_password(owner: httpx.AsyncClient, secret: str, new_client: NewClient) -> None:
    wrong = await owner.request("DELETE", "/api/v1/auth/totp", json={"password": "not this one here"})
    assert wrong.json()["code"] == "wrong_password"
    assert (await owner.post("/api/v1/auth/totp")).json()["code"] == "second_factor_on"
    right = await owner.request("DELETE", "/api/v1/auth/totp", json={"password": PASSWORD})
    assert right.status_code == 204
    assert (await new_client().post("/api/v1/auth/login", json=LOGIN)).status_code == 200
