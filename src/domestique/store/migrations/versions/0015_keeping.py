"""Merges, splits and corrections among the changes; sample data known as such; activities out of an export's table."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tenancy import tenant_policy

revision = "0015"
down_revision = "0010"
branch_labels = None
depends_on = None

_SEARCHED = ("search", "note_words", "tag_words", "tags", "channels", "sparkline", "own_fields")
_SAMPLE = """
UPDATE raw_file SET source = 'demo'
FROM import_item i JOIN import_batch b ON b.user_id = i.user_id AND b.id = i.import_id
WHERE b.source = 'demo' AND i.user_id = raw_file.user_id AND i.raw_id = raw_file.id
"""
_SAMPLE_ACTIVITIES = """
UPDATE activity SET sample = true FROM activity_source s JOIN raw_file r ON r.user_id = s.user_id AND r.id = s.raw_id
WHERE r.source = 'demo' AND s.user_id = activity.user_id AND s.home_id = activity.id
"""
_SAMPLE_DAYS = """
UPDATE wellness_day SET source = 'demo' FROM raw_file r
WHERE r.source = 'demo' AND r.user_id = wellness_day.user_id AND r.id = wellness_day.raw_id
"""


def upgrade() -> None:
    op.add_column("change_set", sa.Column("structure", JSONB, comment="what recordings went where; null: only columns"))
    op.add_column(
        "change_set",
        sa.Column(
            "automatic", sa.Boolean, nullable=False, server_default=sa.text("false"), comment="nobody asked for it"
        ),
    )
    op.add_column(
        "activity",
        sa.Column("sample", sa.Boolean, nullable=False, server_default=sa.text("false"), comment="the demo athlete's"),
    )
    op.add_column(
        "activity", sa.Column("origin", sa.Text, comment="of one out of an export's table: whose, and its number there")
    )
    op.create_index(
        "uq_activity_origin",
        "activity",
        ["user_id", "origin"],
        unique=True,
        postgresql_where=sa.text("origin IS NOT NULL"),
    )
    op.create_index("ix_activity_sample", "activity", ["user_id", "id"], postgresql_where=sa.text("sample"))
    _removed_days()
    _narrow()
    op.execute("SELECT set_config('app.scope', 'system', true)")
    for statement in (_SAMPLE, _SAMPLE_ACTIVITIES, _SAMPLE_DAYS):
        op.execute(statement)
    op.execute("UPDATE activity SET sample = sample")  # written anew, and so narrower


def _narrow() -> None:
    """What lists never show moves out of the row: a search for a rare word reads every row of an athlete."""
    op.execute("ALTER TABLE activity SET (toast_tuple_target = 640)")
    for column in _SEARCHED:
        op.execute(f"ALTER TABLE activity ALTER COLUMN {column} SET STORAGE MAIN")
    op.execute("ALTER TABLE activity ALTER COLUMN summary SET STORAGE EXTERNAL")


def _removed_days() -> None:
    table = "removed_wellness_day"
    op.create_table(
        table,
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("change_id", sa.Uuid, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("value", sa.Double, nullable=False),
        sa.Column("unit", sa.Text),
        sa.Column("raw_id", sa.Uuid, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "change_id", "day", "kind", "source", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(
            ["user_id", "change_id"],
            ["change_set.user_id", "change_set.id"],
            name=f"fk_{table}_user_id_change_id_change_set",
            ondelete="CASCADE",
        ),
    )
    for statement in tenant_policy(table):
        op.execute(statement)


def downgrade() -> None:
    for column in (*_SEARCHED, "summary"):
        op.execute(f"ALTER TABLE activity ALTER COLUMN {column} SET STORAGE EXTENDED")
    op.execute("ALTER TABLE activity RESET (toast_tuple_target)")
    op.drop_table("removed_wellness_day")
    op.execute("SELECT set_config('app.scope', 'system', true)")
    op.execute("DELETE FROM change_set WHERE structure IS NOT NULL")
    op.execute("UPDATE wellness_day SET source = 'garmin_export' WHERE source = 'demo'")
    op.execute("DELETE FROM activity WHERE origin IS NOT NULL")
    op.drop_index("uq_activity_origin", "activity")
    op.drop_column("activity", "origin")
    op.drop_index("ix_activity_sample", "activity")
    op.drop_column("activity", "sample")
    op.drop_column("change_set", "automatic")
    op.drop_column("change_set", "structure")
