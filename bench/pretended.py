"""The pretended Garmin in a process of its own, as a service outside would be: it takes no time of ours to answer."""

import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from multiprocessing.connection import Connection

from domestique.emulators import World, running
from domestique.emulators.garmin.day import Day
from tests.fakes.activities import ride

RIDE_S = 3600


@dataclass(frozen=True, slots=True)
class Line:
    """A request that was answered."""

    path: str
    query: str
    sent_bytes: int


@dataclass(frozen=True, slots=True)
class Pretended:
    url: str
    key: str
    _pipe: Connection

    def asked(self) -> list[Line]:
        """By the key, since it was last asked for."""
        self._pipe.send("asked")
        return [Line(*row) for row in self._pipe.recv()]

    def cpu_seconds(self) -> float:
        self._pipe.send("cpu")
        return float(self._pipe.recv())


@contextmanager
def pretended(activities: int, days: int) -> Iterator[Pretended]:
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(there, activities, days), daemon=True)
    process.start()
    try:
        url, key = here.recv()
        yield Pretended(url, key, here)
    finally:
        here.send("stop")
        process.join(timeout=20)


def _serve(pipe: Connection, activities: int, days: int) -> None:
    world = World(seed=1)
    _fill(world, activities, days)
    with running(world) as url:
        pipe.send((url, world.garmin.account.key))
        while (wish := pipe.recv()) != "stop":
            if wish == "cpu":
                pipe.send(time.process_time())
                continue
            mine = [one for one in world.asked if one.service == "garmin-key" and one.method == "GET"]
            world.asked.clear()
            pipe.send([(one.path, one.query, one.sent_bytes) for one in mine])


def _fill(world: World, activities: int, days: int) -> None:
    account, today = world.garmin.account, datetime.now(UTC).date()
    noon = datetime.combine(today, datetime.min.time(), UTC)
    for at in range(activities):
        start = noon - timedelta(days=1 + at * days / activities)
        account.record(ride(RIDE_S, start=start, name=f"Ride {at}"))
    for held in account.activities():
        held.zipped()  # made beforehand: neither side waits for it
    for back in range(days):
        account.live(_day(today - timedelta(days=back), back))


def _day(day: date, at: int) -> Day:
    return Day(
        day, deep_s=5000, light_s=14_000, rem_s=6000, awake_s=900, sleep_score=80, resting_hr=48 + at % 5, max_hr=150,
        hrv_ms=60 + at % 9, respiration=14.0, spo2=96.0, weight_kg=70.0, steps=9000 + at, stress=30, battery_high=90,
        battery_low=20, hydration_ml=1500.0,
    )  # fmt: skip
