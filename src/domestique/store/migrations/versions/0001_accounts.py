"""People and how they get in."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB, TIMESTAMP

from domestique.store.tenancy import tenant_policy

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_time = TIMESTAMP(timezone=True)
_TENANTS = ("session", "api_key", "second_factor", "recovery_code", "audit_entry", "idempotency_key")


def _owner(table: str) -> tuple[sa.Column[object], sa.ForeignKeyConstraint]:
    return (
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=f"fk_{table}_user_id_user_account", ondelete="CASCADE"
        ),
    )


def upgrade() -> None:
    op.create_table(
        "user_account",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("email_key", sa.Text, nullable=False, comment="casefolded and NFKC, what sign-in compares"),
        sa.Column("password_hash", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("time_zone", sa.Text, nullable=False),
        sa.Column("units", sa.Text, nullable=False, server_default="metric"),
        sa.Column("theme", sa.Text, nullable=False, server_default="system"),
        sa.Column("sex", sa.Text),
        sa.Column("birth_year", sa.SmallInteger),
        sa.Column("created_at", _time, nullable=False),
        sa.Column("password_changed_at", _time, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_user_account"),
        sa.UniqueConstraint("email_key", name="uq_user_account_email_key"),
        sa.CheckConstraint("role IN ('owner', 'member')", name=op.f("ck_user_account_role")),
        sa.CheckConstraint("units IN ('metric', 'imperial')", name=op.f("ck_user_account_units")),
        sa.CheckConstraint("theme IN ('system', 'light', 'dark')", name=op.f("ck_user_account_theme")),
        sa.CheckConstraint("sex IN ('female', 'male')", name=op.f("ck_user_account_sex")),
    )
    op.create_table(
        "session",
        *_owner("session"),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("token_hash", sa.LargeBinary, nullable=False),
        sa.Column("created_at", _time, nullable=False),
        sa.Column("last_seen_at", _time, nullable=False),
        sa.Column("ends_at", _time, nullable=False, comment="however busy it is"),
        sa.Column("user_agent", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_session"),
        sa.UniqueConstraint("user_id", "token_hash", name="uq_session_user_id_token_hash"),
    )
    op.create_table(
        "api_key",
        *_owner("api_key"),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("prefix", sa.Text, nullable=False),
        sa.Column("key_hash", sa.LargeBinary, nullable=False),
        sa.Column("scopes", sa.ARRAY(sa.Text), nullable=False),
        sa.Column("created_at", _time, nullable=False),
        sa.Column("last_used_at", _time),
        sa.Column("expires_at", _time),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_api_key"),
    )
    op.create_index("ix_api_key_prefix", "api_key", ["prefix"], unique=True)
    op.create_table(
        "second_factor",
        *_owner("second_factor"),
        sa.Column("sealed_secret", sa.LargeBinary, nullable=False),
        sa.Column("created_at", _time, nullable=False),
        sa.Column("confirmed_at", _time, comment="empty: offered, not yet in force"),
        sa.Column("last_step", sa.BigInteger, comment="the newest 30 s step a code was taken for"),
        sa.PrimaryKeyConstraint("user_id", name="pk_second_factor"),
    )
    op.create_table(
        "recovery_code",
        *_owner("recovery_code"),
        sa.Column("code_hash", sa.LargeBinary, nullable=False),
        sa.Column("used_at", _time),
        sa.PrimaryKeyConstraint("user_id", "code_hash", name="pk_recovery_code"),
    )
    op.create_table(
        "audit_entry",
        *_owner("audit_entry"),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("at", _time, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("detail", JSONB, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_audit_entry"),
    )
    op.create_index("ix_audit_entry_user_id_at", "audit_entry", ["user_id", "at"])
    op.create_table(
        "idempotency_key",
        *_owner("idempotency_key"),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.LargeBinary, nullable=False, comment="of method, path and body"),
        sa.Column("created_at", _time, nullable=False),
        sa.Column("status", sa.SmallInteger, comment="empty while the first request is at work"),
        sa.Column("body", sa.LargeBinary),
        sa.PrimaryKeyConstraint("user_id", "key", name="pk_idempotency_key"),
    )
    op.create_index("ix_idempotency_key_created_at", "idempotency_key", ["created_at"])
    op.create_table(
        "rate_bucket",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("tokens", sa.Double, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False, server_default="0"),
        sa.Column("not_before", _time),
        sa.Column("updated_at", _time, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_rate_bucket"),
        prefixes=["UNLOGGED"],
    )
    op.create_index("ix_rate_bucket_updated_at", "rate_bucket", ["updated_at"])
    for table in _TENANTS:
        for statement in tenant_policy(table):
            op.execute(statement)
    for statement in _account_policy():
        op.execute(statement)


def _account_policy() -> tuple[str, ...]:
    """The account is its own tenant: the same lock, turned by its id."""
    return (
        "ALTER TABLE user_account ENABLE ROW LEVEL SECURITY",
        "ALTER TABLE user_account FORCE ROW LEVEL SECURITY",
        """CREATE POLICY tenant ON user_account USING (
            id = NULLIF(current_setting('app.user_id', true), '')::uuid
            OR current_setting('app.scope', true) = 'system'
        )""",
    )


def downgrade() -> None:
    for table in ("rate_bucket", *reversed(_TENANTS), "user_account"):
        op.drop_table(table)
