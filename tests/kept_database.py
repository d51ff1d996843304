"""One database for many tests: emptied after each, and made anew when a test changed more than rows.

Cloning one takes a tenth of a second and emptying it a hundredth, and a thousand tests want one. Whatever is still
connected is cut off first. What the catalogue says is compared with what it said at first, so that a table, column,
policy or comment that a test made or took away never reaches the next.
"""

from urllib.parse import quote
from uuid import uuid4

import psycopg
from psycopg.conninfo import conninfo_to_dict

ROLE, ROLE_PASSWORD = "domestique_tests", "only-for-tests"

_CATALOGUE = (
    *("pg_class", "pg_attribute", "pg_attrdef", "pg_constraint", "pg_index", "pg_policy", "pg_trigger", "pg_proc"),
    *("pg_type", "pg_description", "pg_rewrite", "pg_extension", "pg_db_role_setting", "alembic_version"),
)
"""A row that is added or changed is younger than all before it; one that is taken away is missing in the count."""
_MOST_BYTES = 16 * 2**20
"""Emptied row by row, a table keeps its size. One that grew beyond this is not worth keeping."""


def at(url: str, **changes: str) -> str:
    """The same server as a URL, with another database or user."""
    parts = {**conninfo_to_dict(url), **changes}
    host = str(parts.get("host", "127.0.0.1"))
    port = parts.get("port", 5432)
    socket = f"?host={quote(host)}" if host.startswith("/") else ""
    place = "" if socket else host
    password = f":{parts['password']}" if parts.get("password") else ""
    return f"postgresql://{parts['user']}{password}@{place}:{port}/{parts['dbname']}{socket}"


class KeptDatabase:
    def __init__(self, server_url: str, template: str) -> None:
        self._server_url, self._template = server_url, template
        self._name = ""
        self._inside: psycopg.Connection | None = None

    def url(self) -> str:
        """Of an empty database, owned by a role that row level security binds."""
        if not self._name:
            self._make()
        return at(self._server_url, dbname=self._name, user=ROLE, password=ROLE_PASSWORD)

    def clear(self) -> None:
        """Empty again, or gone."""
        try:
            kept = self._emptied()
        except psycopg.Error:
            kept = False
        if not kept:
            self.drop()

    def drop(self) -> None:
        if self._inside is not None:
            self._inside.close()
        self._inside = None
        if self._name:
            with psycopg.connect(self._server_url, autocommit=True) as admin:
                admin.execute(f"DROP DATABASE IF EXISTS {self._name} WITH (FORCE)")
        self._name = ""

    def _make(self) -> None:
        name = f"test_{uuid4().hex[:12]}"
        with psycopg.connect(self._server_url, autocommit=True) as admin:
            admin.execute(f"CREATE DATABASE {name} OWNER {ROLE} TEMPLATE {self._template} STRATEGY FILE_COPY")
        self._name = name
        self._inside = inside = psycopg.connect(at(self._server_url, dbname=name), autocommit=True)
        tables = inside.execute(
            "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND oid >= 16384 "
            "AND relnamespace = 'public'::regnamespace AND relname <> 'alembic_version'"
        )
        self._look = " UNION ALL ".join(
            f"SELECT '{table}', pg_table_size('{table}') WHERE EXISTS (SELECT FROM {table})" for (table,) in tables
        )
        self._whole = self._shape(inside)

    @staticmethod
    def _shape(inside: psycopg.Connection) -> object:
        ages = ", ".join(f"(SELECT (count(*), max(xmin::text::bigint))::text FROM {name})" for name in _CATALOGUE)
        return inside.execute(f"SELECT {ages}", prepare=True).fetchone()

    def _emptied(self) -> bool:
        if self._inside is None:
            return False
        inside = self._inside
        inside.execute(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
        if self._shape(inside) != self._whole:
            return False
        filled = inside.execute(self._look, prepare=True).fetchall()
        if sum(size for _, size in filled) > _MOST_BYTES:
            return False
        with inside.transaction():
            inside.execute("SET LOCAL session_replication_role = replica")  # keys point both ways: all go, or none
            for table, _ in filled:
                inside.execute(f"DELETE FROM {table}")
            inside.execute(
                "SELECT setval(format('%I.%I', schemaname, sequencename), start_value, false) "
                "FROM pg_sequences WHERE last_value IS NOT NULL"
            )
        return True
