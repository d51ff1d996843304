"""Edits, bulk edits, deletions and undoing in any order, on the real database, against a model made of dictionaries."""

import asyncio
from collections.abc import Callable, Coroutine
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from domestique.model.sport import Sport
from domestique.services.browse_activities import get_activity
from domestique.services.change_activities import BulkEdit, delete_activities, edit_activities
from domestique.services.change_activity import change_activity, delete_activity, restore_activity
from domestique.services.desk import Desk
from domestique.services.errors import AlreadyUndone, ChangedSince, NotFound
from domestique.services.undo_change import list_changes, undo_change
from domestique.store.activity_filter import Chosen, Filter
from domestique.store.tables.activities import activity
from domestique.store.tables.metadata import metadata
from tests.fakes.activities import ride
from tests.store.places import an_activity, ids

KEPT = timedelta(days=30)
COUNT = 4
SPORTS = ("cycling", "running", "hiking")
TAGS = ("a", "나", "c d")

Step = tuple[str, tuple[int, ...], Any]

some = st.lists(st.integers(0, COUNT - 1), min_size=1, max_size=COUNT, unique=True).map(tuple)
one = st.integers(0, COUNT - 1).map(lambda index: (index,))
tags = st.lists(st.sampled_from(TAGS), max_size=3)
wishes = st.fixed_dictionaries(
    {},
    optional={
        "name": st.none() | st.sampled_from(["남산", "x"]),
        "sport": st.none() | st.sampled_from(SPORTS),
        "notes": st.none() | st.just("무릎"),
        "rpe": st.none() | st.sampled_from([0.0, 7.5]),
        "tags": tags,
    },
).filter(bool)
bulk_wishes = st.fixed_dictionaries(
    {"add": tags, "remove": tags}, optional={"sport": st.sampled_from(SPORTS), "rpe": st.none() | st.just(3.0)}
)
steps: st.SearchStrategy[Step] = st.one_of(
    st.tuples(st.just("edit"), one, wishes),
    st.tuples(st.just("bulk"), some, bulk_wishes),
    st.tuples(st.just("delete"), some, st.none()),
    st.tuples(st.just("restore"), one, st.none()),
    st.tuples(st.just("undo"), one, st.integers(0, 2)),
    st.tuples(st.just("undo"), one, st.just(0)),
    st.tuples(st.just("undo_any"), one, st.integers(0, 9)),
)


@dataclass
class Activity:
    sport: str = "cycling"
    name: str = "아침 한강 라이딩"
    notes: str | None = None
    rpe: float | None = None
    tags: list[str] = field(default_factory=list)
    own: set[str] = field(default_factory=set)
    deleted: bool = False


@dataclass
class Model:
    """All that there was before each change; undoing is allowed where nothing of it was touched since."""

    now: list[Activity] = field(default_factory=lambda: [Activity() for _ in range(COUNT)])
    changes: list[tuple[UUID, dict[int, Activity], dict[int, int]]] = field(default_factory=list)
    undone: set[UUID] = field(default_factory=set)
    marks: list[int] = field(default_factory=lambda: [0] * COUNT)
    """What state each activity is in, by a number that undoing brings back."""
    last_mark: int = 0

    def touch(self, change_id: UUID, which: tuple[int, ...]) -> None:
        before = {index: deepcopy(self.now[index]) for index in which}
        self.changes.append((change_id, before, {}))
        self._came_from[change_id] = {index: self.marks[index] for index in which}
        for index in which:
            self.last_mark += 1
            self.marks[index] = self.last_mark
            self.changes[-1][2][index] = self.last_mark

    _came_from: dict[UUID, dict[int, int]] = field(default_factory=dict)

    def can_undo(self, place: int) -> bool:
        return all(self.marks[index] == mark for index, mark in self.changes[place][2].items())

    def undo(self, place: int) -> None:
        change_id, before, _ = self.changes[place]
        for index, was in before.items():
            self.now[index] = deepcopy(was)
            self.marks[index] = self._came_from[change_id][index]
        self.undone.add(change_id)


def apply(activity: Activity, wish: dict[str, Any]) -> None:
    recorded = Activity()
    for name, value in wish.items():
        if name in ("name", "sport") and value is None:
            setattr(activity, name, getattr(recorded, name))
            activity.own.discard(name)
        else:
            setattr(activity, name, sorted(set(value)) if name == "tags" else value)
            activity.own.add(name)


async def newest_change(desk: Desk, user_id: UUID) -> UUID:
    return (await list_changes(desk, user_id, cursor=None, limit=1)).changes[0].id


class Play:
    def __init__(self, desk: Desk, user_id: UUID, made: list[UUID]) -> None:
        self.desk, self.user_id, self.made, self.model = desk, user_id, made, Model()

    async def step(self, kind: str, which: tuple[int, ...], detail: Any) -> None:
        await getattr(self, kind)(which, detail)

    async def edit(self, which: tuple[int, ...], wish: dict[str, Any]) -> None:
        (index,) = which
        if self.model.now[index].deleted:
            return
        version = (await get_activity(self.desk, self.user_id, self.made[index])).detail.row.version
        await change_activity(self.desk, self.user_id, self.made[index], version=version, changes=wish)
        self.model.touch(await newest_change(self.desk, self.user_id), which)
        apply(self.model.now[index], wish)

    async def bulk(self, which: tuple[int, ...], wish: dict[str, Any]) -> None:
        plain = {name: value for name, value in wish.items() if name in ("sport", "rpe")}
        edit = BulkEdit(plain, tuple(wish["add"]), tuple(wish["remove"]))
        if not plain and not edit.tags:
            return
        changed = await self.all_or_none(which, lambda chosen: edit_activities(self.desk, self.user_id, chosen, edit))
        for index in which if changed else ():
            there = self.model.now[index]
            tagged = {"tags": (set(there.tags) | set(wish["add"])) - set(wish["remove"])} if edit.tags else {}
            apply(there, {**plain, **tagged})

    async def delete(self, which: tuple[int, ...], _: None) -> None:
        if len(which) == 1 and not self.model.now[which[0]].deleted:
            await delete_activity(self.desk, self.user_id, self.made[which[0]], kept=KEPT)
            self.model.touch(await newest_change(self.desk, self.user_id), which)
            self.model.now[which[0]].deleted = True
            return

        async def away(chosen: Chosen) -> object:
            return await delete_activities(self.desk, self.user_id, chosen, kept=KEPT)

        for index in which if await self.all_or_none(which, away) else ():
            self.model.now[index].deleted = True

    async def all_or_none(self, which: tuple[int, ...], deed: Callable[[Chosen], Coroutine[Any, Any, object]]) -> bool:
        chosen = Chosen(ids=tuple(self.made[index] for index in which))
        if any(self.model.now[index].deleted for index in which):
            with pytest.raises(NotFound):
                await deed(chosen)
            return False
        await deed(chosen)
        self.model.touch(await newest_change(self.desk, self.user_id), which)
        return True

    async def restore(self, which: tuple[int, ...], _: None) -> None:
        was = self.model.now[which[0]].deleted
        await restore_activity(self.desk, self.user_id, self.made[which[0]])
        if was:
            self.model.touch(await newest_change(self.desk, self.user_id), which)
            self.model.now[which[0]].deleted = False

    async def undo(self, _: tuple[int, ...], back: int) -> None:
        """Counted back from the newest that was not undone yet."""
        changes = enumerate(self.model.changes)
        open_ = [place for place, (change_id, *_) in changes if change_id not in self.model.undone]
        if back < len(open_):
            await self._undo(open_[-1 - back])

    async def undo_any(self, _: tuple[int, ...], place: int) -> None:
        if place < len(self.model.changes):
            await self._undo(place)

    async def _undo(self, place: int) -> None:
        change_id = self.model.changes[place][0]
        if change_id in self.model.undone:
            with pytest.raises(AlreadyUndone):
                await undo_change(self.desk, self.user_id, change_id)
        elif not self.model.can_undo(place):
            with pytest.raises(ChangedSince):
                await undo_change(self.desk, self.user_id, change_id)
        else:
            await undo_change(self.desk, self.user_id, change_id)
            self.model.undo(place)

    async def check(self) -> None:
        async with self.desk.database.as_user(self.user_id) as conn:
            rows = {row.id: row for row in await conn.execute(select(activity))}
        for index, expected in enumerate(self.model.now):
            row = rows[self.made[index]]
            seen = Activity(
                row.sport, row.name, row.notes, row.rpe, list(row.tags), set(row.own_fields), row.deleted_at is not None
            )
            assert seen == expected, index
        for word in ("남산", "한강", "무릎", *TAGS):
            texts = {
                index: " ".join([one.name, one.notes or "", *one.tags]).split()
                for index, one in enumerate(self.model.now)
                if not one.deleted
            }
            expected_ids = {
                self.made[index]
                for index, said in texts.items()
                if all(
                    any(part in text if part[0] >= "가" else text.startswith(part) for text in said)
                    for part in word.split()
                )
            }
            assert set(await ids(self.desk, self.user_id, Filter(text=word))) == expected_ids, word


_BACK: Step = ("undo", (0,), 0)


async def _play(desk: Desk, user_id: UUID, script: list[Step]) -> None:
    async with desk.database.as_user(user_id) as conn:
        for table in reversed(metadata.sorted_tables):
            if table.name in ("change_item", "change_set", "activity_source", "activity"):
                await conn.execute(table.delete())
    bare = ride(device=None, sub_sport=None)
    made = [await an_activity(desk, user_id, bare, sha256=f"{n:064x}") for n in range(COUNT)]
    play = Play(desk, user_id, made)
    for step in script:
        await play.step(*step)
        await play.check()


async def test_any_sequence_against_a_model(desk: Desk, user_id: UUID) -> None:
    """Hypothesis runs in a thread and hands each script to this loop, where the database's connections live."""
    loop = asyncio.get_running_loop()

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(steps, min_size=4, max_size=12))
    @example([("edit", (0,), {"rpe": 7.5}), ("bulk", (0, 1), {"add": ["a"], "remove": []}), *[_BACK] * 3])
    def run(script: list[Step]) -> None:
        asyncio.run_coroutine_threadsafe(_play(desk, user_id, script), loop).result()

    await asyncio.to_thread(run)


async def test_undoing_restores_every_column(desk: Desk, user_id: UUID) -> None:
    made = [await an_activity(desk, user_id, ride(), sha256=f"{n:064x}") for n in range(3)]
    await change_activity(desk, user_id, made[0], version=1, changes={"tags": ["z"], "rpe": 2.0, "notes": "x"})

    async def rows() -> list[dict[str, Any]]:
        async with desk.database.as_user(user_id) as conn:
            found = await conn.execute(select(activity).order_by(activity.c.id))
            return [
                {name: value for name, value in row._asdict().items() if name not in ("version", "changed_at")}
                for row in found
            ]

    before = await rows()
    edit = BulkEdit({"sport": "running", "rpe": None}, ("b", "나"), ("z",))
    edited = await edit_activities(desk, user_id, Chosen(wanted=Filter()), edit)
    assert (edited.count, await rows() != before) == (3, True)
    deleted = await delete_activities(desk, user_id, Chosen(ids=(made[1],)), kept=KEPT)
    with pytest.raises(ChangedSince):
        await undo_change(desk, user_id, edited.change_id or UUID(int=0))
    for change_id in (deleted.changed.change_id, edited.change_id):
        await undo_change(desk, user_id, change_id or UUID(int=0))
    assert await rows() == before


async def test_two_at_once_undo_it_once(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await change_activity(desk, user_id, one, version=1, changes={"rpe": 5.0})
    change_id = await newest_change(desk, user_id)
    ends = await asyncio.gather(*(undo_change(desk, user_id, change_id) for _ in range(4)), return_exceptions=True)
    assert sorted(type(end).__name__ for end in ends) == ["AlreadyUndone"] * 3 + ["int"]
    assert (await get_activity(desk, user_id, one)).detail.row.version == 3


async def test_erased_is_beyond_undoing(desk: Desk, user_id: UUID) -> None:
    made = tuple([await an_activity(desk, user_id, ride(), sha256=f"{n:064x}") for n in range(2)])
    deleted = await delete_activities(desk, user_id, Chosen(ids=made), kept=KEPT)
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(activity.delete().where(activity.c.id == made[0]))
    with pytest.raises(ChangedSince):
        await undo_change(desk, user_id, deleted.changed.change_id or UUID(int=0))


async def test_anothers_change_is_not_there(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride(sport=Sport.RUNNING))
    await change_activity(desk, user_id, one, version=1, changes={"rpe": 5.0})
    with pytest.raises(NotFound):
        await undo_change(desk, other_user_id, await newest_change(desk, user_id))
    assert (await list_changes(desk, other_user_id, cursor=None, limit=5)).changes == ()


async def test_changes_in_pages(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    for version in range(1, 6):
        await change_activity(desk, user_id, one, version=version, changes={"rpe": float(version)})
    seen, cursor = [], None
    while True:
        page = await list_changes(desk, user_id, cursor=cursor, limit=2)
        seen += [change.id for change in page.changes]
        if (cursor := page.next_cursor) is None:
            break
    assert len(seen) == 5
    assert seen == sorted(seen, reverse=True)
