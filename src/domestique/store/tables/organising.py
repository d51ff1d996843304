"""What the athlete keeps order with: gear, changes that can be undone, and recordings thrown away for good."""

from sqlalchemy import (
    ARRAY,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Double,
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

gear = Table(
    "gear",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("retired_at", DateTime(timezone=True), nullable=True),
    Column("created_at", DateTime(timezone=True), nullable=False),
    CheckConstraint("kind IN ('bike', 'shoes', 'other')", name="kind"),
)

change_set = Table(
    "change_set",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("count", Integer, nullable=False, comment="how many activities it changed"),
    Column("what", JSONB, nullable=False, server_default=text("'{}'"), comment="the wish, for its list"),
    Column("touched", ARRAY(Text), nullable=False, comment="the columns that undoing puts back"),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("undone_at", DateTime(timezone=True), nullable=True),
    Column("structure", JSONB, nullable=True, comment="what recordings went where; null: only columns"),
    Column("automatic", Boolean, nullable=False, server_default=text("false"), comment="nobody asked for it"),
)

change_item = Table(
    "change_item",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("change_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("version_before", Integer, nullable=False),
    Column("version_after", Integer, nullable=False, comment="in any other it was edited since"),
    Column("before", JSONB, nullable=False, comment="the touched columns as they were"),
    ForeignKeyConstraint(["user_id", "change_id"], ["change_set.user_id", "change_set.id"], ondelete="CASCADE"),
    ForeignKeyConstraint(["user_id", "activity_id"], ["activity.user_id", "activity.id"], ondelete="CASCADE"),
    Index("ix_change_item_activity", "user_id", "activity_id"),
)

forgotten_recording = Table(
    "forgotten_recording",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("raw_id", Uuid, primary_key=True),
    Column("part", Integer, primary_key=True),
    Column("forgotten_at", DateTime(timezone=True), nullable=False),
    ForeignKeyConstraint(["user_id", "raw_id"], ["raw_file.user_id", "raw_file.id"], ondelete="CASCADE"),
)
"""Its activity was deleted and its time in the bin is over: handing the file in again does not bring it back."""

removed_wellness_day = Table(
    "removed_wellness_day",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("change_id", Uuid, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("value", Double, nullable=False),
    Column("unit", Text, nullable=True),
    Column("raw_id", Uuid, nullable=False),
    ForeignKeyConstraint(["user_id", "change_id"], ["change_set.user_id", "change_set.id"], ondelete="CASCADE"),
)
"""Figures of days that a change took away, until it is undone or too old to be."""
