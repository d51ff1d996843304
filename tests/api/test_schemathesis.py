"""Whatever fits the description, and much that does not: no answer is a server error, and each is as described."""

import asyncio
import hashlib
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest
import schemathesis
import uvicorn
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.core.transport import Response
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from domestique.api.app import create_app, describe
from domestique.bootstrap import House, new_id, now
from domestique.kit.tokens import SessionToken
from domestique.services.desk import Desk
from domestique.settings import read_settings
from domestique.store.blobs import FolderBlobs
from domestique.store.database import Database
from domestique.store.job_queue import ProcrastinateQueue
from domestique.store.secret_box import SecretBox
from tests.fakes.connected import knowing
from tests.fakes.pretend_service import Pretend

USER = UUID("01930000-0000-7000-8000-0000000000aa")
TOKEN = SessionToken(USER, b"a session for a tireless caller.")
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
SCHEMA = schemathesis.openapi.from_dict(describe())
OPERATIONS = [
    found.ok()
    for found in SCHEMA.get_all_operations()
    if isinstance(found, Ok) and found.ok().path != "/api/v1/events"  # never ends
]


class Client:
    """One athlete who is signed in again before every request, whatever the last one did."""

    def __init__(self, url: str, database_url: str) -> None:
        self.url = url
        self.database = psycopg.connect(database_url, autocommit=True)
        self.database.execute("SELECT set_config('app.scope', 'system', false)")

    def ask(self, case: Case[Any]) -> Response:
        today = datetime.now(UTC)
        self.database.execute(
            "INSERT INTO user_account (id, name, email, email_key, password_hash, role, language, time_zone, "
            "created_at, password_changed_at) VALUES (%s, 'T', 't@e.x', 't@e.x', '', 'owner', 'en', 'UTC', %s, %s) "
            "ON CONFLICT DO NOTHING",
            [USER, today, today],
        )
        self.database.execute(
            "INSERT INTO session VALUES (%s, %s, %s, %s, %s, %s, '', '') ON CONFLICT DO NOTHING",
            [USER, USER, hashlib.sha256(TOKEN.secret).digest(), today, today, today + timedelta(days=1)],
        )
        for name in [name for name in case.headers if name.lower() in ("x-api-key", "authorization", "cookie")]:
            del case.headers[name]
        case.cookies.clear()
        headers = {"Cookie": f"domestique_session={TOKEN.cookie()}", "X-CSRF-Token": TOKEN.csrf_token()}
        return case.call(base_url=self.url, headers=headers)


@pytest.fixture
def client(database_url: str, tmp_path: Path) -> Iterator[Client]:
    """A real server on a thread of its own."""
    started, server = threading.Event(), None
    ports: list[int] = []

    async def serve() -> None:
        nonlocal server
        database = Database.at(database_url)
        queue = ProcrastinateQueue(now=now, new_id=new_id)
        secrets = SecretBox((SecretBox.new_key(),))
        desk = knowing(
            Desk(database, FolderBlobs(tmp_path / "blobs"), queue, secrets, now, new_id), Pretend(slug="hevy")
        )
        limits = {"requests_per_minute": 1_000_000}
        house = House(read_settings({}, data_dir=tmp_path, **limits), desk, database_url)
        server = uvicorn.Server(uvicorn.Config(create_app(house), port=0, log_config=None, lifespan="off"))
        serving = asyncio.create_task(server.serve())
        while not server.started:  # noqa: ASYNC110 - uvicorn has no event for it
            await asyncio.sleep(0.01)
        ports.append(server.servers[0].sockets[0].getsockname()[1])
        started.set()
        await serving
        await database.close()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert started.wait(30)
    asking = Client(f"http://127.0.0.1:{ports[0]}", database_url)
    with closing(asking.database):
        yield asking
    assert server is not None
    server.should_exit = True
    thread.join()


def test_every_answer_is_as_described(client: Client) -> None:
    for operation in OPERATIONS:

        @settings(
            max_examples=3,
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy())
        def any_case(case: Case[Any]) -> None:
            case.validate_response(client.ask(case), checks=CHECKS)

        any_case()
