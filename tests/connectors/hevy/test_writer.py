from datetime import date
from typing import Literal

import pytest

from domestique.connectors.connector import Outgoing
from domestique.connectors.errors import ConnectorError, Missing, RateLimited, Refused, Unavailable
from domestique.connectors.hevy.routines import FREE_TITLE, as_sent
from domestique.connectors.hevy.writer import FOLDER, HevyWriter
from domestique.connectors.wire import Wire
from domestique.emulators import Plan, World
from domestique.emulators.hevy.account import HevyAccount
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Lift, Repeat, Step, Workout

NAMES = {"barbell_back_squat": "D04AC939", "barbell_bench_press": "79D0BB3A"}


def thing(tag: str = "d-1", name: str = "Upper A", exercise: str = "barbell_bench_press", kg: float = 80) -> Outgoing:
    work = Step(Intent.WORK, End(EndKind.REPS, 8), lift=Lift(exercise, 6, 8, kg, rir=2))
    rest = Step(Intent.REST, End(EndKind.TIME, 120))
    return Outgoing(tag, Workout(Sport.STRENGTH, name, (Repeat(3, (work, rest)),)), names=NAMES)


@pytest.fixture
async def writer(wire: Wire) -> HevyWriter:
    return HevyWriter(wire)


@pytest.mark.parametrize("built", ["list", "object", "bare", "empty"])
async def test_a_routine_reads_back_as_it_was_sent(
    writer: HevyWriter, account: HevyAccount, built: Literal["list", "object", "bare", "empty"]
) -> None:
    account.routine_answer = built
    ref = await writer.create(thing())
    there = await writer.read_back(ref)
    assert there.workout == as_sent(thing())
    assert await writer.find("d-1", day=None) == (ref,)
    assert await writer.find("d-2", day=None) == ()
    await writer.close()


async def test_all_in_one_folder(writer: HevyWriter, account: HevyAccount) -> None:
    for number in range(12):
        await writer.create(thing(f"d-{number}"))
    assert [body["title"] for _, body in account.folders.items()] == [FOLDER]
    assert {body["folder_id"] for _, body in account.routines.items()} == {next(iter(account.folders.items()))[0]}
    await writer.close()


async def test_an_overwrite_and_a_routine_used_again(writer: HevyWriter, account: HevyAccount, world: World) -> None:
    account.add_routine("Mine", [{"exercise_template_id": "D04AC939", "sets": []}])
    before = world.untouched()
    ref = await writer.create(thing())
    assert await writer.update(ref, thing(name="Upper B", kg=85)) == ref
    assert (await writer.read_back(ref)).workout == as_sent(thing(name="Upper B", kg=85))
    await writer.delete(ref)
    for gone in (writer.read_back(ref), writer.delete(ref)):
        with pytest.raises(Missing):
            await gone
    assert await writer.find("d-1", day=None) == ()
    assert (account.routines.get(ref["routine"]) or {})["title"] == FREE_TITLE
    assert await writer.create(thing("d-2", exercise="barbell_back_squat")) == ref
    again = await writer.read_back(ref)
    assert (again.workout, again.tag) == (as_sent(thing("d-2", exercise="barbell_back_squat")), "d-2")
    assert len(account.routines) == 2
    assert world.untouched() == before
    await writer.close()


@pytest.mark.parametrize("fault", ["dropped_after", "truncated_json", "wrong_shape", "dropped_before", "error_500"])
async def test_doing_it_again_after_a_lost_answer_makes_no_second_routine(
    writer: HevyWriter, account: HevyAccount, world: World, fault: str
) -> None:
    world.faults.plan(Plan(fault, service="hevy", method="POST", path="/v1/routines$"))  # type: ignore[arg-type]
    refs, doubts = [], []
    for _ in range(2):
        try:
            refs.append(await writer.create(thing()))
        except ConnectorError as problem:
            doubts.append(problem.maybe_done)
    assert all(doubts)
    assert await writer.find("d-1", day=None) == (refs[-1],)
    assert len(account.routines) == 1 and len(account.folders) == 1
    await writer.close()


async def test_an_unreadable_answer_that_cannot_be_looked_up_leaves_the_doubt(
    writer: HevyWriter, account: HevyAccount, world: World
) -> None:
    account.routine_answer = "empty"
    await writer.create(thing("d-0"))
    world.faults.plan(Plan("too_many_requests", service="hevy", method="GET", path="/v1/routines$", nth=2))
    with pytest.raises(RateLimited) as caught:
        await writer.create(thing())
    assert caught.value.maybe_done
    await writer.close()


async def test_what_the_athlete_made_their_own_is_left_alone(writer: HevyWriter, account: HevyAccount) -> None:
    ref = await writer.create(thing())
    body = account.routines.get(ref["routine"]) or {}
    account.routines.change(ref["routine"], body | {"exercises": [body["exercises"][0] | {"notes": "mine now"}]})
    for deed in (writer.update(ref, thing(kg=1)), writer.delete(ref)):
        with pytest.raises(Refused, match="not_ours"):
            await deed
    assert await writer.find("d-1", day=None) == ()
    await writer.close()


async def test_limits_and_what_hevy_cannot_do(writer: HevyWriter, account: HevyAccount) -> None:
    account.routine_limit = 0
    with pytest.raises(Refused, match="routine_limit"):
        await writer.create(thing())
    with pytest.raises(Refused, match="no_calendar"):
        await writer.schedule({"routine": "x"}, date(2026, 11, 24))
    with pytest.raises(Refused, match="no_upload"):
        await writer.upload(thing())
    with pytest.raises(Missing):
        await writer.update({"routine": "nowhere"}, thing())
    await writer.close()


async def test_a_folder_whose_answer_was_lost_is_found_again(
    writer: HevyWriter, account: HevyAccount, world: World
) -> None:
    world.faults.plan(Plan("dropped_after", service="hevy", method="POST", path="/v1/routine_folders"))
    with pytest.raises(Unavailable):
        await writer.create(thing())
    await writer.create(thing())
    assert len(account.folders) == 1
    await writer.close()
