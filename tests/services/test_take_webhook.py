import asyncio
import hashlib
import hmac
from datetime import date
from uuid import UUID

import pytest

from domestique.formats.archives.pushed_days import BOUNDS
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotThisSecret, TooFast
from domestique.services.keep_webhooks import list_webhooks, make_webhook, revoke_webhook
from domestique.services.read_wellness import SHOWN
from domestique.services.take_webhook import Proof, take_webhook, whose_webhook
from domestique.store import raw_files, wellness_days
from domestique.store.rate_limits import Bucket

DAY = date(2026, 11, 20)
BODY = b'{"days":[{"day":"2026-11-20","figures":{"weight_kg":70.2,"sleep_s":27000}}]}'
LATER = BODY.replace(b"70.2", b"70.5")
WRONG = BODY.replace(b"27000", b"270000")


def test_what_can_be_sent_is_what_is_shown() -> None:
    assert set(BOUNDS) == set(SHOWN)


async def figures(desk: Desk, user_id: UUID) -> dict[str, float]:
    async with desk.database.as_user(user_id) as conn:
        return {f"{one.source} {one.kind}": one.value for one in await wellness_days.between(conn, user_id, DAY, DAY)}


async def test_kept_then_written_whole_or_not_and_the_same_bytes_once(desk: Desk, user_id: UUID) -> None:
    there, _ = await make_webhook(desk, user_id, name="Phone", address="")
    twice = await asyncio.gather(take_webhook(desk, there, BODY), take_webhook(desk, there, BODY))
    assert sorted((one.days, one.figures, one.again) for one in twice) == [(1, 2, False), (1, 2, True)]
    await take_webhook(desk, there, LATER)
    assert (await take_webhook(desk, there, BODY)).again
    assert await figures(desk, user_id) == {"webhook weight_kg": 70.5, "webhook sleep_s": 27_000}
    with pytest.raises(BadValue):
        await take_webhook(desk, there, WRONG.replace(b"70.2", b"80"))
    with pytest.raises(BadValue) as bad:
        await take_webhook(desk, there, WRONG.replace(b"70.2", b"80"))
    assert (bad.value.field, bad.value.slots["kind"]) == ("days.0.figures.sleep_s", "sleep_s")
    assert (await figures(desk, user_id))["webhook weight_kg"] == 70.5
    ((_, tally),) = await list_webhooks(desk, user_id)
    assert (tally.taken, tally.refused) == (2, 1)
    async with desk.database.as_user(user_id) as conn:
        raw = await raw_files.find(conn, user_id, hashlib.sha256(BODY).hexdigest())
    assert raw is not None and raw.source == "webhook" and await desk.blobs.get(raw.blob_key) == BODY
    await revoke_webhook(desk, user_id, there.id, address="")
    with pytest.raises(NotThisSecret):
        await take_webhook(desk, there, BODY.replace(b"70.2", b"71"))
    assert (await figures(desk, user_id))["webhook weight_kg"] == 70.5


async def test_who_may_send(desk: Desk, user_id: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("domestique.services.take_webhook._PACE", Bucket(size=3, per_second=0.001))
    there, secret = await make_webhook(desk, user_id, name="Phone", address="")
    other, _ = await make_webhook(desk, user_id, name="Watch", address="")
    signed = hmac.new(secret.encode(), BODY, "sha256").hexdigest()
    for proof in (Proof(secret, None), Proof(None, signed), Proof(None, f"sha256={signed.upper()}")):
        assert (await whose_webhook(desk, there.id, proof, BODY)).user_id == user_id
    for proof, id, data in (
        (Proof(None, None), there.id, BODY),
        (Proof("", ""), there.id, BODY),
        (Proof("열쇠", None), there.id, BODY),
        (Proof(None, signed), there.id, LATER),
        (Proof(secret, "0" * 64), there.id, BODY),
        (Proof(secret, None), other.id, BODY),
        (Proof(secret, None), desk.new_id(), BODY),
        (Proof("0" * 43, None), desk.new_id(), BODY),
    ):
        with pytest.raises(NotThisSecret):
            await whose_webhook(desk, id, proof, data)
    with pytest.raises(TooFast):
        await whose_webhook(desk, there.id, Proof(secret, None), BODY)
    await revoke_webhook(desk, user_id, there.id, address="")
    with pytest.raises(NotThisSecret):
        await whose_webhook(desk, there.id, Proof(secret, None), BODY)
