"""Which of a gym app's exercises are ours beyond doubt."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "remote_exercise",
        sa.Column("exercise", sa.Text, comment="our slug, where it is one of ours beyond doubt"),
    )


def downgrade() -> None:
    op.drop_column("remote_exercise", "exercise")
