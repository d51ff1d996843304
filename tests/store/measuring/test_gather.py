"""What is fetched is what the wanted figures read, and nothing else."""

from uuid import UUID

from domestique.analysis.metrics import METRICS
from domestique.services.desk import Desk
from domestique.store import measures
from domestique.store.measuring import gather
from domestique.store.measuring.person import told_by
from tests.fakes.activities import ride
from tests.store.places import an_activity


async def test_only_the_channels_that_are_read(desk: Desk, user_id: UUID) -> None:
    await an_activity(desk, user_id, ride())
    only_power = [metric for metric in METRICS if metric.slug in ("normalized_power", "intensity_factor")]
    async with desk.database.as_user(user_id) as conn:
        told = await told_by(conn, user_id)
        assert told is not None
        looks = await measures.looks(conn, user_id)
        (case,) = await gather.cases(conn, user_id, looks, told, only_power, everything=False)
        (errand,) = await gather.errands(conn, user_id, [case], only_power)
    assert {stream.channel for stream in errand.streams} == {"time", "power"}
    assert errand.wanted == {"normalized_power", "intensity_factor"}
    facts = case.basis.facts
    assert (facts.timer_s, facts.pauses, len(facts.laps)) == (110.0, ((30.0, 40.0),), 2)
    assert facts.summary["avg_power"] == 203


async def test_a_digest_follows_the_samples(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    same = await an_activity(desk, user_id, ride(), sha256="cd" * 32)
    other = await an_activity(desk, user_id, ride(seconds=121), sha256="ef" * 32)
    async with desk.database.as_user(user_id) as conn:
        told = await told_by(conn, user_id)
        assert told is not None
        bases = await gather.read_bases(conn, user_id, await measures.looks(conn, user_id), told)
    assert bases[one].channels == bases[same].channels
    assert bases[one].channels["power"] != bases[other].channels["power"]
