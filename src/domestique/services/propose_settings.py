"""After measuring: thresholds that recordings speak for are laid before the athlete, each once."""

from uuid import UUID
from zoneinfo import ZoneInfo

from domestique.analysis.suggestions import READS, Figure, Suggestion, suggest
from domestique.model.athlete import valid_on
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.store import accounts, athlete_settings, metric_values, notices, setting_proposals
from domestique.store.database import Connection
from domestique.store.setting_proposals import Proposal


async def propose_settings(desk: Desk, user_id: UUID) -> int:
    """How many new questions there are."""
    async with desk.database.as_user(user_id) as conn:
        account = await accounts.get(conn, user_id)
        if account is None:
            return 0
        today = desk.now().astimezone(ZoneInfo(account.time_zone)).date()
        held = valid_on(await athlete_settings.history(conn, user_id), today)
        known = await metric_values.of_slugs(conn, user_id, READS)
        figures = {
            slug: [Figure(one.activity_id, one.day, Sport(one.sport), one.value) for one in values]
            for slug, values in known.items()
        }
        offered = 0
        for suggestion in suggest(figures, held, today):
            if await _new(conn, user_id, suggestion):
                await setting_proposals.offer(conn, user_id, _proposal(desk, suggestion))
                offered += 1
        if offered:
            await notices.publish(conn, user_id, topic="athlete")
    return offered


async def _new(conn: Connection, user_id: UUID, suggestion: Suggestion) -> bool:
    """Neither open already nor refused before for as much."""
    for one in await setting_proposals.still_open(conn, user_id):
        if (one.slug, one.sport, one.value) == (suggestion.slug, suggestion.sport, suggestion.value):
            return False
    last = await setting_proposals.last_decided(conn, user_id, suggestion.slug, suggestion.sport)
    return last is None or last.state != "rejected" or suggestion.value > last.value


def _proposal(desk: Desk, suggestion: Suggestion) -> Proposal:
    return Proposal(
        desk.new_id(), suggestion.slug, suggestion.sport, suggestion.since, suggestion.value, suggestion.low,
        suggestion.high, suggestion.evidence, "open", desk.now(), None,
    )  # fmt: skip
