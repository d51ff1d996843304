"""Ways to go: a line measured once, its sections and climbs, and which activities went it.

`activity_line` is not of routes but of activities: what matching and estimates ask of each one's way, kept so that
they need not read its samples again.
"""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR

from domestique.store.tables.metadata import metadata
from domestique.store.tables.raw_files import AT_COMMIT

route = Table(
    "route",
    metadata,
    Column("user_id", Uuid, ForeignKey("user_account.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Uuid, primary_key=True),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("name", Text, nullable=False),
    Column("notes", Text, nullable=True),
    Column("sport", Text, nullable=False),
    Column("raw_id", Uuid, nullable=True, comment="the file it came from; null: from an activity"),
    Column("part", Integer, nullable=False, server_default=text("0"), comment="which line of the file"),
    Column("from_activity_id", Uuid, nullable=True, comment="no key: the route outlives the activity"),
    Column("measured", Text, nullable=False, comment="who measured the heights"),
    Column("measure_version", Integer, nullable=False),
    Column("length_m", Double, nullable=False),
    Column("gain_m", Double, nullable=True),
    Column("loss_m", Double, nullable=True),
    Column("low_m", Double, nullable=True),
    Column("high_m", Double, nullable=True),
    Column("no_profile", Text, nullable=True, comment="why there are no heights"),
    Column("round_trip", Boolean, nullable=False),
    Column("south", Double, nullable=False),
    Column("west", Double, nullable=False),
    Column("north", Double, nullable=False),
    Column("east", Double, nullable=False),
    Column("cells", ARRAY(BigInteger), nullable=False, comment="the squares it goes through, for matching"),
    Column("flaws", JSONB, nullable=False, server_default=text("'[]'"), comment="what was wrong with the points"),
    Column("preview", Text, nullable=False, comment="an SVG path in a box of 100 by 100, for a list row"),
    Column("climb_count", Integer, nullable=False, server_default=text("0")),
    Column("hardest", Text, nullable=True, comment="the highest category of its climbs"),
    Column("line", LargeBinary, nullable=False, comment="the points after cleaning; store/route_lines.py"),
    Column("profile", LargeBinary, nullable=True, comment="altitude at even steps, smoothed"),
    Column("search", TSVECTOR, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("changed_at", DateTime(timezone=True), nullable=False),
    Column("deleted_at", DateTime(timezone=True), nullable=True, comment="set: in the bin"),
    Column("matched_at", DateTime(timezone=True), nullable=True, comment="null: its activities were not looked for"),
    CheckConstraint("measured IN ('barometric', 'gps')", name="measured"),
    ForeignKeyConstraint(["user_id", "raw_id"], ["raw_file.user_id", "raw_file.id"], **AT_COMMIT),
    Index("ix_route_created", "user_id", "created_at", "id"),
    Index("ix_route_name", "user_id", "name", "id"),
    Index("ix_route_length", "user_id", "length_m", "id"),
    Index("ix_route_gain", "user_id", "gain_m", "id"),
    Index("ix_route_raw", "user_id", "raw_id", "part"),
    Index("ix_route_unmatched", "user_id", "id", postgresql_where=text("matched_at IS NULL")),
    Index("ix_route_bin", "user_id", "deleted_at", "id", postgresql_where=text("deleted_at IS NOT NULL")),
)


def _of_route() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["user_id", "route_id"], ["route.user_id", "route.id"], ondelete="CASCADE")


def _of_activity() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["user_id", "activity_id"], ["activity.user_id", "activity.id"], ondelete="CASCADE")


route_section = Table(
    "route_section",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("route_id", Uuid, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("start_m", Double, nullable=False),
    Column("end_m", Double, nullable=False),
    Column("rise_m", Double, nullable=False),
    Column("grade", Double, nullable=False, comment="rise over way, 0.05 is 5 %"),
    Column("max_grade", Double, nullable=False, comment="the highest over 200 m"),
    Column("min_grade", Double, nullable=False),
    _of_route(),
)

route_climb = Table(
    "route_climb",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("route_id", Uuid, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("start_m", Double, nullable=False),
    Column("end_m", Double, nullable=False),
    Column("gain_m", Double, nullable=False),
    Column("grade", Double, nullable=False),
    Column("max_grade", Double, nullable=False),
    Column("score", Double, nullable=False, comment="metres times per cent"),
    Column("category", Text, nullable=True),
    _of_route(),
)

route_activity = Table(
    "route_activity",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("route_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("nth", Integer, primary_key=True, comment="0 the first time it was gone in that activity"),
    Column("direction", Text, nullable=False),
    Column("coverage", Double, nullable=False, comment="share of the route that was gone"),
    Column("whole", Boolean, nullable=False),
    Column("start_s", Double, nullable=False, comment="since the activity's start"),
    Column("end_s", Double, nullable=False),
    Column("moving_s", Double, nullable=False),
    CheckConstraint("direction IN ('forward', 'reverse')", name="direction"),
    _of_route(),
    _of_activity(),
    Index("ix_route_activity_activity", "user_id", "activity_id"),
)

activity_line = Table(
    "activity_line",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("activity_id", Uuid, primary_key=True),
    Column("version", Integer, nullable=False, comment="of the activity it was made from"),
    Column("south", Double, nullable=True, comment="null: no usable way"),
    Column("west", Double, nullable=True),
    Column("north", Double, nullable=True),
    Column("east", Double, nullable=True),
    Column("cells", ARRAY(BigInteger), nullable=False),
    Column("length_m", Double, nullable=True),
    Column("moving_s", Double, nullable=True),
    Column("power_w", Double, nullable=True, comment="mean while moving; null: not measured throughout"),
    Column("altitude_m", Double, nullable=True, comment="mean, for the density of the air"),
    Column("metres_by_grade", LargeBinary, nullable=True, comment="float32 a bin; null: no altitude"),
    _of_activity(),
    Index("ix_activity_line_box", "user_id", "south", "north"),
)
"""What estimates and matching ask of an activity's way; made by the job that matches."""
