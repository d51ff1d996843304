"""Terms decide, and what nobody knows is not shown."""

from dataclasses import replace
from uuid import UUID

from domestique.connectors import CONNECTORS
from domestique.connectors.connector import Connector, Terms
from domestique.services.desk import Desk
from domestique.services.guard_prompts import activities_for_prompts, may_prompt
from domestique.store import raw_files
from domestique.store.raw_files import RawFile
from tests.fakes.activities import ride
from tests.store.places import an_activity

FIRST = CONNECTORS[0]


def _with(slug: str, *, prompts: bool) -> Connector:
    terms = Terms("https://terms.test", prompts=prompts)
    return Connector(replace(FIRST.declaration, slug=slug, terms=terms), FIRST.way_in)


BOTH = (_with("shut", prompts=False), _with("open", prompts=True))


def test_all_that_a_row_was_made_from_must_allow_it() -> None:
    assert may_prompt(["open"], BOTH)
    assert may_prompt(["open_2", "upload", "archive"], BOTH)
    assert not may_prompt(["open", "shut"], BOTH)
    assert not may_prompt(["shut_3"], BOTH)


def test_the_unknown_is_not_shown() -> None:
    for sources in ([], [""], ["of_a_later_version"], ["upload", "of_a_later_version"]):
        assert not may_prompt(sources, BOTH)


def test_nothing_of_strava_ever() -> None:
    assert not any(one.declaration.terms.prompts for one in CONNECTORS if one.declaration.service == "strava")
    assert not may_prompt(["strava"], CONNECTORS)


async def test_what_must_not_be_shown_is_left_out(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    own = await an_activity(desk, user_id, ride())
    file = RawFile(desk.new_id(), "cd" * 32, "x.fit", 3, "fit", "key", "shut_2", desk.now())
    async with desk.database.as_user(user_id) as conn:
        await raw_files.insert_once(conn, user_id, file)
    shut = await an_activity(desk, user_id, ride(), "cd" * 32)
    desk = replace(desk, connectors=BOTH)
    assert await activities_for_prompts(desk, user_id, [own, shut]) == {own}
    assert await activities_for_prompts(desk, other_user_id, [own, shut]) == frozenset()
