"""`domestique sync`: what is connected is read, by a worker of its own."""

import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from domestique.bootstrap import House
from domestique.cli import sync
from domestique.connectors.errors import Unavailable
from domestique.services.desk import Desk
from domestique.settings import Settings
from tests.cli.conftest import Run
from tests.fakes.connected import connected, knowing
from tests.fakes.pretend_service import Pretend


def test_nothing_connected_is_said(run: Run) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin="four calm riders uphill\n")
    said = run("sync", "--json")
    assert said.code == 1
    assert json.loads(said.out)["error"]["code"] == "nothing_connected"


async def test_it_waits_until_all_that_was_asked_has_ended(
    desk: Desk, user_id: UUID, database_url: str, tmp_path: Path
) -> None:
    place = Pretend(plan=[None, Unavailable("timeout")])
    settings = Settings(data_dir=tmp_path)  # type: ignore[call-arg]
    house = House(settings, knowing(desk, place), database_url)
    await connected(house.desk, user_id, place)
    (view,) = await sync.follow(house, user_id, ["pretend"], full=False)
    assert (view.run.state, view.run.trouble_code) == ("failed", "timeout")
    assert await sync.follow(house, user_id, ["hevy"], full=False) == []
    (view,) = await sync.follow(replace(house), user_id, [], full=True)
    assert view.run.state == "done"
