"""After a gym session the weights of the planned ones follow, here and wherever they stand outside."""

from uuid import UUID

from domestique.model.sport import Sport
from domestique.services.carrying_out import carry_out
from domestique.services.desk import Desk
from domestique.services.plan_keeping import held
from domestique.store import plans


async def refresh_lifts(desk: Desk, user_id: UUID) -> int:
    """How many plans were looked at: the active ones with strength in them."""
    count = 0
    async with desk.database.as_user(user_id) as conn:
        for row in await plans.every(conn, user_id, active=True):
            await plans.get(conn, user_id, row.id, lock=True)
            found = await held(conn, user_id, row.id)
            if any(one.sport is Sport.STRENGTH for one in found.plan.items):
                await carry_out(desk, conn, user_id, row.id, found.plan, "solver")
                count += 1
    return count
