"""Background work: procrastinate's own schema from a frozen copy, and our record of each job and attempt.

When procrastinate brings a new schema, freeze its new migration files beside this copy and write a migration that
applies them; `DROP` below lists what this version made, so that going down leaves nothing.
"""

from importlib.resources import files

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB, TIMESTAMP

from domestique.store.tenancy import tenant_policy

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_time = TIMESTAMP(timezone=True)
_QUEUE_SCHEMA = "03.04.00"
_DROP = (
    "DROP FUNCTION procrastinate_fetch_job_v2",  # it returns a row of procrastinate_jobs
    "DROP TABLE procrastinate_events, procrastinate_periodic_defers, procrastinate_jobs, procrastinate_workers",
    "DROP FUNCTION procrastinate_defer_jobs_v1, procrastinate_defer_periodic_job_v2, "
    "procrastinate_finish_job_v1, procrastinate_cancel_job_v1, procrastinate_retry_job_v1, "
    "procrastinate_retry_job_v2, procrastinate_notify_queue_job_inserted_v1, "
    "procrastinate_notify_queue_abort_job_v1, procrastinate_trigger_function_status_events_insert_v1, "
    "procrastinate_trigger_function_status_events_update_v1, procrastinate_trigger_function_scheduled_events_v1, "
    "procrastinate_trigger_abort_requested_events_procedure_v1, procrastinate_unlink_periodic_defers_v1, "
    "procrastinate_register_worker_v1, procrastinate_unregister_worker_v1, procrastinate_update_heartbeat_v1, "
    "procrastinate_prune_stalled_workers_v1",
    "DROP TYPE procrastinate_job_to_defer_v1, procrastinate_job_status, procrastinate_job_event_type",
)


def upgrade() -> None:
    frozen = files("domestique.store") / "migrations" / "sql" / f"procrastinate-{_QUEUE_SCHEMA}.sql"
    cursor = op.get_bind().connection.cursor()
    cursor.execute(frozen.read_text("utf-8"))  # past SQLAlchemy: many statements, and colons that are no parameters
    cursor.close()
    op.execute(f"COMMENT ON TABLE procrastinate_jobs IS 'schema {_QUEUE_SCHEMA}'")
    op.create_table(
        "job_run",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("task", sa.Text, nullable=False),
        sa.Column("args", JSONB, nullable=False, comment="ids and small settings, never payloads"),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column(
            "attempt", sa.Integer, nullable=False, server_default="0", comment="tries that count against max_attempts"
        ),
        sa.Column("max_attempts", sa.Integer, comment="unknown until a worker that knows the task has started it"),
        sa.Column("lost", sa.Integer, nullable=False, server_default="0", comment="starts whose worker vanished"),
        sa.Column("progress_done", sa.BigInteger),
        sa.Column("progress_total", sa.BigInteger),
        sa.Column("progress_note", sa.Text),
        sa.Column("queue_job_id", sa.BigInteger, nullable=False, comment="also the fence: only its holder may write"),
        sa.Column("lock", sa.Text),
        sa.Column("created_at", _time, nullable=False),
        sa.Column("started_at", _time),
        sa.Column("finished_at", _time),
        sa.Column("next_try_at", _time),
        sa.Column("error_code", sa.Text),
        sa.Column("error_detail", sa.Text),
        sa.Column("cancel_requested_at", _time),
        sa.Column("worker", sa.Text),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_job_run"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_job_run_user_id_user_account", ondelete="CASCADE"
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'running', 'succeeded', 'failed', 'cancelled')", name=op.f("ck_job_run_state")
        ),
        sa.CheckConstraint(
            "(finished_at IS NULL) = (state IN ('waiting', 'running'))", name=op.f("ck_job_run_finished")
        ),
    )
    op.create_index("ix_job_run_open", "job_run", ["queue_job_id"], postgresql_where=sa.text("finished_at IS NULL"))
    op.create_index(
        "ix_job_run_finished_at", "job_run", ["finished_at"], postgresql_where=sa.text("finished_at IS NOT NULL")
    )
    op.create_table(
        "job_attempt",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("job_id", sa.Uuid, nullable=False),
        sa.Column(
            "number",
            sa.Integer,
            nullable=False,
            comment="every start, those that do not count included",
            autoincrement=False,
        ),
        sa.Column("worker", sa.Text, nullable=False),
        sa.Column("started_at", _time, nullable=False),
        sa.Column("finished_at", _time),
        sa.Column("outcome", sa.Text, comment="null while it runs"),
        sa.Column("error_code", sa.Text),
        sa.Column("error_detail", sa.Text),
        sa.PrimaryKeyConstraint("user_id", "job_id", "number", name="pk_job_attempt"),
        sa.ForeignKeyConstraint(
            ["user_id", "job_id"],
            ["job_run.user_id", "job_run.id"],
            name="fk_job_attempt_user_id_job_id_job_run",
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "outcome IN ('succeeded', 'failed', 'cancelled', 'given_back', 'lost')", name=op.f("ck_job_attempt_outcome")
        ),
    )
    for table in ("job_run", "job_attempt"):
        for statement in tenant_policy(table):
            op.execute(statement)


def downgrade() -> None:
    op.drop_table("job_attempt")
    op.drop_table("job_run")
    for statement in _DROP:
        op.execute(statement)
