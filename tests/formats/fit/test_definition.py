from domestique.formats.fit.definition import parse_definition


def body(*fields: tuple[int, int, int], kind: int = 20, big: bool = False, developer: bytes = b"") -> bytes:
    head = bytes((big,)) + kind.to_bytes(2, "big" if big else "little") + bytes((len(fields),))
    return head + b"".join(bytes(field) for field in fields) + developer


def test_offsets_follow_each_other() -> None:
    found = parse_definition(body((253, 4, 0x86), (7, 2, 0x84), (3, 1, 0x02)))
    assert [(field.number, field.offset, field.size, field.count) for field in found.fields] == [
        (253, 0, 4, 1),
        (7, 4, 2, 1),
        (3, 6, 1, 1),
    ]
    assert found.size == 8
    assert found.kind == 20


def test_big_endian_kind() -> None:
    assert parse_definition(body(kind=0x1234, big=True)).kind == 0x1234


def test_arrays_and_strings() -> None:
    found = parse_definition(body((0, 10, 0x84), (1, 10, 0x07)))
    assert [field.count for field in found.fields] == [5, 1]


def test_a_size_that_does_not_fit_is_read_as_bytes() -> None:
    (field,) = parse_definition(body((0, 3, 0x84))).fields
    assert (field.base.name, field.count) == ("uint8", 3)


def test_an_unknown_base_type_is_read_as_bytes() -> None:
    (field,) = parse_definition(body((0, 6, 0x1F))).fields
    assert (field.base.name, field.count) == ("byte", 6)


def test_a_field_of_no_size_is_none() -> None:
    found = parse_definition(body((0, 0, 0x84), (1, 1, 0x02)))
    assert [(field.number, field.offset) for field in found.fields] == [(1, 0)]


def test_what_no_device_writes_is_not_sound() -> None:
    assert parse_definition(body((253, 4, 0x86), (3, 1, 0x02))).is_sound
    assert not parse_definition(body((253, 4, 0x86), (3, 1, 0x42))).is_sound
    assert parse_definition(body()).is_sound
    assert not parse_definition(b"\x07" + body((253, 4, 0x86))[1:]).is_sound


def test_developer_fields_come_after() -> None:
    found = parse_definition(body((253, 4, 0x86), developer=bytes((2, 0, 2, 1, 5, 8, 0))))
    assert [(field.number, field.offset, field.size, field.developer) for field in found.developer_fields] == [
        (0, 4, 2, 1),
        (5, 6, 8, 0),
    ]
    assert found.size == 15
