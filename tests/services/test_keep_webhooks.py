from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.keep_webhooks import MOST, list_webhooks, make_webhook, pause_webhook, revoke_webhook


async def test_sealed_listed_without_its_secret_and_revoked_once(
    desk: Desk, user_id: UUID, other_user_id: UUID
) -> None:
    made, secret = await make_webhook(desk, user_id, name="Phone", address="")
    assert made.sealed_secret is not None and secret.encode() not in made.sealed_secret
    assert desk.secrets.open(made.sealed_secret) == secret and len(secret) == 43
    ((listed, _),) = await list_webhooks(desk, user_id)
    assert listed == made and secret not in repr(listed) and "sealed_secret" not in repr(listed)
    with pytest.raises(NotFound):
        await revoke_webhook(desk, other_user_id, made.id, address="")
    with pytest.raises(NotFound):
        await pause_webhook(desk, other_user_id, made.id, paused=True)
    assert (await pause_webhook(desk, user_id, made.id, paused=True))[0].paused_at == desk.now()
    await revoke_webhook(desk, user_id, made.id, address="")
    with pytest.raises(NotFound):
        await revoke_webhook(desk, user_id, made.id, address="")
    assert await list_webhooks(desk, user_id) == ()
    for _ in range(MOST):
        await make_webhook(desk, user_id, name="Phone", address="")
    with pytest.raises(BadValue):
        await make_webhook(desk, user_id, name="One more", address="")
