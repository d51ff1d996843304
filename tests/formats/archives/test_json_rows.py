import pytest

from domestique.formats.archives.json_rows import number, rows_of, text
from domestique.formats.errors import BadFile


def test_rows_at_the_top_and_inside() -> None:
    assert rows_of(b'[{"a":1},2,{"b":[{"c":3}]}]') == [{"a": 1}, {"b": [{"c": 3}]}]
    assert rows_of(b'[{"b":[{"c":3},4]}]', "b") == [{"c": 3}]
    assert rows_of(b'{"a":1}') == [{"a": 1}]


def test_values_that_are_what_they_should_be() -> None:
    row = {"a": {"b": 1.5}, "t": True, "n": float("nan"), "s": " x ", "e": " ", "big": 1e300}
    assert number(row, "a", "b") == 1.5
    assert [number(row, key) for key in ("t", "n", "s", "missing", "a", "big")] == [None] * 6
    assert (text(row, "s"), text(row, "e"), text(row, "a"), text(row, "a", "b")) == ("x", None, None, None)


def test_broken() -> None:
    with pytest.raises(BadFile):
        rows_of(b"{")
