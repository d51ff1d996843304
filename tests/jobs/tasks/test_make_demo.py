from pathlib import Path
from uuid import UUID

from domestique.bootstrap import House
from domestique.jobs.tasks.make_demo import fill
from domestique.services.desk import Desk
from domestique.services.follow_import import get_import
from domestique.settings import Settings
from domestique.store.raw_files import DEMO
from tests.services.handing_in import nothing


async def test_the_files_are_handed_in_by_the_front_door(
    desk: Desk, database_url: str, user_id: UUID, tmp_path: Path
) -> None:
    house = House(Settings.model_validate({"data_dir": tmp_path}), desk, database_url)
    import_id = await fill(house, user_id, seed=1, days=7, progress=nothing)
    batch = (await get_import(desk, user_id, import_id)).batch
    assert (batch.source, batch.state) == (DEMO, "queued")
