"""Sent once, there once: read back as foretold, found by its tag, whatever was lost on the way."""

import pytest

from domestique.connectors.connector import Outgoing, Ref, Writer
from domestique.connectors.errors import ConnectorError, Missing
from domestique.emulators import Fault, Plan, World
from domestique.model.workout import NO_THRESHOLDS, every_step
from tests.connectors.contract.conftest import Anew, Staged
from tests.connectors.contract.subjects import DAY, PLANNING, UPLOADING, Subject

LOSSES: tuple[Fault, ...] = ("dropped_before", "dropped_after", "truncated_json", "too_many_requests", "error_500")
"""the deed not done and done, told and not told"""


def parts(subject: Subject) -> tuple[Outgoing, Outgoing]:
    assert subject.goings is not None
    return subject.goings


async def sent_as_the_outbox_does(writer: Writer, thing: Outgoing, deed: str) -> Ref:
    """In doubt it looks before it sends again."""
    for _ in range(8):
        try:
            return await (writer.upload(thing) if deed == "upload" else writer.create(thing))
        except ConnectorError as problem:
            if problem.maybe_done:
                found = await writer.find(thing.tag, day=thing.day)
                if found:
                    return found[0]
    raise AssertionError("never sent")


@pytest.mark.parametrize("subject", PLANNING, ids=repr)
async def test_the_life_of_a_planned_workout(subject: Subject, staged: Staged, world: World) -> None:
    wire = staged(subject)
    connector = subject.connector
    assert connector.writer is not None and connector.as_sent is not None
    (first, second), writer, mine = parts(subject), connector.writer(wire), world.untouched()
    ref = await writer.create(first)
    there = await writer.read_back(ref)
    assert there.workout == connector.as_sent(first)
    assert there.day in (None, DAY)
    assert await writer.find(first.tag, day=DAY) == (ref,)
    ref = await writer.update(ref, second)
    assert (await writer.read_back(ref)).workout == connector.as_sent(second)
    assert connector.as_sent(first) != connector.as_sent(second)
    assert subject.ours(world) == 1
    await writer.delete(ref)
    for gone in (writer.read_back(ref), writer.delete(ref)):
        with pytest.raises(Missing):
            await gone
    assert await writer.find(first.tag, day=DAY) == ()
    again = await writer.create(first)
    assert (await writer.read_back(again)).workout == connector.as_sent(first)
    assert subject.ours(world) == 1
    assert world.untouched() == mine
    await writer.close()


CASES = [(one, "create") for one in PLANNING] + [(one, "upload") for one in UPLOADING]


@pytest.mark.parametrize(("subject", "deed"), CASES, ids=[f"{one}-{deed}" for one, deed in CASES])
async def test_whatever_is_lost_at_whichever_request_one_thing_is_there(
    subject: Subject, deed: str, anew: Anew
) -> None:
    assert subject.connector.writer is not None
    thing, _ = parts(subject)
    for fault in LOSSES:
        for nth in range(1, 9):
            world, wire = anew(subject)
            writer = subject.connector.writer(wire)
            mine = world.untouched()
            world.faults.plan(Plan(fault, nth=nth))
            ref = await sent_as_the_outbox_does(writer, thing, deed)
            if not world.faults.injected:
                await writer.close()
                break
            world.faults.clear()
            if deed == "upload":
                there = await writer.read_back(ref)
                assert there.state in ("done", "duplicate"), (fault, nth)
            found = await writer.find(thing.tag, day=DAY)
            assert found in ((ref,), ()), (fault, nth)
            assert subject.ours(world) == 1, (fault, nth)
            assert world.untouched() == mine, (fault, nth)
            await writer.close()


@pytest.mark.parametrize("subject", PLANNING, ids=repr)
def test_what_is_told_beforehand_is_about_steps_that_are_there(subject: Subject) -> None:
    assert subject.connector.fidelity is not None
    for thing in parts(subject):
        assert thing.workout is not None
        count = len(list(every_step(thing.workout.steps)))
        for one in subject.connector.fidelity(thing.workout, NO_THRESHOLDS):
            assert one.step is None or 0 <= one.step < count
