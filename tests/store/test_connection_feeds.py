"""How far each kind was read."""

from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import connection_feeds as feeds
from tests.store.test_connections import add


async def test_a_cursor_moves_answers_add_up_and_a_full_reading_is_remembered(desk: Desk, user_id: UUID) -> None:
    there = await add(desk, user_id, "a")
    async with desk.database.as_user(user_id) as conn:

        async def advance(at: int, *, done: bool, share: float | None = None, trouble: str | None = None) -> None:
            await feeds.advance(
                conn, user_id, there, "sleep", cursor={"at": at}, answers=2, done=done, share=share,
                trouble_code=trouble, now=desk.now(),
            )  # fmt: skip

        await advance(1, done=False, share=0.25, trouble="unread")
        await advance(2, done=False)
        feed = (await feeds.every(conn, user_id, there))["sleep"]
        assert (feed.cursor, feed.answers, feed.share, feed.done_once) == ({"at": 2}, 4, 0.25, False)
        assert feed.trouble_code is None
        await advance(3, done=True)
        await advance(4, done=False)
        await feeds.begin_anew(conn, user_id, there, "sleep")
        await feeds.in_trouble(conn, user_id, there, "sleep", "wrong_shape")
        feed = (await feeds.of_all(conn, user_id))[there]["sleep"]
    assert (feed.cursor, feed.done_once, feed.share, feed.trouble_code) == (None, True, 0.0, "wrong_shape")
