"""Whether what came from somewhere may be shown to a language model: the terms of where it came from decide.

What is not known to be allowed is not shown. docs/connections/writing.md tells the athlete.
"""

import re
from collections.abc import Collection, Iterable
from uuid import UUID

from domestique.connectors.connector import Connector
from domestique.services.desk import Desk
from domestique.store import provenance

OWN = frozenset({"upload", "folder", "archive", "athlete", "manual", "proposal", "device", "demo", "route"})
"""Handed in, typed or worked out here. An account's export is the athlete's own copy, whoever's service it was."""

_SECOND_ACCOUNT = re.compile(r"_\d+$")


def may_prompt(sources: Iterable[str], connectors: Iterable[Connector]) -> bool:
    """Of one row: all that it was made from must allow it. Made from nothing known: no."""
    allowed = {one.declaration.slug: one.declaration.terms.prompts for one in connectors}
    made_from = tuple(sources)
    return bool(made_from) and all(_one(source, allowed) for source in made_from)


async def activities_for_prompts(desk: Desk, user_id: UUID, activity_ids: Collection[UUID]) -> frozenset[UUID]:
    """Those that may be shown; the others are left out, whatever they are needed for."""
    async with desk.database.as_user(user_id) as conn:
        found = await provenance.of_activities(conn, user_id, activity_ids)
    return frozenset(one for one, sources in found.items() if may_prompt(sources, desk.connectors))


def _one(source: str, allowed: dict[str, bool]) -> bool:
    """A second account of a service has a number behind its slug."""
    if source in OWN:
        return True
    return allowed.get(source, allowed.get(_SECOND_ACCOUNT.sub("", source), False))
