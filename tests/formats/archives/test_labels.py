import struct

import pytest

from domestique.formats.archives.labels import decode_name, label


def test_the_unicode_name_beside_a_plain_one_wins() -> None:
    name = "한강.fit".encode()
    extra = struct.pack("<HHHH", 0x9999, 4, 0, 0) + struct.pack("<HHBL", 0x7075, 5 + len(name), 1, 0) + name
    assert decode_name(b"??.fit", 0, extra) == "한강.fit"
    assert decode_name(b"a.fit", 0, b"\x75\x70\xff") == "a.fit"


@pytest.mark.parametrize(
    ("raw", "flags", "name"),
    [
        ("라이딩".encode(), 0x800, "라이딩"),
        ("라이딩".encode(), 0, "라이딩"),
        ("라이딩".encode("cp949"), 0, "라이딩"),
        ("뷁뷁".encode("cp949"), 0, "뷁뷁"),
        ("Zürich".encode("cp437"), 0, "Zürich"),
        (b"\xff\xfe", 0x800, "\ufffd\ufffd"),
    ],
)
def test_decoding(raw: bytes, flags: int, name: str) -> None:
    assert decode_name(raw, flags, b"") == name


def test_labels_are_short_composed_and_harmless() -> None:
    assert label("\u1112\u1161\u11ab.fit") == "한.fit"
    assert label("a/" * 2000 + "b.fit").endswith("b.fit")
    assert len(label("x" * 5000)) == 1000
    assert label("a\x00\n/../ b ") == "a\ufffd/b"
