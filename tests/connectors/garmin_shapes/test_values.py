from datetime import UTC, date, datetime

import pytest

from domestique.connectors.errors import ShapeChanged
from domestique.connectors.garmin_shapes.values import calendar_day, moment, objects, one, opened, positive

AT = datetime(2026, 11, 20, 22, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "told",
    [
        1795212600000,
        1795212600000.0,
        "1795212600000",
        1795212600,
        "2026-11-20T22:10:00.0",
        "2026-11-20 22:10:00",
        "2026-11-21T07:10:00+09:00",
        "2026-11-20T22:10:00Z",
    ],
)
def test_a_moment_in_any_of_garmins_forms(told: object) -> None:
    assert moment(told) == AT


@pytest.mark.parametrize("told", [None, "", "soon", True, 1e300, float("nan"), [], {}])
def test_what_is_no_moment_is_not_known(told: object) -> None:
    assert moment(told) is None


def test_a_day_in_words_or_milliseconds_under_the_first_name_that_has_one() -> None:
    assert calendar_day({"calendarDate": "2026-11-20"}) == date(2026, 11, 20)
    assert calendar_day({"date": 1795212600000}, "calendarDate", "date") == date(2026, 11, 20)
    assert calendar_day({"calendarDate": None}) is None


def test_nothing_measured_is_not_zero() -> None:
    assert positive({"a": {"b": 0}}, "a", "b") is None
    assert positive({"a": {"b": -1}}, "a", "b") is None
    assert positive({"a": 5}, "a", "b") is None
    assert positive({"a": 5}, "a") == 5


def test_an_empty_answer_means_nothing_of_that_day() -> None:
    assert opened(b"") is None
    assert objects(None, body=b"") == ()
    assert one(opened(b" "), body=b"") == {}
    assert objects({"data": None}, body=b"", under=("data",)) == ()


@pytest.mark.parametrize("value", [{"unexpected": True}, 7, "text", [1], {"data": {"a": 1}}])
def test_another_shape_is_said_and_kept(value: object) -> None:
    with pytest.raises(ShapeChanged) as raised:
        objects(value, body=b"kept", under=("data",))
    assert raised.value.body == b"kept"
    with pytest.raises(ShapeChanged):
        one(value, body=b"kept")
