"""What was seen in the watched folder, so that each file is taken in once."""

from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Index, LargeBinary, Table, Text, Uuid

from domestique.store.tables.metadata import metadata

watched_file = Table(
    "watched_file",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("path", Text, primary_key=True, comment="below the folder"),
    Column("size", BigInteger, nullable=False),
    Column("changed_ns", BigInteger, nullable=False, comment="as the file system says; looked at again when it moves"),
    Column("sha256", LargeBinary, nullable=False),
    Column("seen_at", DateTime(timezone=True), nullable=False),
    Index("ix_watched_file_sha256", "user_id", "sha256"),
)
