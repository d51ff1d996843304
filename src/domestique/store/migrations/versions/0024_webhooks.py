"""Addresses of our own that an athlete's programs send days' figures to."""

import sqlalchemy as sa
from alembic import op

from domestique.store.tenancy import tenant_policy

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

_TABLES = ("webhook", "webhook_delivery")


def upgrade() -> None:
    op.create_table(
        "webhook",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("name", sa.Text, nullable=False, comment="the athlete's"),
        sa.Column(
            "source", sa.Text, nullable=False, comment="what rows from here name: webhook, or webhook and a number"
        ),
        sa.Column("sealed_secret", sa.LargeBinary, nullable=True, comment="null: revoked"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_received_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_webhook"),
        sa.UniqueConstraint("user_id", "source", name="uq_webhook_user_id_source"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_webhook_user_id_user_account", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_webhook_id", "webhook", ["id"])
    op.create_table(
        "webhook_delivery",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("webhook_id", sa.Uuid, nullable=False),
        sa.Column("raw_id", sa.Uuid, nullable=False, comment="the bytes as they came: the same ones count once"),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("days", sa.Integer, nullable=False),
        sa.Column("figures", sa.Integer, nullable=False),
        sa.Column("trouble_code", sa.Text, nullable=True, comment="why nothing of it counts"),
        sa.PrimaryKeyConstraint("user_id", "webhook_id", "raw_id", name="pk_webhook_delivery"),
        sa.ForeignKeyConstraint(
            ["user_id", "webhook_id"],
            ["webhook.user_id", "webhook.id"],
            name="fk_webhook_delivery_user_id_webhook_id_webhook",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id", "raw_id"],
            ["raw_file.user_id", "raw_file.id"],
            name="fk_webhook_delivery_user_id_raw_id_raw_file",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    for table in _TABLES:
        for statement in tenant_policy(table):
            op.execute(statement)


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)
