"""Raw files, imports, activities and their samples."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR

from domestique.store.tenancy import tenant_policy

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES = (
    "raw_file",
    "import_batch",
    "import_item",
    "activity",
    "activity_source",
    "activity_stream",
    "activity_lap",
    "activity_pause",
    "strength_set",
)
_time = sa.DateTime(timezone=True)


def _user() -> sa.Column[object]:
    return sa.Column("user_id", sa.Uuid, nullable=False)


def _account(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["user_id"], ["user_account.id"], name=f"fk_{table}_user_id_user_account", ondelete="CASCADE"
    )


def _within(table: str, column: str, referred: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["user_id", column],
        [f"{referred}.user_id", f"{referred}.id"],
        name=f"fk_{table}_user_id_{column}_{referred}",
        ondelete="CASCADE",
    )


def _sideways(table: str, column: str, referred: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["user_id", column],
        [f"{referred}.user_id", f"{referred}.id"],
        name=f"fk_{table}_user_id_{column}_{referred}",
        deferrable=True,
        initially="DEFERRED",
    )


def _json(name: str, empty: str, comment: str | None = None) -> sa.Column[object]:
    return sa.Column(name, JSONB, nullable=False, server_default=sa.text(f"'{empty}'"), comment=comment)


def _texts(name: str, comment: str | None = None) -> sa.Column[object]:
    return sa.Column(name, sa.ARRAY(sa.Text), nullable=False, server_default=sa.text("'{}'"), comment=comment)


def upgrade() -> None:
    _files()
    _activities()
    _parts_of_activities()
    for table in _TABLES:
        for statement in tenant_policy(table):
            op.execute(statement)


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)


def _files() -> None:
    op.create_table(
        "raw_file",
        _user(),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("sha256", sa.LargeBinary, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.Text, comment="what the first bytes say: fit, gpx, tcx, zip; null: unknown"),
        sa.Column("blob_key", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False, comment="the way in: upload, folder, or a connection's name"),
        sa.Column("received_at", _time, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_raw_file"),
        sa.UniqueConstraint("user_id", "sha256", name="uq_raw_file_user_id_sha256"),
        _account("raw_file"),
    )
    op.create_index("ix_raw_file_received", "raw_file", ["user_id", "received_at"])
    op.create_table(
        "import_batch",
        _user(),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("job_id", sa.Uuid),
        sa.Column("created_at", _time, nullable=False),
        sa.Column("started_at", _time),
        sa.Column("finished_at", _time),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_import_batch"),
        sa.CheckConstraint(
            "state IN ('queued', 'running', 'done', 'failed', 'cancelled')", name=op.f("ck_import_batch_state")
        ),
        _account("import_batch"),
    )
    op.create_index("ix_import_batch_created", "import_batch", ["user_id", "created_at", "id"])
    op.create_table(
        "import_item",
        _user(),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("import_id", sa.Uuid, nullable=False),
        sa.Column("container_id", sa.Uuid, comment="the item of the archive this one came out of"),
        sa.Column("position", sa.Integer, nullable=False, comment="place among the files handed in, or in the archive"),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("raw_id", sa.Uuid, comment="null until an archive's entry was taken out and kept"),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("activity_id", sa.Uuid, comment="the first activity in the file; the rest by activity_source"),
        sa.Column("code", sa.Text),
        sa.Column("reason", sa.Text, comment="the reader's own English sentence, when the code has no wording"),
        _json("detail", "{}"),
        sa.Column("done_at", _time),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_import_item"),
        _within("import_item", "import_id", "import_batch"),
        sa.ForeignKeyConstraint(
            ["user_id", "container_id"],
            ["import_item.user_id", "import_item.id"],
            name="fk_import_item_container",
            ondelete="CASCADE",
        ),
        _sideways("import_item", "raw_id", "raw_file"),
        sa.UniqueConstraint(
            "user_id",
            "import_id",
            "container_id",
            "position",
            name="uq_import_item_place",
            postgresql_nulls_not_distinct=True,
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'reading', 'opened', 'added', 'duplicate', 'skipped', 'failed')",
            name=op.f("ck_import_item_state"),
        ),
    )
    op.create_index("ix_import_item_state", "import_item", ["user_id", "import_id", "state"])


def _activities() -> None:
    op.create_table(
        "activity",
        _user(),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("version", sa.Integer, nullable=False, server_default=sa.text("1")),
        sa.Column("name", sa.Text),
        sa.Column("sport", sa.Text, nullable=False),
        sa.Column("sub_sport", sa.Text),
        sa.Column("start_at", _time, nullable=False),
        sa.Column("utc_offset_s", sa.Integer),
        sa.Column("elapsed_s", sa.Double),
        sa.Column("timer_s", sa.Double),
        sa.Column("distance_m", sa.Double),
        sa.Column("ascent_m", sa.Double),
        sa.Column("avg_power_w", sa.Double),
        sa.Column("avg_hr_bpm", sa.Double),
        sa.Column("device", sa.Text),
        _texts("channels"),
        sa.Column("sparkline", sa.ARRAY(sa.SmallInteger), comment="0 to 100 of its own range, for a list row"),
        _json("summary", "{}", "the device's figures, as it wrote"),
        _json("losses", "[]", "what could not be saved, and why"),
        _texts("own_fields", "what the athlete set, which nothing from upstream may overwrite"),
        sa.Column("search", TSVECTOR, nullable=False),
        sa.Column("created_at", _time, nullable=False),
        sa.Column("changed_at", _time, nullable=False),
        sa.Column("deleted_at", _time, comment="set: gone from every list, for now"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_activity"),
        _account("activity"),
    )
    op.create_index("ix_activity_start", "activity", ["user_id", "start_at", "id"])
    op.create_index("ix_activity_sport", "activity", ["user_id", "sport", "start_at", "id"])
    op.create_index("ix_activity_distance", "activity", ["user_id", "distance_m", "id"])
    op.create_index("ix_activity_timer", "activity", ["user_id", "timer_s", "id"])
    op.create_index("ix_activity_search", "activity", ["search"], postgresql_using="gin")
    op.create_table(
        "activity_source",
        _user(),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.Column("raw_id", sa.Uuid, nullable=False),
        sa.Column("part", sa.Integer, nullable=False, comment="which recording in the file; 0 in most"),
        sa.Column("sport", sa.Text, nullable=False),
        sa.Column("start_at", _time, nullable=False),
        sa.Column("elapsed_s", sa.Double),
        sa.Column("distance_m", sa.Double),
        _json("device", "{}"),
        _texts("channels"),
        sa.Column("added_at", _time, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_activity_source"),
        sa.UniqueConstraint("user_id", "raw_id", "part", name="uq_activity_source_user_id_raw_id_part"),
        _within("activity_source", "activity_id", "activity"),
        _sideways("activity_source", "raw_id", "raw_file"),
    )
    op.create_index("ix_activity_source_activity", "activity_source", ["user_id", "activity_id"])
    op.create_index("ix_activity_source_start", "activity_source", ["user_id", "start_at"])


def _parts_of_activities() -> None:
    op.create_table(
        "activity_stream",
        _user(),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("source_id", sa.Uuid, nullable=False, comment="the recording this channel was taken from"),
        sa.Column("encoding", sa.SmallInteger, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("scale", sa.Double, nullable=False),
        sa.Column("offset", sa.Double, nullable=False),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, comment="already compressed, so STORAGE EXTERNAL"),
        sa.Column("object_key", sa.Text, comment="instead of data, where samples live in an object store"),
        sa.PrimaryKeyConstraint("user_id", "activity_id", "channel", name="pk_activity_stream"),
        sa.CheckConstraint("(data IS NULL) <> (object_key IS NULL)", name=op.f("ck_activity_stream_one_place")),
        _within("activity_stream", "activity_id", "activity"),
        _sideways("activity_stream", "source_id", "activity_source"),
    )
    op.execute("ALTER TABLE activity_stream ALTER COLUMN data SET STORAGE EXTERNAL")
    op.create_table(
        "activity_lap",
        _user(),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("start_s", sa.Double, nullable=False),
        sa.Column("end_s", sa.Double, nullable=False),
        _json("fields", "{}"),
        sa.PrimaryKeyConstraint("user_id", "activity_id", "position", name="pk_activity_lap"),
        sa.CheckConstraint("kind IN ('lap', 'length', 'session')", name=op.f("ck_activity_lap_kind")),
        _within("activity_lap", "activity_id", "activity"),
    )
    op.create_table(
        "activity_pause",
        _user(),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("start_s", sa.Double, nullable=False),
        sa.Column("end_s", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "activity_id", "position", name="pk_activity_pause"),
        _within("activity_pause", "activity_id", "activity"),
    )
    op.create_table(
        "strength_set",
        _user(),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("start_s", sa.Double, nullable=False),
        sa.Column("duration_s", sa.Double),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("exercise", sa.Text),
        sa.Column("reps", sa.Integer),
        sa.Column("weight_kg", sa.Double),
        sa.PrimaryKeyConstraint("user_id", "activity_id", "position", name="pk_strength_set"),
        _within("strength_set", "activity_id", "activity"),
    )
