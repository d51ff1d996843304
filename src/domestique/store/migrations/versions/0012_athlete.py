"""Settings by date, and proposals for them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from domestique.store.tenancy import tenant_policy

revision = "0012"
down_revision = "0007"
branch_labels = None
depends_on = None


def _owner(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["user_id"], ["user_account.id"], name=f"fk_{table}_user_id_user_account", ondelete="CASCADE"
    )


def upgrade() -> None:
    op.create_table(
        "athlete_setting",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("slug", sa.Text, nullable=False),
        sa.Column("sport", sa.Text, nullable=True, comment="empty: for every sport that has none of its own"),
        sa.Column("since", sa.Date, nullable=True, comment="empty: as far back as records go"),
        sa.Column("value", sa.Double, nullable=True),
        sa.Column("bounds", sa.ARRAY(sa.Double), nullable=True, comment="of zones, instead of a value"),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_athlete_setting"),
        _owner("athlete_setting"),
        sa.CheckConstraint("(value IS NULL) <> (bounds IS NULL)", name=op.f("ck_athlete_setting_one_kind")),
        sa.CheckConstraint("source IN ('athlete', 'proposal', 'demo')", name=op.f("ck_athlete_setting_source")),
        sa.UniqueConstraint(
            "user_id", "slug", "sport", "since", name="uq_athlete_setting_day", postgresql_nulls_not_distinct=True
        ),
    )
    op.create_table(
        "setting_proposal",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("slug", sa.Text, nullable=False),
        sa.Column("sport", sa.Text, nullable=True),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("value", sa.Double, nullable=False),
        sa.Column("low", sa.Double, nullable=True, comment="the interval it is probably in"),
        sa.Column("high", sa.Double, nullable=True),
        sa.Column(
            "evidence",
            postgresql.JSONB,
            nullable=False,
            server_default=sa.text("'{}'"),
            comment="what it rests on",
        ),
        sa.Column("state", sa.Text, nullable=False, server_default="open"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_setting_proposal"),
        _owner("setting_proposal"),
        sa.CheckConstraint(
            "state IN ('open', 'accepted', 'rejected', 'replaced')", name=op.f("ck_setting_proposal_state")
        ),
    )
    op.create_index(
        "uq_setting_proposal_open",
        "setting_proposal",
        ["user_id", "slug", "sport"],
        unique=True,
        postgresql_nulls_not_distinct=True,
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_index("ix_setting_proposal_decided", "setting_proposal", ["user_id", "slug", "decided_at"])
    for table in ("athlete_setting", "setting_proposal"):
        for statement in tenant_policy(table):
            op.execute(statement)


def downgrade() -> None:
    op.drop_table("setting_proposal")
    op.drop_table("athlete_setting")
