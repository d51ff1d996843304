"""Rows for every table and arguments for every repository function, made from nothing but types.

All of one user's rows share the same id, text and number, so that any of them is hit by any argument of the right
type; what only a row holds (times, figures, JSON) is marked, so that it is recognised wherever it comes out.
"""

import dataclasses
import inspect
import re
import types
import typing
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSVECTOR

from domestique.store.tables.metadata import metadata

ID = UUID("01930000-0000-7000-8000-0000000000ff")
TEXT = "ab" * 32
NUMBER = 1
OLD = datetime(2001, 2, 3, 4, 5, 6, tzinfo=UTC)
FIGURE = 98765.4375
NOTE = {"of": "somebody else"}
MARKS = ("2001, 2, 3", "98765.4375", "somebody else")
NOW = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)

FIGURES = bytes(4)
"""A curve of one figure."""

_PIECE = {"start_s": 0.0, "end_s": 60.0, "kind": "work", "name": "somebody else"}

_CHOICES = re.compile(r"(\w+) IN \(('[^)]*')\)")
_MUST: Mapping[str, Mapping[str, Any]] = {
    "activity_measure": {"sport": "cycling"},
    "activity_stream": {"data": b"samples"},
    "athlete_setting": {"value": FIGURE, "sport": "cycling"},
    "interval_cut": {"items": [_PIECE]},
    "interval_group": {"figures": {"average_power": FIGURE}},
    "interval_set": {
        "source": "found",
        "items": [{**_PIECE, "label": None, "group": None, "figures": {"average_power": FIGURE}}],
    },
    "kept_apart": {"low_id": UUID(int=ID.int - 1)},
    "metric_value": {"value": FIGURE},
    "activity_curve": {"best": FIGURES},
    "curve_month": {"best": FIGURES, "owners": bytes(2), "owner_ids": [ID]},
    "zone_time": {"scheme": "own"},
    "setting_proposal": {"sport": "cycling"},
}
"""Where a check of the table's own asks for more than types tell."""

TENANT_TABLES = tuple(table for table in metadata.sorted_tables if "user_id" in table.c)


def a_row(table: sa.Table, user_id: UUID) -> dict[str, Any]:
    row = {column.name: _value(table, column) for column in table.columns if not column.nullable}
    return {**row, **_MUST.get(table.name, {}), "user_id": user_id}


def _value(table: sa.Table, column: sa.Column[Any]) -> Any:
    match column.type:
        case sa.Uuid():
            return ID
        case sa.Text():
            return _choice(table, column) or TEXT
        case sa.Integer():
            return NUMBER
        case sa.Float():
            return FIGURE
        case sa.DateTime():
            return OLD
        case sa.Date():
            return OLD.date()
        case sa.LargeBinary():
            return bytes.fromhex(TEXT)
        case sa.Boolean():
            return True
        case sa.ARRAY():
            return []
        case sa.JSON():
            return NOTE
        case TSVECTOR():
            return ""
    raise NotImplementedError(f"teach this file how to fill {table.name}.{column.name}, a {column.type!r}")


def _choice(table: sa.Table, column: sa.Column[Any]) -> str | None:
    for constraint in table.constraints:
        if isinstance(constraint, sa.CheckConstraint):
            for name, words in _CHOICES.findall(str(constraint.sqltext)):
                if name == column.name:
                    return str(words.split(",")[0].strip().strip("'"))
    return None


def arguments(function: Any) -> dict[str, Any]:
    """For everything after the connection and the user, whether it has a default or not."""
    hints = typing.get_type_hints(function)
    names = [name for name in inspect.signature(function).parameters if name not in ("conn", "user_id")]
    return {name: _argument(hints[name]) for name in names}


_SIMPLE: Mapping[Any, Any] = {
    UUID: ID,
    str: TEXT,
    int: NUMBER,
    float: 1.0,
    bool: True,
    bytes: bytes.fromhex(TEXT),
    datetime: NOW,
    date: OLD.date(),
    timedelta: timedelta(0),
    object: TEXT,
    Any: TEXT,
}


def _argument(hint: Any) -> Any:
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if isinstance(hint, typing.TypeAliasType):
        return _argument(hint.__value__)
    if origin in (typing.Union, types.UnionType):
        return _argument(next(part for part in parts if part is not types.NoneType))
    if origin is typing.Literal:
        return parts[0]
    if origin is tuple:
        return tuple(_argument(part) for part in parts if part is not ...)
    if origin in (frozenset, set) or (isinstance(origin, type) and issubclass(origin, AbstractSet)):
        return {_argument(parts[0])}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"name" if parts[0] is str else _argument(parts[0]): _argument(parts[1])}
    if isinstance(origin, type) and issubclass(list, origin):
        return [_argument(parts[0])]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    if isinstance(hint, type) and issubclass(hint, Mapping | Sequence):
        return hint()
    if dataclasses.is_dataclass(hint):
        fields = typing.get_type_hints(hint)
        return hint(**{field.name: _argument(fields[field.name]) for field in dataclasses.fields(hint)})  # type: ignore[operator]
    raise NotImplementedError(f"teach this file how to make a {hint!r}")
