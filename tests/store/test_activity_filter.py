"""Every condition by itself on the real database, words among them, and what is chosen for a bulk change."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from domestique.model.sport import Sport
from domestique.services.change_activity import change_activity, delete_activity
from domestique.services.desk import Desk
from domestique.services.keep_gear import add_gear
from domestique.store.activity_filter import Chosen, Filter, Range, chosen_by
from domestique.store.tables.activities import activity
from tests.fakes.activities import START, gym, ride
from tests.store.places import an_activity, ids


@pytest.fixture
async def pair(desk: Desk, user_id: UUID) -> tuple[UUID, UUID]:
    """A ride with everything, and a gym session a day later of which nothing is known."""
    first = await an_activity(desk, user_id, ride(), sha256="01" * 32)
    second = await an_activity(desk, user_id, gym(start=START + timedelta(days=1)), sha256="02" * 32)
    bike = await add_gear(desk, user_id, name="Road", kind="bike")
    changes = {"tags": ["race", "대회"], "notes": "역풍이 심했다", "gear_id": bike.id}
    await change_activity(desk, user_id, first, version=1, changes=changes)
    return first, second


@pytest.mark.parametrize(
    "wanted",
    [
        Filter(sports=("cycling",)),
        Filter(sports=("cycling", "running")),
        Filter(until=START + timedelta(days=1)),
        Filter(duration_s=Range(low=110)),
        Filter(duration_s=Range(high=110, low=100)),
        Filter(distance_m=Range(1000, 1000)),
        Filter(distance_m=Range(low=0)),
        Filter(ascent_m=Range(high=24)),
        Filter(power_w=Range(203, 204)),
        Filter(hr_bpm=Range(low=100)),
        Filter(tags=("race",)),
        Filter(tags=("race", "대회")),
        Filter(channels=("power",)),
        Filter(channels=("power", "dev:Core")),
        Filter(text="역풍 race garmin"),
    ],
)
async def test_only_the_ride(desk: Desk, user_id: UUID, pair: tuple[UUID, UUID], wanted: Filter) -> None:
    assert await ids(desk, user_id, wanted) == [pair[0]]


@pytest.mark.parametrize(
    "wanted",
    [
        Filter(sports=("running",)),
        Filter(since=START + timedelta(days=2)),
        Filter(distance_m=Range(low=1000.1)),
        Filter(distance_m=Range(high=999.9)),
        Filter(tags=("race", "other")),
        Filter(tags=("Race",)),
        Filter(gear_id=UUID(int=1)),
        Filter(channels=("power", "cadence")),
        Filter(text="역풍 wahoo"),
        Filter(deleted=True),
    ],
)
async def test_nothing(desk: Desk, user_id: UUID, pair: tuple[UUID, UUID], wanted: Filter) -> None:
    assert await ids(desk, user_id, wanted) == []


async def test_since_and_gear(desk: Desk, user_id: UUID, pair: tuple[UUID, UUID]) -> None:
    assert await ids(desk, user_id, Filter(since=START + timedelta(days=1))) == [pair[1]]
    async with desk.database.as_user(user_id) as conn:
        gear_id = await conn.scalar(select(activity.c.gear_id).where(activity.c.id == pair[0]))
    assert await ids(desk, user_id, Filter(gear_id=gear_id)) == [pair[0]]


async def test_the_bin_is_a_place_of_its_own(desk: Desk, user_id: UUID, pair: tuple[UUID, UUID]) -> None:
    await delete_activity(desk, user_id, pair[0], kept=timedelta(days=30))
    assert await ids(desk, user_id, Filter()) == [pair[1]]
    assert await ids(desk, user_id, Filter(deleted=True)) == [pair[0]]
    assert await ids(desk, user_id, Filter(deleted=True, tags=("other",))) == []
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(activity.update().where(activity.c.id == pair[0]).values(absorbed_by=pair[1]))
    assert await ids(desk, user_id, Filter(deleted=True)) == [], "what went into another is not in the bin"


async def test_chosen_never_from_the_bin(desk: Desk, user_id: UUID, pair: tuple[UUID, UUID]) -> None:
    await delete_activity(desk, user_id, pair[0], kept=timedelta(days=30))
    async with desk.database.as_user(user_id) as conn:

        async def found(chosen: Chosen) -> list[UUID]:
            return list(await conn.scalars(select(activity.c.id).where(chosen_by(user_id, chosen))))

        assert await found(Chosen(ids=pair)) == [pair[1]]
        assert await found(Chosen(wanted=Filter(deleted=True))) == []
        assert await found(Chosen(ids=pair, wanted=Filter(sports=("running",)))) == []
        assert await found(Chosen(wanted=Filter(sports=("strength",)))) == [pair[1]]


@pytest.mark.parametrize("typed", ["한강", "라이", "강", "딩", "edge", "Garmin 한강", "ROAD", "아침 한", "  "])
async def test_search_finds(desk: Desk, user_id: UUID, typed: str) -> None:
    one = await an_activity(desk, user_id, ride())
    assert await ids(desk, user_id, Filter(text=typed)) == [one]


@pytest.mark.parametrize("typed", ["한딩", "침한", "wahoo", "한강 wahoo", "'; DROP TABLE activity; --"])
async def test_search_does_not_find(desk: Desk, user_id: UUID, typed: str) -> None:
    await an_activity(desk, user_id, ride(device=None, sub_sport=None, name="아침 한강변"))
    assert await ids(desk, user_id, Filter(text=typed)) == []


async def test_words_follow_what_is_written(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride(sport=Sport.RUNNING))
    await change_activity(desk, user_id, one, version=1, changes={"notes": "무릎이 아팠다", "tags": ["부상"]})
    for typed in ("무릎", "부상", "한강 무릎 부상"):
        assert await ids(desk, user_id, Filter(text=typed)) == [one], typed
    await change_activity(desk, user_id, one, version=2, changes={"notes": None, "tags": None, "name": "회복주"})
    for typed in ("무릎", "부상", "한강"):
        assert await ids(desk, user_id, Filter(text=typed)) == [], typed
    assert await ids(desk, user_id, Filter(text="회복 edge")) == [one]
