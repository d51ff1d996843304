from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.connectors.answers import Answer, day, ident, instant, number, parse, rows_in, strings, text, whole
from domestique.connectors.errors import ShapeChanged

ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


def answer(body: bytes, **more: bool) -> Answer:
    return Answer(200, "GET /v1/things", body, {"content-type": "application/json; charset=utf-8"}, **more)


def test_json_of_the_wanted_shape() -> None:
    assert answer(b'{"things": [{"a": 1}]}').rows("things") == ({"a": 1},)
    assert answer(b"[{}]").rows() == ({},)
    assert answer(b"{}").row() == {}
    assert answer(b"").media_type == "application/json"


@pytest.mark.parametrize("body", [b"", b"{", b'{"a": NaN}', b"\xff", b"[" * 100_000, b"<html>"])
def test_what_is_no_json_keeps_its_bytes(body: bytes) -> None:
    with pytest.raises(ShapeChanged, match="not_json") as caught:
        answer(body).json()
    assert caught.value.body == body
    with pytest.raises(ShapeChanged):
        parse(body)


@pytest.mark.parametrize("body", [b"[]", b'{"things": 3}', b'{"things": [3]}', b"{}", b"null"])
def test_another_shape_is_told_with_where_it_came_from(body: bytes) -> None:
    with pytest.raises(ShapeChanged, match="GET /v1/things answered 200") as caught:
        answer(body, maybe_done=True).rows("things")
    assert caught.value.maybe_done
    assert caught.value.body == body


def test_a_private_answer_is_never_kept() -> None:
    with pytest.raises(ShapeChanged) as caught:
        answer(b'{"access_token": "abc', private=True).json()
    assert caught.value.body == b""
    assert "abc" not in str(caught.value)


def test_unknown_is_none_and_zero_is_zero() -> None:
    numbers: tuple[object, ...] = (0, 1.5, True, "3", None, float("inf"), 10**400, [])
    assert [number(value) for value in numbers] == [0, 1.5, *[None] * 6]
    assert [whole(value) for value in (0, 8.0, 8.5, None)] == [0, 8, None, None]
    assert [text(value) for value in (" a ", "", "  ", 3, "a\x00b")] == ["a", None, None, None, "a�b"]
    assert [ident(value) for value in (12, "x", True, None, 1.5)] == ["12", "x", None, None, None]
    assert strings(["a", 1, ""]) == ("a",)
    assert strings("abc") == ()
    assert rows_in({"a": 1}) == ()


def test_times() -> None:
    assert instant("2026-11-21T07:00:00+01:00") == datetime(2026, 11, 21, 6, tzinfo=UTC)
    assert instant("2026-11-21T06:00:00.000Z") == datetime(2026, 11, 21, 6, tzinfo=UTC)
    assert instant("2026-11-21T06:00:00") == datetime(2026, 11, 21, 6, tzinfo=UTC)
    assert [instant(value) for value in ("", "soon", 3, "0001-01-01T00:00:00+14:00")] == [None] * 4
    assert day("2026-11-21T23:00:00") == date(2026, 11, 21)
    assert day("21.11.") is None


@settings(max_examples=50)
@given(ANY)
def test_anything_is_read_as_something_or_as_unknown(value: object) -> None:
    readers: tuple[Callable[[object], object], ...] = (number, whole, text, ident, instant, day, strings, rows_in)
    for read in readers:
        read(value)
