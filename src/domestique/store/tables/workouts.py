"""What is planned, and what the athlete decided to call the exercises in it elsewhere."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tables.metadata import metadata

workout = Table(
    "workout",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("day", Date, nullable=True, comment="the athlete's own day; null: not planned for any"),
    Column("sport", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("notes", Text, nullable=True, comment="the athlete's own, never sent; what is sent is in the body"),
    Column("body", JSONB, nullable=False, comment="model/workout_json.py"),
    Column("author", Text, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("changed_at", DateTime(timezone=True), nullable=False),
    Column("deleted_at", DateTime(timezone=True), nullable=True, comment="set: in the bin"),
    CheckConstraint("author IN ('athlete', 'coach', 'solver', 'import', 'demo')", name="author"),
    Index("ix_workout_day", "user_id", "day", "id"),
    Index("ix_workout_bin", "user_id", "deleted_at", "id", postgresql_where=text("deleted_at IS NOT NULL")),
)

exercise_choice = Table(
    "exercise_choice",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("connection_id", Uuid, primary_key=True),
    Column("exercise", Text, primary_key=True, comment="our slug"),
    Column("external_id", Text, nullable=False),
    Column("chosen_at", DateTime(timezone=True), nullable=False),
)
"""Which of theirs the athlete takes for ours, where it is not plain by name."""
