"""What an offer was before each change of it, so that a change can be taken back."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tenancy import tenant_policy

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plan_proposal_past",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("proposal_id", sa.Uuid, nullable=False),
        sa.Column("version", sa.Integer, nullable=False, comment="the offer's, in which it was so"),
        sa.Column("body", JSONB, nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id", "proposal_id"],
            ["plan_proposal.user_id", "plan_proposal.id"],
            name=op.f("fk_plan_proposal_past_user_id_proposal_id_plan_proposal"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "proposal_id", "version", name=op.f("pk_plan_proposal_past")),
    )
    for statement in tenant_policy("plan_proposal_past"):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("plan_proposal_past")
