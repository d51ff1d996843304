"""Writes src/domestique/formats/fit/profile_data.py: the FIT profile as facts, one line a field.

    python tools/make_fit_profile.py > src/domestique/formats/fit/profile_data.py

The facts (numbers, names, types, scales, units, components, sub-fields, enum names) are read from the profile of
fitdecode, which is MIT licensed. Nothing of its code is taken. The grammar is described in formats/fit/profile.py.
"""

from collections.abc import Iterator
from typing import Any

from fitdecode import profile  # type: ignore[import-untyped]


def number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def measures(part: Any) -> str:
    """``/scale``, ``~offset``; nothing where they change nothing."""
    text = f" /{number(part.scale)}" if part.scale not in (None, 1) else ""
    return text + (f" ~{number(part.offset)}" if part.offset not in (None, 0) else "")


def components(part: Any) -> str:
    items = []
    for each in part.components or ():
        item = f"{each.def_num}:{each.bits}{'+' if each.accumulate else ''}"
        items.append(item + measures(each).replace(" ", ""))
    return " >" + ",".join(items) if items else ""


def units(part: Any) -> str:
    return f" ={part.units}" if part.units and not part.components else ""


def fields(message: Any) -> Iterator[str]:
    for _, field in sorted(message.fields.items()):
        yield f"{field.def_num} {field.name} {field.type.name}{measures(field)}{components(field)}{units(field)}"
        for sub in field.subfields or ():
            where = ",".join(f"{reference.def_num}={reference.raw_value}" for reference in sub.ref_fields)
            yield f"? {sub.name} {sub.type.name} @{where}{measures(sub)}{components(sub)}{units(sub)}"


def lines() -> Iterator[str]:
    yield '"""The FIT profile as data. Do not edit: tools/make_fit_profile.py wrote it; profile.py tells the grammar.'
    yield ""
    yield "The facts come from the profile of fitdecode, Copyright Jean-Charles Lefebvre, MIT licence."
    yield '"""'
    yield ""
    yield "# ruff: noqa: E501"
    yield ""
    yield "MESSAGES = {"
    for kind, message in sorted(profile.MESSAGE_TYPES.items()):
        yield f'    {kind}: """{message.name}'
        yield from fields(message)
        yield '""",'
    yield "}"
    yield ""
    yield "TYPES = {"
    for name, kind in sorted(profile.FIELD_TYPES.items()):
        if kind.enum:
            yield f'    "{name}": """{kind.base_type.name}'
            yield from (f"{value} {word}" for value, word in sorted(kind.enum.items()))
            yield '""",'
    yield "}"


if __name__ == "__main__":
    print("\n".join(lines()))
