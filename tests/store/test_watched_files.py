"""What lies in a folder, and what of it was seen."""

from pathlib import Path
from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.store import watched_files
from domestique.store.watched_files import Found, Seen, settled

LATER = 2**62


def test_links_hidden_and_empty_files_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "a.fit").write_bytes(b"12")
    (tmp_path / ".hidden").write_bytes(b"1")
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "link").symlink_to(tmp_path / "b" / "a.fit")
    assert [(one.path, one.size) for one in settled(tmp_path, before_ns=LATER)] == [("b/a.fit", 2)]
    assert settled(tmp_path, before_ns=0) == []
    with pytest.raises(FileNotFoundError):
        settled(tmp_path / "nowhere", before_ns=LATER)


async def test_a_file_is_new_until_it_was_seen_as_it_is(desk: Desk, user_id: UUID) -> None:
    one = Found("a.fit", 2, 5)
    async with desk.database.as_user(user_id) as conn:
        assert await watched_files.new_among(conn, user_id, [one]) == [one]
        for _ in range(2):
            await watched_files.remember(conn, user_id, [Seen(one, "ab" * 32)], at=desk.now())
        touched = Found("a.fit", 2, 6)
        assert await watched_files.new_among(conn, user_id, [one, touched]) == [touched]
        assert await watched_files.known_contents(conn, user_id, ["ab" * 32, "cd" * 32]) == {"ab" * 32}
