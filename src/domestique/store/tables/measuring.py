"""What was computed from activities. All of it can be made again (services/measure_activities.py).

`activity_measure` says what an activity was in when it was last looked at, and holds what every dashboard reads.
`metric_value` holds the figures, generically: a new metric needs no table.
"""

from sqlalchemy import (
    ARRAY,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Double,
    ForeignKey,
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

activity_curve = Table(
    "activity_curve",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("after_kj", Integer, primary_key=True, comment="only efforts that began after so much work"),
    Column("best", LargeBinary, nullable=True, comment="32-bit floats on the fixed durations; null: not known"),
    Column("reason", Text, nullable=True),
    Column("about", Text, nullable=True),
    Column("inputs", LargeBinary, nullable=False),
    _of_activity(),
    CheckConstraint("(best IS NULL) <> (reason IS NULL)", name="known_or_not"),
)

curve_month = Table(
    "curve_month",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("after_kj", Integer, primary_key=True),
    Column("sport", Text, primary_key=True),
    Column("month", Date, primary_key=True, comment="its first day"),
    Column("best", LargeBinary, nullable=False, comment="the best of the month's curves, place by place"),
    Column("owners", LargeBinary, nullable=False, comment="16-bit places in owner_ids, one for each of best"),
    Column("owner_ids", ARRAY(Uuid), nullable=False),
)
"""Made again with every curve of its month, in the same transaction: all of ten years are then some 120 rows."""

zone_time = Table(
    "zone_time",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("scheme", Text, nullable=True, comment="own, or the name of the scheme; null: not known"),
    Column("setting", Text, nullable=True, comment="what the bounds come from"),
    Column("basis", Double, nullable=True),
    Column("since", Date, nullable=True),
    Column("bounds", ARRAY(Double), nullable=False, server_default=text("'{}'")),
    Column("seconds", ARRAY(Integer), nullable=False, server_default=text("'{}'"), comment="in each zone"),
    Column("three", ARRAY(Integer), nullable=True, comment="at low, middle and high intensity"),
    Column("reason", Text, nullable=True),
    Column("about", Text, nullable=True),
    Column("inputs", LargeBinary, nullable=False),
    _of_activity(),
    CheckConstraint("(scheme IS NULL) <> (reason IS NULL)", name="known_or_not"),
)

record_book = Table(
    "record_book",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("pages", JSONB, nullable=False, comment="each record with the one it beat"),
    Column("written_at", DateTime(timezone=True), nullable=False),
)
"""Written anew whenever figures changed: to look for records in ten years of figures takes longer than a page may."""
