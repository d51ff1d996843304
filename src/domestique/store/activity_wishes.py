"""From what the athlete wants to say about an activity to its columns: pure, the same for one and for many."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domestique.kit.search_words import tsvector
from domestique.store.activities import Detail

FIGURES = ("start", "elapsed_s", "distance_m", "ascent_m", "avg_hr_bpm")
"""What can be typed for an activity by hand, and never changed in a recorded one."""
_COLUMNS = {"start": ("start_at", "utc_offset_s"), "elapsed_s": ("elapsed_s", "timer_s")}
"""Where a wish is about more than the column of its name: one duration is typed, and counts as both."""
_PLAIN = ("rpe", "feel", "gear_id", "distance_m", "ascent_m", "avg_hr_bpm")


@dataclass(frozen=True, slots=True)
class Columns:
    """`own` are the athlete's from now on, `not_own` are the recording's again."""

    new: Mapping[str, Any]
    own: tuple[str, ...]
    not_own: tuple[str, ...] = ()


def columns_for(wishes: Mapping[str, object], detail: Detail | None = None) -> Columns:
    """By the names of the API. None clears; a cleared name or sport is again what the recording says.

    `detail` is None for an activity that is to be made. `start` is an instant with its own offset.
    """
    new: dict[str, Any] = {}
    own: list[str] = []
    not_own: list[str] = []
    for field, value in wishes.items():
        if field == "name":
            shown = value or (detail.source_name if detail else None)
            devices = (detail.row.sub_sport, detail.row.device) if detail else ()
            new |= {"name": shown, "search": tsvector(str(shown) if shown else None, *devices)}
        elif field == "sport":
            new["sport"] = value or (detail and (detail.source_sport or detail.row.sport))
        elif field == "notes":
            new |= {"notes": value, "note_words": tsvector(None if value is None else str(value))}
        elif field == "tags":
            tags = in_order(value if isinstance(value, Iterable) else ())
            new |= {"tags": tags, "tag_words": tsvector(*tags)}
        elif field == "start" and isinstance(value, datetime):
            offset = value.utcoffset()
            new |= {"start_at": value, "utc_offset_s": None if offset is None else round(offset.total_seconds())}
        elif field == "elapsed_s":
            new |= {"elapsed_s": value, "timer_s": value}
        elif field in _PLAIN:
            new[field] = value
        else:
            continue
        fallen_back = field in ("name", "sport") and not value
        (not_own if fallen_back else own).extend(_COLUMNS.get(field, (field,)))
    return Columns(new, tuple(own), tuple(not_own))


def in_order(tags: Iterable[object]) -> list[str]:
    """Each tag once, so that the same tags are the same list."""
    return sorted({str(tag) for tag in tags})


def gear_in(wishes: Mapping[str, object]) -> UUID | None:
    gear_id = wishes.get("gear_id")
    return gear_id if isinstance(gear_id, UUID) else None
