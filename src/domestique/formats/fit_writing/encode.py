"""Messages to the bytes of a FIT file: header, definitions where they change, data, checksums. Little-endian."""

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from domestique.formats.fit.base_types import BY_NAME
from domestique.formats.fit.crc import crc16
from domestique.formats.fit.profile import kinds_by_name
from domestique.formats.fit_writing.fields import NUMBERS, Field, fields_of, raw_column, raw_value
from domestique.formats.fit_writing.message import DeveloperColumn, Message, Rows, Value

_HEADER_SIZE = 14
_PROTOCOL = 0x20
_PROFILE = 21158
_LOCALS = 16
_DEFINITION = 0x40
_HAS_DEVELOPER = 0x20
_LONGEST_TEXT = 254


@dataclass(frozen=True, slots=True)
class _Slot:
    """A field's place in a message: `count` values of its base type."""

    field: Field
    count: int

    @property
    def size(self) -> int:
        return self.field.base.size * self.count


class _Writer:
    def __init__(self) -> None:
        self.out = bytearray()
        self._locals: dict[bytes, int] = {}
        self._next = 0
        self._developer: dict[str, int] = {}

    def local(self, definition: bytes, has_developer: bool) -> int:
        """The local number of a definition, written where it is new. The oldest number is given up first."""
        known = self._locals.get(definition)
        if known is not None:
            return known
        number = self._next % _LOCALS
        self._next += 1
        self._locals = {key: value for key, value in self._locals.items() if value != number}
        self._locals[definition] = number
        self.out.append(_DEFINITION | (_HAS_DEVELOPER if has_developer else 0) | number)
        self.out += definition
        return number

    def message(self, message: Message) -> None:
        known = fields_of(message.kind)
        slots: list[_Slot] = []
        data = bytearray(1)
        for name, value in message.fields.items():
            field = known.get(name)
            packed = None if field is None else _packed(field, value)
            # A field and its sub-field are one place under two names; the first that has a value has it.
            if field is None or packed is None or any(slot.field.number == field.number for slot in slots):
                continue
            slots.append(_Slot(field, len(packed) // field.base.size))
            data += packed
        data[0] = self.local(_definition(message.kind, slots, ()), False)
        self.out += data

    def rows(self, rows: Rows) -> None:
        known = fields_of(rows.kind)
        columns = [(known[name], values) for name, values in rows.columns.items() if name in known]
        count = len(columns[0][1]) if columns else 0
        if not count:
            return
        self._describe(rows.developer)
        developer = [(self._developer[name], column) for name, column in rows.developer.items()]
        slots = [_Slot(field, 1 if values.ndim == 1 else values.shape[1]) for field, values in columns]
        local = self.local(_definition(rows.kind, slots, [number for number, _ in developer]), bool(developer))
        parts = [("header", "u1")]
        for index, slot in enumerate(slots):
            parts.append(
                (
                    str(index),
                    f"<{slot.field.base.numpy}" if slot.count == 1 else f"({slot.count},)<{slot.field.base.numpy}",
                )
            )
        parts += [(f"d{number}", "<f8") for number, _ in developer]
        table = np.zeros(count, np.dtype(parts))
        table["header"] = local
        for index, (field, values) in enumerate(columns):
            table[str(index)] = raw_column(field, values)
        for number, column in developer:
            table[f"d{number}"] = column.values
        self.out += table.tobytes()

    def _describe(self, developer: Mapping[str, DeveloperColumn]) -> None:
        """Each developer field is told once, before its first use; all are one application's, as float64."""
        for name, column in developer.items():
            if name in self._developer:
                continue
            if not self._developer:
                self.message(
                    Message("developer_data_id", {"application_id": tuple(range(16)), "developer_data_index": 0})
                )
            number = self._developer[name] = len(self._developer)
            native = fields_of("record").get(column.native_field or "")
            self.message(
                Message(
                    "field_description",
                    {
                        "developer_data_index": 0,
                        "field_definition_number": number,
                        "fit_base_type_id": NUMBERS["float64"] | 0x80,
                        "field_name": name,
                        "units": column.unit,
                        "native_mesg_num": None if native is None else kinds_by_name()["record"],
                        "native_field_num": None if native is None else native.number,
                    },
                )
            )


def _definition(kind: str, slots: list[_Slot], developer: Iterable[int]) -> bytes:
    head = struct.pack("<BBHB", 0, 0, kinds_by_name()[kind], len(slots))
    body = b"".join(bytes((slot.field.number, slot.size, slot.field.base_byte)) for slot in slots)
    extra = b"".join(bytes((number, BY_NAME["float64"].size, 0)) for number in developer)
    return head + body + (bytes((len(extra) // 3,)) + extra if extra else b"")


def _packed(field: Field, value: Value) -> bytes | None:
    if field.base.name == "string":
        if not isinstance(value, str) or not value:
            return None
        text = value.encode("utf-8")[:_LONGEST_TEXT]
        return text.decode("utf-8", "ignore").encode("utf-8") + b"\x00"
    if isinstance(value, tuple):
        values = [raw_value(field, each) for each in value]
        code = f"<{len(values)}{field.base.struct}"
        return struct.pack(code, *(field.base.invalid if each is None else each for each in values))
    raw = raw_value(field, value)
    return None if raw is None else struct.pack(f"<{field.base.struct}", raw)


def encode_file(parts: Iterable[Message | Rows]) -> bytes:
    """A whole file, in the order given. Fields without a value, or that the profile does not know, are not written."""
    writer = _Writer()
    for part in parts:
        if isinstance(part, Message):
            writer.message(part)
        else:
            writer.rows(part)
    data = bytes(writer.out)
    header = struct.pack("<BBHL4s", _HEADER_SIZE, _PROTOCOL, _PROFILE, len(data), b".FIT")
    whole = header + struct.pack("<H", crc16(header)) + data
    return whole + struct.pack("<H", crc16(whole))
