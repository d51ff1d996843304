"""Figures of a day from a wearable's account: sleep, HRV, resting pulse, weight, steps; and readings within it."""

from sqlalchemy import (
    Column,
    Date,
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
    Uuid,
)

from domestique.store.tables.metadata import metadata
from domestique.store.tables.raw_files import AT_COMMIT

wellness_day = Table(
    "wellness_day",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("day", Date, primary_key=True, comment="the athlete's own; a night belongs to the day it ends on"),
    Column("kind", Text, primary_key=True, comment="names its unit: sleep_s, hrv_ms, weight_kg"),
    Column("source", Text, primary_key=True),
    Column("value", Double, nullable=False),
    Column("unit", Text, nullable=True),
    Column("raw_id", Uuid, nullable=True, comment="null: typed by the athlete"),
    ForeignKeyConstraint(["user_id", "raw_id"], ["raw_file.user_id", "raw_file.id"], **AT_COMMIT),
    Index("ix_wellness_day_kind", "user_id", "kind", "day"),
    Index("ix_wellness_day_raw", "user_id", "raw_id"),
)

wellness_series = Table(
    "wellness_series",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("channel", Text, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("unit", Text, nullable=False),
    Column("start_at", DateTime(timezone=True), nullable=False),
    Column("n", Integer, nullable=False),
    Column("time_encoding", SmallInteger, nullable=False, comment="as of streams (store/stream_encoding.py)"),
    Column("time_scale", Double, nullable=False),
    Column("time_data", LargeBinary, nullable=False),
    Column("value_encoding", SmallInteger, nullable=False),
    Column("value_scale", Double, nullable=False),
    Column("value_data", LargeBinary, nullable=False),
    Column("raw_id", Uuid, nullable=False),
    ForeignKeyConstraint(["user_id", "raw_id"], ["raw_file.user_id", "raw_file.id"], **AT_COMMIT),
    Index("ix_wellness_series_raw", "user_id", "raw_id"),
)
