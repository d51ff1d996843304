"""What recordings speak for is asked once, and a no is remembered."""

from datetime import timedelta
from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.keep_settings import accept_proposal, list_proposals, list_settings, reject_proposal
from domestique.services.propose_settings import propose_settings
from domestique.store import measures, metric_values
from domestique.store.measures import Measure
from domestique.store.metric_values import MetricValue
from tests.fakes.activities import ride
from tests.store.places import an_activity


async def an_effort(desk: Desk, user_id: UUID, watts: float, *, number: int = 1) -> UUID:
    """Twenty minutes, a week ago."""
    one = await an_activity(desk, user_id, ride(), sha256=f"{number:064x}")
    day = desk.now().date() - timedelta(days=7)
    async with desk.database.as_user(user_id) as conn:
        await measures.put(conn, user_id, [Measure(one, 1, b"", b"", day, "cycling", None, None, None, desk.now())])
        value = MetricValue(one, "best_power_20min", 1, watts, None, None, b"", desk.now())
        await metric_values.put(conn, user_id, [value])
    return one


async def test_asked_once_with_its_evidence(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_effort(desk, user_id, 300.0)
    assert [await propose_settings(desk, user_id) for _ in range(2)] == [1, 0]
    (offered,) = await list_proposals(desk, user_id)
    assert (offered.proposal.value, offered.proposal.evidence["activity_ids"]) == (285.0, [str(one)])
    assert await propose_settings(desk, other_user_id) == 0
    await accept_proposal(desk, user_id, offered.proposal.id)
    assert await propose_settings(desk, user_id) == 0, "it holds now"


async def test_a_no_holds_until_there_is_more_to_say(desk: Desk, user_id: UUID) -> None:
    await an_effort(desk, user_id, 300.0)
    await propose_settings(desk, user_id)
    (offered,) = await list_proposals(desk, user_id)
    await reject_proposal(desk, user_id, offered.proposal.id)
    assert await propose_settings(desk, user_id) == 0
    await an_effort(desk, user_id, 320.0, number=2)
    assert await propose_settings(desk, user_id) == 1
    assert await list_settings(desk, user_id) == (), "nothing changes without a yes"
