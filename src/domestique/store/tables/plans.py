"""Plans as repositories: versions with their parents, branches that name one, and what stands here and outside of them.

A version is never changed and never deleted by itself (a trigger refuses both); it goes with its account only.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Double,
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


def _of_plan() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["user_id", "plan_id"], ["plan.user_id", "plan.id"], ondelete="CASCADE")


plan = Table(
    "plan",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=text("''")),
    Column("goal", Text, nullable=False, server_default=text("''")),
    Column("goal_type", Text, nullable=False, server_default=text("'fitness'")),
    Column("branch", Text, nullable=False, comment="the one that is shown and carried out"),
    Column("newest", Integer, nullable=False, comment="the highest number among plan_version"),
    Column("active", Boolean, nullable=False, server_default=text("false")),
    Column("demo", Boolean, nullable=False, server_default=text("false"), comment="the demo athlete's"),
    Column("wish", JSONB, nullable=False, comment="what it was asked for with, to plan it again"),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("changed_at", DateTime(timezone=True), nullable=False),
    Column("archived_at", DateTime(timezone=True), nullable=True, comment="set: put away"),
    CheckConstraint("NOT (active AND archived_at IS NOT NULL)", name="active"),
    Index("ix_plan_active", "user_id", "id", postgresql_where=text("active")),
)

plan_branch = Table(
    "plan_branch",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("plan_id", Uuid, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("head", Integer, nullable=False, comment="the number of its newest version"),
    Column("begun_at", Integer, nullable=True, comment="the version it was branched from"),
    Column("created_at", DateTime(timezone=True), nullable=False),
    _of_plan(),
)

plan_version = Table(
    "plan_version",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("plan_id", Uuid, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("parent", Integer, nullable=True),
    Column("parent2", Integer, nullable=True, comment="of a merge"),
    Column("branch", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False, comment="a stable word: generated, edited, merged, …"),
    Column("facts", JSONB, nullable=False, server_default=text("'{}'"), comment="what the reason's sentence needs"),
    Column("body", JSONB, nullable=False, comment="model/plan_json.py"),
    Column("start", JSONB, nullable=False, comment="the athlete on the evening before"),
    Column("digest", Text, nullable=False, comment="sha256 of the canonical plan"),
    Column("certificate", JSONB, nullable=False),
    Column("good", Boolean, nullable=False),
    Column("violations", Integer, nullable=False),
    Column("short", Integer, nullable=False, comment="soft rules fallen short of"),
    Column("solver", Text, nullable=True, comment="null: by hand"),
    Column("gap", Double, nullable=True),
    Column("created_at", DateTime(timezone=True), nullable=False),
    _of_plan(),
    CheckConstraint("author IN ('person', 'solver', 'coach', 'import')", name="author"),
    CheckConstraint("parent < number AND parent2 < number", name="parents"),
)

plan_workout = Table(
    "plan_workout",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("plan_id", Uuid, primary_key=True),
    Column("item_id", Text, primary_key=True),
    Column("workout_id", Uuid, nullable=False),
    Column("digest", Text, nullable=False, comment="of the planned item as the workout was last written from it"),
    _of_plan(),
    ForeignKeyConstraint(["user_id", "workout_id"], ["workout.user_id", "workout.id"], ondelete="CASCADE"),
    Index("uq_plan_workout_workout", "user_id", "workout_id", unique=True),
)
"""Which workout a planned item became, from where it is sent and what stands outside is known."""

plan_template = Table(
    "plan_template",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=text("''")),
    Column("weeks", Integer, nullable=False),
    Column("body", JSONB, nullable=False, comment="model/plan_json.py, with the days it had"),
    Column("rules", JSONB, nullable=False, comment="model/rule_json.py of each"),
    Column("created_at", DateTime(timezone=True), nullable=False),
)

plan_proposal = Table(
    "plan_proposal",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("plan_id", Uuid, nullable=False),
    Column("asked_id", Uuid, nullable=False, comment="the offers of one asking share it"),
    Column("base", Integer, nullable=False, comment="the version it changes"),
    Column("branch", Text, nullable=False),
    Column("effort", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("facts", JSONB, nullable=False),
    Column("body", JSONB, nullable=False),
    Column("start", JSONB, nullable=False),
    Column("rules", JSONB, nullable=False, comment="rules it brings along, kept once it is approved"),
    Column("certificate", JSONB, nullable=False),
    Column("good", Boolean, nullable=False),
    Column("edits", Double, nullable=True, comment="half a workout added or removed; a swap is 1"),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("state", Text, nullable=False),
    Column("made", Integer, nullable=True, comment="the version it became"),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("decided_at", DateTime(timezone=True), nullable=True),
    _of_plan(),
    CheckConstraint("effort IN ('minimal', 'rebalanced', 'rebuilt')", name="effort"),
    CheckConstraint("author IN ('person', 'solver', 'coach', 'import')", name="author"),
    CheckConstraint("state IN ('open', 'approved', 'rejected', 'replaced')", name="state"),
    Index("ix_plan_proposal_open", "user_id", "plan_id", "id", postgresql_where=text("state = 'open'")),
)

plan_proposal_past = Table(
    "plan_proposal_past",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("proposal_id", Uuid, primary_key=True),
    Column("version", Integer, primary_key=True, comment="the offer's, in which it was so"),
    Column("body", JSONB, nullable=False),
    ForeignKeyConstraint(["user_id", "proposal_id"], ["plan_proposal.user_id", "plan_proposal.id"], ondelete="CASCADE"),
)
"""What an offer was before each change of it, while nobody decided."""

plan_forecast = Table(
    "plan_forecast",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("plan_id", Uuid, primary_key=True),
    Column("slug", Text, primary_key=True),
    Column("day", Date, primary_key=True, comment="what it is about"),
    Column("made_on", Date, primary_key=True),
    Column("value", Double, nullable=False),
    Column("low", Double, nullable=False),
    Column("high", Double, nullable=False),
    _of_plan(),
)
"""What was foretold, so that it can be held against what came: four of five shall lie between low and high."""
