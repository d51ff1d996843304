"""Several recordings of one activity, stretches of one recording, corrections, and twins kept apart."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tenancy import tenant_policy

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_time = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column(
        "activity",
        sa.Column(
            "provenance",
            JSONB,
            nullable=False,
            server_default=sa.text("'{}'"),
            comment="empty: all from one source",
        ),
    )
    op.add_column(
        "activity",
        sa.Column(
            "absorbed_by",
            sa.Uuid,
            nullable=True,
            comment="set with deleted_at: the activity its recordings went into",
        ),
    )
    _sources()
    op.create_table(
        "activity_correction",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.Column("position", sa.Integer, nullable=False, comment="corrections are applied in this order"),
        sa.Column("slug", sa.Text, nullable=False),
        sa.Column("params", JSONB, nullable=False, server_default=sa.text("'{}'")),
        sa.Column("created_at", _time, nullable=False),
        sa.Column("undone_at", _time, nullable=True, comment="set: taken back, and kept for the log"),
        sa.Column("refused", sa.Text, nullable=True, comment="why it no longer fits what was recorded"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_activity_correction"),
        sa.ForeignKeyConstraint(
            ["user_id", "activity_id"],
            ["activity.user_id", "activity.id"],
            name="fk_activity_correction_user_id_activity_id_activity",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_activity_correction_activity", "activity_correction", ["user_id", "activity_id", "position"])
    op.create_table(
        "kept_apart",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column(
            "low_id", sa.Uuid, nullable=False, comment="of two recordings the athlete took apart, the smaller id"
        ),
        sa.Column("high_id", sa.Uuid, nullable=False),
        sa.Column("created_at", _time, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "low_id", "high_id", name="pk_kept_apart"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_kept_apart_user_id_user_account", ondelete="CASCADE"
        ),
        sa.CheckConstraint("low_id < high_id", name=op.f("ck_kept_apart_order")),
    )
    for table in ("activity_correction", "kept_apart"):
        for statement in tenant_policy(table):
            op.execute(statement)


def _sources() -> None:
    source = "activity_source"
    op.add_column(
        source,
        sa.Column("home_id", sa.Uuid, nullable=True, comment="the activity it made, whichever it belongs to now"),
    )
    op.execute("SELECT set_config('app.scope', 'system', true)")
    op.execute("UPDATE activity_source SET home_id = activity_id")
    op.alter_column(source, "home_id", nullable=False)
    stretch = "only this stretch of the recording belongs to the activity"
    op.add_column(source, sa.Column("from_s", sa.Double, nullable=True, comment=stretch))
    op.add_column(source, sa.Column("to_s", sa.Double, nullable=True))
    op.add_column(
        source,
        sa.Column(
            "facts",
            JSONB,
            nullable=False,
            server_default=sa.text("'{}'"),
            comment="what came beside the file: a name",
        ),
    )
    looked = "null: its twins were not looked for yet"
    op.add_column(source, sa.Column("compared_at", _time, nullable=True, comment=looked))
    op.drop_constraint("uq_activity_source_user_id_raw_id_part", source)
    op.create_unique_constraint(
        "uq_activity_source_stretch",
        source,
        ["user_id", "raw_id", "part", "from_s"],
        postgresql_nulls_not_distinct=True,
    )
    op.create_index(
        "ix_activity_source_new",
        source,
        ["user_id", "start_at"],
        postgresql_where=sa.text("compared_at IS NULL"),
    )


def downgrade() -> None:
    op.drop_table("kept_apart")
    op.drop_table("activity_correction")
    op.drop_index("ix_activity_source_new", "activity_source")
    op.drop_constraint("uq_activity_source_stretch", "activity_source")
    op.execute("SELECT set_config('app.scope', 'system', true)")
    op.execute("DELETE FROM activity_source WHERE from_s IS NOT NULL")
    op.create_unique_constraint(
        "uq_activity_source_user_id_raw_id_part", "activity_source", ["user_id", "raw_id", "part"]
    )
    for column in ("compared_at", "facts", "to_s", "from_s", "home_id"):
        op.drop_column("activity_source", column)
    op.drop_column("activity", "absorbed_by")
    op.drop_column("activity", "provenance")
