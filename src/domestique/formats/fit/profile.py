"""The FIT profile, read on demand from profile_data.py: what each message, field and value is called.

One line a field: ``number name type [/scale] [~offset] [>components] [=units]``; a line that starts with ``?`` is a
sub-field of the field above: ``? name type @field=value,…`` says when it holds. A component is
``target:bits[+][/scale][~offset]``, ``+`` meaning that it is accumulated. A value is ``raw / scale - offset``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from domestique.formats.fit.profile_data import MESSAGES, TYPES


@dataclass(frozen=True, slots=True)
class Component:
    target: int
    bits: int
    accumulated: bool
    scale: float
    offset: float


@dataclass(frozen=True, slots=True)
class SubField:
    """`when`: pairs of field number and raw value, any of which makes the field mean this."""

    name: str
    type: str
    scale: float
    offset: float
    units: str
    components: tuple[Component, ...]
    when: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class FieldProfile:
    number: int
    name: str
    type: str
    scale: float
    offset: float
    units: str
    components: tuple[Component, ...]
    sub_fields: tuple[SubField, ...]


@dataclass(frozen=True, slots=True)
class MessageProfile:
    number: int
    name: str
    fields: Mapping[int, FieldProfile]
    special: frozenset[int]
    """The fields with components or sub-fields."""


@lru_cache(maxsize=256)
def message_profile(kind: int) -> MessageProfile | None:
    text = MESSAGES.get(kind)
    if text is None:
        return None
    name, *lines = text.strip("\n").split("\n")
    fields: dict[int, FieldProfile] = {}
    subs: list[SubField] = []
    for line in reversed(lines):  # sub-fields follow their field
        if line.startswith("?"):
            subs.append(_sub_field(line))
        else:
            field = _field(line, tuple(reversed(subs)))
            fields[field.number] = field
            subs.clear()
    special = frozenset(number for number, field in fields.items() if field.components or field.sub_fields)
    return MessageProfile(kind, name, dict(reversed(fields.items())), special)


@lru_cache(maxsize=512)
def type_names(name: str) -> Mapping[int, str]:
    """The words for a type's values; empty where the type is a plain number."""
    lines = TYPES.get(name, "").strip("\n").split("\n")[1:]
    return {int(value): word for value, word in (line.split(" ", 1) for line in lines)}


def type_base(name: str) -> str:
    """The base type behind a profile type."""
    return TYPES[name].split("\n", 1)[0] if name in TYPES else name


@lru_cache(maxsize=1)
def kinds_by_name() -> Mapping[str, int]:
    return {text.split("\n", 1)[0]: kind for kind, text in MESSAGES.items()}


def _field(line: str, sub_fields: tuple[SubField, ...]) -> FieldProfile:
    number, name, kind, *rest = _words(line)
    marks = _marks(rest)
    scale, offset = float(marks.get("/", "1")), float(marks.get("~", "0"))
    return FieldProfile(
        int(number), name, kind, scale, offset, marks.get("=", ""), _components(marks.get(">", "")), sub_fields
    )


def _sub_field(line: str) -> SubField:
    _, name, kind, *rest = _words(line)
    marks = _marks(rest)
    when = tuple((int(field), int(value)) for field, value in (each.split("=") for each in marks["@"].split(",")))
    return SubField(
        name,
        kind,
        float(marks.get("/", "1")),
        float(marks.get("~", "0")),
        marks.get("=", ""),
        _components(marks.get(">", "")),
        when,
    )


def _words(line: str) -> list[str]:
    """Units come last and may hold blanks."""
    front, mark, units = line.partition(" =")
    return [*front.split(" "), *([f"={units}"] if mark else [])]


def _marks(words: list[str]) -> dict[str, str]:
    return {word[0]: word[1:] for word in words}


def _components(text: str) -> tuple[Component, ...]:
    return tuple(_component(item) for item in text.split(",")) if text else ()


def _component(item: str) -> Component:
    item, _, offset = item.partition("~")
    item, _, scale = item.partition("/")
    target, bits = item.split(":")
    return Component(int(target), int(bits.rstrip("+")), bits.endswith("+"), float(scale or 1), float(offset or 0))
