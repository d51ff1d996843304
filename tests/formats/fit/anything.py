"""Strategies for FIT files with any messages and fields of the profile, in both byte orders, with invalid values."""

import struct

from hypothesis import strategies as st

from domestique.formats.fit.profile import FieldProfile, MessageProfile, message_profile, type_base
from domestique.formats.fit.profile_data import MESSAGES
from tests.fakes.fit_builder import TYPES, Field, FitBuilder

_SIZES = {name: struct.calcsize("<" + letter) for name, (_, letter) in TYPES.items()}
_DESCRIBING = (206, 207)


def _values(kind: str, count: int) -> st.SearchStrategy[object]:
    if kind == "string":
        return st.binary(min_size=count, max_size=count)
    size = 8 * _SIZES[kind]
    if kind.startswith("float"):
        one: st.SearchStrategy[float | int] = st.floats(width=32 if size == 32 else 64, allow_nan=True)
    elif kind.startswith("sint"):
        one = st.integers(-(2 ** (size - 1)), 2 ** (size - 1) - 1) | st.just(2 ** (size - 1) - 1)
    else:
        one = st.integers(0, 2**size - 1) | st.just(2**size - 1) | st.integers(0, 3)
    return one if count == 1 else st.tuples(*[one] * count)


@st.composite
def fields(draw: st.DrawFn, profile: FieldProfile, message: MessageProfile) -> Field:
    base = type_base(profile.type)
    base = base if base in TYPES else "enum"
    if base == "string":
        return Field(profile.number, base, draw(st.integers(1, 12)))
    # Of dates the SDK reads no arrays; of what sub-fields ask for, one value and a gap is a list to it.
    asked = {number for each in message.fields.values() for sub in each.sub_fields for number, _ in sub.when}
    single = bool(profile.components) or profile.type == "date_time" or profile.number in asked
    return Field(profile.number, base, 1 if single else draw(st.sampled_from((1, 1, 1, 2, 3))))


@st.composite
def fit_files(draw: st.DrawFn) -> bytes:
    """A few local messages, defined, written, defined anew."""
    file = FitBuilder()
    layouts: dict[int, list[Field]] = {}
    for _ in range(draw(st.integers(1, 12))):
        local = draw(st.integers(0, 3))
        if local not in layouts or draw(st.booleans()):
            kind = draw(st.sampled_from([kind for kind in MESSAGES if kind not in _DESCRIBING]))
            profile = message_profile(kind)
            assert profile is not None
            chosen = draw(st.lists(st.sampled_from(list(profile.fields.values())), max_size=6, unique=True))
            layouts[local] = [draw(fields(each, profile)) for each in chosen]
            file.define(local, kind, *layouts[local], big_endian=draw(st.booleans()))
        for _ in range(draw(st.integers(0, 4))):
            file.add(local, *(draw(_values(field.type, field.count)) for field in layouts[local]))
    return file.bytes(header=draw(st.sampled_from((12, 14))))
