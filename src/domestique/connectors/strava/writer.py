"""Handing a finished activity in to Strava, and asking how it fares. A duplicate is a success: it is there already.

Strava looks at what a file holds and when it began, so the same one handed in twice is one activity. Our ledger is what
knows what went there: nothing can be looked up by tag, and nothing deleted.
"""

import re
from datetime import date

from domestique.connectors.answers import Answer, ident, text
from domestique.connectors.connector import Outgoing, ReadBack, Ref
from domestique.connectors.errors import Refused
from domestique.connectors.strava.client import StravaClient
from domestique.connectors.wire import Wire

_TYPES = ("fit", "fit.gz", "tcx", "tcx.gz", "gpx", "gpx.gz")
_DUPLICATE = re.compile(r"duplicate of\b(?:.*?/activities/(\d+)|\D*(\d+))?", re.IGNORECASE | re.DOTALL)
FIRST_WAIT_S, LONGEST_WAIT_S, GIVE_UP_S = 2.0, 30.0, 60.0


class StravaWriter:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._client = StravaClient(wire)

    async def close(self) -> None:
        await self._client.close()

    async def upload(self, thing: Outgoing) -> Ref:
        """Handed in; what becomes of it, `read_back` tells."""
        name = thing.file_name or ""
        kind = next((one for one in reversed(_TYPES) if name.casefold().endswith(f".{one}")), None)
        if not thing.file or kind is None:
            raise Refused("nothing_to_send", "no file of a kind that Strava takes")
        form = {"data_type": kind, "external_id": f"{thing.tag}.{kind}"}
        if title := text(thing.title):
            form["name"] = title
        answer = await self._client.upload(f"{thing.tag}.{kind}", thing.file, form)
        upload = _id_of(answer)
        there = _told({"upload": upload}, answer)
        return there.ref

    async def read_back(self, ref: Ref) -> ReadBack:
        """Asks until it is done, ever more slowly, for a minute; then it says `processing`, and may be asked again."""
        if "activity" in ref:
            return ReadBack(ref, state="done", url=_page(ref["activity"]))
        waited, pause = 0.0, FIRST_WAIT_S
        while True:
            there = _told(ref, await self._client.how_it_fares(ref["upload"]))
            if there.state != "processing" or waited >= GIVE_UP_S:
                return there
            await self._wire.sleep(pause)
            waited += pause
            pause = min(pause * 2, LONGEST_WAIT_S)

    async def find(self, tag: str, *, day: date | None) -> tuple[Ref, ...]:
        """Nothing can be looked up there. Handing in again is safe: it ends as a duplicate of the first."""
        return ()

    async def create(self, thing: Outgoing) -> Ref:
        raise Refused("no_workouts", "Strava takes no planned workouts")

    async def update(self, ref: Ref, thing: Outgoing) -> Ref:
        raise Refused("no_workouts", "Strava takes no planned workouts")

    async def schedule(self, ref: Ref, day: date) -> Ref:
        raise Refused("no_calendar", "Strava has no days to fill")

    async def delete(self, ref: Ref) -> None:
        raise Refused("no_deleting", "only the athlete can delete there")


def _id_of(answer: Answer) -> str:
    row = answer.row()
    upload = ident(row.get("id")) or ident(row.get("id_str"))
    if upload is None or not upload.isdigit():
        answer.odd("upload")
    return upload


def _told(ref: Ref, answer: Answer) -> ReadBack:
    """Only the ids and the state are kept of what Strava says."""
    if _id_of(answer) != ref["upload"]:
        answer.odd("upload of that id")
    row = answer.row()
    problem, activity = text(row.get("error")), ident(row.get("activity_id"))
    if problem is not None and (hit := _DUPLICATE.search(problem)):
        known = hit[1] or hit[2]
        there = {**ref, "activity": known} if known else ref
        return ReadBack(there, state="duplicate", url=_page(known) if known else None)
    if problem is not None:
        return ReadBack(ref, state="failed", detail=re.sub(r"<[^>]*>", "", problem)[:160])
    if activity is not None and activity.isdigit():
        return ReadBack({**ref, "activity": activity}, state="done", url=_page(activity))
    return ReadBack(ref, state="processing")


def _page(activity: str) -> str:
    return f"https://www.strava.com/activities/{activity}"
