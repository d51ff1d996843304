"""Workouts, what is to be done with them elsewhere, what stands there, and every byte that left."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tenancy import tenant_policy

revision = "0020"
down_revision = "0021"
branch_labels = None
depends_on = None

_TABLES = ("delivered", "egress_entry", "exercise_choice", "outbox_item", "workout")


def upgrade() -> None:
    op.create_table(
        "delivered",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("connection_id", sa.Uuid, nullable=False),
        sa.Column("subject_kind", sa.Text, nullable=False),
        sa.Column("subject_id", sa.Uuid, nullable=False),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("tag", sa.Text, nullable=False),
        sa.Column("ref", JSONB, nullable=False, comment="the service's ids; {}: begun, and not yet known"),
        sa.Column("body", JSONB, nullable=True, comment="what was sent last; null for an activity's file"),
        sa.Column("day", sa.Date, nullable=True, comment="as it stands there"),
        sa.Column("digest", sa.Text, nullable=True, comment="of what was read back after the last deed of ours"),
        sa.Column(
            "maybe",
            sa.ARRAY(sa.Text),
            server_default=sa.text("'{}'"),
            nullable=False,
            comment="digests of deeds unanswered",
        ),
        sa.Column("state", sa.Text, server_default="there", nullable=False),
        sa.Column("url", sa.Text, nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('there', 'processing', 'duplicate')", name=op.f("ck_delivered_state")),
        sa.CheckConstraint("subject_kind IN ('workout', 'activity')", name=op.f("ck_delivered_subject_kind")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_delivered_user_id_user_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "connection_id", "subject_kind", "subject_id", name=op.f("pk_delivered")),
    )
    op.create_table(
        "egress_entry",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "ended_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="null: never told, the program was broken off",
        ),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("hosts", JSONB, server_default=sa.text("'{}'"), nullable=False, comment="requests by host"),
        sa.Column("kind", sa.Text, nullable=False, comment="what left: workout, activity_file, credentials, query, …"),
        sa.Column("why", sa.Text, nullable=False, comment="a stable word: sync, push, move, sign_in, …"),
        sa.Column(
            "rows", JSONB, server_default=sa.text("'[]'"), nullable=False, comment="what of ours was in it: kind and id"
        ),
        sa.Column("sent_bytes", sa.BigInteger, nullable=True, comment="null: broken off before it was counted"),
        sa.Column("received_bytes", sa.BigInteger, nullable=True),
        sa.Column("requests", sa.Integer, nullable=True),
        sa.Column("connection_id", sa.Uuid, nullable=True, comment="no key: the ledger outlives the connection"),
        sa.Column("outbox_id", sa.Uuid, nullable=True),
        sa.Column("run_id", sa.Uuid, nullable=True, comment="of a sync"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_egress_entry_user_id_user_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f("pk_egress_entry")),
    )
    op.create_index("ix_egress_entry_service", "egress_entry", ["user_id", "service", "id"])
    op.create_table(
        "exercise_choice",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("connection_id", sa.Uuid, nullable=False),
        sa.Column("exercise", sa.Text, nullable=False, comment="our slug"),
        sa.Column("external_id", sa.Text, nullable=False),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_exercise_choice_user_id_user_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "connection_id", "exercise", name=op.f("pk_exercise_choice")),
    )
    op.create_table(
        "outbox_item",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column(
            "connection_id",
            sa.Uuid,
            nullable=False,
            comment="no key: what was sent stays told when the connection goes",
        ),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("deed", sa.Text, nullable=False),
        sa.Column("subject_kind", sa.Text, nullable=False),
        sa.Column("subject_id", sa.Uuid, nullable=False, comment="no key, for the same reason"),
        sa.Column("subject_name", sa.Text, nullable=False),
        sa.Column("tag", sa.Text, nullable=False, comment="ours, put where the service keeps words"),
        sa.Column(
            "intent",
            JSONB,
            nullable=False,
            comment="how it shall stand there: body and day as approved; {}: not at all",
        ),
        sa.Column(
            "before",
            JSONB,
            server_default=sa.text("'{}'"),
            nullable=False,
            comment="how it stood when this was approved",
        ),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column(
            "look_first",
            sa.Boolean,
            server_default=sa.text("false"),
            nullable=False,
            comment="sent once, without an answer",
        ),
        sa.Column(
            "overwrite",
            sa.Boolean,
            server_default=sa.text("false"),
            nullable=False,
            comment="over what was changed there",
        ),
        sa.Column("attempt", sa.Integer, server_default=sa.text("0"), nullable=False),
        sa.Column(
            "next_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="null while waiting: until the connection works",
        ),
        sa.Column("lease", sa.Uuid, nullable=True, comment="whose turn it is; a worker that lost it writes nothing"),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("trouble", sa.Text, nullable=True),
        sa.Column("detail", sa.Text, nullable=True),
        sa.Column("ref", JSONB, nullable=True, comment="the service's ids of it, once done"),
        sa.Column("differences", JSONB, nullable=True, comment="read back and compared; []: just as sent"),
        sa.Column("approved_by", sa.Text, nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undo_of", sa.Uuid, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("approved_by IN ('athlete', 'rule')", name=op.f("ck_outbox_item_approved_by")),
        sa.CheckConstraint(
            "deed IN ('create', 'update', 'move', 'delete', 'upload')", name=op.f("ck_outbox_item_deed")
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'sending', 'unsure', 'done', 'failed', 'cancelled')",
            name=op.f("ck_outbox_item_state"),
        ),
        sa.CheckConstraint("subject_kind IN ('workout', 'activity')", name=op.f("ck_outbox_item_subject_kind")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_outbox_item_user_id_user_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f("pk_outbox_item")),
    )
    op.create_index(
        "ix_outbox_item_open",
        "outbox_item",
        ["user_id", "connection_id", "id"],
        postgresql_where=sa.text("state IN ('waiting', 'sending', 'unsure')"),
    )
    op.create_index(
        "ix_outbox_item_subject", "outbox_item", ["user_id", "connection_id", "subject_kind", "subject_id", "id"]
    )
    op.create_table(
        "workout",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("version", sa.Integer, server_default=sa.text("1"), nullable=False),
        sa.Column("day", sa.Date, nullable=True, comment="the athlete's own day; null: not planned for any"),
        sa.Column("sport", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column(
            "notes", sa.Text, nullable=True, comment="the athlete's own, never sent; what is sent is in the body"
        ),
        sa.Column("body", JSONB, nullable=False, comment="model/workout_json.py"),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True, comment="set: in the bin"),
        sa.CheckConstraint(
            "author IN ('athlete', 'coach', 'solver', 'import', 'demo')", name=op.f("ck_workout_author")
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_workout_user_id_user_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f("pk_workout")),
    )
    op.create_index(
        "ix_workout_bin", "workout", ["user_id", "deleted_at", "id"], postgresql_where=sa.text("deleted_at IS NOT NULL")
    )
    op.create_index("ix_workout_day", "workout", ["user_id", "day", "id"])
    for table in _TABLES:
        for statement in tenant_policy(table):
            op.execute(statement)


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)
