import logging
from pathlib import Path

import pytest

from domestique.cli.visit import visit
from domestique.store import vitals


async def test_a_visit_opens_the_house_quietly(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOMESTIQUE_DATABASE_URL", database_url)
    async with visit(tmp_path / "data") as house, house.desk.database.as_system() as conn:
        assert (await vitals.system_server(conn)).major >= vitals.OLDEST
        assert house.settings.data_dir == tmp_path / "data"
    assert logging.getLogger().level == logging.WARNING
