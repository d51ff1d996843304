import io
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.formats.archives import Entry, Limits, walk
from domestique.formats.errors import BadFile


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def entries(data: bytes, limits: Limits | None = None) -> list[Entry]:
    return list(walk(io.BytesIO(data), limits or Limits()))


def outcome(entry: Entry) -> bytes | str:
    try:
        return entry.read()
    except BadFile as bad:
        return bad.code


def outcomes(data: bytes, limits: Limits | None = None) -> dict[str, bytes | str]:
    return {entry.name: outcome(entry) for entry in entries(data, limits)}


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_files_come_out_as_they_went_in(method: int) -> None:
    files = {"a.fit": b"one" * 1000, "folder/b.gpx": b"", "c.tcx": bytes(range(256)) * 5000}
    assert outcomes(zipped(files, method)) == files


def test_archives_inside_archives_whatever_they_are_called() -> None:
    inner = zipped({"x.fit": b"x"})
    stored = zipped({"inner.dat": inner, "y.fit": b"y"}, zipfile.ZIP_STORED)
    outer = zipped({"parts/part1.zip": stored, "z.fit": b"z"})
    assert outcomes(outer) == {"parts/part1.zip/inner.dat/x.fit": b"x", "parts/part1.zip/y.fit": b"y", "z.fit": b"z"}


def test_too_deep_is_said_and_the_rest_goes_on() -> None:
    data = zipped({"bottom.fit": b"x"})
    for _ in range(6):
        data = zipped({"next.zip": data, "here.fit": b"y"})
    found = outcomes(data)
    assert list(found.values()).count(b"y") == 4
    assert [value for value in found.values() if value != b"y"] == ["archive_too_deep"]


def test_documents_that_are_zips_are_left_whole() -> None:
    table = zipped({"xl/workbook.xml": b"<a/>"})
    assert outcomes(zipped({"plan.xlsx": table})) == {"plan.xlsx": table}


@pytest.mark.parametrize(
    ("given", "label"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/cron.d/x", "etc/cron.d/x"),
        ("C:\\Windows\\x.fit", "Windows/x.fit"),
        ("a/./../b.fit", "a/b.fit"),
        ("..", "unnamed"),
        ("evil\u202etif.exe", "eviltif.exe"),
        ("활동.fit", "활동.fit"),
    ],
)
def test_names_are_labels_and_lead_nowhere(given: str, label: str) -> None:
    assert [entry.name for entry in entries(zipped({given: b"x"}))] == [label]


def test_what_macos_and_windows_leave_behind_is_passed_over() -> None:
    files = {"__MACOSX/._a.fit": b"x", ".DS_Store": b"x", "a/Thumbs.db": b"x", "a.fit": b"x"}
    assert list(outcomes(zipped(files))) == ["a.fit"]


@pytest.mark.parametrize("encoding", ["cp949", "utf-8", "cp437"])
def test_names_of_old_packers(encoding: str) -> None:
    name = {"cp949": "한강 라이딩.fit", "utf-8": "한강 라이딩.fit", "cp437": "Zürich.fit"}[encoding]
    raw = name.encode(encoding)
    data = zipped({"n" * len(raw): b"x"}).replace(b"n" * len(raw), raw)
    assert list(outcomes(data)) == [name]


def test_links_and_locked_files_are_refused_one_by_one() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link.fit")
        link.create_system = 3
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("locked.fit", b"secret")
        archive.writestr("good.fit", b"good")
    data = bytearray(out.getvalue())
    directory = data.rfind(b"PK\x01\x02", 0, data.rfind(b"locked.fit"))
    data[directory + 8] |= 1
    assert outcomes(bytes(data)) == {"link.fit": "archive_link", "locked.fit": "archive_encrypted", "good.fit": b"good"}


def test_a_damaged_file_does_not_block_the_others() -> None:
    files = {"a.fit": bytes(range(256)) * 50, "b.fit": b"b" * 500}
    data = bytearray(zipped(files, zipfile.ZIP_STORED))
    data[100] ^= 0xFF
    assert outcomes(bytes(data)) == {"a.fit": "archive_damaged", "b.fit": files["b.fit"]}


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_half_an_archive_gives_what_it_holds(method: int) -> None:
    files = {f"{n}.fit": bytes((n * k) % 251 for k in range(5000)) for n in range(1, 9)}
    whole = zipped(files, method)
    found = entries(whole[: len(whole) // 2])
    good = {entry.name: outcome(entry) for entry in found if entry.problem is None}
    assert found[-1].problem is not None
    assert found[-1].problem.code == "archive_cut_short"
    assert [good.pop(name) for name in list(good)[:-1]] == [files[f"{n}.fit"] for n in range(1, len(found) - 1)]
    assert all(isinstance(value, str) for value in good.values())


class Pipe(io.RawIOBase):
    """What cannot be sought back into: sizes are then written behind the data."""

    def __init__(self) -> None:
        super().__init__()
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        self.data += bytes(data)  # type: ignore[call-overload]
        return len(bytes(data))  # type: ignore[call-overload]


def test_half_an_archive_written_to_a_pipe() -> None:
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(5):
            archive.writestr(f"{n}.fit", bytes((n * k) % 251 for k in range(5000)))
    whole = bytes(pipe.data)
    assert len(outcomes(whole)) == 5
    without_table = whole[: whole.index(b"PK\x01\x02")]
    found = entries(without_table)
    assert [len(entry.read()) for entry in found[:-1]] == [5000] * 5
    assert found[-1].problem is not None


def test_bytes_before_and_after_the_archive_do_not_matter() -> None:
    data = b"#!/bin/sh\n" + zipped({"a.fit": b"x"}) + b"trailing"
    assert outcomes(data) == {"a.fit": b"x"}


def test_a_bomb_is_left_alone() -> None:
    data = zipped({"bomb.fit": bytes(30_000_000), "good.fit": b"x"})
    assert outcomes(data) == {"bomb.fit": "archive_bomb", "good.fit": b"x"}


def test_many_small_bombs_run_out_of_allowance() -> None:
    data = zipped({f"{n}.fit": bytes(900_000) for n in range(10)})
    found = list(outcomes(data, Limits(total=5_000_000, total_ratio=1)).values())
    assert found.count("archive_bomb") == 5


def test_one_file_larger_than_any_activity() -> None:
    (entry,) = entries(zipped({"a.fit": bytes(2_000_000)}))
    with pytest.raises(BadFile) as caught:
        entry.read(largest=1_000_000)
    assert caught.value.code == "too_large_unpacked"


def many(count: int) -> bytes:
    """An archive of so many one-byte files, made by hand: zipfile itself would take a minute."""
    crc = zlib.crc32(b"x")
    local = struct.pack("<4sHHHHHLLLHH", b"PK\x03\x04", 20, 0, 0, 0, 0, crc, 1, 1, 5, 0) + b"a.fitx"
    row = struct.Struct("<4sHHHHHHLLLHHHHHLL")
    table = b"".join(
        row.pack(b"PK\x01\x02", 20, 20, 0, 0, 0, 0, crc, 1, 1, 5, 0, 0, 0, 0, 0, n * len(local)) + b"a.fit"
        for n in range(count)
    )
    end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(table), len(local) * count, 0)
    return local * count + table + end


def test_very_many_files_never_stand_in_memory_together() -> None:
    archive = io.BytesIO(many(20_000))
    tracemalloc.start()
    count = sum(1 for _ in walk(archive))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 5_000_000


def test_too_many_files_are_refused_before_any_is_opened() -> None:
    (only,) = entries(many(500), Limits(entries=100))
    assert only.problem is not None
    assert only.problem.code == "archive_too_many"
    assert "500" in only.problem.reason


def test_an_archive_inside_that_holds_too_many_does_not_block_the_rest() -> None:
    data = zipped({"many.zip": many(500), "good.fit": b"x"})
    assert outcomes(data, Limits(entries=100)) == {"many.zip": "archive_too_many", "good.fit": b"x"}


def test_too_many_files_without_a_table_end_the_walk_with_a_word() -> None:
    whole = many(500)
    found = entries(whole[: whole.index(b"PK\x01\x02")], Limits(entries=100))
    assert len(found) == 101
    assert found[-1].problem is not None
    assert found[-1].problem.code == "archive_too_many"


def test_large_archives_of_the_64_bit_kind() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        with archive.open("a.fit", "w", force_zip64=True) as file:
            file.write(b"x" * 1000)
        archive.writestr("b.fit", b"y")
    data = out.getvalue()
    end = data.rindex(b"PK\x05\x06")
    _, _, _, _, total, length, offset, _ = struct.unpack("<4sHHHHLLH", data[end:])
    wide = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, total, total, length, offset)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    last = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    assert outcomes(data[:end] + wide + locator + last) == {"a.fit": b"x" * 1000, "b.fit": b"y"}


def test_no_archive_at_all() -> None:
    assert list(outcomes(b"PK\x05\x06 and then nothing of sense").values()) == ["archive_unreadable"]
    assert entries(zipped({})) == []


WHOLE = zipped({"a.fit": b"abc" * 400, "in.zip": zipped({"b.fit": b"b" * 300})})


@given(st.integers(0, len(WHOLE)), st.binary(max_size=30), st.integers(0, 60))
@settings(max_examples=300, deadline=None)
def test_damage_anywhere_gives_files_or_reasons(at: int, put: bytes, gone: int) -> None:
    for entry in walk(io.BytesIO(WHOLE[:at] + put + WHOLE[at + gone :]), Limits(total=10_000_000)):
        outcome(entry)


FOUND = bytes.fromhex("504b030414000000000000002100f2497b8c510700005107080009000000696e6e65722e7a6970504b030414")
"""By the fuzz bench: an archive inside claims more bytes than there are, and ends in the middle of a header."""


def test_an_archive_that_ends_in_the_middle_of_a_header() -> None:
    assert set(outcomes(FOUND).values()) == {"archive_cut_short", "archive_unreadable"}


def test_a_table_that_ends_in_the_middle_of_a_row() -> None:
    data = zipped({"a.fit": b"x"})
    row = data.index(b"PK\x01\x02")
    wide = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, 1 << 40, row)
    last = struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 1) + b"PK\x05\x06" + b"\xff" * 16 + bytes(2)
    for cut in range(5, 46):
        cut_data = bytearray(wide + data[:row])
        struct.pack_into("<Q", cut_data, 48, len(wide) + row + len(last))
        assert outcomes(bytes(cut_data) + last + data[row : row + cut]) == {}
