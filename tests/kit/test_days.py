"""Days begin where one lives."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domestique.kit.days import end_of, placed, start_of


def test_a_day_in_seoul() -> None:
    assert start_of(date(2026, 5, 1), "Asia/Seoul") == datetime(2026, 4, 30, 15, tzinfo=UTC)
    assert end_of(date(2026, 5, 1), "Asia/Seoul") == datetime(2026, 5, 1, 15, tzinfo=UTC)


def test_days_when_the_clocks_change_are_shorter_and_longer() -> None:
    zone = "Europe/Berlin"
    assert end_of(date(2026, 3, 29), zone) - start_of(date(2026, 3, 29), zone) == timedelta(hours=23)
    assert end_of(date(2026, 10, 25), zone) - start_of(date(2026, 10, 25), zone) == timedelta(hours=25)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-20T19:00:00", "2026-11-20T19:00:00+09:00"),
        ("2026-11-20T10:00:00Z", "2026-11-20T19:00:00+09:00"),
        ("2026-11-20T19:00:00+02:00", "2026-11-20T19:00:00+02:00"),
        ("2026-11-22T05:59:00Z", "2026-11-22T14:59:00+09:00"),
        ("2026-11-22T06:01:00Z", None),
        ("1899-12-31T00:00:00", None),
        ("0001-01-01T00:00:00", None),
        ("9999-12-31T23:59:59-12:00", None),
    ],
)
def test_a_typed_moment_gets_its_offset(at: str, expected: str | None) -> None:
    found = placed(datetime.fromisoformat(at), "Asia/Seoul", now=datetime(2026, 11, 21, 6, tzinfo=UTC))
    assert (found and found.isoformat()) == expected
