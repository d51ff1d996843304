"""Activities and what hangs on them, except the samples (tables/streams.py).

`activity` is the one record an athlete sees. `activity_source` is one recording of it: a part of a file, from one
device. Most activities have one; a ride seen by watch and trainer has two, and each stream says which it came from.
"""

from sqlalchemy import (
    ARRAY,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR

from domestique.store.tables.metadata import metadata
from domestique.store.tables.raw_files import AT_COMMIT

activity = Table(
    "activity",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("name", Text, nullable=True),
    Column("sport", Text, nullable=False),
    Column("sub_sport", Text, nullable=True),
    Column("start_at", DateTime(timezone=True), nullable=False),
    Column("utc_offset_s", Integer, nullable=True),
    Column("elapsed_s", Double, nullable=True),
    Column("timer_s", Double, nullable=True),
    Column("distance_m", Double, nullable=True),
    Column("ascent_m", Double, nullable=True),
    Column("avg_power_w", Double, nullable=True),
    Column("avg_hr_bpm", Double, nullable=True),
    Column("device", Text, nullable=True),
    Column("channels", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Column("sparkline", ARRAY(SmallInteger), nullable=True, comment="0 to 100 of its own range, for a list row"),
    Column("summary", JSONB, nullable=False, server_default=text("'{}'"), comment="the device's figures, as it wrote"),
    Column("losses", JSONB, nullable=False, server_default=text("'[]'"), comment="what could not be saved, and why"),
    Column(
        "own_fields",
        ARRAY(Text),
        nullable=False,
        server_default=text("'{}'"),
        comment="what the athlete set, which nothing from upstream may overwrite",
    ),
    Column("search", TSVECTOR, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("changed_at", DateTime(timezone=True), nullable=False),
    Column("deleted_at", DateTime(timezone=True), nullable=True, comment="set: gone from every list, for now"),
    Column("provenance", JSONB, nullable=False, server_default=text("'{}'"), comment="empty: all from one source"),
    Column("absorbed_by", Uuid, nullable=True, comment="set with deleted_at: the activity its recordings went into"),
    Column("notes", Text, nullable=True),
    Column("rpe", Double, nullable=True, comment="0 to 10, how hard it felt"),
    Column("feel", SmallInteger, nullable=True, comment="1 (very weak) to 5 (very strong)"),
    Column("tags", ARRAY(Text), nullable=False, server_default=text("'{}'"), comment="in order of C"),
    Column("gear_id", Uuid, nullable=True),
    Column("manual", Boolean, nullable=False, server_default=text("false"), comment="typed, not recorded"),
    Column("note_words", TSVECTOR, nullable=False, server_default=text("''")),
    Column("tag_words", TSVECTOR, nullable=False, server_default=text("''")),
    Column(
        "source_name", Text, nullable=True, comment="what the recording says, for when the athlete's own is cleared"
    ),
    Column("source_sport", Text, nullable=True),
    Column("sample", Boolean, nullable=False, server_default=text("false"), comment="the demo athlete's"),
    Column("origin", Text, nullable=True, comment="of one out of an export's table: whose, and its number there"),
    CheckConstraint("rpe BETWEEN 0 AND 10", name="rpe"),
    CheckConstraint("feel BETWEEN 1 AND 5", name="feel"),
    ForeignKeyConstraint(["user_id", "gear_id"], ["gear.user_id", "gear.id"], **AT_COMMIT),
    Index(
        "ix_activity_start",
        "user_id",
        "start_at",
        "id",
        postgresql_include=["timer_s", "distance_m", "ascent_m", "deleted_at"],
    ),
    Index("ix_activity_tagged", "user_id", "start_at", "id", postgresql_where=text("tags <> '{}'")),
    Index("ix_activity_sport", "user_id", "sport", "start_at", "id"),
    Index("ix_activity_distance", "user_id", "distance_m", "id"),
    Index("ix_activity_timer", "user_id", "timer_s", "id"),
    Index("ix_activity_ascent", "user_id", "ascent_m", "id"),
    Index("ix_activity_power", "user_id", "avg_power_w", "id"),
    Index("ix_activity_hr", "user_id", "avg_hr_bpm", "id"),
    Index("ix_activity_gear", "user_id", "gear_id", "start_at", "id", postgresql_where=text("gear_id IS NOT NULL")),
    Index("ix_activity_sample", "user_id", "id", postgresql_where=text("sample")),
    Index("uq_activity_origin", "user_id", "origin", unique=True, postgresql_where=text("origin IS NOT NULL")),
    Index("ix_activity_bin", "user_id", "deleted_at", "id", postgresql_where=text("deleted_at IS NOT NULL")),
)


def _of_activity() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["user_id", "activity_id"], ["activity.user_id", "activity.id"], ondelete="CASCADE")


activity_source = Table(
    "activity_source",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("activity_id", Uuid, nullable=False),
    Column("raw_id", Uuid, nullable=False),
    Column("part", Integer, nullable=False, comment="which recording in the file; 0 in most"),
    Column("sport", Text, nullable=False),
    Column("start_at", DateTime(timezone=True), nullable=False),
    Column("elapsed_s", Double, nullable=True),
    Column("distance_m", Double, nullable=True),
    Column("device", JSONB, nullable=False, server_default=text("'{}'")),
    Column("channels", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Column("added_at", DateTime(timezone=True), nullable=False),
    Column("home_id", Uuid, nullable=False, comment="the activity it made, whichever it belongs to now"),
    Column("from_s", Double, nullable=True, comment="only this stretch of the recording belongs to the activity"),
    Column("to_s", Double, nullable=True),
    Column("facts", JSONB, nullable=False, server_default=text("'{}'"), comment="what came beside the file: a name"),
    Column("compared_at", DateTime(timezone=True), nullable=True, comment="null: its twins were not looked for yet"),
    _of_activity(),
    ForeignKeyConstraint(["user_id", "raw_id"], ["raw_file.user_id", "raw_file.id"], **AT_COMMIT),
    UniqueConstraint(
        "user_id", "raw_id", "part", "from_s", name="uq_activity_source_stretch", postgresql_nulls_not_distinct=True
    ),
    Index("ix_activity_source_activity", "user_id", "activity_id"),
    Index("ix_activity_source_new", "user_id", "start_at", postgresql_where=text("compared_at IS NULL")),
    Index("ix_activity_source_start", "user_id", "start_at"),
)

activity_lap = Table(
    "activity_lap",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("start_s", Double, nullable=False),
    Column("end_s", Double, nullable=False),
    Column("fields", JSONB, nullable=False, server_default=text("'{}'")),
    _of_activity(),
    CheckConstraint("kind IN ('lap', 'length', 'session')", name="kind"),
)

activity_pause = Table(
    "activity_pause",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("start_s", Double, nullable=False),
    Column("end_s", Double, nullable=False),
    _of_activity(),
)

strength_set = Table(
    "strength_set",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("start_s", Double, nullable=True, comment="null: a gym app told only the order"),
    Column("duration_s", Double, nullable=True),
    Column("kind", Text, nullable=False),
    Column("exercise", Text, nullable=True),
    Column("reps", Integer, nullable=True),
    Column("weight_kg", Double, nullable=True),
    Column("rpe", Double, nullable=True),
    Column("distance_m", Double, nullable=True),
    Column("superset", Text, nullable=True, comment="sets that share it were done in turn"),
    Column("said", Text, nullable=True, comment="the vendor's name of the exercise, where ours is another"),
    _of_activity(),
)
