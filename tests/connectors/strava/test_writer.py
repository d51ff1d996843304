from datetime import date

import pytest

from domestique.connectors.connector import Outgoing
from domestique.connectors.errors import AuthExpired, ConnectorError, Refused, ShapeChanged
from domestique.connectors.strava.writer import StravaWriter
from domestique.connectors.wire import Wire
from domestique.emulators import Plan, World
from domestique.emulators.strava.account import Strava
from tests.fakes.vendor import Kept, response, vendor, wire_to

GOING = Outgoing("d-1", file=b"a ride in forty bytes, more or less, yes", file_name="ride.FIT", title="Lunch, 점심")


@pytest.fixture
async def writer(wire: Wire) -> StravaWriter:
    return StravaWriter(wire)


async def test_handed_in_and_asked_until_it_is_there(
    writer: StravaWriter, strava: Strava, world: World, kept: Kept
) -> None:
    strava.polls_until_ready = 3
    ref = await writer.upload(GOING)
    there = await writer.read_back(ref)
    ((key, body),) = strava.activities.items()
    assert body["name"] == "Lunch, 점심"
    assert (there.state, there.url) == ("done", f"https://www.strava.com/activities/{key}")
    assert there.ref == {"upload": ref["upload"], "activity": str(key)}
    assert [one for one in kept.slept if one > 1.5] == [2, 4, 8]
    assert next(iter(strava.uploads.values())).external_id == "d-1.fit"
    asked = len(world.asked)
    assert (await writer.read_back(there.ref)).state == "done"
    assert len(world.asked) == asked
    assert {one.path.rstrip("0123456789") for one in world.asked} == {"/api/v3/uploads", "/api/v3/uploads/"}
    await writer.close()


async def test_a_duplicate_is_there_already(writer: StravaWriter, strava: Strava) -> None:
    assert GOING.file is not None
    known = strava.add_activity(GOING.file)
    there = await writer.read_back(await writer.upload(GOING))
    assert (there.state, there.ref["activity"]) == ("duplicate", str(known))
    assert len(strava.activities) == 1
    await writer.close()


@pytest.mark.parametrize("fault", ["dropped_after", "truncated_json", "wrong_shape", "dropped_before", "error_500"])
async def test_handing_in_again_after_a_lost_answer_makes_no_second(
    writer: StravaWriter, strava: Strava, world: World, fault: str
) -> None:
    world.faults.plan(Plan(fault, service="strava", method="POST", path="uploads$"))  # type: ignore[arg-type]
    with pytest.raises(ConnectorError) as caught:
        await writer.upload(GOING)
    assert caught.value.maybe_done
    assert await writer.find("d-1", day=None) == ()
    there = await writer.read_back(await writer.upload(GOING))
    assert there.state in ("done", "duplicate")
    assert [str(key) for key, _ in strava.activities.items()] == [there.ref["activity"]]
    await writer.close()


async def test_a_file_that_strava_cannot_read(writer: StravaWriter) -> None:
    ref = await writer.upload(Outgoing("d-2", file=b"short", file_name="a.gpx.gz"))
    there = await writer.read_back(ref)
    assert (there.state, there.detail, there.url) == ("failed", "The file is malformed.", None)
    await writer.close()


async def test_what_takes_long_may_be_asked_again(writer: StravaWriter, strava: Strava, kept: Kept) -> None:
    strava.polls_until_ready = 9
    ref = await writer.upload(GOING)
    assert (await writer.read_back(ref)).state == "processing"
    assert 50 <= sum(one for one in kept.slept if one > 1.5) <= 90
    assert (await writer.read_back(ref)).state == "done"
    await writer.close()


@pytest.mark.parametrize(
    ("error", "activity"),
    [
        ("a.fit duplicate of <a href='/activities/555' target='_blank'>Lunch Ride</a>", "555"),
        ("d-1.fit duplicate of activity 556", "556"),
        ("duplicate of <a href='https://www.strava.com/activities/557'>x</a>", "557"),
        ("duplicate of something", None),
    ],
)
async def test_duplicates_in_every_wording(error: str, activity: str | None) -> None:
    body = f'{{"id": 7, "id_str": "7", "error": "{error}", "activity_id": null}}'.encode()
    secret = {"access_token": "t", "expires_at": "4000000000"}
    async with vendor(response(200, body)) as there:
        writer = StravaWriter(wire_to(secret, {"api": there.url, "oauth": there.url}))
        found = await writer.read_back({"upload": "7"})
        with pytest.raises(ShapeChanged):
            await writer.read_back({"upload": "8"})
        await writer.close()
    assert (found.state, found.ref.get("activity")) == ("duplicate", activity)


async def test_what_strava_does_not_take(writer: StravaWriter, strava: Strava, world: World) -> None:
    for deed in (
        writer.upload(Outgoing("t", file=b"x", file_name="a.txt")),
        writer.upload(Outgoing("t", file_name="a.fit")),
        writer.create(GOING),
        writer.update({}, GOING),
        writer.schedule({}, date(2026, 11, 24)),
        writer.delete({"upload": "1"}),
    ):
        with pytest.raises(Refused):
            await deed
    assert not world.asked
    strava.active = False
    with pytest.raises(AuthExpired, match="app_inactive"):
        await writer.upload(GOING)
    await writer.close()
