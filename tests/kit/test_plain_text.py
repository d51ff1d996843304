"""Names and words from outside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.kit.plain_text import file_name, storable


@pytest.mark.parametrize(
    "given_name, kept",
    [
        ("ride.fit", "ride.fit"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\ride.fit", "ride.fit"),
        ("..", "unnamed"),
        ("", "unnamed"),
        ("a/", "unnamed"),
        ("ri\x00de\n.fit", "ri\ufffdde.fit"),
        ("\u202etif.edir", "tif.edir"),
        ("\u1112\u1161\u11ab\u1100\u1161\u11bc.fit", "한강.fit"),
        ("x" * 300 + ".fit", "x" * 196 + ".fit"),
    ],
)
def test_names(given_name: str, kept: str) -> None:
    assert file_name(given_name) == kept


@given(st.text())
def test_a_name_is_short_plain_and_never_empty(text: str) -> None:
    name = file_name(text)
    assert 0 < len(name) <= 200
    assert not {"/", "\x00"} & set(name)
    name.encode()


def test_what_the_database_refuses_is_replaced() -> None:
    assert storable("a\x00b\ud800c") == "a\ufffdb\ufffdc"
