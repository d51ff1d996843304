from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.keep_calendar_feed import (
    change_calendar_feed,
    get_calendar_feed,
    make_calendar_feed,
    revoke_calendar_feed,
)
from domestique.services.read_calendar_feed import read_calendar_feed

BASE = "https://coach.example.org"


async def test_made_anew_the_old_address_is_shut_and_revoked_all_are(desk: Desk, user_id: UUID) -> None:
    assert await get_calendar_feed(desk, user_id) is None
    _, first = await make_calendar_feed(desk, user_id, starts_at=None, address="::1")
    _, second = await make_calendar_feed(desk, user_id, starts_at=None, address="::1")
    with pytest.raises(NotFound):
        await read_calendar_feed(desk, first, base=BASE)
    assert (await read_calendar_feed(desk, second, base=BASE)).startswith(b"BEGIN:VCALENDAR")
    changed = await change_calendar_feed(desk, user_id, starts_at="06:30")
    assert changed.starts_at == "06:30" and changed.last_read_at is not None
    with pytest.raises(BadValue):
        await change_calendar_feed(desk, user_id, starts_at="24:00")
    await revoke_calendar_feed(desk, user_id, address="::1")
    for token in (second, "", "x" * 64):
        with pytest.raises(NotFound):
            await read_calendar_feed(desk, token, base=BASE)
    with pytest.raises(NotFound):
        await revoke_calendar_feed(desk, user_id, address="::1")
