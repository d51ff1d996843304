"""Nobody gets at anybody else's through the front door, and strangers get nowhere.

One user has a row in every table, all under one id. A second user, signed in, sends that id wherever an id fits, by
every method, with whatever each operation takes. Operations and tables are found, not named: later ones are covered.
"""

import itertools
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
import sqlalchemy as sa
from fastapi import FastAPI

from domestique.bootstrap import House
from domestique.services.create_api_key import create_api_key
from domestique.services.desk import Desk
from domestique.services.open_session import open_session
from domestique.settings import Settings, read_settings
from domestique.store.database import Database
from tests.api.conftest import NewClient
from tests.api.operations import Operation, operations
from tests.fakes.connected import knowing
from tests.fakes.pretend_service import Pretend
from tests.store.filler import ID, TENANT_TABLES, TEXT, a_row
from tests.store.snapshot import everything_of

OPERATIONS = tuple(operations())
GROUPS = tuple(itertools.batched([one for one in OPERATIONS if not one.streams], 12))
"""Some at a time: making a row in every table, and reading them all again, is most of the work."""
HEVY = Pretend(slug="hevy", service="hevy")
PUBLIC = {"get_setup", "set_up", "log_in", "get_health", "get_readiness", "send_to_webhook", "read_calendar_feed"}
"""A webhook is sent to by programs that have no session: its own secret lets them in, and only to send. A calendar is
read by its secret address."""
FOR_ANY_KEY = {"get_me"}
BESIDE_THE_SCHEMA = {"/metrics", "/api/openapi.json", "/api/docs", "/{path:path}"}
MARKS = (str(ID), ID.hex, TEXT, "2001-02-03", "98765.4375", "somebody else", "minji")


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return read_settings({}, data_dir=settings.data_dir, requests_per_minute=1_000_000)


@pytest.fixture
def house(settings: Settings, desk: Desk, database_url: str) -> House:
    """Nobody is asked outside: the service that the examples name is pretended."""
    return House(settings=settings, desk=knowing(desk, HEVY), database_url=database_url)


@pytest.fixture
async def victim(database: Database, user_id: UUID) -> UUID:
    async with database.as_system() as conn:
        for table in TENANT_TABLES:
            await conn.execute(sa.insert(table).values(a_row(table, user_id)))
    return user_id


class Visitor:
    """Signed in anew for each request, since some of what they ask for ends their own session."""

    def __init__(self, desk: Desk, user_id: UUID, client: httpx.AsyncClient) -> None:
        self.desk, self.user_id, self.client = desk, user_id, client

    async def signed_in(self) -> httpx.AsyncClient:
        lasts = timedelta(days=1)
        token = await open_session(self.desk, self.user_id, user_agent="visitor", address="127.0.0.1", lasts=lasts)
        self.client.cookies.clear()
        self.client.headers["Cookie"] = f"domestique_session={token.cookie()}"
        self.client.headers["X-CSRF-Token"] = token.csrf_token()
        return self.client


@pytest.fixture
async def intruder(desk: Desk, other_user_id: UUID, new_client: NewClient) -> Visitor:
    return Visitor(desk, other_user_id, new_client())


def leaks_in(answer: httpx.Response) -> list[str]:
    said = answer.content.decode("utf-8", "replace") + str(answer.headers)
    return [mark for mark in MARKS if mark in said]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: f"{group[0].id}-{group[-1].id}")
async def test_nobody_sees_or_changes_anothers(
    group: tuple[Operation, ...], database: Database, victim: UUID, intruder: Visitor
) -> None:
    async with database.as_system() as conn:
        before = await everything_of(conn, victim)
    assert all(before.values()), [name for name, rows in before.items() if not rows]
    for operation in group:
        await intrude(operation, intruder, victim)
    async with database.as_system() as conn:
        assert await everything_of(conn, victim) == before


async def intrude(operation: Operation, intruder: Visitor, victim: UUID) -> None:
    for id in (ID, victim, TEXT):
        for aimed, query in ((False, False), (True, False), (True, True)):
            answer = await operation.call(await intruder.signed_in(), id, aimed=aimed, query=query)
            assert answer.status_code < 500, (operation.id, answer.text)
            if operation.has_id:
                assert answer.status_code >= 400, (operation.id, id, answer.status_code, answer.text)
            assert not leaks_in(answer), (operation.id, id, answer.status_code, answer.text)


async def test_the_walk_would_find_a_leak(desk: Desk, victim: UUID, new_client: NewClient) -> None:
    """The same questions, asked by whom it all belongs to, find the rows: the test above looks in the right places.

    Some shapes cannot show the made-up rows, which is an error of ours but not a 404.
    """
    owner = Visitor(desk, victim, new_client())
    found = set()
    for operation in OPERATIONS:
        if operation.method == "GET" and operation.has_id:
            answer = await operation.call(await owner.signed_in(), ID)
            places = [item["schema"] for item in operation.schema["parameters"] if item["in"] == "path"]
            by_word = any(place.get("format") != "uuid" for place in places)
            elsewhere = "raw" in operation.id or "fit" in operation.id or by_word
            assert answer.status_code != 404 or elsewhere, operation.id
            if leaks_in(answer):
                found.add(operation.id)
    assert len(found) >= 2, found


async def test_strangers_get_nowhere(victim: UUID, stranger: httpx.AsyncClient) -> None:
    for operation in OPERATIONS:
        answer = await operation.call(stranger, ID)
        assert operation.public == (operation.id in PUBLIC), operation.id
        if operation.public:
            assert not leaks_in(answer), operation.id
        else:
            assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in"), operation.id
        stranger.cookies.clear()


async def test_a_key_does_what_it_was_made_for_and_nothing_else(
    desk: Desk, user_id: UUID, new_client: NewClient
) -> None:
    _, key = await create_api_key(desk, user_id, name="bare", scopes=(), expires_at=None, address="")
    client = new_client(**{"X-API-Key": key})
    for operation in OPERATIONS:
        answer = await operation.call(client, ID)
        client.cookies.clear()
        if operation.id in FOR_ANY_KEY:
            assert answer.status_code == 200, operation.id
        elif not operation.public:
            assert answer.status_code == 403, (operation.id, answer.text)
            assert answer.json()["code"] in ("missing_scope", "session_only")


async def test_what_is_beside_the_description_is_known(app: FastAPI, house: House) -> None:
    described = {operation.path for operation in OPERATIONS}
    paths = {str(getattr(route, "path", "")) for route in _leaves(app.routes)}
    assert {path for path in paths if path not in described} == BESIDE_THE_SCHEMA


def _leaves(routes: Any) -> Any:
    for route in routes:
        if hasattr(route, "effective_candidates"):
            yield from _leaves(route.effective_candidates())
        else:
            yield route
