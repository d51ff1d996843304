"""What tests of the sync stand on: a pretended service, a connection to it, syncs and what is here afterwards."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.services.change_activity import change_activity
from domestique.services.desk import Desk
from domestique.services.merge_twins import merge_twins
from domestique.services.read_import import read_import
from domestique.services.syncing.sync_connection import Synced, sync_connection
from domestique.services.syncing.visit import Visit
from domestique.store import activities, connections, sync_runs
from domestique.store.database import Database
from domestique.store.tables.activities import activity, strength_set
from domestique.store.tables.imports import import_batch
from domestique.store.tables.wellness import wellness_day
from tests.fakes.connected import connected, knowing
from tests.fakes.pretend_service import Pretend


class Killed(BaseException):
    """As by kill -9: nothing after it runs, and what was not committed is gone."""


class Mortal(Database):
    """Dies at a transaction of our choice: before it is committed, or right after."""

    def __init__(self, database: Database) -> None:
        super().__init__(database.engine)
        self.left: int | None = None
        self.before = True

    @asynccontextmanager
    async def as_user(self, user_id: UUID) -> AsyncIterator[AsyncConnection]:
        if self.left == 0:
            raise Killed
        async with super().as_user(user_id) as conn:
            yield conn
            if self.left == 1 and self.before:
                self.left = 0
                raise Killed
        if self.left is not None:
            self.left -= 1


class Ground:
    def __init__(self, desk: Desk, user_id: UUID, place: Pretend) -> None:
        self.mortal = Mortal(desk.database)
        self.desk = replace(knowing(desk, place), database=self.mortal)
        self.user_id, self.place = user_id, place
        self.there = UUID(int=0)

    async def connect(self) -> "Ground":
        self.there = await connected(self.desk, self.user_id, self.place)
        async with self.desk.database.as_user(self.user_id) as conn:
            for run in await sync_runs.unended(conn, self.user_id):
                await sync_runs.end(conn, self.user_id, run.id, "done", now=self.desk.now())
        return self

    async def ride(self, count: int, first: datetime) -> list[UUID]:
        """So many, a day apart, there and here."""
        for at in range(count):
            self.place.ride(f"r{at}", first + timedelta(days=at), name=f"Ride {at}")
        await self.sync()
        return await self.ids()

    async def touch(self, activity_id: UUID) -> None:
        """By its athlete, so that it is not taken away with what it came from."""
        async with self.desk.database.as_user(self.user_id) as conn:
            found = await activities.get(conn, self.user_id, activity_id)
        assert found is not None
        changes = {"notes": "mine"}
        await change_activity(self.desk, self.user_id, activity_id, version=found.row.version, changes=changes)

    async def ask(self, **asked: Any) -> UUID:
        async with self.desk.database.as_user(self.user_id) as conn:
            return await self.desk.sync_soon(conn, self.user_id, self.there, reason="asked", asked=asked)

    async def visit(self) -> Visit:
        """As a run that has begun and may write."""
        run_id, now = await self.ask(), self.desk.now()
        async with self.desk.database.as_user(self.user_id) as conn:
            assert await connections.take_hold(conn, self.user_id, self.there, run_id, now=now, silent_since=now)
            there = await connections.get(conn, self.user_id, self.there)
        assert there is not None
        return Visit(self.desk, self.user_id, there, self.place.connector(), run_id, run_id)

    async def go(self, run_id: UUID, *, steps: int | None = None) -> Synced:
        """`steps`: how often it may go on before there is no more time."""
        left = [steps]

        def enough() -> bool:
            if left[0] is None:
                return False
            left[0] -= 1
            return left[0] < 0

        async def progress(done: int, total: int | None, note: str) -> None:
            """Nobody watches."""

        return await sync_connection(self.desk, self.user_id, run_id, holder=run_id, progress=progress, enough=enough)

    async def sync(self, **asked: Any) -> Synced:
        synced = await self.go(await self.ask(**asked))
        await self.read_files()
        return synced

    async def read_files(self) -> None:
        async def progress(done: int, total: int) -> None:
            """Nobody watches."""

        async with self.desk.database.as_user(self.user_id) as conn:
            batches = await conn.execute(
                select(import_batch.c.id).where(import_batch.c.state == "queued").order_by(import_batch.c.id)
            )
            ids = list(batches.scalars())
        for import_id in ids:
            await read_import(self.desk, self.user_id, import_id, progress=progress)
        await merge_twins(self.desk, self.user_id, progress=progress)

    async def activities(self) -> list[tuple[str, str | None]]:
        """Start and name of those in the lists, in order."""
        async with self.desk.database.as_user(self.user_id) as conn:
            rows = await conn.execute(
                select(activity.c.start_at, activity.c.name)
                .where(activity.c.deleted_at.is_(None))
                .order_by(activity.c.start_at)
            )
            return [(row.start_at.isoformat(), row.name) for row in rows]

    async def ids(self) -> list[UUID]:
        async with self.desk.database.as_user(self.user_id) as conn:
            query = select(activity.c.id).where(activity.c.deleted_at.is_(None)).order_by(activity.c.start_at)
            return list((await conn.execute(query)).scalars())

    async def reps(self) -> list[int]:
        async with self.desk.database.as_user(self.user_id) as conn:
            rows = await conn.execute(
                select(strength_set.c.reps)
                .join(activity, activity.c.id == strength_set.c.activity_id)
                .where(activity.c.deleted_at.is_(None))
                .order_by(activity.c.start_at)
            )
            return list(rows.scalars())

    async def days(self) -> dict[date, dict[str, float]]:
        found: dict[date, dict[str, float]] = {}
        async with self.desk.database.as_user(self.user_id) as conn:
            for row in await conn.execute(select(wellness_day)):
                found.setdefault(row.day, {})[row.kind] = row.value
        return found
