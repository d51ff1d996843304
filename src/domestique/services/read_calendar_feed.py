"""What is planned, as a calendar that other programs subscribe to: whoever has the secret address may read it."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import cast
from uuid import UUID
from zoneinfo import ZoneInfo

from domestique.formats.icalendar import Event, write_calendar
from domestique.formats.workout_text import write
from domestique.kit.tokens import read_session_token
from domestique.locales import Language, say
from domestique.model.athlete import DatedSetting, valid_on
from domestique.model.rule_json import clock
from domestique.model.workout_reading import read_workout
from domestique.model.workout_thresholds import thresholds_for
from domestique.planning.dose import Dose, Lifter, dose
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.services.plan_keeping import held
from domestique.store import accounts, athlete_settings, calendar_feeds, plan_workouts, plans, workouts
from domestique.store.accounts import Account
from domestique.store.database import Connection
from domestique.store.workouts import Wanted, WorkoutRow

_BACK, _AHEAD = timedelta(days=60), timedelta(days=400)
_MOST = 1_000


async def read_calendar_feed(desk: Desk, token: str, *, base: str) -> bytes:
    """NotFound for a wrong token, a revoked one and one that never was: nobody can tell which."""
    told = read_session_token(token)
    if told is None:
        raise NotFound
    now = desk.now()
    async with desk.database.as_user(told.user_id) as conn:
        feed = await calendar_feeds.opened(conn, told.user_id, told.secret, now=now)
        account = None if feed is None else await accounts.get(conn, told.user_id)
        if feed is None or account is None:
            raise NotFound
        today = now.astimezone(ZoneInfo(account.time_zone)).date()
        wanted = Wanted(today - _BACK, today + _AHEAD)
        found = await workouts.page(conn, told.user_id, wanted, descending=False, after=None, limit=_MOST)
        history = await athlete_settings.history(conn, told.user_id)
        hours = await _hours(conn, told.user_id)
    events = [_event(row, account, history, hours.get((row.id, row.day), feed.starts_at), base) for row, _ in found]
    name = say(cast(Language, account.language), "calendar_feed.name")
    return write_calendar(events, name=name, zone=account.time_zone)


async def _hours(conn: Connection, user_id: UUID) -> Mapping[tuple[UUID, date | None], str]:
    """The hours that plans give their workouts: they stand in the calendar as they do on the page."""
    found: dict[tuple[UUID, date | None], str] = {}
    for row in await plans.every(conn, user_id, archived=False):
        if row.active:
            items = {one.id: one for one in (await held(conn, user_id, row.id)).plan.items}
            for link in await plan_workouts.of_plan(conn, user_id, row.id):
                item = items.get(link.item_id)
                if item is not None and item.start is not None:
                    found[link.workout_id, item.day] = clock(item.start)
    return found


def _event(
    row: WorkoutRow, account: Account, history: tuple[DatedSetting, ...], starts_at: str | None, base: str
) -> Event:
    assert row.day is not None
    language = cast(Language, account.language)
    workout = read_workout(row.body)
    settings = valid_on(history, row.day)
    cost = dose(workout, thresholds_for(settings, workout.sport), Lifter(settings.get("load_per_tonne")))
    words = [_cost(cost, language), write(workout, language, named=False).text.strip(), row.notes or ""]
    return Event(
        uid=f"{row.id}@domestique",
        day=row.day,
        start=_start(row.day, starts_at, account.time_zone),
        seconds=cost.seconds,
        title=row.name,
        words="\n\n".join(one for one in words if one),
        kind=say(language, f"sports.{row.sport}"),
        changed_at=row.changed_at,
        version=row.version,
        url=_page(base, row.id),
    )


def _page(base: str, workout_id: UUID) -> str:
    return f"{base}/workouts/{workout_id}"


def _start(day: date, starts_at: str | None, zone: str) -> datetime | None:
    if starts_at is None:
        return None
    hours, minutes = (int(part) for part in starts_at.split(":"))
    return datetime(day.year, day.month, day.day, hours, minutes, tzinfo=ZoneInfo(zone))


def _cost(cost: Dose, language: Language) -> str:
    """Time and load, as far as they are known."""
    parts = []
    if cost.seconds is not None:
        minutes = round(cost.seconds / 60)
        parts.append(say(language, "calendar_feed.minutes", minutes=minutes))
    if cost.load is not None:
        parts.append(say(language, "calendar_feed.load", load=round(cost.load)))
    return " · ".join(parts)
