"""A recording that changed where it came from, in the place of the one before: held by the sync's own tests from end
to end; here, that what was cut of it stays cut."""

import hashlib
from uuid import UUID

from sqlalchemy import select

from domestique.formats.session import write_session
from domestique.services.desk import Desk
from domestique.store import links
from domestique.store.blobs import raw_key
from domestique.store.composing.replacing import replace_recording
from domestique.store.file_reading import Recorded, take_in
from domestique.store.raw_files import RawFile, insert_once
from domestique.store.tables.activities import activity, activity_source
from tests.fakes.activities import ride
from tests.fakes.pretend_service import Pretend
from tests.services.handing_in import hand_in
from tests.services.syncing.ground import Ground


async def test_a_stretch_stays_a_stretch(desk: Desk, user_id: UUID) -> None:
    ground = Ground(desk, user_id, Pretend())
    await hand_in(desk, user_id, ("a.session.json", write_session(ride(120), {"id": "1"})))
    await ground.read_files()
    data = write_session(ride(120, name="Newer"), {"id": "1"})
    read, sha = take_in(data), hashlib.sha256(data).hexdigest()
    assert isinstance(read, Recorded)
    await desk.blobs.put(raw_key(user_id, sha), data)
    async with desk.database.as_user(user_id) as conn:
        raw = RawFile(desk.new_id(), sha, "n", len(data), "session", raw_key(user_id, sha), "upload", desk.now())
        newer = await insert_once(conn, user_id, raw)
        row = (await conn.execute(select(activity_source))).one()
        await links.set_stretch(conn, user_id, row.id, from_s=0.0, to_s=60.0)
        made = await replace_recording(conn, desk.blobs, user_id, row.raw_id, newer, read.recordings[0], now=desk.now())
        one = (await conn.execute(select(activity.c.name, activity.c.elapsed_s, activity.c.id))).one()
        link = await links.get(conn, user_id, row.id)
    assert made == (one.id,)
    assert (one.name, one.elapsed_s) == ("Newer", 60.0)
    assert link is not None
    assert (link.raw_id, link.to_s) == (newer, 60.0)
