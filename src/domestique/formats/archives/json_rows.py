"""JSON of an export: rows of objects, or a reason why not."""

import json
from typing import Any

from domestique.formats.errors import BadFile

Row = dict[str, Any]


def rows_of(data: bytes, *inside: str) -> list[Row]:
    """Objects of the top list; `inside` names a key whose lists are taken instead, wherever the top list holds it."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BadFile("json_broken", "The file of the export is not whole JSON. Download the export again.") from error
    top = value if isinstance(value, list) else [value]
    rows: list[Any] = []
    for item in top:
        inner = [item[key] for key in inside if isinstance(item, dict) and isinstance(item.get(key), list)]
        rows += [row for found in inner for row in found] if inner else [item]
    return [row for row in rows if isinstance(row, dict)]


def number(row: Any, *path: str) -> float | None:
    """A finite number at the end of the path; None where anything on the way is missing or something else."""
    for key in path:
        row = row.get(key) if isinstance(row, dict) else None
    if isinstance(row, bool) or not isinstance(row, int | float) or not abs(row) <= 1e15:
        return None
    return float(row)


def text(row: Any, *path: str) -> str | None:
    for key in path:
        row = row.get(key) if isinstance(row, dict) else None
    return row.strip() or None if isinstance(row, str) else None
