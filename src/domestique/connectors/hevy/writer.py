"""Writing to Hevy: routines in one folder of ours. What the athlete made, or made their own, is never touched.

There is no deleting: `delete` gives a routine back with the mark of a free one, and `create` takes such a one before it
makes another. `create` looks for its tag first, so that doing it again after a lost answer makes no second routine.
"""

from collections.abc import AsyncIterator
from datetime import date

from domestique.connectors.answers import Answer, Row, ident, row_in, rows_in, text, whole
from domestique.connectors.connector import Outgoing, ReadBack, Ref
from domestique.connectors.errors import ConnectorError, Missing, Refused, ShapeChanged
from domestique.connectors.hevy.client import HevyClient
from domestique.connectors.hevy.routines import FREE, freed, routine_of, tag_of, workout_of
from domestique.connectors.wire import Wire

FOLDER = "Domestique"
_MOST_PAGES = 200


class HevyWriter:
    def __init__(self, wire: Wire) -> None:
        self._client = HevyClient(wire)

    async def close(self) -> None:
        await self._client.close()

    async def create(self, thing: Outgoing) -> Ref:
        body = routine_of(thing)
        spare: str | None = None
        folder: int | None = None
        async for routine in self._listed("routines"):
            tag, name = tag_of(routine), ident(routine.get("id"))
            if name is not None and tag == thing.tag:
                return {"routine": name}
            if tag is not None:
                folder = folder if folder is not None else whole(routine.get("folder_id"))
            if tag == FREE:
                spare = spare or name
        if spare is not None:
            await self._client.write("PUT", f"routines/{spare}", {"routine": body})
            return {"routine": spare}
        folder = await self._folder(folder)
        answer = await self._client.write("POST", "routines", {"routine": body | {"folder_id": folder}})
        return {"routine": await self._made(answer, thing.tag)}

    async def update(self, ref: Ref, thing: Outgoing) -> Ref:
        body = routine_of(thing)
        await self._ours(ref)
        await self._client.write("PUT", f"routines/{ref['routine']}", {"routine": body})
        return ref

    async def delete(self, ref: Ref) -> None:
        routine = await self._ours(ref)
        if tag_of(routine) == FREE:
            raise Missing("missing", "given back already")
        await self._client.write("PUT", f"routines/{ref['routine']}", {"routine": freed(routine)})

    async def schedule(self, ref: Ref, day: date) -> Ref:
        raise Refused("no_calendar", "Hevy has no days")

    async def upload(self, thing: Outgoing) -> Ref:
        raise Refused("no_upload", "Hevy takes no files")

    async def find(self, tag: str, *, day: date | None) -> tuple[Ref, ...]:
        found: list[Ref] = []
        async for routine in self._listed("routines"):
            name = ident(routine.get("id"))
            if name is not None and tag_of(routine) == tag:
                found.append({"routine": name})
        return tuple(found)

    async def read_back(self, ref: Ref) -> ReadBack:
        routine = await self._one(ref)
        if tag_of(routine) == FREE:
            raise Missing("missing", "given back")
        return ReadBack(ref, workout_of(routine), tag=tag_of(routine))

    async def _ours(self, ref: Ref) -> Row:
        routine = await self._one(ref)
        if tag_of(routine) is None:
            raise Refused("not_ours", "our mark is gone from this routine")
        return routine

    async def _one(self, ref: Ref) -> Row:
        answer = await self._client.get(f"routines/{ref['routine']}")
        routine = _routine_in(answer)
        if ident(routine.get("id")) != ref["routine"] or not isinstance(routine.get("exercises"), list):
            answer.odd("routine")
        return routine

    async def _made(self, answer: Answer, tag: str) -> str:
        """The id, however the answer is built; when it does not tell, the tag does."""
        try:
            name = ident(_routine_in(answer).get("id"))
        except ShapeChanged:
            name = None
        if name is not None:
            return name
        try:
            found = await self.find(tag, day=None)
        except ConnectorError as problem:
            problem.maybe_done = True
            raise
        if len(found) != 1:
            answer.odd("routine")
        return found[0]["routine"]

    async def _folder(self, of_ours: int | None) -> int:
        async for folder in self._listed("routine_folders"):
            number = whole(folder.get("id"))
            if number is not None and text(folder.get("title")) == FOLDER:
                return number
        if of_ours is not None:
            return of_ours
        answer = await self._client.write("POST", "routine_folders", {"routine_folder": {"title": FOLDER}})
        said = answer.row()
        made = whole(said.get("id")) or whole(row_in(said.get("routine_folder")).get("id"))
        if made is None:
            answer.odd("folder")
        return made

    async def _listed(self, what: str) -> AsyncIterator[Row]:
        for number in range(1, _MOST_PAGES):
            answer = await self._client.page(what, number)
            if answer is None:
                return
            rows = answer.rows(what)
            for row in rows:
                yield row
            count = whole(answer.row().get("page_count"))
            if not rows or (count is not None and number >= count):
                return


def _routine_in(answer: Answer) -> Row:
    """An object, an object within `routine`, a list of one, or nothing: all of these were seen."""
    said = answer.json()
    inner = said.get("routine", said) if isinstance(said, dict) else said
    if isinstance(inner, list):
        return next(iter(rows_in(inner)), {})
    return row_in(inner)
