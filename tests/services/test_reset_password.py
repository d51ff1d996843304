from datetime import timedelta

import pytest

from domestique.kit.one_time_codes import code_of, step_at
from domestique.services.add_user import add_user
from domestique.services.begin_second_factor import begin_second_factor
from domestique.services.confirm_second_factor import confirm_second_factor
from domestique.services.desk import Desk
from domestique.services.errors import BadCredentials, NotFound, SecondFactorRequired
from domestique.services.open_session import open_session
from domestique.services.reset_password import reset_password
from domestique.services.sign_in import sign_in
from domestique.store import sessions

OLD, NEW, EMAIL = "four calm words", "five calmer words here", "jonas@example.org"


async def test_the_operator_gives_a_new_password_and_every_session_ends(desk: Desk) -> None:
    user_id = await add_user(
        desk, name="Jonas", email=EMAIL, password=OLD, role="member", language="en", time_zone="UTC"
    )
    token = await open_session(desk, user_id, user_agent="", address="", lasts=timedelta(days=1))
    await reset_password(desk, email=EMAIL, new=NEW)
    with pytest.raises(BadCredentials):
        await sign_in(desk, EMAIL, OLD, None, address="::1")
    assert await sign_in(desk, EMAIL, NEW, None, address="::1") == user_id
    async with desk.database.as_user(user_id) as conn:
        assert not await sessions.find(conn, user_id, token.secret, now=desk.now(), idle=timedelta(days=9))


async def test_the_second_factor_stays_unless_it_is_dropped(desk: Desk) -> None:
    user_id = await add_user(
        desk, name="Jonas", email=EMAIL, password=OLD, role="member", language="en", time_zone="UTC"
    )
    offer = await begin_second_factor(desk, user_id)
    await confirm_second_factor(desk, user_id, code_of(offer.secret, step_at(desk.now())), address="")
    await reset_password(desk, email=EMAIL, new=NEW)
    with pytest.raises(SecondFactorRequired):
        await sign_in(desk, EMAIL, NEW, None, address="::1")
    await reset_password(desk, email=EMAIL, new=NEW, drop_second_factor=True)
    assert await sign_in(desk, EMAIL, NEW, None, address="::1") == user_id


async def test_nobody_is_nobody(desk: Desk) -> None:
    with pytest.raises(NotFound):
        await reset_password(desk, email="nobody@example.org", new=NEW)
