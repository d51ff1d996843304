"""Readings within a day, channel by channel, at the resolution they were written down in."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import wellness_series
from domestique.store.wellness_series import KeptSeries, SeriesOfDay

CHANNELS = ("heart_rate", "stress", "body_battery", "hrv", "spo2", "respiration")
"""In the order in which an athlete asks for them; what else there is comes after."""


@dataclass(frozen=True, slots=True)
class DaySeries:
    source: str
    series: SeriesOfDay


async def read_series(
    desk: Desk, user_id: UUID, *, day: date, channels: Collection[str] | None = None
) -> tuple[DaySeries, ...]:
    """What nobody wrote down is not there. Of several sources each comes by itself."""
    async with desk.database.as_user(user_id) as conn:
        kept = await wellness_series.of_days(conn, user_id, day, day, channels)
    unpacked = await asyncio.to_thread(_unpack, kept)
    return tuple(sorted(unpacked, key=lambda one: (_place(one.series.channel), one.source)))


def _unpack(kept: tuple[KeptSeries, ...]) -> list[DaySeries]:
    return [DaySeries(one.source, one.unpack()) for one in kept]


def _place(channel: str) -> tuple[int, str]:
    return (CHANNELS.index(channel) if channel in CHANNELS else len(CHANNELS), channel)
