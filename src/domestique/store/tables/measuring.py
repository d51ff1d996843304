"""What was computed from activities. All of it can be made again (services/measure_activities.py).

`activity_measure` says what an activity was in when it was last looked at, and holds what every dashboard reads.
`metric_value` holds the figures, generically: a new metric needs no table.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    Uuid,
)

from domestique.store.tables.metadata import metadata


def _of_activity() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["user_id", "activity_id"], ["activity.user_id", "activity.id"], ondelete="CASCADE")


activity_measure = Table(
    "activity_measure",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("activity_version", Integer, nullable=False, comment="the activity's, when it was looked at"),
    Column("catalogue", LargeBinary, nullable=False, comment="digest of every metric there was, with its version"),
    Column("told", LargeBinary, nullable=False, comment="digest of what held for the athlete on that day"),
    Column("day", Date, nullable=False, comment="the athlete's own, when it began"),
    Column("sport", Text, nullable=False),
    Column("load_slug", Text, nullable=True, comment="the most trusted load that is known"),
    Column("load", Double, nullable=True),
    Column("trouble", Text, nullable=True, comment="why nothing could be computed"),
    Column("measured_at", DateTime(timezone=True), nullable=False),
    _of_activity(),
    CheckConstraint("(load IS NULL) = (load_slug IS NULL)", name="load"),
    Index("ix_activity_measure_day", "user_id", "day", "activity_id", postgresql_include=["sport", "load"]),
)

metric_value = Table(
    "metric_value",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("slug", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("value", Double, nullable=True),
    Column("reason", Text, nullable=True, comment="why it is not known"),
    Column("about", Text, nullable=True, comment="the channel, setting or metric it misses"),
    Column("inputs", LargeBinary, nullable=False, comment="digest of all it was computed from"),
    Column("computed_at", DateTime(timezone=True), nullable=False),
    _of_activity(),
    CheckConstraint("(value IS NULL) <> (reason IS NULL)", name="known_or_not"),
    Index("ix_metric_value_slug", "user_id", "slug", "activity_id", postgresql_include=["value"]),
)
