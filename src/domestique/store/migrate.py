"""Migrations up and down, guarded by an advisory lock so that two starting processes do not race.

Alembic is imported only where something has to move: that is a third of a second of every start saved.
"""

import re
from collections.abc import Callable
from importlib.resources import files
from typing import TYPE_CHECKING

from sqlalchemy import Connection, create_engine, text

from domestique.store.database import sqlalchemy_url

if TYPE_CHECKING:
    from alembic.config import Config

_LOCK = 4_118_202_611
_BEFORE = re.compile(r'^down_revision = "(\w+)"', re.MULTILINE)


class NewerDatabase(Exception):
    """The database has been brought to a shape that this version does not know: a newer one was here before."""

    def __init__(self, current: str) -> None:
        super().__init__(f"migration {current} is not among this version's, which end at {head()}")
        self.current = current
        self.head = head()


def _config(connection: Connection | None = None) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(files("domestique.store") / "migrations"))
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """The one that none follows. Numbers are given out when work begins, so the highest need not be the last."""
    (last,) = known() - frozenset(_befores().values())
    return last


def known() -> frozenset[str]:
    return frozenset(_befores())


def _befores() -> dict[str, str]:
    """Each revision, which its file's name begins with, and the one before it, read from the file as text."""
    versions = files("domestique.store") / "migrations" / "versions"
    found = {}
    for file in versions.iterdir():
        if file.name[:4].isdigit():
            before = _BEFORE.search(file.read_text("utf-8"))
            found[file.name.partition("_")[0]] = before[1] if before else ""
    return found


def refuse_newer(revision: str | None) -> None:
    if revision is not None and revision not in known():
        raise NewerDatabase(revision)


def current(url: str) -> str | None:
    engine = create_engine(sqlalchemy_url(url))
    try:
        with engine.connect() as connection:
            if connection.scalar(text("SELECT to_regclass('alembic_version')")) is None:
                return None
            revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
            return revision
    finally:
        engine.dispose()


def upgrade(url: str, revision: str = "head") -> None:
    here = current(url)
    if here == (head() if revision == "head" else revision):
        return
    refuse_newer(here)
    from alembic import command

    _run(url, lambda config: command.upgrade(config, revision))


def downgrade(url: str, revision: str) -> None:
    from alembic import command

    _run(url, lambda config: command.downgrade(config, revision))


def migrate_to(url: str, revision: str) -> None:
    """Up or down, whichever way the revision lies."""
    from alembic.script import ScriptDirectory

    script = ScriptDirectory.from_config(_config())
    here = current(url)
    refuse_newer(here)
    down = revision == "base" or (
        here is not None
        and revision != "head"
        and revision in {step.revision for step in script.iterate_revisions(here, "base")}
        and revision != here
    )
    (downgrade if down else upgrade)(url, revision)


def _run(url: str, deed: "Callable[[Config], None]") -> None:
    engine = create_engine(sqlalchemy_url(url))
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": _LOCK})
            connection.commit()
            try:
                deed(_config(connection))
                connection.commit()
            finally:
                connection.rollback()
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _LOCK})
                connection.commit()
    finally:
        engine.dispose()
