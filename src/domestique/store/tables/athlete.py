"""What is known of an athlete by date, and what we propose to believe."""

from sqlalchemy import (
    ARRAY,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tables.metadata import metadata

athlete_setting = Table(
    "athlete_setting",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("slug", Text, nullable=False),
    Column("sport", Text, nullable=True, comment="empty: for every sport that has none of its own"),
    Column("since", Date, nullable=True, comment="empty: as far back as records go"),
    Column("value", Double, nullable=True),
    Column("bounds", ARRAY(Double), nullable=True, comment="of zones, instead of a value"),
    Column("source", Text, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    CheckConstraint("(value IS NULL) <> (bounds IS NULL)", name="one_kind"),
    CheckConstraint("source IN ('athlete', 'proposal', 'demo')", name="source"),
    UniqueConstraint(
        "user_id", "slug", "sport", "since", name="uq_athlete_setting_day", postgresql_nulls_not_distinct=True
    ),
)

setting_proposal = Table(
    "setting_proposal",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("slug", Text, nullable=False),
    Column("sport", Text, nullable=True),
    Column("since", Date, nullable=False),
    Column("value", Double, nullable=False),
    Column("bounds", ARRAY(Double), nullable=True, comment="of zones; the value is then the first of them"),
    Column("low", Double, nullable=True, comment="the interval it is probably in"),
    Column("high", Double, nullable=True),
    Column("evidence", JSONB, nullable=False, server_default=text("'{}'"), comment="what it rests on"),
    Column("state", Text, nullable=False, server_default="open"),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("decided_at", DateTime(timezone=True), nullable=True),
    CheckConstraint("state IN ('open', 'accepted', 'rejected', 'replaced')", name="state"),
    Index(
        "uq_setting_proposal_open",
        "user_id",
        "slug",
        "sport",
        unique=True,
        postgresql_nulls_not_distinct=True,
        postgresql_where=text("state = 'open'"),
    ),
    Index("ix_setting_proposal_decided", "user_id", "slug", "decided_at"),
)
