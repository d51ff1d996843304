"""What a gym app knows of a set and a watch does not: effort, metres, supersets, its own name of the exercise."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("strength_set", "start_s", nullable=True, comment="null: a gym app told only the order")
    op.add_column("strength_set", sa.Column("rpe", sa.Double, nullable=True))
    op.add_column("strength_set", sa.Column("distance_m", sa.Double, nullable=True))
    op.add_column(
        "strength_set",
        sa.Column("superset", sa.Text, nullable=True, comment="sets that share it were done in turn"),
    )
    op.add_column(
        "strength_set",
        sa.Column("said", sa.Text, nullable=True, comment="the vendor's name of the exercise, where ours is another"),
    )


def downgrade() -> None:
    for name in ("said", "superset", "distance_m", "rpe"):
        op.drop_column("strength_set", name)
    op.execute("UPDATE strength_set SET start_s = 0 WHERE start_s IS NULL")
    op.alter_column("strength_set", "start_s", nullable=False, comment=None)
