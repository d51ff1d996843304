import io
import struct
import zipfile

from domestique.formats.archives.directory import contents, data_start


def archive(**changes: object) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as one:
        one.writestr("a.fit", b"a" * 1000)
        one.writestr("folder/", b"")
        one.writestr("folder/b.fit", b"b" * 1000)
        one.comment = b"PK\x05\x06 is not the end"
    return out.getvalue()


def names(data: bytes) -> tuple[list[str], bool]:
    found = contents(io.BytesIO(data), len(data))
    return [member.name for member in found.members], found.whole


def test_the_table_is_found_behind_a_comment_that_looks_like_one() -> None:
    assert names(archive()) == (["a.fit", "folder/", "folder/b.fit"], True)


def test_positions_are_right_when_something_was_put_in_front() -> None:
    data = b"#!/bin/sh\nexit\n" + archive()
    file = io.BytesIO(data)
    for member in contents(file, len(data)).members:
        start = data_start(file, member)
        assert start is not None
        assert data[member.header_at : member.header_at + 4] == b"PK\x03\x04"


def test_without_a_table_the_headers_are_followed() -> None:
    data = archive()
    found, whole = names(data[: data.index(b"PK\x01\x02")])
    assert (found, whole) == (["a.fit", "folder/", "folder/b.fit"], False)


def test_a_header_that_points_nowhere() -> None:
    data = bytearray(archive())
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<L", data, at + 42, 10)
    file = io.BytesIO(bytes(data))
    first = next(contents(file, len(data)).members)
    assert data_start(file, first) is None


def test_nothing() -> None:
    assert names(b"") == ([], False)


def test_the_rows_of_the_table_are_counted_whatever_it_says() -> None:
    data = bytearray(archive())
    at = data.index(b"PK\x05\x06")
    struct.pack_into("<HH", data, at + 8, 9, 9)
    assert contents(io.BytesIO(bytes(data)), len(data)).listed == 3
    assert contents(io.BytesIO(b""), 0).listed == 0
