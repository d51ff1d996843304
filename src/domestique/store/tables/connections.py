"""Accounts at outside services: what is connected, how far each kind was read, and when to ask again.

A forgotten connection keeps its row without its secret: what came from there stays, and can still be mapped anew.
"""

from sqlalchemy import (
    ARRAY,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tables.metadata import metadata

connection = Table(
    "connection",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("slug", Text, nullable=False, comment="the connector"),
    Column("service", Text, nullable=False, comment="whose it is: two connectors may lead to one service"),
    Column("source", Text, nullable=False, comment="what rows from here name: the slug, or the slug and a number"),
    Column("account_id", Text, nullable=False, comment="the service's"),
    Column("account_name", Text, nullable=True),
    Column("state", Text, nullable=False, comment="a pause is not the connection's: see service_pause"),
    Column("sealed_secret", LargeBinary, nullable=True, comment="null: forgotten"),
    Column("addresses", JSONB, nullable=False, server_default=text("'{}'"), comment="instead of the real ones"),
    Column("options", JSONB, nullable=False, server_default=text("'{}'")),
    Column("valid_until", DateTime(timezone=True), nullable=True),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("forgotten_at", DateTime(timezone=True), nullable=True),
    Column("last_try_at", DateTime(timezone=True), nullable=True),
    Column("last_success_at", DateTime(timezone=True), nullable=True),
    Column("next_try_at", DateTime(timezone=True), nullable=True, comment="null: not by itself"),
    Column("trouble_code", Text, nullable=True),
    Column("trouble_since", DateTime(timezone=True), nullable=True),
    Column("failures", Integer, nullable=False, server_default=text("0"), comment="in a row"),
    Column("holder", Uuid, nullable=True, comment="who is reading from it: only they may write what they read"),
    Column("held_at", DateTime(timezone=True), nullable=True, comment="when the holder was last heard of"),
    CheckConstraint("state IN ('ok', 'needs_you', 'off')", name="state"),
    UniqueConstraint("user_id", "slug", "account_id"),
    UniqueConstraint("user_id", "source"),
    Index("ix_connection_next_try_at", "next_try_at"),
)


def of_connection() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["user_id", "connection_id"], ["connection.user_id", "connection.id"], ondelete="CASCADE"
    )


connection_feed = Table(
    "connection_feed",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("connection_id", Uuid, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("cursor", JSONB, nullable=True, comment="null: from the beginning"),
    Column("done_once", Boolean, nullable=False, server_default=text("false")),
    Column("share", Double, nullable=True, comment="of the first reading of everything, 0 to 1"),
    Column("answers", Integer, nullable=False, server_default=text("0"), comment="kept so far"),
    Column("last_success_at", DateTime(timezone=True), nullable=True),
    Column("trouble_code", Text, nullable=True),
    of_connection(),
)

sync_run = Table(
    "sync_run",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("connection_id", Uuid, nullable=False),
    Column("job_id", Uuid, nullable=True),
    Column("reason", Text, nullable=False),
    Column("asked", JSONB, nullable=False, server_default=text("'{}'"), comment="kinds, since, full"),
    Column("state", Text, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("started_at", DateTime(timezone=True), nullable=True),
    Column("ended_at", DateTime(timezone=True), nullable=True),
    Column("finished", ARRAY(Text), nullable=False, server_default=text("'{}'"), comment="kinds read to their end"),
    Column("counts", JSONB, nullable=False, server_default=text("'{}'")),
    Column("trouble_code", Text, nullable=True),
    Column("import_id", Uuid, nullable=True, comment="the import its newest files were put in"),
    of_connection(),
    CheckConstraint("reason IN ('schedule', 'asked', 'connected', 'webhook')", name="reason"),
    CheckConstraint("state IN ('waiting', 'running', 'done', 'failed', 'cancelled', 'lost')", name="state"),
    Index("ix_sync_run_connection", "user_id", "connection_id", "id"),
    Index("ix_sync_run_open", "user_id", "id", postgresql_where=text("ended_at IS NULL")),
)

service_pause = Table(
    "service_pause",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("service", Text, primary_key=True),
    Column("scope", Text, primary_key=True, comment="an account, hashed, or sign_in"),
    Column("until", DateTime(timezone=True), nullable=False),
    Column("code", Text, nullable=False),
    Column("step", SmallInteger, nullable=False, comment="how often in a row; without a time named each is longer"),
    Column("set_at", DateTime(timezone=True), nullable=False),
)

pending_sign_in = Table(
    "pending_sign_in",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("slug", Text, nullable=False),
    Column("needs", Text, nullable=False),
    Column("sealed_state", LargeBinary, nullable=False, comment="the connector's, good for some minutes"),
    Column("how", Text, nullable=True, comment="where the code was sent"),
    Column("addresses", JSONB, nullable=False, server_default=text("'{}'")),
    Column("connection_id", Uuid, nullable=True, comment="set: a new credential for this one"),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False),
    CheckConstraint("needs IN ('code', 'redirect')", name="needs"),
    Index("ix_pending_sign_in_expires_at", "expires_at"),
)
