"""Samples: one row per activity and channel, compressed (store/stream_encoding.py says how)."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Computed,
    Double,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    Uuid,
)

from domestique.store.tables.metadata import metadata
from domestique.store.tables.raw_files import AT_COMMIT

activity_stream = Table(
    "activity_stream",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("channel", Text, primary_key=True),
    Column("source_id", Uuid, nullable=False, comment="the recording this channel was taken from"),
    Column("encoding", SmallInteger, nullable=False),
    Column("n", Integer, nullable=False),
    Column("scale", Double, nullable=False),
    Column("offset", Double, nullable=False),
    Column("unit", Text, nullable=False),
    Column("data", LargeBinary, nullable=True, comment="already compressed, so STORAGE EXTERNAL"),
    Column("object_key", Text, nullable=True, comment="instead of data, where samples live in an object store"),
    Column("digest", LargeBinary, Computed("sha256(data)", persisted=True), comment="tells whether samples changed"),
    ForeignKeyConstraint(["user_id", "activity_id"], ["activity.user_id", "activity.id"], ondelete="CASCADE"),
    ForeignKeyConstraint(["user_id", "source_id"], ["activity_source.user_id", "activity_source.id"], **AT_COMMIT),
    CheckConstraint("(data IS NULL) <> (object_key IS NULL)", name="one_place"),
)
