"""Our columns against Garmin's SDK with its default options: every value of every field of every message.

Where the two may differ on purpose is listed in ON_PURPOSE and told in docs/adr/0020-fit-differences.md.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from garmin_fit_sdk import Decoder, Stream
from garmin_fit_sdk.profile import Profile

from domestique.formats.fit import FitFile, read_messages
from domestique.formats.fit.column import Column
from domestique.formats.fit.profile import message_profile, type_names

_EPOCH_S = 631_065_600
_DESCRIBING = (206, 207)

ON_PURPOSE = {
    "newer_name": "The SDK's profile is newer than the one our names come from; the value is there, under its number.",
    "newer_meaning": "The same for a sub-field; the value is there, under the field it is a meaning of.",
    "newer_word": "The same for an enum's word; the number is there.",
    "developer_invalid": "A developer field that says 'no value' is missing with us; the SDK gives the number.",
    "read_on": "The SDK stops at this error; we read on or read what it cannot.",
}


@dataclass(frozen=True, slots=True)
class Difference:
    message: str
    field: str
    row: int
    ours: Any
    theirs: Any

    def __str__(self) -> str:
        return f"{self.message}[{self.row}].{self.field}: ours {self.ours!r}, SDK {self.theirs!r}"


@dataclass(slots=True)
class Agreement:
    """`on_purpose` counts by reason; `values` counts what was compared."""

    values: int = 0
    differences: list[Difference] = field(default_factory=list)
    on_purpose: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)


def agreement(data: bytes) -> Agreement:
    read, errors = Decoder(Stream.from_byte_array(bytearray(data))).read()
    messages: dict[str, list[dict[Any, Any]]] = dict(read)  # type: ignore[arg-type]
    result = Agreement(errors=[str(error) for error in errors])
    file = read_messages(data)
    kinds = {profile["messages_key"]: kind for kind, profile in Profile["messages"].items()}
    for key, theirs in messages.items():
        _compare_kind(file, kinds.get(key, -1) if key in kinds else int(key), theirs, result)
    return result


def _compare_kind(file: FitFile, kind: int, theirs: list[dict[Any, Any]], result: Agreement) -> None:
    rows = list(_our_rows(file, kind))
    if len(rows) != len(theirs):
        if result.errors and len(rows) > len(theirs):
            result.on_purpose["read_on"] += len(rows) - len(theirs)
        else:
            result.differences.append(Difference(str(kind), "rows", 0, len(rows), len(theirs)))
    if result.errors and theirs:
        # Where it stopped its last message may be half of one and half of the next: we leave such a one out.
        theirs = theirs[:-1]
        result.on_purpose["read_on"] += 1
    for row, (ours, message) in enumerate(zip(rows, theirs, strict=False)):
        for difference in _compare_message(kind, row, ours, message, result):
            result.differences.append(difference)


def _our_rows(
    file: FitFile, kind: int
) -> Iterator[tuple[dict[Any, tuple[Column, int]], dict[int, tuple[Column, int]]]]:
    for part, records in zip(file.parts, file.records(), strict=True):
        table = part.table(kind)
        if table is None:
            continue
        columns = records if kind == 20 else table.columns
        named = {column.name if column.type else column.number: column for column in columns.values()}
        for row in range(len(table)):
            yield (
                {name: (column, row) for name, column in named.items() if column.present[row]},
                {key: (column, row) for key, column in table.developer.items()},
            )


def _compare_message(
    kind: int,
    row: int,
    ours: tuple[dict[Any, tuple[Column, int]], dict[int, tuple[Column, int]]],
    theirs: dict[Any, Any],
    result: Agreement,
) -> Iterator[Difference]:
    native, developer = ours
    fields = {each["name"]: each for each in Profile["messages"].get(kind, {"fields": {}})["fields"].values()}
    seen = set()
    for name, value in theirs.items():
        if name in ("key", "developer_fields"):
            continue
        wanted = _plain(value)
        if wanted is None:
            continue
        result.values += 1
        seen.add(name)
        if name not in native and name in fields and fields[name]["num"] in native:
            seen.add(fields[name]["num"])
            result.on_purpose["newer_name"] += 1
            if not _same_number(native[fields[name]["num"]], fields[name], wanted):
                yield Difference(str(kind), str(name), row, "another number", wanted)
            continue
        got = _ours(kind, *native[name]) if name in native else None
        if got == wanted:
            continue
        if name not in native and _is_newer_meaning(kind, name):
            result.on_purpose["newer_meaning"] += 1
        elif _is_newer_word(native.get(name), wanted):
            result.on_purpose["newer_word"] += 1
        else:
            yield Difference(str(kind), str(name), row, got, wanted)
    for name in native.keys() - seen:
        got = _ours(kind, *native[name])
        if got is not None:
            yield Difference(str(kind), str(name), row, got, None)
    yield from _compare_developer(kind, row, developer, theirs.get("developer_fields", {}), result)


def _compare_developer(
    kind: int, row: int, ours: dict[int, tuple[Column, int]], theirs: Mapping[int, Any], result: Agreement
) -> Iterator[Difference]:
    for key, value in theirs.items():
        result.values += 1
        column, at = ours.get(key, (None, 0))
        wanted = _plain(value)
        got = None
        if column is not None and column.present[at]:
            got = _plain(column.raw[at] if column.is_text else column.raw[at].tolist())
        if got == wanted:
            continue
        if column is not None and not column.present[at] and not isinstance(wanted, str):
            result.on_purpose["developer_invalid"] += 1
            continue
        yield Difference(str(kind), f"developer {key}", row, got, wanted)


def _ours(kind: int, column: Column, row: int) -> Any:
    if kind in _DESCRIBING and not column.is_text:
        return _plain(column.raw[row].tolist())
    return _plain(column.at(row))


def _plain(value: Any) -> Any:
    """One shape for both: FIT seconds, no NaN, no trailing gaps, one value instead of an array of one."""
    if isinstance(value, datetime):
        return int(value.timestamp()) - _EPOCH_S
    if isinstance(value, float) and math.isnan(value):
        return None
    if isinstance(value, list | tuple):
        values = [_plain(each) for each in value]
        while values and values[-1] is None:
            values.pop()
        return tuple(values) if len(values) > 1 else values[0] if values else None
    return value


def _same_number(ours: tuple[Column, int], profile: dict[str, Any], wanted: Any) -> bool:
    column, row = ours
    if isinstance(wanted, str):
        return bool(Profile["types"][profile["type"]][column.raw[row].item()] == wanted)
    value = _plain(column.at(row))
    if profile["scale"][0] != 1:
        value = value / profile["scale"][0]
    return bool(value - profile["offset"][0] == wanted)


def _is_newer_meaning(kind: int, name: str) -> bool:
    ours = message_profile(kind)
    known = {sub.name for each in ours.fields.values() for sub in each.sub_fields} if ours else set()
    subs = (sub for each in Profile["messages"][kind]["fields"].values() for sub in each["sub_fields"])
    return name not in known and any(sub["name"] == name for sub in subs)


def _is_newer_word(ours: tuple[Column, int] | None, wanted: Any) -> bool:
    """The same numbers, called by the SDK's words."""
    if ours is None:
        return False
    column, row = ours
    words = Profile["types"].get(column.type)
    if words is None or column.is_text or dict(words) == dict(type_names(column.type)):
        return False
    raw = column.raw[row].tolist() if column.is_array else [column.raw[row].item()]
    valid = column.valid[row].tolist() if column.is_array else [True]
    named = [words.get(each, each) if there else None for each, there in zip(raw, valid, strict=True)]
    return bool(_plain(named) == wanted)
