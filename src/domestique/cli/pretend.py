"""`domestique demo --emulators`: the whole product with pretend outside services beside it, in one process."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from domestique.cli.output import words
from domestique.cli.serve import More, serve_house

if TYPE_CHECKING:
    from domestique.bootstrap import House
    from domestique.emulators import World

EMAIL = "demo@example.org"
CODE = "123456"
_Who = Callable[["House", str | None], Awaitable[tuple[UUID, str | None]]]


async def serve_pretend(
    who: _Who, user: str | None, *, seed: int, days: int, port: int | None, data_dir: Path | None, as_json: bool
) -> None:
    from datetime import UTC, datetime

    from domestique.emulators import World, running
    from domestique.logs import configure_logs
    from domestique.services.fill_emulators import fill_emulators
    from domestique.settings import read_settings

    world = World(seed)
    world.garmin.account.mfa = CODE
    today = datetime.now(UTC).date()
    if not as_json:
        print(f"{words('demo.filling')} …", flush=True)
    await asyncio.to_thread(fill_emulators, world, seed=seed, until=today, days=days)
    with running(world) as url:
        settings = read_settings(port=port, data_dir=data_dir, emulators=url)
        configure_logs(settings.log_level, settings.log_format)

        async def prepare(house: "House") -> More:
            _, password = await who(house, user)
            return told(world, url, password)

        await serve_house(settings, with_worker=True, as_json=as_json, prepare=prepare)


def told(world: "World", url: str, password: str | None) -> More:
    """Where they are and what to sign in with; the account of the house itself only when it was made just now."""
    garmin, strava = world.garmin.account, world.strava
    facts = {
        "garmin_key": garmin.key,
        "garmin_email": garmin.email,
        "garmin_password": garmin.password,
        "garmin_code": garmin.mfa,
        "hevy_key": world.hevy.account.key,
        "intervals_key": world.intervals.account.key,
        "intervals_athlete": world.intervals.account.athlete_id,
        "strava_client_id": strava.client_id,
        "strava_client_secret": strava.client_secret,
    }
    text = words("demo.pretend", url=url, **facts)
    if password is None:
        return More({"emulators": {"url": url, **facts}}, text)
    text = f"{words('demo.sign_in', email=EMAIL, password=password)}\n\n{text}"
    return More({"emulators": {"url": url, **facts}, "email": EMAIL, "password": password}, text)
