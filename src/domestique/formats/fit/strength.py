"""Sets of strength sessions, as the watch saw them, in FIT seconds."""

import re

from domestique.formats.fit.column import Column
from domestique.formats.fit.fields import number, word
from domestique.formats.fit.intervals import MOST
from domestique.formats.fit.messages import FitPart
from domestique.formats.fit.profile import type_names
from domestique.model.activity import StrengthSet


def sets_of(part: FitPart) -> tuple[StrengthSet, ...]:
    table = part.table("set")
    found: list[StrengthSet] = []
    for row in range(min(len(table), MOST) if table is not None else 0):
        assert table is not None
        columns = table.columns
        begin = number(columns, row, "start_time", "timestamp")
        if begin is None:
            continue
        reps = number(columns, row, "repetitions")
        found.append(
            StrengthSet(
                begin,
                number(columns, row, "duration"),
                word(columns, row, "set_type") or "unknown",
                _exercise(columns.get("category"), columns.get("category_subtype"), row),
                int(reps) if reps is not None else None,
                number(columns, row, "weight"),
            )
        )
    return tuple(sorted(found, key=lambda each: each.start_s or 0.0))


def _exercise(category: Column | None, subtype: Column | None, row: int) -> str | None:
    """The watch's best guess comes first; the subtype's words depend on the category."""
    family = _first(category, row)
    if category is None or family is None:
        return None
    name = category.names().get(family)
    if name is None:
        return None
    finer = _first(subtype, row)
    exact = type_names(f"{name}_exercise_name").get(finer) if finer is not None else None
    return re.sub(r"_+", "_", exact or name)


def _first(column: Column | None, row: int) -> int | None:
    if column is None or column.is_text:
        return None
    raw, valid = (column.raw[row, 0], column.valid[row, 0]) if column.is_array else (column.raw[row], column.valid[row])
    return int(raw) if valid else None
