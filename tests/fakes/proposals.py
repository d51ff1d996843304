"""Proposals as recordings would make them."""

from datetime import date

from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.store.setting_proposals import Proposal


def a_proposal(
    desk: Desk,
    *,
    slug: str = "ftp",
    sport: Sport | None = Sport.CYCLING,
    value: float,
    since: date = date(2026, 1, 1),
) -> Proposal:
    evidence = {"activity_ids": [], "minutes": 20, "watts": 280, "bpm": 191, "day": since.isoformat(), "value": value}
    return Proposal(desk.new_id(), slug, sport, since, value, None, None, evidence, "open", desk.now(), None)
