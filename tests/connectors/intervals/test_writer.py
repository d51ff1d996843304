from dataclasses import replace
from datetime import date

import pytest

from domestique.connectors.connector import Outgoing
from domestique.connectors.errors import ConnectorError, Missing, Refused
from domestique.connectors.intervals.writer import IntervalsWriter, as_sent
from domestique.connectors.wire import Wire
from domestique.emulators import Plan, World
from domestique.emulators.intervals.account import IntervalsAccount
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Measure, Repeat, Scale, Step, Target, Workout

DAY = date(2026, 11, 24)


def thing(tag: str = "d-1", name: str = "4x4", day: date | None = DAY, share: float = 1.05) -> Outgoing:
    hard = Step(Intent.WORK, End(EndKind.TIME, 240), (Target(Measure.POWER, Scale.OF_THRESHOLD, share, share),))
    easy = Step(Intent.RECOVERY, End(EndKind.TIME, 180))
    return Outgoing(tag, Workout(Sport.CYCLING, name, (Repeat(4, (hard, easy)),), "Hold back at first"), day)


@pytest.fixture
async def writer(wire: Wire) -> IntervalsWriter:
    return IntervalsWriter(wire)


async def test_an_event_reads_back_as_it_was_sent_and_moves(
    writer: IntervalsWriter, account: IntervalsAccount, world: World
) -> None:
    mine = account.add_event(name="Race", category="RACE_A", start_date_local="2026-11-24T00:00:00")
    before = world.untouched()
    ref = await writer.create(thing())
    there = await writer.read_back(ref)
    assert (there.workout, there.day) == (as_sent(thing()), DAY)
    assert await writer.find("d-1", day=DAY) == (ref,)
    assert await writer.find("d-1", day=None) == (ref,)
    assert await writer.find("d-2", day=DAY) == ()
    event = int(ref["event"])
    account.events.change(event, (account.events.get(event) or {}) | {"start_date_local": "2026-11-24T18:30:00"})
    assert await writer.schedule(ref, date(2026, 11, 26)) == ref
    assert (account.events.get(event) or {})["start_date_local"] == "2026-11-26T18:30:00"
    assert (await writer.read_back(ref)).workout == as_sent(thing())
    other = thing(name="5x4", share=1.0, day=date(2026, 11, 26))
    assert await writer.update(ref, other) == ref
    assert (await writer.read_back(ref)).workout == as_sent(other)
    assert (account.events.get(event) or {})["start_date_local"] == "2026-11-26T18:30:00"
    await writer.delete(ref)
    for gone in (writer.read_back(ref), writer.delete(ref), writer.update(ref, other), writer.schedule(ref, DAY)):
        with pytest.raises(Missing):
            await gone
    assert next(iter(account.events.items()))[0] == mine and len(account.events) == 1
    assert world.untouched() == before
    await writer.close()


@pytest.mark.parametrize("fault", ["dropped_after", "truncated_json", "wrong_shape", "dropped_before", "error_500"])
@pytest.mark.parametrize("path", ["events/bulk$", "activities$"])
async def test_doing_it_again_after_a_lost_answer_makes_no_second(
    writer: IntervalsWriter, account: IntervalsAccount, world: World, fault: str, path: str
) -> None:
    world.faults.plan(Plan(fault, service="intervals", method="POST", path=path))  # type: ignore[arg-type]
    going = replace(thing(), file=b"x" * 40, file_name="ride.fit")
    deed = writer.upload if path == "activities$" else writer.create
    refs, doubts = [], []
    for _ in range(2):
        try:
            refs.append(await deed(going))
        except ConnectorError as problem:
            doubts.append(problem.maybe_done)
    assert all(doubts) and refs
    assert await writer.find("d-1", day=None) == (refs[-1],)
    assert len(account.events) + len(account.activities) == 1
    await writer.close()


async def test_what_carries_no_mark_of_ours_is_left_alone(writer: IntervalsWriter, account: IntervalsAccount) -> None:
    ref = await writer.create(thing())
    event = int(ref["event"])
    account.events.change(event, (account.events.get(event) or {}) | {"external_id": None})
    for deed in (writer.update(ref, thing()), writer.delete(ref), writer.schedule(ref, DAY)):
        with pytest.raises(Refused, match="not_ours"):
            await deed
    await writer.close()


async def test_a_file_is_handed_in_once(writer: IntervalsWriter, account: IntervalsAccount) -> None:
    going = Outgoing("d-9", file=b"fit" * 20, file_name="ride.fit", title="Lunch")
    ref = await writer.upload(going)
    assert (account.activities.get(ref["activity"]) or {})["name"] == "Lunch"
    assert await writer.upload(going) == ref
    there = await writer.read_back(ref)
    assert (there.state, there.url) == ("done", f"https://intervals.icu/activities/{ref['activity']}")
    await writer.delete(ref)
    assert len(account.activities) == 0
    with pytest.raises(Missing):
        await writer.read_back(ref)
    await writer.close()


async def test_what_the_watch_brought_first_is_not_ours_to_delete(
    writer: IntervalsWriter, account: IntervalsAccount, world: World
) -> None:
    key, _ = account.add_activity(b"fit" * 20, name="From the watch")
    before = world.untouched()
    ref = await writer.upload(Outgoing("d-9", file=b"fit" * 20, file_name="ride.fit"))
    assert ref["activity"] == key
    assert (await writer.read_back(ref)).state == "duplicate"
    with pytest.raises(Refused, match="not_ours"):
        await writer.delete(ref)
    assert world.untouched() == before
    await writer.close()


async def test_a_day_that_is_the_same_costs_no_write(writer: IntervalsWriter, world: World) -> None:
    ref = await writer.create(thing())
    world.asked.clear()
    await writer.schedule(ref, DAY)
    assert [one.method for one in world.asked] == ["GET"]
    await writer.close()


@pytest.mark.parametrize(
    ("going", "code"),
    [
        (thing(day=None), "day_needed"),
        (Outgoing("t", day=DAY), "sport_not_taken"),
        (Outgoing("t", Workout(Sport.STRENGTH, "Gym", ()), DAY), "sport_not_taken"),
    ],
)
async def test_what_cannot_go_is_refused_before_anything_is_sent(
    writer: IntervalsWriter, world: World, going: Outgoing, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        await writer.create(going)
    with pytest.raises(Refused, match="nothing_to_send"):
        await writer.upload(going)
    assert not world.asked
    await writer.close()
