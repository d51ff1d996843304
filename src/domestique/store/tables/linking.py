"""What the athlete wants done to an activity beyond its recordings: corrections, and twins to be kept apart."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tables.metadata import metadata

activity_correction = Table(
    "activity_correction",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("activity_id", Uuid, nullable=False),
    Column("position", Integer, nullable=False, comment="corrections are applied in this order"),
    Column("slug", Text, nullable=False),
    Column("params", JSONB, nullable=False, server_default=text("'{}'")),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("undone_at", DateTime(timezone=True), nullable=True, comment="set: taken back, and kept for the log"),
    Column("refused", Text, nullable=True, comment="why it no longer fits what was recorded"),
    ForeignKeyConstraint(["user_id", "activity_id"], ["activity.user_id", "activity.id"], ondelete="CASCADE"),
    Index("ix_activity_correction_activity", "user_id", "activity_id", "position"),
)

kept_apart = Table(
    "kept_apart",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("low_id", Uuid, primary_key=True, comment="of two recordings the athlete took apart, the smaller id"),
    Column("high_id", Uuid, primary_key=True),
    Column("created_at", DateTime(timezone=True), nullable=False),
    CheckConstraint("low_id < high_id", name="order"),
)
