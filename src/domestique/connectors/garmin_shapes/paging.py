"""Pages of a history, whoever asks: the key's client or the app's session. `ask` answers with the body as received,
empty where there is nothing.
"""

from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta

from domestique.connectors.connector import Cursor, Page, Payload
from domestique.connectors.errors import ShapeChanged
from domestique.connectors.garmin_shapes.activities import (
    activity_rows,
    oldest_local,
    surely_before_end_of,
    surely_below,
)
from domestique.connectors.garmin_shapes.descent import Descent, descent, overlap_from
from domestique.connectors.garmin_shapes.plans import ByDay, ByRange, Plan, Question, Whole

Asking = Callable[[Question], Awaitable[bytes]]

ACTIVITIES = "/activitylist-service/activities/search/activities"
MOST_ACTIVITIES = 45
"""from 46 on the service answers 500"""
_FIRST = date(1970, 1, 1)


async def page_of(
    ask: Asking,
    kind: str,
    plan: Plan,
    cursor: Cursor | None,
    *,
    today: date,
    since: date | None,
    found: Callable[[Payload], bool],
) -> Page:
    """`found`: whether a payload holds anything, so that an empty past ends the search."""
    if isinstance(plan, Whole):
        return await _whole(ask, kind, plan, today)
    place = descent(cursor, today=today, since=since)
    if isinstance(plan, ByRange):
        low, high = place.window(plan.days)
        payload = await _payload(ask, kind, _span(place, low, high), plan.ask(low, high))
        after = place.below(low, found=payload is not None and found(payload))
        return _page((payload,) if payload else (), after)
    return await _by_day(ask, kind, plan, place)


async def _by_day(ask: Asking, kind: str, plan: ByDay, place: Descent) -> Page:
    """A look at a window first; then its days, some a page."""
    if not place.left:
        low, high = place.window(plan.index.days)
        index = await _payload(ask, kind, _span(place, low, high), plan.index.ask(low, high))
        looked = place.holding(low, plan.holding(index.body) if index else ())
        payloads = (index,) if index and plan.keep_index else ()
        return _page(payloads, looked if looked.left else place.below(low, found=False))
    assert place.low is not None
    days = place.newest(plan.at_once)
    read = [await _payload(ask, kind, day.isoformat(), plan.ask(day)) for day in days]
    rest = place.without(days)
    return _page(tuple(one for one in read if one), rest if rest.left else rest.below(place.low, found=True))


def _span(place: Descent, low: date, high: date) -> str:
    """What ends on the day of asking is replaced by what ends later and begins with the same day."""
    return f"{low}.." if high == place.top else f"{low}..{high}"


async def _whole(ask: Asking, kind: str, plan: Whole, today: date) -> Page:
    read = [await _payload(ask, kind, _name(question(today)), question(today)) for question in plan.ask]
    return Page(tuple(one for one in read if one), {"read": today.isoformat()}, done=True, share=1.0)


def _name(question: Question) -> str:
    """What is whole replaces what was said under the same path before, whatever the day in it."""
    parts = question[0].strip("/").split("/")
    kept = [part for part in parts if not part[:1].isdigit()]
    return "/".join(kept[1:]) or kept[0]


def _page(payloads: tuple[Payload, ...], place: Descent) -> Page:
    return Page(payloads, place.cursor(), place.done, share=1.0 if place.done else place.share)


async def _payload(ask: Asking, kind: str, key: str, question: Question) -> Payload | None:
    body = await ask(question)
    return Payload(kind, key, question[0], body) if body.strip() else None


async def activities_page(
    ask: Asking, cursor: Cursor | None, *, today: date, since: date | None, most: int = MOST_ACTIVITIES
) -> Page:
    """Newest first, each page asked for by the day it ends on, so that an activity which comes in meanwhile shifts
    nothing. A page covers what surely lies between its newest end and its oldest activity, in any time zone."""
    told = cursor or {}
    floor = _date(told.get("floor")) or _date(told.get("since")) or since
    top = _date(told.get("top")) or today
    end = _date(told.get("end")) or today + timedelta(days=1)
    skip = int(told.get("skip") or 0)
    high = _time(told.get("high")) or surely_before_end_of(end)
    params: dict[str, str | int] = {
        "start": skip,
        "limit": most,
        "startDate": (floor or _FIRST).isoformat(),
        "endDate": end.isoformat(),
    }
    body = await ask((ACTIVITIES, params))
    rows = activity_rows(body)
    newest = skip == 0 and "end" not in told
    key = f"{params['startDate']}.." if newest else f"{params['startDate']}..{end}+{skip}"
    payloads = (Payload("activities", key, ACTIVITIES, body),) if rows else ()
    whole = {"since": overlap_from(top).isoformat()}
    if len(rows) < most:
        low = surely_below(datetime.combine(floor or _FIRST, datetime.min.time()))
        return Page(payloads, whole, True, None if skip else _window(low, high), 1.0)
    oldest = oldest_local(rows)
    if oldest is None:
        raise ShapeChanged("wrong_shape", "activities without a start", body=body)
    low = surely_below(oldest)
    # Late enough that everything before `low` is on or before that day, wherever it was.
    next_end = (low + timedelta(hours=14)).date()
    same = next_end >= end
    after: dict[str, str | int | float | bool | None] = {
        "floor": floor.isoformat() if floor else None,
        "top": top.isoformat(),
        "end": (end if same else next_end).isoformat(),
        "skip": skip + most if same else 0,
        "high": low.isoformat(),
    }
    share = (top - oldest.date()).days / max(1, (top - floor).days) if floor else None
    return Page(payloads, after, False, None if skip or same else _window(low, high), share)


def _window(low: datetime, high: datetime) -> tuple[datetime, datetime] | None:
    return (low, high) if low < high else None


def _date(told: object) -> date | None:
    return date.fromisoformat(told) if isinstance(told, str) and told else None


def _time(told: object) -> datetime | None:
    return datetime.fromisoformat(told) if isinstance(told, str) and told else None
