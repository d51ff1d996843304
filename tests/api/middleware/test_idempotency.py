import asyncio

import httpx

from tests.api.conftest import NewClient
from tests.fakes.clock import FixedClock

KEYS = "/api/v1/auth/api-keys"
IMPORTS = "/api/v1/imports"
WISH = {"name": "Notebook", "scopes": ["activities:read"]}


def upload(text: bytes = b"hello") -> dict[str, tuple[str, bytes]]:
    return {"files": ("ride.fit", text)}


async def test_the_same_upload_twice_is_one_import(owner: httpx.AsyncClient) -> None:
    headers = {"Idempotency-Key": "upload-1"}
    first = await owner.post(IMPORTS, files=upload(), headers=headers)
    second = await owner.post(IMPORTS, files=upload(), headers=headers)
    assert first.status_code == second.status_code == 202
    assert second.json() == first.json()
    assert second.headers["idempotent-replay"] == "true"
    assert len((await owner.get(IMPORTS)).json()["items"]) == 1
    await owner.post(IMPORTS, files=upload(), headers={"Idempotency-Key": "upload-2"})
    assert len((await owner.get(IMPORTS)).json()["items"]) == 2


async def test_an_answer_with_a_secret_is_not_said_twice(owner: httpx.AsyncClient) -> None:
    headers = {"Idempotency-Key": "key-1"}
    assert (await owner.post(KEYS, json=WISH, headers=headers)).status_code == 201
    again = await owner.post(KEYS, json=WISH, headers=headers)
    assert (again.status_code, again.json()["code"]) == (409, "already_done")
    assert len((await owner.get(KEYS)).json()["items"]) == 1


async def test_a_key_stands_for_one_request(owner: httpx.AsyncClient) -> None:
    headers = {"Idempotency-Key": "key-1"}
    await owner.post(KEYS, json=WISH, headers=headers)
    other = await owner.post(KEYS, json={**WISH, "name": "Other"}, headers=headers)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


async def test_what_failed_may_be_tried_again(owner: httpx.AsyncClient) -> None:
    headers = {"Idempotency-Key": "key-1"}
    assert (await owner.post(KEYS, json={"name": "x"}, headers=headers)).status_code == 422
    assert (await owner.post(KEYS, json=WISH, headers=headers)).status_code == 201


async def test_of_many_at_once_one_is_done(owner: httpx.AsyncClient) -> None:
    headers = {"Idempotency-Key": "key-1"}
    answers = await asyncio.gather(*(owner.post(KEYS, json=WISH, headers=headers) for _ in range(6)))
    assert [answer.status_code for answer in answers].count(201) == 1
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert len((await owner.get(KEYS)).json()["items"]) == 1


async def test_it_is_forgotten_after_a_day_and_never_shared(
    owner: httpx.AsyncClient, new_client: NewClient, clock: FixedClock
) -> None:
    headers = {"Idempotency-Key": "key-1"}
    await owner.post(KEYS, json=WISH, headers=headers)
    assert (await new_client().post(KEYS, json=WISH, headers=headers)).status_code == 401
    clock.advance(days=1, seconds=1)
    assert (await owner.post(KEYS, json=WISH, headers=headers)).status_code == 201


async def test_a_key_must_be_sane(owner: httpx.AsyncClient) -> None:
    answer = await owner.post(KEYS, json=WISH, headers={"Idempotency-Key": "k" * 201})
    assert answer.json()["fields"][0]["field"] == "Idempotency-Key"
