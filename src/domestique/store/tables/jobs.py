"""Background work as its user sees it: what runs, how far it is, and each attempt it took.

The queue itself is procrastinate's; its tables (`procrastinate_*`) are made by migration 0003, hold nothing but
ids, belong to no user and are not part of this metadata.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TIMESTAMP

from domestique.store.tables.metadata import metadata

_time = TIMESTAMP(timezone=True)

job_run = Table(
    "job_run",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("task", Text, nullable=False),
    Column("args", JSONB, nullable=False, comment="ids and small settings, never payloads"),
    Column("state", Text, nullable=False),
    Column("attempt", Integer, nullable=False, server_default="0", comment="tries that count against max_attempts"),
    Column("max_attempts", Integer, comment="unknown until a worker that knows the task has started it"),
    Column("lost", Integer, nullable=False, server_default="0", comment="starts whose worker vanished"),
    Column("progress_done", BigInteger),
    Column("progress_total", BigInteger),
    Column("progress_note", Text),
    Column("queue_job_id", BigInteger, nullable=False, comment="also the fence: only its holder may write"),
    Column("lock", Text),
    Column("created_at", _time, nullable=False),
    Column("started_at", _time),
    Column("finished_at", _time),
    Column("next_try_at", _time),
    Column("error_code", Text),
    Column("error_detail", Text),
    Column("cancel_requested_at", _time),
    Column("worker", Text),
    CheckConstraint("state IN ('waiting', 'running', 'succeeded', 'failed', 'cancelled')", name="state"),
    CheckConstraint("(finished_at IS NULL) = (state IN ('waiting', 'running'))", name="finished"),
    Index("ix_job_run_open", "queue_job_id", postgresql_where=text("finished_at IS NULL")),
    Index("ix_job_run_finished_at", "finished_at", postgresql_where=text("finished_at IS NOT NULL")),
)

job_attempt = Table(
    "job_attempt",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("job_id", Uuid, primary_key=True),
    Column("number", Integer, primary_key=True, comment="every start, those that do not count included"),
    Column("worker", Text, nullable=False),
    Column("started_at", _time, nullable=False),
    Column("finished_at", _time),
    Column("outcome", Text, comment="null while it runs"),
    Column("error_code", Text),
    Column("error_detail", Text),
    ForeignKeyConstraint(["user_id", "job_id"], ["job_run.user_id", "job_run.id"], ondelete="CASCADE"),
    CheckConstraint("outcome IN ('succeeded', 'failed', 'cancelled', 'given_back', 'lost')", name="outcome"),
)
