"""Apple Health's export.xml taken apart: each workout becomes a FIT file of ours, kept like one handed in.

A workout is then small and has a hash: the next, longer export brings the same bytes for it, and nothing twice; and
making an activity again does not mean reading gigabytes again.
"""

import asyncio
import tempfile
import zipfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from domestique.formats import BadFile
from domestique.formats.archives.apple_health import read_apple_health
from domestique.formats.archives.apple_workouts import activities_of
from domestique.formats.fit_writing import write_activity
from domestique.store.reader_pool import processes
from domestique.store.wellness_days import Figure, figures_of

KIND = "apple_health"
_SIGN = b"<!DOCTYPE HealthData"
_SAME_FOR_ALL = (1980, 1, 1, 0, 0, 0)


def is_apple_health(head: bytes) -> bool:
    """By the first bytes, since the file's name is translated."""
    return _SIGN in head


@dataclass(frozen=True, slots=True)
class TakenApart:
    """`archive`: a ZIP of the workouts. `losses`: what could not be read, in a reader's words."""

    archive: Path
    workouts: int
    figures: tuple[Figure, ...]
    losses: tuple[str, ...]


@asynccontextmanager
async def taken_apart(export: Path) -> AsyncIterator[TakenApart]:
    """In a process of its own, for it takes minutes. BadFile when nothing of it can be read."""
    with tempfile.TemporaryDirectory(prefix="domestique-apple-") as folder:
        archive = Path(folder, "workouts.zip")
        with processes(1) as pool:
            made = await asyncio.get_running_loop().run_in_executor(pool, _take_apart, str(export), str(archive))
        if isinstance(made, _Refused):
            raise BadFile(made.code, made.reason)
        yield made


@dataclass(frozen=True, slots=True)
class _Refused:
    """BadFile does not cross processes."""

    code: str
    reason: str


def _take_apart(export: str, archive: str) -> TakenApart | _Refused:
    try:
        with Path(export).open("rb") as source:
            health = read_apple_health(source)
    except BadFile as bad:
        return _Refused(bad.code, bad.reason)
    workouts = activities_of(health)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as made:
        for number, activity in enumerate(workouts):
            name = f"{activity.start:%Y-%m-%d-%H%M%S}-{number}-{activity.sport}.fit"
            made.writestr(zipfile.ZipInfo(name, date_time=_SAME_FOR_ALL), write_activity(activity))
    losses = tuple(loss.reason for loss in health.losses)
    return TakenApart(Path(archive), len(workouts), figures_of(health.days), losses)
