"""What was seen in the watched folder."""

import sqlalchemy as sa
from alembic import op

from domestique.store.tenancy import tenant_policy

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "watched_file",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("path", sa.Text, nullable=False, comment="below the folder"),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column(
            "changed_ns",
            sa.BigInteger,
            nullable=False,
            comment="as the file system says; looked at again when it moves",
        ),
        sa.Column("sha256", sa.LargeBinary, nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "path", name="pk_watched_file"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_watched_file_user_id_user_account", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_watched_file_sha256", "watched_file", ["user_id", "sha256"])
    for statement in tenant_policy("watched_file"):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("watched_file")
