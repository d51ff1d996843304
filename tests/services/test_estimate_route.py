"""What goes into an estimate, and that each figure says where it is from."""

from uuid import UUID, uuid4

import pytest

from domestique.analysis.routes.estimate import NotTimed, Timed
from domestique.analysis.routes.gearing import Drivetrain
from domestique.model.athlete import DatedSetting
from domestique.model.sport import Sport
from domestique.services.change_route import change_route
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.services.estimate_route import Asked, Estimated, estimate_route
from domestique.store import athlete_settings
from tests.fakes.ways import gpx_way, ride_along
from tests.services.routes import a_route, match
from tests.store.places import an_activity


def origins(found: Estimated) -> dict[str, str]:
    return {one.name: one.origin for one in found.assumptions}


async def tell(desk: Desk, user_id: UUID, slug: str, value: float, sport: Sport | None = None) -> None:
    async with desk.database.as_user(user_id) as conn:
        setting = DatedSetting(slug, sport, None, value)
        await athlete_settings.put(conn, user_id, desk.new_id(), setting, source="athlete", now=desk.now())


async def test_nothing_known_says_what_to_enter_and_assumes_no_weight(desk: Desk, user_id: UUID) -> None:
    route = await a_route(desk, user_id)
    found = await estimate_route(desk, user_id, route, Asked())
    assert found.result == NotTimed("no_weight", ("weight",))
    assert "rider_mass" not in origins(found)
    heavy = await estimate_route(desk, user_id, route, Asked(rider_kg=75))
    assert heavy.result == NotTimed("no_power", ("ftp", "power"))
    with pytest.raises(NotFound):
        await estimate_route(desk, user_id, uuid4(), Asked())


async def test_the_settings_of_today_are_used_and_what_was_given_wins(desk: Desk, user_id: UUID) -> None:
    route = await a_route(desk, user_id)
    await tell(desk, user_id, "weight", 70)
    await tell(desk, user_id, "ftp", 260, Sport.CYCLING)
    mine = await estimate_route(desk, user_id, route, Asked())
    assert isinstance(mine.result, Timed) and mine.result.share is not None
    assert mine.result.power_w == pytest.approx(260 * mine.result.share)
    told = origins(mine)
    assert (told["rider_mass"], told["ftp"], told["power"]) == ("yours", "yours", "assumed")
    assert (told["cda"], told["crr"], told["bike_mass"], told["time_factor"]) == ("assumed",) * 4
    gears = Drivetrain(cassette=(11, 36))
    given = Asked(power_w=260, bike_kg=12, cda=0.3, drivetrain=gears, given_gears=frozenset({"cassette"}))
    asked = await estimate_route(desk, user_id, route, given)
    assert isinstance(asked.result, Timed) and asked.result.share is None
    told = origins(asked)
    assert (told["power"], told["bike_mass"], told["cda"], told["cassette"]) == ("given",) * 4
    assert "ftp" not in told
    climb = asked.result.stretches[1].gear
    assert climb is not None and climb.sprocket == 36
    assert sum(one.seconds for one in asked.result.stretches) == pytest.approx(asked.result.seconds)


async def test_five_rides_fit_the_factor(desk: Desk, user_id: UUID) -> None:
    route = await a_route(desk, user_id)
    for day in range(5):
        ride = ride_along(4.0, days=day, power=170)
        await an_activity(desk, user_id, ride, sha256=f"{day:064x}")
    await match(desk, user_id)
    found = await estimate_route(desk, user_id, route, Asked(rider_kg=75, power_w=170))
    assert isinstance(found.result, Timed) and found.result.factor is not None
    assert found.result.factor.fitted and found.result.factor.rides == 5
    assert origins(found)["time_factor"] == "fitted"
    assert found.result.seconds == pytest.approx(1500, rel=0.06), "as long as they took"


async def test_on_foot_it_is_their_own_pace(desk: Desk, user_id: UUID) -> None:
    route = await a_route(desk, user_id)
    await change_route(desk, user_id, route, version=1, changes={"sport": "running"})
    assert (await estimate_route(desk, user_id, route, Asked())).result == NotTimed("no_pace", ("flat_pace",))
    given = await estimate_route(desk, user_id, route, Asked(flat_speed_m_s=3.0))
    assert isinstance(given.result, Timed) and origins(given) == {"flat_speed": "given"}
    for day in range(5):
        run = ride_along(3.0, days=day, sport=Sport.RUNNING, power=None)
        await an_activity(desk, user_id, run, sha256=f"{day:064x}")
    await match(desk, user_id)
    fitted = await estimate_route(desk, user_id, route, Asked())
    assert isinstance(fitted.result, Timed) and origins(fitted) == {"flat_speed": "fitted"}
    assert fitted.result.seconds == pytest.approx(2000, rel=0.06)


async def test_without_heights_or_for_other_sports_there_is_a_reason(desk: Desk, user_id: UUID) -> None:
    flat = await a_route(desk, user_id, gpx_way(heights=False))
    assert (await estimate_route(desk, user_id, flat, Asked(rider_kg=70))).result == NotTimed("no_profile", ())
    route = await a_route(desk, user_id)
    await change_route(desk, user_id, route, version=1, changes={"sport": "skiing"})
    assert (await estimate_route(desk, user_id, route, Asked(rider_kg=70))).result == NotTimed("sport", ())
