"""A day's figure may be the athlete's own word, which no file holds."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0019"
branch_labels = None
depends_on = None

_SAYS = "null: typed by the athlete"


def upgrade() -> None:
    op.alter_column("wellness_day", "raw_id", existing_type=sa.Uuid, nullable=True, comment=_SAYS)


def downgrade() -> None:
    op.execute("DELETE FROM wellness_day WHERE raw_id IS NULL")
    op.alter_column("wellness_day", "raw_id", existing_type=sa.Uuid, nullable=False, comment=None)
