"""All messages of one kind as columns, read when first asked for."""

from collections.abc import Mapping
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit.column import Column, Meaning, Piece, combine
from domestique.formats.fit.components import resolve
from domestique.formats.fit.definition import TIMESTAMP
from domestique.formats.fit.developer import DeveloperNames, developer_columns
from domestique.formats.fit.gather import Block
from domestique.formats.fit.profile import MessageProfile, message_profile
from domestique.formats.fit.scan import Group


class Table:
    """`columns` by the profile's names (``field_27`` where it has none); `developer` apart from them, by position of
    the field description, so that a developer's "speed" is never taken for the device's."""

    def __init__(
        self, data: bytes, kind: int, groups: tuple[Group, ...], names: DeveloperNames, times: NDArray[np.int64] | None
    ) -> None:
        self.kind = kind
        self._data = data
        self._groups = groups
        self._developer_names = names
        self._times = times
        self.positions, self._rows = _file_order(groups)

    def __len__(self) -> int:
        return len(self.positions)

    @property
    def name(self) -> str:
        return self.profile.name if self.profile is not None else f"message_{self.kind}"

    @cached_property
    def profile(self) -> MessageProfile | None:
        return message_profile(self.kind)

    @cached_property
    def _blocks(self) -> tuple[Block, ...]:
        return tuple(Block(self._data, group) for group in self._groups)

    @cached_property
    def recorded(self) -> dict[str, Column]:
        """As recorded, before sub-fields and components."""
        pieces: dict[int, list[Piece]] = {}
        for block, rows in zip(self._blocks, self._rows, strict=True):
            for number, raw, valid in block.fields():
                pieces.setdefault(number, []).append((rows, raw, valid))
        if self._times is not None:
            pieces[TIMESTAMP] = [(None, self._times, self._times >= 0)]
        found = {}
        for number, parts in pieces.items():
            meaning = meaning_of(self.kind, number)
            found[meaning.name] = Column(meaning, *combine(len(self), parts))
        return found

    @cached_property
    def columns(self) -> Mapping[str, Column]:
        if self.profile is None:
            return self.recorded
        return resolve(self.recorded, self.profile)

    @cached_property
    def developer(self) -> Mapping[int, Column]:
        """By the position of the field's description among all descriptions of the part, as Garmin's SDK keys them."""
        return developer_columns(self._blocks, self._rows, len(self), self._developer_names)


@lru_cache(maxsize=8192)
def meaning_of(kind: int, number: int) -> Meaning:
    profile = message_profile(kind)
    field = profile.fields.get(number) if profile is not None else None
    if profile is None or field is None:
        return Meaning(f"field_{number}", number)
    units = field.units
    if not units and len(field.components) == 1:  # packed into a field that has units
        target = profile.fields.get(field.components[0].target)
        units = target.units if target is not None else ""
    return Meaning(field.name, number, field.type, field.scale, field.offset, units)


def _file_order(groups: tuple[Group, ...]) -> tuple[NDArray[np.int64], tuple[NDArray[np.intp] | None, ...]]:
    """Where each message lies, in file order, and which of these rows each group's messages are."""
    if len(groups) == 1:
        return groups[0].positions, (None,)
    together = np.concatenate([group.positions for group in groups])
    order = np.argsort(together, kind="stable")
    rows = np.empty(len(order), dtype=np.intp)
    rows[order] = np.arange(len(order))
    ends = np.cumsum([len(group.positions) for group in groups])[:-1]
    return together[order], tuple(np.split(rows, ends))
