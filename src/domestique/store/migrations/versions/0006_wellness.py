"""Figures of a day from a wearable's account."""

import sqlalchemy as sa
from alembic import op

from domestique.store.tenancy import tenant_policy

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "wellness_day",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("day", sa.Date, nullable=False, comment="the athlete's own; a night belongs to the day it ends on"),
        sa.Column("kind", sa.Text, nullable=False, comment="names its unit: sleep_s, hrv_ms, weight_kg"),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("value", sa.Double, nullable=False),
        sa.Column("unit", sa.Text, nullable=True),
        sa.Column("raw_id", sa.Uuid, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "day", "kind", "source", name="pk_wellness_day"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_wellness_day_user_id_user_account", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id", "raw_id"],
            ["raw_file.user_id", "raw_file.id"],
            name="fk_wellness_day_user_id_raw_id_raw_file",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    op.create_index("ix_wellness_day_kind", "wellness_day", ["user_id", "kind", "day"])
    op.create_index("ix_wellness_day_raw", "wellness_day", ["user_id", "raw_id"])
    for statement in tenant_policy("wellness_day"):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("wellness_day")
