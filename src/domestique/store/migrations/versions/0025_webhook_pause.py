"""A webhook can be paused: it keeps its address and secret, and takes nothing until it goes on."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "webhook",
        sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True, comment="takes nothing since then"),
    )


def downgrade() -> None:
    op.drop_column("webhook", "paused_at")
