"""Intervals of activities: what was made of the samples and can be made again, and beside it the athlete's own cut.

Nothing that computes writes `interval_cut`; what it says is an input of `interval_set` and `interval_group`.
"""

from sqlalchemy import (
    ARRAY,
    CheckConstraint,
    Column,
    DateTime,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tables.metadata import metadata


def _of_activity() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["user_id", "activity_id"], ["activity.user_id", "activity.id"], ondelete="CASCADE")


interval_set = Table(
    "interval_set",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("source", Text, nullable=True, comment="found, laps or edited; null: not known"),
    Column("channel", Text, nullable=True, comment="what effort was told by"),
    Column("choices", ARRAY(Text), nullable=False, server_default=text("'{}'"), comment="what else could be shown"),
    Column("caution", Text, nullable=True, comment="why to look twice"),
    Column("items", JSONB, nullable=False, server_default=text("'[]'"), comment="in order of time, with figures"),
    Column("reason", Text, nullable=True),
    Column("about", Text, nullable=True),
    Column("inputs", LargeBinary, nullable=False),
    _of_activity(),
    CheckConstraint("(source IS NULL) <> (reason IS NULL)", name="known_or_not"),
)

interval_group = Table(
    "interval_group",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("number", Integer, primary_key=True, comment="from 1, in order of time of the first"),
    Column("label", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Column("seconds", Double, nullable=False, comment="of the typical one"),
    Column("figures", JSONB, nullable=False),
    _of_activity(),
    Index("ix_interval_group_seconds", "user_id", "seconds"),
)
"""Repeats as one: what is looked through for the same interval of other days."""

interval_cut = Table(
    "interval_cut",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("version", Integer, nullable=False, comment="grows with each edit, undoing among them"),
    Column("source", Text, nullable=False, comment="what to show; automatic: taken back; unsaid: as if never cut"),
    Column("items", JSONB, nullable=False, server_default=text("'[]'"), comment="of one that was edited"),
    Column("anchor_at", DateTime(timezone=True), nullable=False, comment="second 0 of items, by the device's clock"),
    Column("changed_at", DateTime(timezone=True), nullable=False),
    _of_activity(),
    CheckConstraint("source IN ('found', 'laps', 'edited', 'automatic', 'unsaid')", name="source"),
)
