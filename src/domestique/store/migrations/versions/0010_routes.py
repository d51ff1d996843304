"""Routes, their sections and climbs, which activities went them, and what is kept of each activity's way."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR

from domestique.store.tenancy import tenant_policy

revision = "0010"
down_revision = "0013"
branch_labels = None
depends_on = None

_TABLES = ("route", "route_section", "route_climb", "route_activity", "activity_line")
_time = sa.DateTime(timezone=True)


def upgrade() -> None:
    _route()
    _parts()
    _passages()
    _lines()
    for table in _TABLES:
        for statement in tenant_policy(table):
            op.execute(statement)
    # Packed already: the server need not try again.
    for table, column in (("route", "line"), ("route", "profile"), ("activity_line", "metres_by_grade")):
        op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STORAGE EXTERNAL")


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)


def _double(name: str, *, nullable: bool = False, comment: str | None = None) -> sa.Column[object]:
    return sa.Column(name, sa.Double, nullable=nullable, comment=comment)


def _user() -> sa.Column[object]:
    return sa.Column("user_id", sa.Uuid, nullable=False)


def _within(table: str, column: str, referred: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["user_id", column],
        [f"{referred}.user_id", f"{referred}.id"],
        name=f"fk_{table}_user_id_{column}_{referred}",
        ondelete="CASCADE",
    )


def _route() -> None:
    op.create_table(
        "route",
        _user(),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("version", sa.Integer, nullable=False, server_default=sa.text("1")),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("notes", sa.Text),
        sa.Column("sport", sa.Text, nullable=False),
        sa.Column("raw_id", sa.Uuid, comment="the file it came from; null: from an activity"),
        sa.Column("part", sa.Integer, nullable=False, server_default=sa.text("0"), comment="which line of the file"),
        sa.Column("from_activity_id", sa.Uuid, comment="no key: the route outlives the activity"),
        sa.Column("measured", sa.Text, nullable=False, comment="who measured the heights"),
        sa.Column("measure_version", sa.Integer, nullable=False),
        _double("length_m"),
        *(_double(name, nullable=True) for name in ("gain_m", "loss_m", "low_m", "high_m")),
        sa.Column("no_profile", sa.Text, comment="why there are no heights"),
        sa.Column("round_trip", sa.Boolean, nullable=False),
        *(_double(name) for name in ("south", "west", "north", "east")),
        sa.Column(
            "cells", sa.ARRAY(sa.BigInteger), nullable=False, comment="the squares it goes through, for matching"
        ),
        sa.Column(
            "flaws",
            JSONB,
            nullable=False,
            server_default=sa.text("'[]'"),
            comment="what was wrong with the points",
        ),
        sa.Column("preview", sa.Text, nullable=False, comment="an SVG path in a box of 100 by 100, for a list row"),
        sa.Column("climb_count", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("hardest", sa.Text, comment="the highest category of its climbs"),
        sa.Column("line", sa.LargeBinary, nullable=False, comment="the points after cleaning; store/route_lines.py"),
        sa.Column("profile", sa.LargeBinary, comment="altitude at even steps, smoothed"),
        sa.Column("search", TSVECTOR, nullable=False),
        sa.Column("created_at", _time, nullable=False),
        sa.Column("changed_at", _time, nullable=False),
        sa.Column("deleted_at", _time, comment="set: in the bin"),
        sa.Column("matched_at", _time, comment="null: its activities were not looked for"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_route"),
        sa.CheckConstraint("measured IN ('barometric', 'gps')", name=op.f("ck_route_measured")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name="fk_route_user_id_user_account", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id", "raw_id"],
            ["raw_file.user_id", "raw_file.id"],
            name="fk_route_user_id_raw_id_raw_file",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    for name, columns in {
        "created": ["created_at", "id"],
        "name": ["name", "id"],
        "length": ["length_m", "id"],
        "gain": ["gain_m", "id"],
        "raw": ["raw_id", "part"],
    }.items():
        op.create_index(f"ix_route_{name}", "route", ["user_id", *columns])
    op.create_index("ix_route_unmatched", "route", ["user_id", "id"], postgresql_where=sa.text("matched_at IS NULL"))
    op.create_index(
        "ix_route_bin", "route", ["user_id", "deleted_at", "id"], postgresql_where=sa.text("deleted_at IS NOT NULL")
    )


def _parts() -> None:
    op.create_table(
        "route_section",
        _user(),
        sa.Column("route_id", sa.Uuid, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        *(_double(name) for name in ("start_m", "end_m", "rise_m")),
        _double("grade", comment="rise over way, 0.05 is 5 %"),
        _double("max_grade", comment="the highest over 200 m"),
        _double("min_grade"),
        sa.PrimaryKeyConstraint("user_id", "route_id", "position", name="pk_route_section"),
        _within("route_section", "route_id", "route"),
    )
    op.create_table(
        "route_climb",
        _user(),
        sa.Column("route_id", sa.Uuid, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        *(_double(name) for name in ("start_m", "end_m", "gain_m", "grade", "max_grade")),
        _double("score", comment="metres times per cent"),
        sa.Column("category", sa.Text),
        sa.PrimaryKeyConstraint("user_id", "route_id", "position", name="pk_route_climb"),
        _within("route_climb", "route_id", "route"),
    )


def _passages() -> None:
    op.create_table(
        "route_activity",
        _user(),
        sa.Column("route_id", sa.Uuid, nullable=False),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.Column("nth", sa.Integer, nullable=False, comment="0 the first time it was gone in that activity"),
        sa.Column("direction", sa.Text, nullable=False),
        _double("coverage", comment="share of the route that was gone"),
        sa.Column("whole", sa.Boolean, nullable=False),
        _double("start_s", comment="since the activity's start"),
        _double("end_s"),
        _double("moving_s"),
        sa.PrimaryKeyConstraint("user_id", "route_id", "activity_id", "nth", name="pk_route_activity"),
        sa.CheckConstraint("direction IN ('forward', 'reverse')", name=op.f("ck_route_activity_direction")),
        _within("route_activity", "route_id", "route"),
        _within("route_activity", "activity_id", "activity"),
    )
    op.create_index("ix_route_activity_activity", "route_activity", ["user_id", "activity_id"])


def _lines() -> None:
    op.create_table(
        "activity_line",
        _user(),
        sa.Column("activity_id", sa.Uuid, nullable=False),
        sa.Column("version", sa.Integer, nullable=False, comment="of the activity it was made from"),
        _double("south", nullable=True, comment="null: no usable way"),
        *(_double(name, nullable=True) for name in ("west", "north", "east")),
        sa.Column("cells", sa.ARRAY(sa.BigInteger), nullable=False),
        *(_double(name, nullable=True) for name in ("length_m", "moving_s")),
        _double("power_w", nullable=True, comment="mean while moving; null: not measured throughout"),
        _double("altitude_m", nullable=True, comment="mean, for the density of the air"),
        sa.Column("metres_by_grade", sa.LargeBinary, comment="float32 a bin; null: no altitude"),
        sa.PrimaryKeyConstraint("user_id", "activity_id", name="pk_activity_line"),
        _within("activity_line", "activity_id", "activity"),
    )
    op.create_index("ix_activity_line_box", "activity_line", ["user_id", "south", "north"])
