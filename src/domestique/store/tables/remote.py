"""What outside services answered, kept as received, and which of their objects became what of ours."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Index,
    SmallInteger,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tables.connections import of_connection
from domestique.store.tables.metadata import metadata
from domestique.store.tables.raw_files import AT_COMMIT


def _kept_in(column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["user_id", column], ["raw_file.user_id", "raw_file.id"], **AT_COMMIT)


payload = Table(
    "payload",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("connection_id", Uuid, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True, comment="a day, a range, the service's id: the latest answer replaces"),
    Column("id", Uuid, nullable=False, comment="made when it was received, so that it tells the order"),
    Column("endpoint", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("raw_id", Uuid, nullable=False),
    Column("received_at", DateTime(timezone=True), nullable=False),
    Column("first_day", Date, nullable=True, comment="of the days it speaks for, where its key names them"),
    Column("last_day", Date, nullable=True),
    Column("trouble_code", Text, nullable=True, comment="why it could not be read; it is tried again when mapped anew"),
    of_connection(),
    _kept_in("raw_id"),
    Index("ix_payload_order", "user_id", "connection_id", "id"),
    Index("ix_payload_raw", "user_id", "raw_id"),
)

remote_object = Table(
    "remote_object",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("connection_id", Uuid, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("external_id", Text, primary_key=True),
    Column("digest", Text, nullable=False, comment="changes when the service's own row does"),
    Column("start_at", DateTime(timezone=True), nullable=True),
    Column("type", Text, nullable=True),
    Column("facts", JSONB, nullable=False, server_default=text("'{}'"), comment="name, notes, gear"),
    Column("has_file", Boolean, nullable=False, server_default=text("true")),
    Column("recording_id", Uuid, nullable=True, comment="the raw file that its recordings are read from"),
    Column("tries", SmallInteger, nullable=False, server_default=text("0"), comment="for its file, in vain"),
    Column("trouble_code", Text, nullable=True),
    Column("seen_at", DateTime(timezone=True), nullable=False),
    Column("gone_at", DateTime(timezone=True), nullable=True, comment="deleted there"),
    Column("gone_how", Text, nullable=True, comment="binned here, or kept and why"),
    Column("change_id", Uuid, nullable=True, comment="the change that binned it"),
    of_connection(),
    _kept_in("recording_id"),
    Index("ix_remote_object_start", "user_id", "connection_id", "kind", "start_at"),
    Index("ix_remote_object_recording", "user_id", "recording_id"),
)

remote_exercise = Table(
    "remote_exercise",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("connection_id", Uuid, primary_key=True),
    Column("external_id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("custom", Boolean, nullable=False),
    Column("muscle", Text, nullable=True),
    Column("exercise", Text, nullable=True, comment="our slug, where it is one of ours beyond doubt"),
    of_connection(),
)
"""The catalogue of a gym app's account, the athlete's own exercises too."""
