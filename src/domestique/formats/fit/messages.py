"""A FIT file as tables: each part's messages by kind, in columns, with what was lost. No opinion on what they mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from domestique.formats.fit.column import Column
from domestique.formats.fit.compressed_time import message_times
from domestique.formats.fit.container import Envelope, envelopes, trailing
from domestique.formats.fit.developer import DeveloperNames, describe
from domestique.formats.fit.hr_merge import merged_heart_rates
from domestique.formats.fit.profile import kinds_by_name
from domestique.formats.fit.scan import Group, scan
from domestique.formats.fit.table import Table
from domestique.model.activity import Loss

_DEVELOPER_DATA_ID, _FIELD_DESCRIPTION = 207, 206
_STOPPED = {
    "unknown_message": "Byte {at} belongs to no message that the file describes; what follows it could not be read.",
    "too_many_definitions": "More kinds of messages than any device writes; reading stopped at byte {at}.",
    "cut_message": "The last message is cut off.",
}


class FitPart:
    """One of the files in a (usually single) chain."""

    def __init__(self, data: bytes, envelope: Envelope) -> None:
        found = scan(data, envelope.start, envelope.end)
        self._data = data
        self._groups: dict[int, list[Group]] = {}
        for group in found.groups:
            if len(group.positions):
                self._groups.setdefault(group.definition.kind, []).append(group)
        self.losses = (
            *envelope.losses,
            *_skip_losses(found.skipped),
            *_stop_losses(found.stopped, found.end, envelope),
        )

    @property
    def kinds(self) -> tuple[int, ...]:
        """The kinds of messages there are, by first appearance of their definition."""
        return tuple(self._groups)

    @cached_property
    def _tables(self) -> dict[int, Table]:
        return {}

    @cached_property
    def _times(self) -> Mapping[int, Any]:
        groups = tuple(group for groups in self._groups.values() for group in groups)
        return message_times(self._data, groups) if any(group.compressed for group in groups) else {}

    @cached_property
    def _developer_names(self) -> DeveloperNames:
        if _FIELD_DESCRIPTION not in self._groups:
            return DeveloperNames()
        return describe(self._rows_of(_DEVELOPER_DATA_ID), self._rows_of(_FIELD_DESCRIPTION))

    def table(self, kind: int | str) -> Table | None:
        """By message number or by the profile's name; None when the part holds none."""
        number = kinds_by_name().get(kind, -1) if isinstance(kind, str) else kind
        if number not in self._groups:
            return None
        if number not in self._tables:
            plain = number in (_DEVELOPER_DATA_ID, _FIELD_DESCRIPTION)
            names = DeveloperNames() if plain else self._developer_names
            self._tables[number] = Table(
                self._data, number, tuple(self._groups[number]), names, self._times.get(number)
            )
        return self._tables[number]

    def _rows_of(self, kind: int) -> list[tuple[int, dict[str, Any]]]:
        """Raw values, not words: (position, values) of each message."""
        table = self.table(kind)
        if table is None:
            return []
        return [
            (
                int(position),
                {
                    name: column.raw[row] if column.is_text else column.raw[row].tolist()
                    for name, column in table.recorded.items()
                    if column.present[row]
                },
            )
            for row, position in enumerate(table.positions)
        ]


@dataclass(frozen=True, slots=True)
class FitFile:
    parts: tuple[FitPart, ...]
    losses: tuple[Loss, ...]
    """Of all parts, and of what stands behind them."""

    def records(self) -> tuple[Mapping[str, Column], ...]:
        """Each part's record columns, with the heart rate that a strap kept for later merged in; empty without records.

        The strap's messages may stand in another part than the records they belong to.
        """
        straps = [table for part in self.parts if (table := part.table("hr")) is not None]
        tables = [part.table("record") for part in self.parts]
        merged = iter(merged_heart_rates(straps, [table for table in tables if table is not None]))
        return tuple(_with_heart_rate(table.columns, next(merged)) if table is not None else {} for table in tables)


def read_messages(data: bytes) -> FitFile:
    """Raises BadFile when this is no FIT file at all; a damaged one is read as far as it goes."""
    parts = []
    end = 0
    for envelope in envelopes(data):
        parts.append(FitPart(data, envelope))
        end = envelope.next
    rest = trailing(data, end)
    losses = tuple(loss for part in parts for loss in part.losses) + ((rest,) if rest else ())
    return FitFile(tuple(parts), losses)


def _with_heart_rate(columns: Mapping[str, Column], merged: Column | None) -> Mapping[str, Column]:
    return columns if merged is None else {**columns, "heart_rate": merged}


def _skip_losses(skipped: tuple[tuple[int, int], ...]) -> tuple[Loss, ...]:
    if not skipped:
        return ()
    first = skipped[0][0]
    return (
        Loss(
            "damaged_stretch",
            f"Damaged stretches (the first at byte {first}), behind which reading went on: {len(skipped)}.",
        ),
    )


def _stop_losses(stopped: str | None, at: int, envelope: Envelope) -> tuple[Loss, ...]:
    if stopped is None:
        return ()
    if envelope.cut and (stopped == "cut_message" or envelope.end - at <= 2):
        return ()  # said already, or only the checksum of a file whose header was never finished
    return (Loss(stopped, _STOPPED[stopped].format(at=at)),)
