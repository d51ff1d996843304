"""The athlete's rules. What a rule said is never changed: an edit adds a version, and plans name the one they kept."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tables.metadata import metadata

rule = Table(
    "rule",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("version", Integer, nullable=False, comment="the newest of rule_version"),
    Column("kind", Text, nullable=False),
    Column("active", Boolean, nullable=False, server_default=text("true"), comment="whether new plans keep it"),
    Column("plan_id", Uuid, nullable=True, comment="of one plan only; null: the athlete's for all"),
    Column("demo", Boolean, nullable=False, server_default=text("false"), comment="the demo athlete's"),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("changed_at", DateTime(timezone=True), nullable=False),
    Column("deleted_at", DateTime(timezone=True), nullable=True),
    Index("ix_rule_there", "user_id", "id", postgresql_where=text("deleted_at IS NULL")),
)

rule_version = Table(
    "rule_version",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("rule_id", Uuid, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("parent", Integer, nullable=True),
    Column("body", JSONB, nullable=False, comment="model/rule_json.py"),
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=True, comment="in the person's own words"),
    Column("created_at", DateTime(timezone=True), nullable=False),
    ForeignKeyConstraint(["user_id", "rule_id"], ["rule.user_id", "rule.id"], ondelete="CASCADE"),
    CheckConstraint("author IN ('person', 'pack', 'coach', 'import')", name="author"),
)
