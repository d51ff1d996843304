"""Again, not any more, undo, keep theirs or send ours: each where it makes sense, and nowhere else."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from domestique.connectors.errors import RateLimited, Refused, Unavailable
from domestique.model.workout_json import digest_of
from domestique.model.workout_reading import read_workout
from domestique.services.deliver import deliver
from domestique.services.desk import Desk
from domestique.services.errors import NotFound, OutboxRefused
from domestique.services.keep_workouts import add_workout, change_workout
from domestique.services.send_workout import push, unpush
from domestique.services.steer_outbox import Told, answer, cancel, get_item, list_outbox, retry, undo
from tests.fakes.clock import FixedClock
from tests.fakes.shelf import Shelf, connected_to, lost
from tests.fakes.workouts import easy

DAY = date(2026, 11, 24)


@pytest.fixture
async def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
async def sent(desk: Desk, user_id: UUID, shelf: Shelf) -> tuple[Desk, UUID, UUID]:
    """A desk, a connection, and a workout that is on its way."""
    desk, there = await connected_to(desk, user_id, shelf)
    row = await add_workout(desk, user_id, easy(), day=DAY, notes=None)
    await push(desk, user_id, row.id, connection_ids=[there], day=None, version=None)
    return desk, there, row.id


async def newest(desk: Desk, user_id: UUID) -> Told:
    return (await list_outbox(desk, user_id, states=(), cursor=None, limit=1)).items[0]


def names(shelf: Shelf) -> list[str]:
    return [one.workout.name for one in shelf.things.values() if one.workout is not None]


async def test_called_off_before_it_went(
    sent: tuple[Desk, UUID, UUID], user_id: UUID, other_user_id: UUID, shelf: Shelf
) -> None:
    desk, there, _ = sent
    waiting = await newest(desk, user_id)
    assert waiting.can == ("retry", "cancel")
    with pytest.raises(NotFound):
        await cancel(desk, other_user_id, waiting.item.id)
    off = await cancel(desk, user_id, waiting.item.id)
    assert (off.item.state, off.item.trouble, off.can) == ("cancelled", "by_athlete", ())
    await deliver(desk, user_id, there)
    assert shelf.asked == []
    for deed in (retry, cancel, undo):
        with pytest.raises(OutboxRefused):
            await deed(desk, user_id, waiting.item.id)


async def test_called_off_after_it_may_have_gone_it_is_put_back(
    sent: tuple[Desk, UUID, UUID], user_id: UUID, shelf: Shelf, clock: FixedClock
) -> None:
    desk, there, _ = sent
    shelf.plan[0] = ("after", lost)
    await deliver(desk, user_id, there)
    unsure = await newest(desk, user_id)
    assert (unsure.item.state, names(shelf)) == ("unsure", ["Easy"])
    back = await cancel(desk, user_id, unsure.item.id)
    assert (back.item.deed, back.item.undo_of, back.item.look_first) == ("delete", unsure.item.id, True)
    await deliver(desk, user_id, there)
    assert names(shelf) == []


async def test_called_off_while_it_is_half_made_it_is_taken_away(
    sent: tuple[Desk, UUID, UUID], user_id: UUID, shelf: Shelf
) -> None:
    """It stands there and nobody knows of anything to be done about it: an orphan, if that were all."""
    desk, there, _ = sent
    shelf.plan[1] = ("before", lambda: RateLimited("too_many_requests"))
    await deliver(desk, user_id, there)
    waiting = await newest(desk, user_id)
    assert (waiting.item.state, waiting.item.look_first, names(shelf)) == ("waiting", False, ["Easy"])
    back = await cancel(desk, user_id, waiting.item.id)
    assert back.item.deed == "delete"


async def test_undoing_goes_back_to_what_was_approved_not_to_what_was_half_made(
    sent: tuple[Desk, UUID, UUID], user_id: UUID, shelf: Shelf
) -> None:
    """Push seeds 40161 and 100416: a workout that had no day yet was brought back without one."""
    desk, there, workout_id = sent
    shelf.plan[1] = ("before", lambda: Unavailable("not_reached"))
    await deliver(desk, user_id, there)
    assert shelf.there() == [(digest_of(read_workout(easy())), None)]
    await unpush(desk, user_id, workout_id, connection_ids=None)
    await deliver(desk, user_id, there)
    back = await undo(desk, user_id, (await newest(desk, user_id)).item.id)
    assert (back.item.deed, back.item.intent["day"]) == ("create", DAY.isoformat())


async def test_undone_step_by_step(sent: tuple[Desk, UUID, UUID], user_id: UUID, shelf: Shelf) -> None:
    desk, there, workout_id = sent
    await deliver(desk, user_id, there)
    first = await newest(desk, user_id)
    assert first.can == ("undo",)
    await change_workout(desk, user_id, workout_id, version=1, changes={"workout": easy("Harder")})
    await push(desk, user_id, workout_id, connection_ids=[there], day=None, version=None)
    await deliver(desk, user_id, there)
    with pytest.raises(OutboxRefused):
        await undo(desk, user_id, first.item.id)
    back = await undo(desk, user_id, (await newest(desk, user_id)).item.id)
    assert back.item.deed == "update"
    await deliver(desk, user_id, there)
    assert names(shelf) == ["Easy"]
    await unpush(desk, user_id, workout_id, connection_ids=None)
    await deliver(desk, user_id, there)
    assert names(shelf) == []
    again = await undo(desk, user_id, (await newest(desk, user_id)).item.id)
    await deliver(desk, user_id, there)
    assert (again.item.deed, shelf.there()) == ("create", [(digest_of(read_workout(easy())), DAY)])


async def test_a_no_is_tried_again_on_request(sent: tuple[Desk, UUID, UUID], user_id: UUID, shelf: Shelf) -> None:
    desk, there, _ = sent
    shelf.plan[0] = ("before", lambda: Refused("not_accepted"))
    await deliver(desk, user_id, there)
    failed = await newest(desk, user_id)
    assert (failed.item.state, failed.can) == ("failed", ("retry",))
    assert (await retry(desk, user_id, failed.item.id)).item.state == "waiting"
    await deliver(desk, user_id, there)
    assert names(shelf) == ["Easy"]


@pytest.mark.parametrize("how", ["changed", "moved", "deleted"])
@pytest.mark.parametrize("choice", ["keep_theirs", "send_ours"])
async def test_keep_theirs_or_send_ours(
    sent: tuple[Desk, UUID, UUID], user_id: UUID, shelf: Shelf, how: str, choice: str
) -> None:
    desk, there, workout_id = sent
    await deliver(desk, user_id, there)
    (thing,) = shelf.things.values()
    if how == "changed":
        thing.workout, thing.day = replace(read_workout(easy("Mine"))), DAY + timedelta(days=4)
    elif how == "moved":
        thing.day = DAY + timedelta(days=4)
    else:
        shelf.things.clear()
    theirs = shelf.there()
    await change_workout(desk, user_id, workout_id, version=1, changes={"workout": easy("Harder")})
    await push(desk, user_id, workout_id, connection_ids=[there], day=None, version=None)
    await deliver(desk, user_id, there)
    asks = await newest(desk, user_id)
    assert asks.can == ("keep_theirs", "send_ours")
    told_of = {one["code"] for one in asks.item.differences or ()}
    assert told_of == {"changed": {"name", "day"}, "moved": {"day"}, "deleted": set()}[how]
    assert shelf.there() == theirs, "nothing was touched before the answer"
    told = await answer(desk, user_id, asks.item.id, "send_ours" if choice == "send_ours" else "keep_theirs")
    await deliver(desk, user_id, there)
    if choice == "send_ours":
        assert shelf.there() == [(digest_of(read_workout(easy("Harder"))), DAY)]
        return
    assert (told.item.state, told.item.trouble, shelf.there()) == ("cancelled", "kept_theirs", theirs)
    await push(desk, user_id, workout_id, connection_ids=[there], day=None, version=None)
    await deliver(desk, user_id, there)
    asks_again = (await newest(desk, user_id)).item
    assert asks_again.state == "done", "what they have is known by now, and this is a yes to another wish"


async def test_page_by_page(sent: tuple[Desk, UUID, UUID], user_id: UUID, clock: FixedClock) -> None:
    desk, there, workout_id = sent
    await push(desk, user_id, workout_id, connection_ids=[there], day=DAY + timedelta(days=1), version=None)
    page = await list_outbox(desk, user_id, states=("waiting", "cancelled"), cursor=None, limit=1)
    assert page.items[0].item.state == "waiting" and page.next_cursor is not None
    rest = await list_outbox(desk, user_id, states=(), cursor=page.next_cursor, limit=5)
    assert ([one.item.trouble for one in rest.items], rest.next_cursor) == (["superseded"], None)
    assert (await get_item(desk, user_id, rest.items[0].item.id)) == rest.items[0]
