"""Rules of the demo athlete, which go with it."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "rule",
        sa.Column("demo", sa.Boolean, server_default=sa.text("false"), nullable=False, comment="the demo athlete's"),
    )


def downgrade() -> None:
    op.drop_column("rule", "demo")
