"""A real PostgreSQL for every test that needs one: a template built by the migrations, whose clone is emptied
after each test."""

import logging
import os
import socket
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
import structlog
from argon2 import PasswordHasher
from hypothesis import settings

from domestique.services.desk import Desk
from domestique.store import passwords
from domestique.store.database import Database
from domestique.store.embedded import EmbeddedPostgres
from domestique.store.migrate import upgrade
from tests import server
from tests.fakes.clock import FixedClock
from tests.fakes.ids import CountingIds
from tests.kept_database import ROLE, ROLE_PASSWORD, KeptDatabase, at

pytest_plugins = ["tests.fakes.pretend"]


PLAIN = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)


def pytest_configure(config: pytest.Config) -> None:
    """One folder for the run, made by its first process and inherited by the workers of pytest-xdist.

    Tracebacks are logged plainly: drawn with every variable in boxes, as by default, one takes seconds. A property is
    tried with half of the usual examples unless the long tests are asked for, and no example is timed.
    """
    examples = 50 if config.option.markexpr == "not long" else 100
    settings.register_profile("ours", settings(), max_examples=examples, deadline=None)
    settings.load_profile("ours")
    structlog.configure(processors=[*structlog.get_config()["processors"][:-1], PLAIN])
    if not hasattr(config, "workerinput") and not os.environ.get("DOMESTIQUE_TEST_DATABASE_URL"):
        server.sweep()
        os.environ[server.VARIABLE] = str(server.new_folder())


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput") and server.VARIABLE in os.environ:
        server.discard(Path(os.environ.pop(server.VARIABLE)))


@pytest.fixture(scope="session", autouse=True)
def nothing_outside() -> Iterator[None]:
    """Names are only resolved when they are this machine's: a test that asks a live site fails loudly, with or without
    a network."""
    resolve = socket.getaddrinfo

    def only_here(host: str | bytes | None, *more: Any, **how: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host or "localhost"
        assert name in ("localhost", "0.0.0.0", "::", "::1") or name.startswith("127."), f"a test asked for {name}"
        return resolve(host, *more, **how)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", only_here)
        yield


REAL_HASHER = passwords.HASHER


@pytest.fixture(scope="session", autouse=True)
def weak_hashes() -> Iterator[None]:
    """In this process only; the journeys and the commands that run in processes of their own hash in earnest."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        yield


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """A command under test sets logging up for a whole process; the next test must not inherit its closed stream."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """A superuser's URL: of the server named in the environment, or of the embedded one, shared by this run."""
    given = os.environ.get("DOMESTIQUE_TEST_DATABASE_URL")
    if given:
        yield given
        return
    embedded = EmbeddedPostgres(Path(os.environ[server.VARIABLE]), durable=False)
    with embedded:
        yield embedded.superuser_url


@pytest.fixture(scope="session")
def template(server_url: str) -> Iterator[str]:
    """A migrated database owned by a role that row level security binds."""
    name = f"template_{os.getpid()}_{uuid4().hex[:6]}"
    with psycopg.connect(server_url, autocommit=True) as admin:
        with admin.transaction():
            admin.execute("SELECT pg_advisory_xact_lock(77)")
            if not admin.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone():
                admin.execute("SET LOCAL scram_iterations = 1")  # signing in thousands of times a run
                admin.execute(f"CREATE ROLE {ROLE} LOGIN PASSWORD '{ROLE_PASSWORD}'")
        admin.execute(f"CREATE DATABASE {name} OWNER {ROLE}")
        upgrade(at(server_url, dbname=name, user=ROLE, password=ROLE_PASSWORD))
        yield name
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def kept_database(server_url: str, template: str) -> Iterator[KeptDatabase]:
    kept = KeptDatabase(server_url, template)
    yield kept
    kept.drop()


@pytest.fixture
def database_url(kept_database: KeptDatabase) -> Iterator[str]:
    yield kept_database.url()
    kept_database.clear()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database.at(database_url)
    yield database
    await database.close()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 11, 21, 6, 0, tzinfo=UTC))


@pytest.fixture
def desk(database: Database, clock: FixedClock, tmp_path: Path) -> Desk:
    from domestique.store.blobs import FolderBlobs
    from domestique.store.job_queue import ProcrastinateQueue
    from domestique.store.secret_box import SecretBox

    return Desk(
        database=database,
        blobs=FolderBlobs(tmp_path / "blobs"),
        queue=ProcrastinateQueue(),
        secrets=SecretBox((SecretBox.new_key(),)),
        now=clock,
        new_id=CountingIds(clock),
    )


async def _account(database: Database, new_id: UUID, email: str) -> UUID:
    from domestique.store import accounts

    async with database.as_system() as conn:
        await accounts.system_insert(
            conn,
            new_id,
            name=email.split("@", maxsplit=1)[0],
            email=email,
            password_hash="$argon2id$not-a-hash",
            role="owner",
            language="en",
            time_zone="Asia/Seoul",
            created_at=datetime(2026, 11, 1, tzinfo=UTC),
        )
    return new_id


@pytest.fixture
async def user_id(database: Database) -> UUID:
    return await _account(database, UUID("01930000-0000-7000-8000-00000000000a"), "minji@example.org")


@pytest.fixture
async def other_user_id(database: Database) -> UUID:
    return await _account(database, UUID("01930000-0000-7000-8000-00000000000b"), "jonas@example.org")
