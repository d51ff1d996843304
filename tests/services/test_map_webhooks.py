"""What was sent is written again as it came, and a difference is seen."""

from uuid import UUID

import pytest
import sqlalchemy as sa

from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.services.keep_webhooks import make_webhook, revoke_webhook
from domestique.services.map_webhooks import map_webhooks
from domestique.services.take_webhook import take_webhook
from domestique.store.tables.webhooks import webhook_delivery
from domestique.store.tables.wellness import wellness_day
from tests.fakes.clock import FixedClock
from tests.services.test_take_webhook import BODY, LATER, WRONG, figures


async def test_the_last_word_is_the_same_again_even_of_a_revoked_one(
    desk: Desk, user_id: UUID, clock: FixedClock
) -> None:
    there, _ = await make_webhook(desk, user_id, name="Phone", address="")
    for body in (LATER, BODY):
        await take_webhook(desk, there, body)
        clock.advance(minutes=1)
    with pytest.raises(BadValue):
        await take_webhook(desk, there, WRONG)
    await revoke_webhook(desk, user_id, there.id, address="")
    said = await figures(desk, user_id)
    (mapped,) = (await map_webhooks(desk, user_id)).values()
    assert (mapped.deliveries, mapped.unread, mapped.same) == (3, 1, True)
    assert await figures(desk, user_id) == said
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(sa.update(wellness_day).values(value=1.0))
        await conn.execute(sa.update(webhook_delivery).values(trouble_code="unread", days=0, figures=0))
    assert not (await map_webhooks(desk, user_id, keep=False))[there.id].same
    assert await figures(desk, user_id) != said, "only compared"
    assert not (await map_webhooks(desk, user_id))[there.id].same
    assert await figures(desk, user_id) == said
    async with desk.database.as_user(user_id) as conn:
        rows = await conn.execute(sa.select(webhook_delivery.c.days).where(webhook_delivery.c.trouble_code.is_(None)))
        assert rows.scalars().all() == [1, 1]
