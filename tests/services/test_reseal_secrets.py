"""A new key first: everything is sealed with it, and the old one can go."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from domestique.bootstrap import House
from domestique.jobs.chores import reseal
from domestique.services.begin_second_factor import begin_second_factor
from domestique.services.desk import Desk
from domestique.services.keep_webhooks import make_webhook
from domestique.services.reseal_secrets import Resealed, reseal_secrets
from domestique.services.wires import opened
from domestique.settings import Settings
from domestique.store import second_factors, webhooks
from domestique.store.secret_box import SecretBox
from tests.fakes.connected import connected, knowing, row_of
from tests.fakes.pretend_service import Pretend


async def test_after_a_rotation_the_old_key_can_go(
    desk: Desk, user_id: UUID, database_url: str, tmp_path: Path
) -> None:
    old, new = SecretBox.new_key(), SecretBox.new_key()
    at = replace(knowing(desk, place := Pretend()), secrets=SecretBox((old,)))
    there = await connected(at, user_id, place)
    offer = await begin_second_factor(at, user_id)
    hook, said = await make_webhook(at, user_id, name="Phone", address="")
    assert await reseal_secrets(at) == Resealed(0, 0)
    rotated = replace(at, secrets=SecretBox((new, old)))
    settings = Settings(data_dir=tmp_path)  # type: ignore[call-arg]
    await reseal.run(House(settings, rotated, database_url))
    assert await reseal_secrets(rotated) == Resealed(0, 0)
    alone = replace(at, secrets=SecretBox((new,)))
    assert opened(alone, (await row_of(alone, user_id, there)).sealed_secret) == {"key": "right-key"}
    async with alone.database.as_user(user_id) as conn:
        factor = await second_factors.get(conn, user_id)
    assert factor is not None
    assert alone.secrets.open(factor.sealed_secret) == offer.secret
    async with alone.database.as_system() as conn:
        kept = await webhooks.system_find(conn, hook.id)
    assert kept is not None and kept.sealed_secret is not None and alone.secrets.open(kept.sealed_secret) == said
    assert await reseal_secrets(at) == Resealed(0, 3)
