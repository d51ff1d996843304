"""Imports: what was handed in together, and what became of each file."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tables.metadata import metadata
from domestique.store.tables.raw_files import AT_COMMIT

import_batch = Table(
    "import_batch",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("state", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("job_id", Uuid, nullable=True),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("started_at", DateTime(timezone=True), nullable=True),
    Column("finished_at", DateTime(timezone=True), nullable=True),
    CheckConstraint("state IN ('queued', 'running', 'done', 'failed', 'cancelled')", name="state"),
    Index("ix_import_batch_created", "user_id", "created_at", "id"),
)

import_item = Table(
    "import_item",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("import_id", Uuid, nullable=False),
    Column("container_id", Uuid, nullable=True, comment="the item of the archive this one came out of"),
    Column("position", Integer, nullable=False, comment="place among the files handed in, or in the archive"),
    Column("name", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("raw_id", Uuid, nullable=True, comment="null until an archive's entry was taken out and kept"),
    Column("state", Text, nullable=False),
    Column("activity_id", Uuid, nullable=True, comment="the first activity in the file; the rest by activity_source"),
    Column("code", Text, nullable=True),
    Column("reason", Text, nullable=True, comment="the reader's own English sentence, when the code has no wording"),
    Column("detail", JSONB, nullable=False, server_default=text("'{}'")),
    Column("done_at", DateTime(timezone=True), nullable=True),
    ForeignKeyConstraint(["user_id", "import_id"], ["import_batch.user_id", "import_batch.id"], ondelete="CASCADE"),
    ForeignKeyConstraint(
        ["user_id", "container_id"],
        ["import_item.user_id", "import_item.id"],
        ondelete="CASCADE",
        name="fk_import_item_container",
    ),
    ForeignKeyConstraint(["user_id", "raw_id"], ["raw_file.user_id", "raw_file.id"], **AT_COMMIT),
    UniqueConstraint(
        "user_id",
        "import_id",
        "container_id",
        "position",
        name="uq_import_item_place",
        postgresql_nulls_not_distinct=True,
    ),
    CheckConstraint(
        "state IN ('waiting', 'reading', 'opened', 'added', 'duplicate', 'skipped', 'failed')", name="state"
    ),
    Index("ix_import_item_state", "user_id", "import_id", "state"),
)
