"""Intervals: what is made of the samples, and the athlete's own cut beside it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tenancy import tenant_policy

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_TABLES = ("interval_cut", "interval_group", "interval_set")


def upgrade() -> None:
    op.create_table(
        "interval_set",
        *_of_activity("interval_set"),
        sa.Column("source", sa.Text, comment="found, laps or edited; null: not known"),
        sa.Column("channel", sa.Text, comment="what effort was told by"),
        sa.Column(
            "choices",
            sa.ARRAY(sa.Text),
            nullable=False,
            server_default=sa.text("'{}'"),
            comment="what else could be shown",
        ),
        sa.Column("caution", sa.Text, comment="why to look twice"),
        sa.Column(
            "items",
            JSONB,
            nullable=False,
            server_default=sa.text("'[]'"),
            comment="in order of time, with figures",
        ),
        sa.Column("reason", sa.Text),
        sa.Column("about", sa.Text),
        sa.Column("inputs", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "activity_id", name="pk_interval_set"),
        sa.CheckConstraint("(source IS NULL) <> (reason IS NULL)", name=op.f("ck_interval_set_known_or_not")),
    )
    op.create_table(
        "interval_group",
        *_of_activity("interval_group"),
        sa.Column("number", sa.Integer, nullable=False, comment="from 1, in order of time of the first"),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("seconds", sa.Double, nullable=False, comment="of the typical one"),
        sa.Column("figures", JSONB, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "activity_id", "number", name="pk_interval_group"),
    )
    op.create_index("ix_interval_group_seconds", "interval_group", ["user_id", "seconds"])
    op.create_table(
        "interval_cut",
        *_of_activity("interval_cut"),
        sa.Column("version", sa.Integer, nullable=False, comment="grows with each edit, undoing among them"),
        sa.Column(
            "source",
            sa.Text,
            nullable=False,
            comment="what to show; automatic: taken back; unsaid: as if never cut",
        ),
        sa.Column("items", JSONB, nullable=False, server_default=sa.text("'[]'"), comment="of one that was edited"),
        sa.Column(
            "anchor_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="second 0 of items, by the device's clock",
        ),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "activity_id", name="pk_interval_cut"),
        sa.CheckConstraint(
            "source IN ('found', 'laps', 'edited', 'automatic', 'unsaid')", name=op.f("ck_interval_cut_source")
        ),
    )
    for table in _TABLES:
        for statement in tenant_policy(table):
            op.execute(statement)


def downgrade() -> None:
    for table in _TABLES:
        op.drop_table(table)


def _of_activity(table: str) -> tuple[sa.schema.SchemaItem, ...]:
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
