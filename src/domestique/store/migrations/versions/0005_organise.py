"""Notes, effort, feel, tags, gear, activities by hand; changes that can be undone; what was thrown away for good."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR

from domestique.store.tenancy import CONDITION, tenant_policy

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TABLES = ("gear", "change_set", "change_item", "forgotten_recording")
_SORTED = {"ascent": "ascent_m", "power": "avg_power_w", "hr": "avg_hr_bpm"}
_time = sa.DateTime(timezone=True)


_POLICIES_OF_BEFORE = f"""
DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT tablename FROM pg_policies WHERE schemaname = current_schema() AND policyname = 'tenant'
        AND tablename <> 'user_account' LOOP
        EXECUTE format('ALTER POLICY tenant ON %I USING (%s)', name, $condition${CONDITION}$condition$);
    END LOOP;
END $$
"""
_SUMMED = ["timer_s", "distance_m", "ascent_m", "deleted_at"]


def upgrade() -> None:
    op.execute(_POLICIES_OF_BEFORE)
    _gear()
    _activity()
    _changes()
    _forgotten()
    for table in _TABLES:
        for statement in tenant_policy(table):
            op.execute(statement)


def downgrade() -> None:
    op.drop_table("forgotten_recording")
    op.drop_table("change_item")
    op.drop_table("change_set")
    op.drop_index("ix_activity_start", "activity")
    op.create_index("ix_activity_start", "activity", ["user_id", "start_at", "id"])
    op.drop_index("ix_activity_tagged", "activity")
    op.drop_index("ix_activity_bin", "activity")
    op.drop_index("ix_activity_gear", "activity")
    for name in _SORTED:
        op.drop_index(f"ix_activity_{name}", "activity")
    op.create_index("ix_activity_search", "activity", ["search"], postgresql_using="gin")
    op.execute("SELECT set_config('app.scope', 'system', true)")
    op.execute("DELETE FROM activity WHERE manual")
    for column in (
        "source_sport",
        "source_name",
        "tag_words",
        "note_words",
        "manual",
        "gear_id",
        "tags",
        "feel",
        "rpe",
        "notes",
    ):
        op.drop_column("activity", column)
    op.drop_table("gear")


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


def _gear() -> None:
    op.create_table(
        "gear",
        _user(),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("retired_at", _time, nullable=True),
        sa.Column("created_at", _time, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_gear"),
        sa.CheckConstraint("kind IN ('bike', 'shoes', 'other')", name=op.f("ck_gear_kind")),
        _account("gear"),
    )


def _activity() -> None:
    for column in (
        sa.Column("notes", sa.Text),
        sa.Column("rpe", sa.Double, comment="0 to 10, how hard it felt"),
        sa.Column("feel", sa.SmallInteger, comment="1 (very weak) to 5 (very strong)"),
        sa.Column("tags", sa.ARRAY(sa.Text), nullable=False, server_default=sa.text("'{}'"), comment="in order of C"),
        sa.Column("gear_id", sa.Uuid),
        sa.Column("manual", sa.Boolean, nullable=False, server_default=sa.text("false"), comment="typed, not recorded"),
        sa.Column("note_words", TSVECTOR, nullable=False, server_default=sa.text("''")),
        sa.Column("tag_words", TSVECTOR, nullable=False, server_default=sa.text("''")),
        sa.Column("source_name", sa.Text, comment="what the recording says, for when the athlete's own is cleared"),
        sa.Column("source_sport", sa.Text),
    ):
        op.add_column("activity", column)
    op.execute("SELECT set_config('app.scope', 'system', true)")
    op.execute(
        "UPDATE activity SET source_name = CASE WHEN 'name' = ANY(own_fields) THEN NULL ELSE name END, "
        "source_sport = CASE WHEN 'sport' = ANY(own_fields) THEN (SELECT s.sport FROM activity_source s "
        "WHERE s.user_id = activity.user_id AND s.activity_id = activity.id ORDER BY s.added_at, s.part LIMIT 1) "
        "ELSE sport END"
    )
    op.create_check_constraint(op.f("ck_activity_rpe"), "activity", "rpe BETWEEN 0 AND 10")
    op.create_check_constraint(op.f("ck_activity_feel"), "activity", "feel BETWEEN 1 AND 5")
    op.create_foreign_key(
        "fk_activity_user_id_gear_id_gear",
        "activity",
        "gear",
        ["user_id", "gear_id"],
        ["user_id", "id"],
        deferrable=True,
        initially="DEFERRED",
    )
    # Row level security keeps a match (@@) from being looked up in an index, so this one was only ever written.
    op.drop_index("ix_activity_search", "activity")
    op.create_index(
        "ix_activity_tagged",
        "activity",
        ["user_id", "start_at", "id"],
        postgresql_where=sa.text("tags <> '{}'"),
    )
    # Sums by month come from the index alone.
    op.drop_index("ix_activity_start", "activity")
    op.create_index("ix_activity_start", "activity", ["user_id", "start_at", "id"], postgresql_include=_SUMMED)
    for name, figure in _SORTED.items():
        op.create_index(f"ix_activity_{name}", "activity", ["user_id", figure, "id"])
    op.create_index(
        "ix_activity_gear",
        "activity",
        ["user_id", "gear_id", "start_at", "id"],
        postgresql_where=sa.text("gear_id IS NOT NULL"),
    )
    op.create_index(
        "ix_activity_bin",
        "activity",
        ["user_id", "deleted_at", "id"],
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )


def _changes() -> None:
    op.create_table(
        "change_set",
        _user(),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("count", sa.Integer, nullable=False, comment="how many activities it changed"),
        sa.Column("what", JSONB, nullable=False, server_default=sa.text("'{}'"), comment="the wish, for its list"),
        sa.Column("touched", sa.ARRAY(sa.Text), nullable=False, comment="the columns that undoing puts back"),
        sa.Column("created_at", _time, nullable=False),
        sa.Column("undone_at", _time),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_change_set"),
        _account("change_set"),
    )
    op.create_table(
        "change_item",
        _user(),
        sa.Column("change_id", sa.Uuid, nullable=False),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.Column("version_before", sa.Integer, nullable=False),
        sa.Column("version_after", sa.Integer, nullable=False, comment="in any other it was edited since"),
        sa.Column("before", JSONB, nullable=False, comment="the touched columns as they were"),
        sa.PrimaryKeyConstraint("user_id", "change_id", "activity_id", name="pk_change_item"),
        _within("change_item", "change_id", "change_set"),
        _within("change_item", "activity_id", "activity"),
    )
    op.create_index("ix_change_item_activity", "change_item", ["user_id", "activity_id"])


def _forgotten() -> None:
    op.create_table(
        "forgotten_recording",
        _user(),
        sa.Column("raw_id", sa.Uuid, nullable=False),
        sa.Column("part", sa.Integer, nullable=False),
        sa.Column("forgotten_at", _time, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "raw_id", "part", name="pk_forgotten_recording"),
        _within("forgotten_recording", "raw_id", "raw_file"),
    )
