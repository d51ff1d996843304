"""Addresses of our own to which an athlete's programs send days' figures, and what came in there.

A revoked one keeps its row without its secret: what came from there stays, and still says from where.
"""

from sqlalchemy import (
    Column,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)

from domestique.store.tables.metadata import metadata
from domestique.store.tables.raw_files import AT_COMMIT

webhook = Table(
    "webhook",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("name", Text, nullable=False, comment="the athlete's"),
    Column("source", Text, nullable=False, comment="what rows from here name: webhook, or webhook and a number"),
    Column("sealed_secret", LargeBinary, nullable=True, comment="null: revoked"),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("last_received_at", DateTime(timezone=True), nullable=True),
    Column("paused_at", DateTime(timezone=True), nullable=True, comment="takes nothing since then"),
    UniqueConstraint("user_id", "source"),
    Index("ix_webhook_id", "id"),
)

webhook_delivery = Table(
    "webhook_delivery",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("webhook_id", Uuid, primary_key=True),
    Column("raw_id", Uuid, primary_key=True, comment="the bytes as they came: the same ones count once"),
    Column("received_at", DateTime(timezone=True), nullable=False),
    Column("days", Integer, nullable=False),
    Column("figures", Integer, nullable=False),
    Column("trouble_code", Text, nullable=True, comment="why nothing of it counts"),
    ForeignKeyConstraint(["user_id", "webhook_id"], ["webhook.user_id", "webhook.id"], ondelete="CASCADE"),
    ForeignKeyConstraint(["user_id", "raw_id"], ["raw_file.user_id", "raw_file.id"], **AT_COMMIT),
)
