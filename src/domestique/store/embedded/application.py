"""The role and database the program works with, made by the superuser: idempotent, so a half-done start is finished."""

import psycopg
from psycopg import sql

from domestique.store.embedded.passwords import APPLICATION

EXTENSIONS = ("pg_trgm", "unaccent", "btree_gin", "vector")
"""Made in the template, for every database of this server: `vector` may only be made by a superuser."""


def ensure(superuser_url: str, template_url: str, password: str, *, createdb: bool) -> None:
    role, secret = sql.Identifier(APPLICATION), sql.Literal(password)
    with psycopg.connect(superuser_url, autocommit=True) as admin:
        if not admin.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APPLICATION]).fetchone():
            admin.execute(sql.SQL("CREATE ROLE {}").format(role))
        rights = sql.SQL("LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS NOREPLICATION {}").format(
            sql.SQL("CREATEDB" if createdb else "NOCREATEDB")
        )
        admin.execute(sql.SQL("ALTER ROLE {} {} PASSWORD {}").format(role, rights, secret))
        if not admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [APPLICATION]).fetchone():
            with psycopg.connect(template_url, autocommit=True) as template:
                for extension in EXTENSIONS:
                    template.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(extension)))
            admin.execute(sql.SQL("CREATE DATABASE {0} OWNER {0}").format(role))
