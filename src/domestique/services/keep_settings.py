"""What the athlete tells of themselves by date, and their yes or no to what recordings speak for."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from uuid import UUID

from domestique.model.athlete import KINDS, DatedSetting, Value, valid_on
from domestique.services.desk import Desk
from domestique.services.errors import AlreadyDecided, BadValue, NotFound
from domestique.store import athlete_settings, notices, setting_proposals
from domestique.store.athlete_settings import Entry, Source
from domestique.store.database import Connection
from domestique.store.setting_proposals import Proposal

MOST_ZONES = 9


@dataclass(frozen=True, slots=True)
class Offered:
    """`current`, or `current_bounds` of zones: what holds today, if anything does."""

    proposal: Proposal
    current: float | None
    current_bounds: tuple[float, ...] | None = None


async def list_settings(desk: Desk, user_id: UUID) -> tuple[Entry, ...]:
    async with desk.database.as_user(user_id) as conn:
        return await athlete_settings.every(conn, user_id)


async def tell_setting(desk: Desk, user_id: UUID, setting: DatedSetting) -> Entry:
    _check(setting, today=desk.now().date())
    async with desk.database.as_user(user_id) as conn:
        return await _keep(desk, conn, user_id, desk.new_id(), setting, "athlete")


async def correct_setting(desk: Desk, user_id: UUID, setting_id: UUID, *, since: date | None, value: Value) -> Entry:
    """A new figure or another day for an entry; it becomes the athlete's own, wherever it came from."""
    async with desk.database.as_user(user_id) as conn:
        entry = await athlete_settings.get(conn, user_id, setting_id)
        if entry is None:
            raise NotFound
        setting = DatedSetting(entry.setting.slug, entry.setting.sport, since, value)
        _check(setting, today=desk.now().date())
        await athlete_settings.remove(conn, user_id, setting_id)
        return await _keep(desk, conn, user_id, setting_id, setting, "athlete")


async def take_back_setting(desk: Desk, user_id: UUID, setting_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        if not await athlete_settings.remove(conn, user_id, setting_id):
            raise NotFound
        await notices.publish(conn, user_id, topic="athlete")
        await desk.measure_soon(conn, user_id)


async def list_proposals(desk: Desk, user_id: UUID) -> tuple[Offered, ...]:
    async with desk.database.as_user(user_id) as conn:
        held = valid_on(await athlete_settings.history(conn, user_id), desk.now().date())
        offered = await setting_proposals.still_open(conn, user_id)
    return tuple(Offered(one, held.get(one.slug, one.sport), held.bounds(one.slug, one.sport)) for one in offered)


async def accept_proposal(desk: Desk, user_id: UUID, proposal_id: UUID) -> Entry:
    async with desk.database.as_user(user_id) as conn:
        offered = await setting_proposals.get(conn, user_id, proposal_id)
        if offered is None:
            raise NotFound
        if offered.state != "open":
            raise AlreadyDecided
        await setting_proposals.decide(conn, user_id, proposal_id, state="accepted", now=desk.now())
        setting = DatedSetting(offered.slug, offered.sport, offered.since, offered.bounds or offered.value)
        return await _keep(desk, conn, user_id, desk.new_id(), setting, "proposal")


async def reject_proposal(desk: Desk, user_id: UUID, proposal_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        offered = await setting_proposals.get(conn, user_id, proposal_id)
        if offered is None:
            raise NotFound
        if offered.state != "open":
            raise AlreadyDecided
        await setting_proposals.decide(conn, user_id, proposal_id, state="rejected", now=desk.now())
        await notices.publish(conn, user_id, topic="athlete")


async def _keep(
    desk: Desk, conn: Connection, user_id: UUID, setting_id: UUID, setting: DatedSetting, source: Source
) -> Entry:
    kept = await athlete_settings.put(conn, user_id, setting_id, setting, source=source, now=desk.now())
    entry = await athlete_settings.get(conn, user_id, kept)
    if entry is None:
        raise NotFound
    await notices.publish(conn, user_id, topic="athlete")
    await desk.measure_soon(conn, user_id)
    return entry


def _check(setting: DatedSetting, *, today: date) -> None:
    kind = KINDS.get(setting.slug)
    if kind is None:
        raise BadValue("slug", "unknown_setting")
    if setting.sport is None and not kind.general:
        raise BadValue("sport", "setting_needs_sport", sports=", ".join(kind.sports))
    if setting.sport is not None and setting.sport not in kind.sports:
        raise BadValue("sport", "setting_sport")
    if setting.since is not None and (setting.since > today or setting.since.year < 1950):
        raise BadValue("since", "setting_day")
    figures = setting.value if isinstance(setting.value, tuple) else (setting.value,)
    if isinstance(setting.value, tuple) != kind.many:
        raise BadValue("value", "setting_bounds" if kind.many else "setting_figure")
    if not all(kind.lowest <= figure <= kind.highest for figure in figures):
        raise BadValue("value", "setting_range", lowest=f"{kind.lowest:g}", highest=f"{kind.highest:g}")
    if not 1 <= len(figures) < MOST_ZONES or any(low >= high for low, high in pairwise(figures)):
        raise BadValue("value", "setting_bounds")
