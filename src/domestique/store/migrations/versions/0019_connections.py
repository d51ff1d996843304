"""Connections to outside services, what they answered, and readings within a day."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tenancy import tenant_policy

revision = "0019"
down_revision = "0020"
branch_labels = None
depends_on = None

_TABLES = (
    "connection",
    "connection_feed",
    "sync_run",
    "service_pause",
    "pending_sign_in",
    "payload",
    "remote_object",
    "remote_exercise",
    "wellness_series",
)


def upgrade() -> None:
    _connection()
    _connection_feed()
    _sync_run()
    _service_pause()
    _pending_sign_in()
    _payload()
    _remote_object()
    _remote_exercise()
    _wellness_series()
    for table in _TABLES:
        for statement in tenant_policy(table):
            op.execute(statement)
    op.add_column(
        "setting_proposal",
        sa.Column("bounds", sa.ARRAY(sa.Double), comment="of zones; the value is then the first of them"),
    )


def downgrade() -> None:
    op.drop_column("setting_proposal", "bounds")
    for table in reversed(_TABLES):
        op.drop_table(table)


def _connection() -> None:
    op.create_table(
        "connection",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("slug", sa.Text, nullable=False, comment="the connector"),
        sa.Column("service", sa.Text, nullable=False, comment="whose it is: two connectors may lead to one service"),
        sa.Column(
            "source", sa.Text, nullable=False, comment="what rows from here name: the slug, or the slug and a number"
        ),
        sa.Column("account_id", sa.Text, nullable=False, comment="the service's"),
        sa.Column("account_name", sa.Text, nullable=True),
        sa.Column("state", sa.Text, nullable=False, comment="a pause is not the connection's: see service_pause"),
        sa.Column("sealed_secret", sa.LargeBinary, nullable=True, comment="null: forgotten"),
        sa.Column(
            "addresses", JSONB, nullable=False, server_default=sa.text("'{}'"), comment="instead of the real ones"
        ),
        sa.Column("options", JSONB, nullable=False, server_default=sa.text("'{}'")),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("forgotten_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_try_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_success_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=True, comment="null: not by itself"),
        sa.Column("trouble_code", sa.Text, nullable=True),
        sa.Column("trouble_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failures", sa.Integer, nullable=False, server_default=sa.text("0"), comment="in a row"),
        sa.Column(
            "holder", sa.Uuid, nullable=True, comment="who is reading from it: only they may write what they read"
        ),
        sa.Column("held_at", sa.DateTime(timezone=True), nullable=True, comment="when the holder was last heard of"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_connection"),
        sa.CheckConstraint("state IN ('ok', 'needs_you', 'off')", name="ck_connection_state"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_connection_user_id_user_account", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("user_id", "slug", "account_id", name="uq_connection_user_id_slug_account_id"),
        sa.UniqueConstraint("user_id", "source", name="uq_connection_user_id_source"),
    )
    op.create_index("ix_connection_next_try_at", "connection", ["next_try_at"])


def _connection_feed() -> None:
    op.create_table(
        "connection_feed",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("connection_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("cursor", JSONB, nullable=True, comment="null: from the beginning"),
        sa.Column("done_once", sa.Boolean, nullable=False, server_default=sa.text("false")),
        sa.Column("share", sa.Double, nullable=True, comment="of the first reading of everything, 0 to 1"),
        sa.Column("answers", sa.Integer, nullable=False, server_default=sa.text("0"), comment="kept so far"),
        sa.Column("last_success_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("trouble_code", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("user_id", "connection_id", "kind", name="pk_connection_feed"),
        sa.ForeignKeyConstraint(
            ["user_id", "connection_id"],
            ["connection.user_id", "connection.id"],
            name="fk_connection_feed_user_id_connection_id_connection",
            ondelete="CASCADE",
        ),
    )


def _sync_run() -> None:
    op.create_table(
        "sync_run",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("connection_id", sa.Uuid, nullable=False),
        sa.Column("job_id", sa.Uuid, nullable=True),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("asked", JSONB, nullable=False, server_default=sa.text("'{}'"), comment="kinds, since, full"),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "finished",
            sa.ARRAY(sa.Text),
            nullable=False,
            server_default=sa.text("'{}'"),
            comment="kinds read to their end",
        ),
        sa.Column("counts", JSONB, nullable=False, server_default=sa.text("'{}'")),
        sa.Column("trouble_code", sa.Text, nullable=True),
        sa.Column("import_id", sa.Uuid, nullable=True, comment="the import its newest files were put in"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_sync_run"),
        sa.CheckConstraint("reason IN ('schedule', 'asked', 'connected', 'webhook')", name="ck_sync_run_reason"),
        sa.CheckConstraint(
            "state IN ('waiting', 'running', 'done', 'failed', 'cancelled', 'lost')", name="ck_sync_run_state"
        ),
        sa.ForeignKeyConstraint(
            ["user_id", "connection_id"],
            ["connection.user_id", "connection.id"],
            name="fk_sync_run_user_id_connection_id_connection",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_sync_run_connection", "sync_run", ["user_id", "connection_id", "id"])
    op.create_index("ix_sync_run_open", "sync_run", ["user_id", "id"], postgresql_where=sa.text("ended_at IS NULL"))


def _service_pause() -> None:
    op.create_table(
        "service_pause",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("scope", sa.Text, nullable=False, comment="an account, hashed, or sign_in"),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column(
            "step", sa.SmallInteger, nullable=False, comment="how often in a row; without a time named each is longer"
        ),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "service", "scope", name="pk_service_pause"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_service_pause_user_id_user_account", ondelete="CASCADE"
        ),
    )


def _pending_sign_in() -> None:
    op.create_table(
        "pending_sign_in",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("slug", sa.Text, nullable=False),
        sa.Column("needs", sa.Text, nullable=False),
        sa.Column("sealed_state", sa.LargeBinary, nullable=False, comment="the connector's, good for some minutes"),
        sa.Column("how", sa.Text, nullable=True, comment="where the code was sent"),
        sa.Column("addresses", JSONB, nullable=False, server_default=sa.text("'{}'")),
        sa.Column("connection_id", sa.Uuid, nullable=True, comment="set: a new credential for this one"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_pending_sign_in"),
        sa.CheckConstraint("needs IN ('code', 'redirect')", name="ck_pending_sign_in_needs"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_pending_sign_in_user_id_user_account", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_pending_sign_in_expires_at", "pending_sign_in", ["expires_at"])


def _payload() -> None:
    op.create_table(
        "payload",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("connection_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column(
            "key", sa.Text, nullable=False, comment="a day, a range, the service's id: the latest answer replaces"
        ),
        sa.Column("id", sa.Uuid, nullable=False, comment="made when it was received, so that it tells the order"),
        sa.Column("endpoint", sa.Text, nullable=False),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("raw_id", sa.Uuid, nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("first_day", sa.Date, nullable=True, comment="of the days it speaks for, where its key names them"),
        sa.Column("last_day", sa.Date, nullable=True),
        sa.Column(
            "trouble_code",
            sa.Text,
            nullable=True,
            comment="why it could not be read; it is tried again when mapped anew",
        ),
        sa.PrimaryKeyConstraint("user_id", "connection_id", "kind", "key", name="pk_payload"),
        sa.ForeignKeyConstraint(
            ["user_id", "connection_id"],
            ["connection.user_id", "connection.id"],
            name="fk_payload_user_id_connection_id_connection",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id", "raw_id"],
            ["raw_file.user_id", "raw_file.id"],
            name="fk_payload_user_id_raw_id_raw_file",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    op.create_index("ix_payload_order", "payload", ["user_id", "connection_id", "id"])
    op.create_index("ix_payload_raw", "payload", ["user_id", "raw_id"])


def _remote_object() -> None:
    op.create_table(
        "remote_object",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("connection_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("external_id", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False, comment="changes when the service's own row does"),
        sa.Column("start_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("type", sa.Text, nullable=True),
        sa.Column("facts", JSONB, nullable=False, server_default=sa.text("'{}'"), comment="name, notes, gear"),
        sa.Column("has_file", sa.Boolean, nullable=False, server_default=sa.text("true")),
        sa.Column("recording_id", sa.Uuid, nullable=True, comment="the raw file that its recordings are read from"),
        sa.Column(
            "tries", sa.SmallInteger, nullable=False, server_default=sa.text("0"), comment="for its file, in vain"
        ),
        sa.Column("trouble_code", sa.Text, nullable=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gone_at", sa.DateTime(timezone=True), nullable=True, comment="deleted there"),
        sa.Column("gone_how", sa.Text, nullable=True, comment="binned here, or kept and why"),
        sa.Column("change_id", sa.Uuid, nullable=True, comment="the change that binned it"),
        sa.PrimaryKeyConstraint("user_id", "connection_id", "kind", "external_id", name="pk_remote_object"),
        sa.ForeignKeyConstraint(
            ["user_id", "connection_id"],
            ["connection.user_id", "connection.id"],
            name="fk_remote_object_user_id_connection_id_connection",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id", "recording_id"],
            ["raw_file.user_id", "raw_file.id"],
            name="fk_remote_object_user_id_recording_id_raw_file",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    op.create_index("ix_remote_object_recording", "remote_object", ["user_id", "recording_id"])
    op.create_index("ix_remote_object_start", "remote_object", ["user_id", "connection_id", "kind", "start_at"])


def _remote_exercise() -> None:
    op.create_table(
        "remote_exercise",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("connection_id", sa.Uuid, nullable=False),
        sa.Column("external_id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("custom", sa.Boolean, nullable=False),
        sa.Column("muscle", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("user_id", "connection_id", "external_id", name="pk_remote_exercise"),
        sa.ForeignKeyConstraint(
            ["user_id", "connection_id"],
            ["connection.user_id", "connection.id"],
            name="fk_remote_exercise_user_id_connection_id_connection",
            ondelete="CASCADE",
        ),
    )


def _wellness_series() -> None:
    op.create_table(
        "wellness_series",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("start_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("time_encoding", sa.SmallInteger, nullable=False, comment="as of streams (store/stream_encoding.py)"),
        sa.Column("time_scale", sa.Double, nullable=False),
        sa.Column("time_data", sa.LargeBinary, nullable=False),
        sa.Column("value_encoding", sa.SmallInteger, nullable=False),
        sa.Column("value_scale", sa.Double, nullable=False),
        sa.Column("value_data", sa.LargeBinary, nullable=False),
        sa.Column("raw_id", sa.Uuid, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "day", "channel", "source", name="pk_wellness_series"),
        sa.ForeignKeyConstraint(
            ["user_id", "raw_id"],
            ["raw_file.user_id", "raw_file.id"],
            name="fk_wellness_series_user_id_raw_id_raw_file",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_wellness_series_user_id_user_account", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_wellness_series_raw", "wellness_series", ["user_id", "raw_id"])
