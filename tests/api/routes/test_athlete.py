import httpx
import pytest

from tests.api.conftest import NewClient

ATHLETE = "/api/v1/athlete"


async def test_what_is_not_known_is_null_until_told_and_can_be_taken_back(owner: httpx.AsyncClient) -> None:
    athlete = (await owner.get(ATHLETE)).json()
    assert (athlete["sex"], athlete["birth_year"]) == (None, None)
    told = (await owner.patch(ATHLETE, json={"sex": "female", "birth_year": 1991})).json()
    assert (told["sex"], told["birth_year"], told["units"]) == ("female", 1991, "metric")
    assert (await owner.patch(ATHLETE, json={"sex": None})).json()["sex"] is None


@pytest.mark.parametrize(
    "wish",
    [
        {"name": None},
        {"name": "  "},
        {"name": "a\0b"},
        {"units": "stone"},
        {"birth_year": 2030},
        {"birth_year": 1800},
        {"time_zone": "../../etc/passwd"},
        {"language": "fr"},
        {"role": "owner"},
        {"email": "x"},
    ],
)
async def test_what_cannot_be_is_refused(owner: httpx.AsyncClient, wish: dict[str, object]) -> None:
    before = (await owner.get(ATHLETE)).json()
    answer = await owner.patch(ATHLETE, json=wish)
    assert answer.status_code == 422
    assert (await owner.get(ATHLETE)).json() == before


async def test_an_address_in_use_is_refused_however_it_is_spelt(
    owner: httpx.AsyncClient, other_user_id: object, new_client: NewClient
) -> None:
    proof = {"password": "four calm words here"}
    answer = await owner.patch(ATHLETE, json={"email": "JONAS@example.org", **proof})
    assert (answer.status_code, answer.json()["code"]) == (409, "email_taken")
    assert (await owner.patch(ATHLETE, json={"email": "new@example.org", **proof})).json()["email"] == "new@example.org"
    login = {"email": "new@example.org", "password": "four calm words here"}
    assert (await new_client().post("/api/v1/auth/login", json=login)).status_code == 200


async def test_the_address_to_sign_in_with_asks_for_the_password(owner: httpx.AsyncClient) -> None:
    async def move(**proof: str) -> httpx.Response:
        return await owner.patch(ATHLETE, json={"email": "thief@example.org", **proof})

    missing = await move()
    assert (missing.status_code, missing.json()["fields"][0]["field"]) == (422, "password")
    assert (await move(password="not that one")).json()["code"] == "wrong_password"
    same = await owner.patch(ATHLETE, json={"email": "owner@example.org", "name": "민지 2"})
    assert (same.status_code, same.json()["email"]) == (200, "owner@example.org")
    assert (await move(password="four calm words here")).json()["email"] == "thief@example.org"
