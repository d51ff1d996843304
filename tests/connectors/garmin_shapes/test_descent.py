from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domestique.connectors.garmin_shapes.descent import FRESH, descent, overlap_from

TODAY = date(2026, 11, 21)


@given(some.integers(0, 400), some.integers(1, 60))
def test_every_day_down_to_the_floor_is_read_once_newest_first(back: int, width: int) -> None:
    floor = TODAY - timedelta(days=back)
    place = descent(None, today=TODAY, since=floor)
    read: list[tuple[date, date]] = []
    while not place.done:
        low, high = place.window(width)
        read.append((low, high))
        place = descent(place.below(low, found=False).cursor(), today=TODAY, since=None) if low > floor else (
            place.below(low, found=False)
        )  # fmt: skip
    days = [high - timedelta(days=n) for low, high in read for n in range((high - low).days + 1)]
    assert days == [TODAY - timedelta(days=n) for n in range(back + 1)]
    assert place.cursor() == {"since": overlap_from(TODAY).isoformat()}


@given(some.sets(some.integers(0, 364)), some.integers(1, 9))
def test_days_of_a_window_are_taken_newest_first_across_processes(offsets: set[int], count: int) -> None:
    start = descent(None, today=TODAY, since=None)
    low, _ = start.window(365)
    wanted = {low + timedelta(days=n) for n in offsets}
    place = start.holding(low, wanted)
    read: list[date] = []
    while place.left:
        place = descent(place.cursor(), today=TODAY + timedelta(days=9), since=None)
        days = place.newest(count)
        assert 0 < len(days) <= count
        read += days
        place = place.without(days)
    assert read == sorted(wanted, reverse=True)


def test_two_empty_years_end_a_search_that_has_no_floor_and_a_find_begins_it_anew() -> None:
    place, windows = descent(None, today=TODAY, since=None), 0
    while not place.done:
        low, _ = place.window(31)
        place = place.below(low, found=windows == 20)
        windows += 1
    assert windows == 21 + -(-730 // 31)


def test_the_next_run_reads_from_today_down_to_three_weeks_before_the_last() -> None:
    place = descent({"since": "2026-10-26"}, today=TODAY, since=None)
    assert place.window(28) == (date(2026, 10, 26), TODAY)
    assert place.below(date(2026, 10, 26), found=True).cursor() == {"since": "2026-10-26"}


def test_a_run_every_day_needs_one_window_of_four_weeks_and_the_first_day_is_that_of_the_week() -> None:
    for day in (TODAY + timedelta(days=n) for n in range(14)):
        first = overlap_from(day)
        assert first.weekday() == 0
        assert 20 <= (day - first).days <= 26
        place = descent({"since": first.isoformat()}, today=day + timedelta(days=1), since=None)
        assert place.below(place.window(28)[0], found=True).done


@given(some.lists(some.sets(some.integers(0, 30)), min_size=2, max_size=5), some.integers(1, 6))
def test_a_day_is_asked_again_while_it_is_fresh_and_when_it_comes_late(found: list[set[int]], apart: int) -> None:
    """Each run sees the days that were handed in by then; days once handed in stay."""
    first, there, read = TODAY - timedelta(days=30), set[date](), set[date]()
    cursor = None
    for number, more in enumerate(found):
        today = TODAY + timedelta(days=number * apart)
        there |= {first + timedelta(days=n) for n in more if first + timedelta(days=n) <= today}
        place = descent(cursor, today=today, since=first if cursor is None else None)
        asked: list[date] = []
        while not place.done:
            low, _ = place.window(31)
            place = place.holding(low, there)
            while place.left:
                place = descent(place.cursor(), today=today + timedelta(days=1), since=None)
                asked += place.newest(4)
                place = place.without(place.newest(4))
            place = place.below(low, found=True)
        cursor = place.cursor()
        assert len(asked) == len(set(asked))
        reach = first if number == 0 else overlap_from(today - timedelta(days=apart))
        assert set(asked) >= {day for day in there - read if day >= reach}
        stale = {day for day in asked if day < today - FRESH and day in read}
        assert not {day for day in stale if day >= reach}
        read |= set(asked)


def test_a_run_that_stopped_goes_on_where_it_was_and_ends_with_the_day_it_began() -> None:
    stopped = descent(None, today=TODAY, since=date(2026, 9, 1)).below(date(2026, 11, 1), found=True)
    place = descent(stopped.cursor(), today=date(2026, 12, 1), since=None)
    assert place.next == date(2026, 10, 31)
    assert place.share == pytest.approx(21 / 82)
    assert place.below(date(2026, 9, 1), found=True).cursor() == {"since": "2026-10-26"}
    assert descent(None, today=TODAY, since=None).share is None
