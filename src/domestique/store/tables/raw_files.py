"""What was received, byte for byte, before anything was read from it."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Index,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)

from domestique.store.tables.metadata import metadata

AT_COMMIT: Final[Mapping[str, Any]] = {"deferrable": True, "initially": "DEFERRED"}
"""For keys that point sideways: erasing an account deletes both ends, in whatever order."""

raw_file = Table(
    "raw_file",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("sha256", LargeBinary, nullable=False),
    Column("name", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("kind", Text, nullable=True, comment="what the first bytes say: fit, gpx, tcx, zip; null: unknown"),
    Column("blob_key", Text, nullable=False),
    Column("source", Text, nullable=False, comment="the way in: upload, folder, or a connection's name"),
    Column("received_at", DateTime(timezone=True), nullable=False),
    UniqueConstraint("user_id", "sha256"),
    Index("ix_raw_file_received", "user_id", "received_at"),
)
