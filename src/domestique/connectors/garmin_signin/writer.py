"""Workouts into Garmin Connect and its calendar, and finished activities as files. Every call is one deed there.

Garmin keeps no id of ours: the tag in the description finds what a lost answer left. What carries no tag of ours is the
athlete's, and nothing here looks for it.
"""

import asyncio
from collections.abc import Mapping
from datetime import date, timedelta

from domestique.connectors.answers import Row, ident, row_in, rows_in, text
from domestique.connectors.connector import Outgoing, ReadBack, Ref
from domestique.connectors.errors import Missing, Refused, ShapeChanged
from domestique.connectors.garmin_shapes.values import calendar_day
from domestique.connectors.garmin_signin.session import Session
from domestique.connectors.garmin_signin.uploads import file_name, taken
from domestique.connectors.garmin_signin.workout import sayable, understood, written
from domestique.connectors.garmin_signin.workout.tables import Json
from domestique.connectors.garmin_signin.workout.tag import tag_in, with_tag
from domestique.connectors.wire import Wire
from domestique.formats.gzipped import gunzip
from domestique.model.workout import Workout

_WORKOUT = "/workout-service/workout"
_SCHEDULE = "/workout-service/schedule"
_GZIP = b"\x1f\x8b"
_LISTED, _MOST_PAGES = 100, 20
_AROUND = timedelta(days=45)
"""how far from the day it should have a schedule is looked for"""


def as_sent(thing: Outgoing) -> Workout:
    if thing.workout is None:
        raise Refused("no_workout", "nothing to send")
    return sayable(thing.workout, thing.thresholds, thing.names).workout


class SigninWriter:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._session = Session(wire)

    async def close(self) -> None:
        await self._session.close()

    async def create(self, thing: Outgoing) -> Ref:
        made = row_in(await self._session.send("POST", _WORKOUT, _body(thing)))
        number = ident(made.get("workoutId"))
        if number is None:
            raise ShapeChanged("wrong_shape", "a workout was made and has no id", maybe_done=True)
        return {"workout": number}

    async def update(self, ref: Ref, thing: Outgoing) -> Ref:
        """The whole is replaced; its days stay."""
        number = _needed(ref, "workout")
        await self._session.send("PUT", f"{_WORKOUT}/{number}", _body(thing) | {"workoutId": int(number)})
        return dict(ref)

    async def schedule(self, ref: Ref, day: date) -> Ref:
        """Garmin's entry is moved as a whole, with the workout in it cut down to its id."""
        number = _needed(ref, "workout")
        if "schedule" in ref:
            entry = f"{_SCHEDULE}/{_needed(ref, 'schedule')}"
            try:
                held, _ = await self._entry(entry)
                moved = {**held, "calendarDate": day.isoformat(), "workout": {"workoutId": int(number)}}
                await self._session.send("PUT", entry, moved)
                return dict(ref)
            except Missing:
                pass  # taken out of the calendar there: it gets its day anew
        made = row_in(await self._session.send("POST", f"{_SCHEDULE}/{number}", {"date": day.isoformat()}))
        entry_id = ident(made.get("workoutScheduleId"))
        if entry_id is None:
            raise ShapeChanged("wrong_shape", "a day was given and has no id", maybe_done=True)
        return {**ref, "schedule": entry_id}

    async def delete(self, ref: Ref) -> None:
        """With the workout go its days; a ref that has only a day loses that."""
        if "workout" in ref:
            await self._session.send("DELETE", f"{_WORKOUT}/{_needed(ref, 'workout')}")
        else:
            await self._session.send("DELETE", f"{_SCHEDULE}/{_needed(ref, 'schedule')}")

    async def find(self, tag: str, *, day: date | None) -> tuple[Ref, ...]:
        found = await self._tagged(tag)
        if not found:
            return ()
        around = day or self._wire.now().date()
        entries = await self._calendar(around - _AROUND, around + _AROUND, found)
        refs: list[Ref] = []
        for number in found:
            days = [entry for entry, workout in entries if workout == number]
            refs += [{"workout": number, "schedule": entry} for entry in days] or [{"workout": number}]
        return tuple(refs)

    async def _tagged(self, tag: str) -> list[str]:
        """Newest first: what is looked for was made a moment ago. Rows that say no description are opened."""
        found: list[str] = []
        for page in range(_MOST_PAGES):
            params: Mapping[str, str | int] = {
                "start": page * _LISTED,
                "limit": _LISTED,
                "myWorkoutsOnly": "true",
                "orderBy": "CREATED_DATE",
                "orderSeq": "DESC",
            }
            answer = await self._session.get("/workout-service/workouts", params)
            if not answer.body.strip():  # a hiccup must not be taken for an empty library: it would be made twice
                answer = await self._session.get("/workout-service/workouts", params)
            rows = answer.rows() if answer.body.strip() else ()
            for at, row in enumerate(rows):
                number = ident(row.get("workoutId"))
                if number is None:
                    continue
                told = row.get("description")
                if "description" not in row and page == 0 and at < 10:
                    told = row_in((await self._session.get(f"{_WORKOUT}/{number}")).json()).get("description")
                if tag_in(told) == tag:
                    found.append(number)
            if len(rows) < _LISTED:
                break
        return found

    async def _calendar(self, low: date, high: date, wanted: list[str]) -> list[tuple[str, str]]:
        """(schedule, workout). The period is what the app's plan view reads; its months are looked at as well where
        one that is looked for is not in it, since a day that is overlooked would be given twice."""
        path, span = f"{_SCHEDULE}/workoutScheduleByPeriod", {"startDate": low.isoformat(), "endDate": high.isoformat()}
        answer = await self._session.get(path, span)
        rows = answer.rows() if answer.body.strip() else ()
        pairs = {(_entry_of(row), ident(row_in(row.get("workout")).get("workoutId"))) for row in rows}
        if not set(wanted) <= {workout for _, workout in pairs}:
            for year, month in _months(low, high):
                # Months count from 0 there.
                answer = await self._session.get(f"/calendar-service/year/{year}/month/{month - 1}")
                items = rows_in(answer.row().get("calendarItems")) if answer.body.strip() else ()
                planned = (item for item in items if item.get("itemType") == "workout")
                pairs |= {(ident(item.get("id")), ident(item.get("workoutId"))) for item in planned}
        return sorted((entry, workout) for entry, workout in pairs if entry and workout)

    async def read_back(self, ref: Ref) -> ReadBack:
        if "workout" not in ref:
            return await self._activity(ref)
        number = _needed(ref, "workout")
        answer = await self._session.get(f"{_WORKOUT}/{number}")
        there = understood(answer.json())
        if there is None:
            raise answer.strange("wrong_shape", "no workout")
        url = f"https://connect.garmin.com/modern/workout/{number}"
        if "schedule" not in ref:
            return ReadBack(ref, there, url=url)
        try:
            _, day = await self._entry(f"{_SCHEDULE}/{_needed(ref, 'schedule')}")
        except Missing:
            return ReadBack({"workout": number}, there, url=url)
        return ReadBack(ref, there, day, url=url)

    async def _entry(self, path: str) -> tuple[Mapping[str, object], date]:
        """Of the calendar. One that tells no day is no answer, not a workout without a day."""
        answer = await self._session.get(path)
        row = row_in(answer.json())
        day = calendar_day(row, "calendarDate", "date")
        if day is None:
            raise answer.strange("wrong_shape", "a day in the calendar that tells no day")
        return row, day

    async def _activity(self, ref: Ref) -> ReadBack:
        """`was` remembers that it had been there before us: before the file that `upload` is the number of, too."""
        state = "done" if "upload" in ref else ref.get("was", "done")
        if "activity" not in ref:
            return ReadBack(ref, state=state if "was" in ref else "silent")
        number = _needed(ref, "activity")
        await self._session.get(f"/activity-service/activity/{number}")
        url = f"https://connect.garmin.com/modern/activity/{number}"
        return ReadBack(ref, state=state, url=url)

    async def upload(self, thing: Outgoing) -> Ref:
        if not thing.file:
            raise Refused("no_file", "nothing to hand in")
        name, data = (thing.file_name or "").removesuffix(".gz"), thing.file
        if data.startswith(_GZIP):
            data, _ = await asyncio.to_thread(gunzip, data)
        return taken(await self._session.upload(file_name(name, thing.tag), data))


def _body(thing: Outgoing) -> Json:
    workout = as_sent(thing)
    if not workout.steps:
        raise Refused("workout_empty", "a workout without steps")
    return written(workout, with_tag(workout.note, thing.tag))


def _needed(ref: Ref, name: str) -> str:
    """An id that came from there; anything else would be a path of somebody's making."""
    number = ref.get(name, "")
    if not number.isdecimal():
        raise Missing("missing", f"no id of a {name}")
    return number


def _months(low: date, high: date) -> list[tuple[int, int]]:
    first, last = low.year * 12 + low.month - 1, high.year * 12 + high.month - 1
    return [(number // 12, number % 12 + 1) for number in range(first, last + 1)]


def _entry_of(row: Row) -> str | None:
    return ident(row.get("workoutScheduleId")) or ident(row.get("scheduleId")) or text(row.get("id"))
