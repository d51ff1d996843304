"""Sub-fields (a field that means something else when another field says so) and components (fields packed into one).

Both follow the order of Garmin's SDK: sub-fields look at the values as recorded; components are then unpacked from
the last field to the first, each target that has components of its own right after it, and what was unpacked takes
the place of what was recorded under the same name.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit.base_types import BY_NAME, BaseType
from domestique.formats.fit.column import Column, Meaning, Raw, combine
from domestique.formats.fit.profile import Component, FieldProfile, MessageProfile, SubField


def resolve(columns: dict[str, Column], profile: MessageProfile) -> dict[str, Column]:
    """The columns with sub-fields and unpacked components added."""
    by_number = {column.number: column for column in columns.values()}
    special = [(by_number[number], profile.fields[number]) for number in by_number if number in profile.special]
    if not special:
        return columns
    result = dict(columns)
    waiting: list[tuple[Column, FieldProfile | SubField]] = []
    waiting += [(column, field) for column, field in special if field.components]
    references = _References(by_number)
    for column, field in special:
        for sub in field.sub_fields:
            meant = _sub_column(column, sub, references)
            if meant is not None:
                result[sub.name] = meant
                if sub.components:
                    waiting.append((meant, sub))
    if waiting:
        _Unpacking(columns, profile, result).run(waiting)
    return result


class _References:
    """Which fields hold which single values, asked for again and again by the many meanings a field may have."""

    def __init__(self, by_number: dict[int, Column]) -> None:
        self._by_number = by_number
        self._known: dict[int, tuple[Raw, NDArray[np.bool_], frozenset[int]]] = {}

    def holds(self, number: int, value: int) -> NDArray[np.bool_] | None:
        """The messages in which it does; None when no message does."""
        if number not in self._by_number:
            return None
        if number not in self._known:
            raw, valid = _single(self._by_number[number])
            self._known[number] = raw, valid, frozenset(raw[valid].tolist())
        raw, valid, values = self._known[number]
        return valid & (raw == value) if value in values else None


def _single(column: Column) -> tuple[Raw, NDArray[np.bool_]]:
    if column.is_text:
        return np.zeros(len(column.raw), np.uint8), np.zeros(len(column.raw), np.bool_)
    if column.is_array:  # in some definition; a message's single value stands first
        return column.raw[:, 0], column.valid[:, 0] & ~column.valid[:, 1:].any(axis=1)
    return column.raw, column.valid


def _sub_column(column: Column, sub: SubField, references: _References) -> Column | None:
    applies: NDArray[np.bool_] | None = None
    for number, value in sub.when:
        holds = references.holds(number, value)
        if holds is not None:
            applies = holds if applies is None else applies | holds
    if applies is None:
        return None
    valid = column.valid & (applies[:, None] if column.is_array else applies)
    if not valid.any():
        return None
    return Column(Meaning(sub.name, column.number, sub.type, sub.scale, sub.offset, sub.units), column.raw, valid)


@dataclass(slots=True)
class _Piece:
    component: Component
    raw: NDArray[np.int64] | NDArray[np.unsignedinteger[Any]]
    rows: NDArray[np.bool_]


class _Unpacking:
    def __init__(self, recorded: dict[str, Column], profile: MessageProfile, result: dict[str, Column]) -> None:
        self._recorded = recorded
        self._profile = profile
        self._result = result
        self._pieces: dict[int, list[_Piece]] = {}

    def run(self, waiting: list[tuple[Column, FieldProfile | SubField]]) -> None:
        while waiting:
            column, field = waiting.pop()
            for target in self._unpack(column, field):
                deeper = self._profile.fields[target]
                if deeper.components:
                    waiting.append((self._for_unpacking(deeper), deeper))
        for target in self._pieces:
            field = self._profile.fields[target]
            self._put(field)

    def _unpack(self, column: Column, field: FieldProfile | SubField) -> list[int]:
        base = BY_NAME.get(field.type)
        if base is None or column.is_text:
            return []
        copied = self._copied(column, field, base)
        if copied is not None:
            return [copied]
        targets: list[int] = []
        spans: dict[int, list[tuple[Component, NDArray[np.int64], NDArray[np.bool_]]]] = {}
        consumed = 0
        for component in field.components:
            bits = _bits(column, consumed, component.bits, base.size * 8)
            if bits is None:
                break
            consumed += component.bits
            if component.target not in self._profile.fields:
                continue
            spans.setdefault(component.target, []).append((component, *bits))
            if component.target not in targets:
                targets.append(component.target)
        for target, span in spans.items():
            values = [raw for _, raw, _ in span]
            masks = [rows for _, _, rows in span]
            if span[0][0].accumulated:
                values = self._accumulated(target, span[0][0].bits, values, masks)
            pieces = self._pieces.setdefault(target, [])
            pieces.extend(_Piece(each[0], raw, rows) for each, raw, rows in zip(span, values, masks, strict=True))
        return targets

    def _copied(self, column: Column, field: FieldProfile | SubField, base: BaseType) -> int | None:
        """The common case: the whole value again under a wider field's name (speed, enhanced_speed)."""
        if len(field.components) != 1 or column.is_array or column.raw.dtype.kind != "u":
            return None
        component = field.components[0]
        whole = component.bits == base.size * 8 == column.raw.dtype.itemsize * 8
        if not whole or component.accumulated or component.target not in self._profile.fields:
            return None
        self._pieces.setdefault(component.target, []).append(_Piece(component, column.raw, column.valid))
        return component.target

    def _accumulated(
        self, target: int, bits: int, values: list[NDArray[np.int64]], masks: list[NDArray[np.bool_]]
    ) -> list[NDArray[np.int64]]:
        """Counters of few bits, unrolled over all messages. A value recorded in full sets the counter anew."""
        full = self._recorded.get(self._profile.fields[target].name)
        numbers, present = list(values), list(masks)
        if full is not None and not full.is_text:
            last = full.raw[:, -1] if full.is_array else full.raw
            numbers.insert(0, last.astype(np.int64))
            present.insert(0, full.present)
        else:
            numbers.insert(0, np.zeros_like(values[0]))
            present.insert(0, np.zeros_like(masks[0]))
        table = np.stack(numbers, axis=1)
        there = np.stack(present, axis=1)
        sequence = table[there]
        if not len(sequence):
            return values
        anew = np.broadcast_to(np.arange(table.shape[1]) == 0, table.shape)[there].copy()
        anew[0] = True
        steps = np.zeros_like(sequence)
        steps[1:] = (sequence[1:] - sequence[:-1]) & ((1 << bits) - 1)
        steps[anew] = 0
        running = np.cumsum(steps)
        start = np.maximum.accumulate(np.where(anew, np.arange(len(sequence)), 0))
        out = table.copy()
        out[there] = running - running[start] + sequence[start]
        return [out[:, index + 1] for index in range(len(values))]

    def _for_unpacking(self, field: FieldProfile) -> Column:
        """What was unpacked, as the field itself would hold it; where it was recorded too, that is unpacked instead."""
        unpacked = self._unpacked(field)
        valid = unpacked.valid
        recorded = self._recorded.get(field.name)
        if recorded is not None:
            valid = valid & (~recorded.present[:, None] if unpacked.is_array else ~recorded.present)
        physical = unpacked.raw / unpacked.scale - unpacked.offset
        raw = np.rint((physical + field.offset) * field.scale).astype(np.int64)
        return Column(replace(unpacked.meaning, scale=field.scale, offset=field.offset), raw, valid)

    def _put(self, field: FieldProfile) -> None:
        unpacked = self._unpacked(field)
        recorded = self._result.get(field.name)
        if recorded is None or not recorded.valid.any():
            self._result[field.name] = unpacked
            return
        taken = self._pieces[field.number][0].rows.copy()
        for piece in self._pieces[field.number]:
            taken |= piece.rows
        if taken.all():
            self._result[field.name] = unpacked
            return
        if (recorded.scale, recorded.offset) != (unpacked.scale, unpacked.offset):
            recorded, unpacked = _physical(recorded), _physical(unpacked)
        kept = recorded.valid & (~taken[:, None] if recorded.is_array else ~taken)
        raw, valid = combine(len(taken), [(None, recorded.raw, kept), (None, unpacked.raw, unpacked.valid)])
        self._result[field.name] = replace(unpacked, raw=raw, valid=valid)

    def _unpacked(self, field: FieldProfile) -> Column:
        pieces = self._pieces[field.number]
        scale, offset = pieces[0].component.scale, pieces[0].component.offset
        alike = all((piece.component.scale, piece.component.offset) == (scale, offset) for piece in pieces)
        base = BY_NAME.get(field.type)
        raws: list[Raw] = []
        valids: list[NDArray[np.bool_]] = []
        for piece in pieces:
            raw: Raw = piece.raw
            valid = piece.rows
            # The highest value of a wider field is out of a component's reach; zero is not.
            reachable = base is not None and (base.invalid == 0 or base.size * 8 <= piece.component.bits)
            if base is not None and reachable and not base.is_float:
                valid = valid & (_rescaled(piece, field.scale, field.offset) != base.invalid)
            if not alike:
                raw = raw / piece.component.scale - piece.component.offset
            raws.append(raw)
            valids.append(valid)
        apart = len(pieces) == 1 or not (np.sum([piece.rows for piece in pieces], axis=0) > 1).any()
        if apart:
            merged, valid = raws[0], valids[0]
            for raw, there in zip(raws[1:], valids[1:], strict=True):
                merged, valid = np.where(there, raw, merged), valid | there
        else:
            merged, valid = np.stack(raws, axis=1), np.stack(valids, axis=1)
        if not alike:
            scale, offset = 1.0, 0.0
        return Column(Meaning(field.name, field.number, field.type, scale, offset, field.units), merged, valid)


def _rescaled(piece: _Piece, scale: float, offset: float) -> NDArray[np.float64]:
    value = piece.raw / piece.component.scale - piece.component.offset
    return np.asarray((value + offset) * scale, dtype=np.float64)


def _physical(column: Column) -> Column:
    values = column.raw / column.scale - column.offset
    return Column(replace(column.meaning, scale=1.0, offset=0.0), values, column.valid)


def _bits(column: Column, start: int, count: int, word: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]] | None:
    """`count` bits from bit `start` of each message's value, its words laid end to end, lowest bit first."""
    words = column.raw if column.is_array else column.raw[:, None]
    valid = column.valid if column.is_array else column.valid[:, None]
    if start + count > words.shape[1] * word or words.dtype.kind == "f":
        return None
    value = np.zeros(len(words), dtype=np.int64)
    rows = np.ones(len(words), dtype=np.bool_)
    got = 0
    while got < count:
        index, bit = divmod(start + got, word)
        take = min(word - bit, count - got)
        part = (words[:, index].astype(np.int64) >> bit) & ((1 << take) - 1)
        value |= part << got
        rows &= valid[:, index]
        got += take
    return value, rows
