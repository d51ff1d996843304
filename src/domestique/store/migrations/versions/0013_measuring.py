"""Metrics of activities, and a digest of each stream by which they know that it changed."""

import sqlalchemy as sa
from alembic import op

from domestique.store.tenancy import tenant_policy

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_time = sa.DateTime(timezone=True)
_TABLES = ("metric_value", "activity_measure")


def upgrade() -> None:
    op.add_column(
        "activity_stream",
        sa.Column(
            "digest",
            sa.LargeBinary,
            sa.Computed("sha256(data)", persisted=True),
            comment="tells whether samples changed",
        ),
    )
    op.create_table(
        "activity_measure",
        *_key("activity_measure"),
        sa.Column("activity_version", sa.Integer, nullable=False, comment="the activity's, when it was looked at"),
        sa.Column(
            "catalogue", sa.LargeBinary, nullable=False, comment="digest of every metric there was, with its version"
        ),
        sa.Column("told", sa.LargeBinary, nullable=False, comment="digest of what held for the athlete on that day"),
        sa.Column("day", sa.Date, nullable=False, comment="the athlete's own, when it began"),
        sa.Column("sport", sa.Text, nullable=False),
        sa.Column("load_slug", sa.Text, comment="the most trusted load that is known"),
        sa.Column("load", sa.Double),
        sa.Column("trouble", sa.Text, comment="why nothing could be computed"),
        sa.Column("measured_at", _time, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "activity_id", name="pk_activity_measure"),
        sa.CheckConstraint("(load IS NULL) = (load_slug IS NULL)", name=op.f("ck_activity_measure_load")),
    )
    op.create_index(
        "ix_activity_measure_day",
        "activity_measure",
        ["user_id", "day", "activity_id"],
        postgresql_include=["sport", "load"],
    )
    op.create_table(
        "metric_value",
        *_key("metric_value"),
        sa.Column("slug", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("value", sa.Double),
        sa.Column("reason", sa.Text, comment="why it is not known"),
        sa.Column("about", sa.Text, comment="the channel, setting or metric it misses"),
        sa.Column("inputs", sa.LargeBinary, nullable=False, comment="digest of all it was computed from"),
        sa.Column("computed_at", _time, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "activity_id", "slug", name="pk_metric_value"),
        sa.CheckConstraint("(value IS NULL) <> (reason IS NULL)", name=op.f("ck_metric_value_known_or_not")),
    )
    op.create_index(
        "ix_metric_value_slug", "metric_value", ["user_id", "slug", "activity_id"], postgresql_include=["value"]
    )
    for table in _TABLES:
        for statement in tenant_policy(table):
            op.execute(statement)


def downgrade() -> None:
    for table in _TABLES:
        op.drop_table(table)
    op.drop_column("activity_stream", "digest")


def _key(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id", "activity_id"],
            ["activity.user_id", "activity.id"],
            name=f"fk_{table}_user_id_activity_id_activity",
            ondelete="CASCADE",
        ),
    )
