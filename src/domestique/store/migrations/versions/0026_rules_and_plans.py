"""Rules and plans in versions that are never changed, branches, what they became outside, offers and forecasts."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from domestique.store.tenancy import tenant_policy

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_TABLES = (
    "plan",
    "plan_template",
    "rule",
    "plan_branch",
    "plan_forecast",
    "plan_proposal",
    "plan_version",
    "plan_workout",
    "rule_version",
)
_KEPT = ("rule_version", "plan_version")
_REFUSE = """
CREATE FUNCTION refuse_another_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() > 1 THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a version of % is never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$
"""
"""What goes with its account goes by the account's own trigger, one deeper; nothing else takes a version away."""


def upgrade() -> None:
    op.create_table(
        "plan",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("description", sa.Text, server_default=sa.text("''"), nullable=False),
        sa.Column("goal", sa.Text, server_default=sa.text("''"), nullable=False),
        sa.Column("goal_type", sa.Text, server_default=sa.text("'fitness'"), nullable=False),
        sa.Column("branch", sa.Text, nullable=False, comment="the one that is shown and carried out"),
        sa.Column("newest", sa.Integer, nullable=False, comment="the highest number among plan_version"),
        sa.Column("active", sa.Boolean, server_default=sa.text("false"), nullable=False),
        sa.Column("demo", sa.Boolean, server_default=sa.text("false"), nullable=False, comment="the demo athlete's"),
        sa.Column("wish", JSONB, nullable=False, comment="what it was asked for with, to plan it again"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True, comment="set: put away"),
        sa.CheckConstraint("NOT (active AND archived_at IS NOT NULL)", name=op.f("ck_plan_active")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_plan_user_id_user_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f("pk_plan")),
    )
    op.create_index("ix_plan_active", "plan", ["user_id", "id"], postgresql_where=sa.text("active"))
    op.create_table(
        "plan_template",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("description", sa.Text, server_default=sa.text("''"), nullable=False),
        sa.Column("weeks", sa.Integer, nullable=False),
        sa.Column("body", JSONB, nullable=False, comment="model/plan_json.py, with the days it had"),
        sa.Column("rules", JSONB, nullable=False, comment="model/rule_json.py of each"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_plan_template_user_id_user_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f("pk_plan_template")),
    )
    op.create_table(
        "rule",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("version", sa.Integer, nullable=False, comment="the newest of rule_version"),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column(
            "active", sa.Boolean, server_default=sa.text("true"), nullable=False, comment="whether new plans keep it"
        ),
        sa.Column("plan_id", sa.Uuid, nullable=True, comment="of one plan only; null: the athlete's for all"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_rule_user_id_user_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f("pk_rule")),
    )
    op.create_index("ix_rule_there", "rule", ["user_id", "id"], postgresql_where=sa.text("deleted_at IS NULL"))
    op.create_table(
        "plan_branch",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("plan_id", sa.Uuid, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("head", sa.Integer, nullable=False, comment="the number of its newest version"),
        sa.Column("begun_at", sa.Integer, nullable=True, comment="the version it was branched from"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id", "plan_id"],
            ["plan.user_id", "plan.id"],
            name=op.f("fk_plan_branch_user_id_plan_id_plan"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "plan_id", "name", name=op.f("pk_plan_branch")),
    )
    op.create_table(
        "plan_forecast",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("plan_id", sa.Uuid, nullable=False),
        sa.Column("slug", sa.Text, nullable=False),
        sa.Column("day", sa.Date, nullable=False, comment="what it is about"),
        sa.Column("made_on", sa.Date, nullable=False),
        sa.Column("value", sa.Double, nullable=False),
        sa.Column("low", sa.Double, nullable=False),
        sa.Column("high", sa.Double, nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id", "plan_id"],
            ["plan.user_id", "plan.id"],
            name=op.f("fk_plan_forecast_user_id_plan_id_plan"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "plan_id", "slug", "day", "made_on", name=op.f("pk_plan_forecast")),
    )
    op.create_table(
        "plan_proposal",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("plan_id", sa.Uuid, nullable=False),
        sa.Column("asked_id", sa.Uuid, nullable=False, comment="the offers of one asking share it"),
        sa.Column("base", sa.Integer, nullable=False, comment="the version it changes"),
        sa.Column("branch", sa.Text, nullable=False),
        sa.Column("effort", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("facts", JSONB, nullable=False),
        sa.Column("body", JSONB, nullable=False),
        sa.Column("start", JSONB, nullable=False),
        sa.Column("rules", JSONB, nullable=False, comment="rules it brings along, kept once it is approved"),
        sa.Column("certificate", JSONB, nullable=False),
        sa.Column("good", sa.Boolean, nullable=False),
        sa.Column("edits", sa.Double, nullable=True, comment="half a workout added or removed; a swap is 1"),
        sa.Column("version", sa.Integer, server_default=sa.text("1"), nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("made", sa.Integer, nullable=True, comment="the version it became"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("author IN ('person', 'solver', 'coach', 'import')", name=op.f("ck_plan_proposal_author")),
        sa.CheckConstraint("effort IN ('minimal', 'rebalanced', 'rebuilt')", name=op.f("ck_plan_proposal_effort")),
        sa.CheckConstraint(
            "state IN ('open', 'approved', 'rejected', 'replaced')", name=op.f("ck_plan_proposal_state")
        ),
        sa.ForeignKeyConstraint(
            ["user_id", "plan_id"],
            ["plan.user_id", "plan.id"],
            name=op.f("fk_plan_proposal_user_id_plan_id_plan"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f("pk_plan_proposal")),
    )
    op.create_index(
        "ix_plan_proposal_open",
        "plan_proposal",
        ["user_id", "plan_id", "id"],
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "plan_version",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("plan_id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("parent", sa.Integer, nullable=True),
        sa.Column("parent2", sa.Integer, nullable=True, comment="of a merge"),
        sa.Column("branch", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False, comment="a stable word: generated, edited, merged, …"),
        sa.Column(
            "facts", JSONB, server_default=sa.text("'{}'"), nullable=False, comment="what the reason's sentence needs"
        ),
        sa.Column("body", JSONB, nullable=False, comment="model/plan_json.py"),
        sa.Column("start", JSONB, nullable=False, comment="the athlete on the evening before"),
        sa.Column("digest", sa.Text, nullable=False, comment="sha256 of the canonical plan"),
        sa.Column("certificate", JSONB, nullable=False),
        sa.Column("good", sa.Boolean, nullable=False),
        sa.Column("violations", sa.Integer, nullable=False),
        sa.Column("short", sa.Integer, nullable=False, comment="soft rules fallen short of"),
        sa.Column("solver", sa.Text, nullable=True, comment="null: by hand"),
        sa.Column("gap", sa.Double, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("author IN ('person', 'solver', 'coach', 'import')", name=op.f("ck_plan_version_author")),
        sa.CheckConstraint("parent < number AND parent2 < number", name=op.f("ck_plan_version_parents")),
        sa.ForeignKeyConstraint(
            ["user_id", "plan_id"],
            ["plan.user_id", "plan.id"],
            name=op.f("fk_plan_version_user_id_plan_id_plan"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "plan_id", "number", name=op.f("pk_plan_version")),
    )
    op.create_table(
        "plan_workout",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("plan_id", sa.Uuid, nullable=False),
        sa.Column("item_id", sa.Text, nullable=False),
        sa.Column("workout_id", sa.Uuid, nullable=False),
        sa.Column(
            "digest", sa.Text, nullable=False, comment="of the planned item as the workout was last written from it"
        ),
        sa.ForeignKeyConstraint(
            ["user_id", "plan_id"],
            ["plan.user_id", "plan.id"],
            name=op.f("fk_plan_workout_user_id_plan_id_plan"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id", "workout_id"],
            ["workout.user_id", "workout.id"],
            name=op.f("fk_plan_workout_user_id_workout_id_workout"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "plan_id", "item_id", name=op.f("pk_plan_workout")),
    )
    op.create_index("uq_plan_workout_workout", "plan_workout", ["user_id", "workout_id"], unique=True)
    op.create_table(
        "rule_version",
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("rule_id", sa.Uuid, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("parent", sa.Integer, nullable=True),
        sa.Column("body", JSONB, nullable=False, comment="model/rule_json.py"),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=True, comment="in the person's own words"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("author IN ('person', 'pack', 'coach', 'import')", name=op.f("ck_rule_version_author")),
        sa.ForeignKeyConstraint(
            ["user_id", "rule_id"],
            ["rule.user_id", "rule.id"],
            name=op.f("fk_rule_version_user_id_rule_id_rule"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "rule_id", "number", name=op.f("pk_rule_version")),
    )

    op.execute(_REFUSE)
    for table in _KEPT:
        op.execute(
            f"CREATE TRIGGER refuse_another_past BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION refuse_another_past()"
        )
    for table in _TABLES:
        for statement in tenant_policy(table):
            op.execute(statement)


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)
    op.execute("DROP FUNCTION refuse_another_past()")
