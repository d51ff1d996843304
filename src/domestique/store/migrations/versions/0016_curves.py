"""Curves of activities and the best of each month, and time in zones."""

import sqlalchemy as sa
from alembic import op

from domestique.store.tenancy import tenant_policy

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_TABLES = ("zone_time", "curve_month", "activity_curve")


def upgrade() -> None:
    op.create_table(
        "activity_curve",
        *_of_activity("activity_curve"),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("after_kj", sa.Integer, nullable=False, comment="only efforts that began after so much work"),
        sa.Column("best", sa.LargeBinary, comment="32-bit floats on the fixed durations; null: not known"),
        sa.Column("reason", sa.Text),
        sa.Column("about", sa.Text),
        sa.Column("inputs", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "activity_id", "kind", "after_kj", name="pk_activity_curve"),
        sa.CheckConstraint("(best IS NULL) <> (reason IS NULL)", name=op.f("ck_activity_curve_known_or_not")),
    )
    op.create_table(
        "curve_month",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("after_kj", sa.Integer, nullable=False),
        sa.Column("sport", sa.Text, nullable=False),
        sa.Column("month", sa.Date, nullable=False, comment="its first day"),
        sa.Column("best", sa.LargeBinary, nullable=False, comment="the best of the month's curves, place by place"),
        sa.Column("owners", sa.LargeBinary, nullable=False, comment="16-bit places in owner_ids, one for each of best"),
        sa.Column("owner_ids", sa.ARRAY(sa.Uuid), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "kind", "after_kj", "sport", "month", name="pk_curve_month"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_curve_month_user_id_user_account", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "zone_time",
        *_of_activity("zone_time"),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("scheme", sa.Text, comment="own, or the name of the scheme; null: not known"),
        sa.Column("setting", sa.Text, comment="what the bounds come from"),
        sa.Column("basis", sa.Double),
        sa.Column("since", sa.Date),
        sa.Column("bounds", sa.ARRAY(sa.Double), nullable=False, server_default=sa.text("'{}'")),
        sa.Column(
            "seconds", sa.ARRAY(sa.Integer), nullable=False, server_default=sa.text("'{}'"), comment="in each zone"
        ),
        sa.Column("three", sa.ARRAY(sa.Integer), comment="at low, middle and high intensity"),
        sa.Column("reason", sa.Text),
        sa.Column("about", sa.Text),
        sa.Column("inputs", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "activity_id", "kind", name="pk_zone_time"),
        sa.CheckConstraint("(scheme IS NULL) <> (reason IS NULL)", name=op.f("ck_zone_time_known_or_not")),
    )
    for table in _TABLES:
        for statement in tenant_policy(table):
            op.execute(statement)


def downgrade() -> None:
    for table in _TABLES:
        op.drop_table(table)


def _of_activity(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id", "activity_id"],
            ["activity.user_id", "activity.id"],
            name=f"fk_{table}_user_id_activity_id_activity",
            ondelete="CASCADE",
        ),
    )
