"""A secret address for calendars to read what is planned."""

import sqlalchemy as sa
from alembic import op

from domestique.store.tenancy import tenant_policy

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "calendar_feed",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("token_hash", sa.LargeBinary, nullable=False, comment="SHA-256; the address itself is said once"),
        sa.Column("starts_at", sa.Text, nullable=True, comment="HH:MM of the athlete's own clock; null: all day"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_read_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("user_id", name="pk_calendar_feed"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_calendar_feed_user_id_user_account", ondelete="CASCADE"
        ),
    )
    for statement in tenant_policy("calendar_feed"):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("calendar_feed")
