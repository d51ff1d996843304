"""A folder that is looked at: what settled comes in once, whatever its name, and stays where it is."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from domestique.bootstrap import House
from domestique.jobs.chores import watch_folder
from domestique.services.follow_import import get_import, list_imports
from tests.fakes.fit_file import fit_ride


@pytest.fixture
async def watching(house: House, user_id: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setattr(watch_folder, "_SETTLED_NS", -(10**12))
    (tmp_path / "in").mkdir()
    async with house.desk.database.as_system() as conn:
        await conn.execute(sa.text("UPDATE user_account SET role = 'owner' WHERE id = :id"), {"id": user_id})
    return replace(house, settings=house.settings.model_copy(update={"watch_dir": tmp_path / "in"}))


async def imports_of(house: House, user_id: UUID) -> list[list[str]]:
    page = await list_imports(house.desk, user_id, cursor=None, limit=50)
    return [[item.name for item in (await get_import(house.desk, user_id, one.id)).items] for one in page.batches]


async def test_each_file_comes_in_once_and_stays(watching: House, user_id: UUID, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "2026").mkdir()
    (folder / "2026" / "a.fit").write_bytes(fit_ride(10))
    (folder / ".part").write_bytes(b"half")
    (folder / "empty.fit").write_bytes(b"")
    await watch_folder.run(watching)
    await watch_folder.run(watching)
    assert await imports_of(watching, user_id) == [["a.fit"]]
    (folder / "2026" / "a.fit").rename(folder / "renamed.fit")
    await watch_folder.run(watching)
    assert len(await imports_of(watching, user_id)) == 1
    (folder / "renamed.fit").write_bytes(fit_ride(20))
    await watch_folder.run(watching)
    assert await imports_of(watching, user_id) == [["renamed.fit"], ["a.fit"]]
    assert (folder / "renamed.fit").read_bytes() == fit_ride(20)


async def test_what_is_being_written_waits(
    watching: House, user_id: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch_folder, "_SETTLED_NS", 10**12)
    path = tmp_path / "in" / "a.fit"
    path.write_bytes(fit_ride(10))
    os.utime(path, (0, 0))
    await watch_folder.run(watching)
    assert await imports_of(watching, user_id) == []


async def test_a_folder_that_is_gone_is_no_end(watching: House, user_id: UUID, tmp_path: Path) -> None:
    (tmp_path / "in").rmdir()
    await watch_folder.run(watching)
    assert await imports_of(watching, user_id) == []


async def test_what_cannot_be_opened_is_told_once_until_it_can(
    watching: House, user_id: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, really = tmp_path / "in", Path.open
    (folder / "closed.fit").write_bytes(fit_ride(10))
    (folder / "good.fit").write_bytes(fit_ride(20))

    def refusing(path: Path, *args: Any, **how: Any) -> Any:
        """Whoever runs the tests may be allowed everything, so the refusal is played."""
        if path.name == "closed.fit":
            raise PermissionError(13, "Permission denied")
        return really(path, *args, **how)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refusing)
        await watch_folder.run(watching)
        await watch_folder.run(watching)
    assert sorted(await imports_of(watching, user_id)) == [["closed.fit"], ["good.fit"]]
    batches = (await list_imports(watching.desk, user_id, cursor=None, limit=9)).batches
    (failed,) = [one for one in batches if one.failed]
    (item,) = (await get_import(watching.desk, user_id, failed.id)).items
    assert (failed.state, item.code, item.reason) == ("done", "cannot_be_opened", "Permission denied")
    os.utime(folder / "closed.fit", (0, 0))  # as a change of its permissions would, it moves the inode's own time
    await watch_folder.run(watching)
    assert len(await imports_of(watching, user_id)) == 3
