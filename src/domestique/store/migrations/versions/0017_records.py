"""The book of records."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tenancy import tenant_policy

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "record_book",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("pages", JSONB, nullable=False, comment="each record with the one it beat"),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_record_book"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_record_book_user_id_user_account", ondelete="CASCADE"
        ),
    )
    for statement in tenant_policy("record_book"):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("record_book")
