"""A person asks for the demo athlete: a job makes the files and hands them in."""

from uuid import UUID

from domestique.services.desk import Desk

DEMO_TASK = "make_demo"


async def ask_for_demo(desk: Desk, user_id: UUID) -> UUID:
    """The job's id."""
    async with desk.database.as_user(user_id) as conn:
        return await desk.queue.defer(conn, user_id, task=DEMO_TASK, args={}, lock=DEMO_TASK)
