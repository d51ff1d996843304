"""People and how they get in. `user_account` and `rate_bucket` are the two tables that are not a tenant's."""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    CheckConstraint,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.dialects.postgresql import JSONB, TIMESTAMP

from domestique.store.tables.metadata import metadata

_time = TIMESTAMP(timezone=True)


def _owner() -> Column[object]:
    return Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True)


user_account = Table(
    "user_account",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("email_key", Text, nullable=False, comment="casefolded and NFKC, what sign-in compares"),
    Column("password_hash", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("units", Text, nullable=False, server_default="metric"),
    Column("theme", Text, nullable=False, server_default="system"),
    Column("sex", Text),
    Column("birth_year", SmallInteger),
    Column("created_at", _time, nullable=False),
    Column("password_changed_at", _time, nullable=False),
    UniqueConstraint("email_key"),
    CheckConstraint("role IN ('owner', 'member')", name="role"),
    CheckConstraint("units IN ('metric', 'imperial')", name="units"),
    CheckConstraint("theme IN ('system', 'light', 'dark')", name="theme"),
    CheckConstraint("sex IN ('female', 'male')", name="sex"),
)

session = Table(
    "session",
    metadata,
    _owner(),
    Column("id", Uuid, primary_key=True),
    Column("token_hash", LargeBinary, nullable=False),
    Column("created_at", _time, nullable=False),
    Column("last_seen_at", _time, nullable=False),
    Column("ends_at", _time, nullable=False, comment="however busy it is"),
    Column("user_agent", Text, nullable=False),
    Column("address", Text, nullable=False),
    UniqueConstraint("user_id", "token_hash"),
)

api_key = Table(
    "api_key",
    metadata,
    _owner(),
    Column("id", Uuid, primary_key=True),
    Column("name", Text, nullable=False),
    Column("prefix", Text, nullable=False),
    Column("key_hash", LargeBinary, nullable=False),
    Column("scopes", ARRAY(Text), nullable=False),
    Column("created_at", _time, nullable=False),
    Column("last_used_at", _time),
    Column("expires_at", _time),
    Index("ix_api_key_prefix", "prefix", unique=True),
)

second_factor = Table(
    "second_factor",
    metadata,
    _owner(),
    Column("sealed_secret", LargeBinary, nullable=False),
    Column("created_at", _time, nullable=False),
    Column("confirmed_at", _time, comment="empty: offered, not yet in force"),
    Column("last_step", BigInteger, comment="the newest 30 s step a code was taken for"),
)

recovery_code = Table(
    "recovery_code",
    metadata,
    _owner(),
    Column("code_hash", LargeBinary, primary_key=True),
    Column("used_at", _time),
)

audit_entry = Table(
    "audit_entry",
    metadata,
    _owner(),
    Column("id", Uuid, primary_key=True),
    Column("at", _time, nullable=False),
    Column("action", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("detail", JSONB, nullable=False),
    Index("ix_audit_entry_user_id_at", "user_id", "at"),
)

idempotency_key = Table(
    "idempotency_key",
    metadata,
    _owner(),
    Column("key", Text, primary_key=True),
    Column("fingerprint", LargeBinary, nullable=False, comment="of method, path and body"),
    Column("created_at", _time, nullable=False),
    Column("status", SmallInteger, comment="empty while the first request is at work"),
    Column("body", LargeBinary),
    Index("ix_idempotency_key_created_at", "created_at"),
)

rate_bucket = Table(
    "rate_bucket",
    metadata,
    Column("key", Text, primary_key=True),
    Column("tokens", Double, nullable=False),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("not_before", _time),
    Column("updated_at", _time, nullable=False),
    Index("ix_rate_bucket_updated_at", "updated_at"),
    prefixes=["UNLOGGED"],
)
