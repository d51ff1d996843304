"""Developer fields: described in the file itself, and kept apart from the native ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit.base_types import BY_NUMBER, BYTE, BaseType
from domestique.formats.fit.column import Column, Meaning, Piece, combine
from domestique.formats.fit.gather import Block


@dataclass(frozen=True, slots=True)
class Description:
    """One field_description message. `key`: how many came before it in the part."""

    key: int
    position: int
    developer: int
    number: int
    name: str
    base: BaseType
    scale: float
    offset: float
    units: str
    native_field: int | None


@dataclass(frozen=True, slots=True)
class DeveloperNames:
    """`starts`: where each developer_data_id message lies, by developer index: it ends all descriptions before it."""

    descriptions: tuple[Description, ...] = ()
    starts: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def spans(self, developer: int, number: int) -> list[tuple[int, Description | None]]:
        """From which position on which description holds; the first after a developer_data_id wins, as in the SDK."""
        events: list[tuple[int, Description | None]] = [(start, None) for start in self.starts.get(developer, ())]
        events += [
            (each.position, each) for each in self.descriptions if each.developer == developer and each.number == number
        ]
        spans: list[tuple[int, Description | None]] = []
        known = developer in self.starts and bool(self.starts[developer])
        current: Description | None = None
        opened = False
        for position, description in sorted(events, key=lambda event: event[0]):
            if description is None:
                current, opened = None, True
                spans.append((position, None))
            elif current is None and (opened or not known):
                current = description
                spans.append((position, description))
        return spans


def describe(
    ids: Sequence[tuple[int, Mapping[str, Any]]], fields: Sequence[tuple[int, Mapping[str, Any]]]
) -> DeveloperNames:
    """From (position, values) of developer_data_id and field_description messages."""
    starts: dict[int, list[int]] = {}
    for position, values in ids:
        index = values.get("developer_data_index")
        if isinstance(index, int):
            starts.setdefault(index, []).append(position)
    descriptions = [
        description
        for key, (position, values) in enumerate(fields)
        if (description := _description(key, position, values)) is not None
    ]
    return DeveloperNames(tuple(descriptions), {index: tuple(places) for index, places in starts.items()})


def _description(key: int, position: int, values: Mapping[str, Any]) -> Description | None:
    developer, number = values.get("developer_data_index"), values.get("field_definition_number")
    if not isinstance(developer, int) or not isinstance(number, int):
        return None
    base = values.get("fit_base_type_id")
    native = values.get("native_field_num")
    return Description(
        key,
        position,
        developer,
        number,
        _text(values.get("field_name")) or f"field_{number}",
        BY_NUMBER.get(base & 0x1F, BYTE) if isinstance(base, int) else BYTE,
        _number(values.get("scale")) or 1.0,
        _number(values.get("offset")) or 0.0,
        _text(values.get("units")),
        native if isinstance(native, int) else None,
    )


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        value = value[0]
    return value if isinstance(value, str) else ""


def developer_columns(
    blocks: tuple[Block, ...], rows: tuple[NDArray[np.intp] | None, ...], total: int, names: DeveloperNames
) -> dict[int, Column]:
    pieces: dict[int, list[Piece]] = {}
    used: dict[int, Description] = {}
    for block, where in zip(blocks, rows, strict=True):
        positions = block.group.positions
        for layout in block.group.definition.developer_fields:
            spans = names.spans(layout.developer, layout.number)
            for index, (start, description) in enumerate(spans):
                if description is None:
                    continue
                end = spans[index + 1][0] if index + 1 < len(spans) else None
                base = description.base if layout.size % description.base.size == 0 else BYTE
                raw, valid = block.read(layout.offset, layout.size, base)
                covered = positions > start
                if end is not None:
                    covered &= positions < end
                if not covered.any():
                    continue
                if not covered.all():
                    valid = valid & (covered[:, None] if valid.ndim > 1 else covered)
                pieces.setdefault(description.key, []).append((where, raw, valid))
                used[description.key] = description
    columns = {}
    for key, parts in pieces.items():
        each = used[key]
        raw, valid = combine(total, parts)
        columns[key] = Column(
            Meaning(each.name, each.number, each.base.name, each.scale, each.offset, each.units), raw, valid
        )
    return columns
