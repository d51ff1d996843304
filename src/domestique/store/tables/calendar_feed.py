"""The address under which an athlete's other calendars read what is planned."""

from sqlalchemy import Column, DateTime, ForeignKey, LargeBinary, Table, Text, Uuid

from domestique.store.tables.metadata import metadata

calendar_feed = Table(
    "calendar_feed",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("token_hash", LargeBinary, nullable=False, comment="SHA-256; the address itself is said once"),
    Column("starts_at", Text, nullable=True, comment="HH:MM of the athlete's own clock; null: all day"),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("last_read_at", DateTime(timezone=True), nullable=True),
)
