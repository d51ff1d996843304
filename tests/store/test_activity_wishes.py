"""Wishes become columns: what is set is the athlete's, a cleared name or sport is the recording's again."""

from datetime import datetime, timedelta, timezone
from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.store import activities
from domestique.store.activities import Detail
from domestique.store.activity_wishes import columns_for, gear_in, in_order
from tests.fakes.activities import ride
from tests.store.places import an_activity


@pytest.fixture
async def recorded(desk: Desk, user_id: UUID) -> Detail:
    one = await an_activity(desk, user_id, ride(device=None, sub_sport=None))
    async with desk.database.as_user(user_id) as conn:
        found = await activities.get(conn, user_id, one)
    assert found is not None
    return found


def test_a_name_brings_its_words(recorded: Detail) -> None:
    columns = columns_for({"name": "남산"}, recorded)
    assert columns.new == {"name": "남산", "search": "'남산':1 '산':2"}
    assert (columns.own, columns.not_own) == (("name",), ())


def test_cleared_name_and_sport_fall_back(recorded: Detail) -> None:
    columns = columns_for({"name": None, "sport": None}, recorded)
    assert (columns.new["name"], columns.new["sport"]) == ("아침 한강 라이딩", "cycling")
    assert (columns.own, columns.not_own) == ((), ("name", "sport"))


def test_other_things_cleared_are_still_the_athletes(recorded: Detail) -> None:
    columns = columns_for({"notes": None, "rpe": None, "tags": None, "gear_id": None}, recorded)
    assert columns.new == {
        "notes": None, "note_words": "", "rpe": None, "tags": [], "tag_words": "", "gear_id": None,
    }  # fmt: skip
    assert columns.own == ("notes", "rpe", "tags", "gear_id")


def test_one_duration_counts_as_both_and_a_start_has_its_offset() -> None:
    start = datetime(2026, 11, 20, 19, 0, tzinfo=timezone(timedelta(hours=9)))
    columns = columns_for({"start": start, "elapsed_s": 60.0})
    assert columns.new == {"start_at": start, "utc_offset_s": 32_400, "elapsed_s": 60.0, "timer_s": 60.0}
    assert columns.own == ("start_at", "utc_offset_s", "elapsed_s", "timer_s")


def test_what_nobody_may_set_is_not_taken(recorded: Detail) -> None:
    assert columns_for({"user_id": "x", "summary": {}, "avg_power_w": 400.0}, recorded).new == {}


def test_tags_are_a_set_in_one_order() -> None:
    assert in_order(["나", "b", "a", "b", "B"]) == ["B", "a", "b", "나"]


def test_gear() -> None:
    assert gear_in({"gear_id": UUID(int=3)}) == UUID(int=3)
    assert gear_in({"gear_id": None}) is None
    assert gear_in({}) is None
