"""Bytes kept by key: whole or not at all."""

import errno
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from domestique.store.blobs import FolderBlobs, StorageFull, StorageUnwritable, raw_key

USER = UUID("01930000-0000-7000-8000-00000000000a")


@pytest.fixture
def blobs(tmp_path: Path) -> FolderBlobs:
    return FolderBlobs(tmp_path / "blobs")


def everything_under(blobs: FolderBlobs) -> Iterator[Path]:
    return (path for path in blobs.path("x").parent.rglob("*") if path.is_file())


async def test_what_was_put_is_got(blobs: FolderBlobs) -> None:
    await blobs.put("raw/a/1", b"ride")
    assert await blobs.get("raw/a/1") == b"ride"


async def test_putting_again_is_harmless(blobs: FolderBlobs) -> None:
    await blobs.put("a", b"ride")
    await blobs.put("a", b"ride")
    assert await blobs.get("a") == b"ride"
    assert len(list(everything_under(blobs))) == 1


async def test_many_at_once_are_each_got_and_leave_nothing_beside(blobs: FolderBlobs) -> None:
    every = {f"raw/{at % 3}/{at}": b"ride" * at for at in range(9)}
    await blobs.put("raw/0/0", b"")
    await blobs.put_all(every)
    await blobs.put_all({})
    assert {key: await blobs.get(key) for key in every} == every
    assert len(list(everything_under(blobs))) == 9


async def test_each_of_many_is_on_the_disk_before_it_is_seen_and_then_its_folder(
    blobs: FolderBlobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def noting_fsync(handle: int) -> None:
        done.append(f"sync {Path(os.readlink(f'/proc/self/fd/{handle}')).name}")
        fsync(handle)

    def noting_replace(path: Path, target: Path) -> Path:
        assert f"sync {path.name}" in done
        done.append(f"see {target.name}")
        return replace(path, target)

    await blobs.put("raw/0", b"makes the folder")
    monkeypatch.setattr(os, "fsync", noting_fsync)
    monkeypatch.setattr(Path, "replace", noting_replace)
    await blobs.put_all({"raw/1": b"one", "raw/2": b"two"})
    assert [what for what in done if what.startswith("see")] == ["see 1", "see 2"]
    assert done[-1] == "sync raw"
    assert len(done) == 5


async def test_an_unknown_key_is_a_key_error(blobs: FolderBlobs) -> None:
    with pytest.raises(KeyError):
        await blobs.get("raw/none")
    with pytest.raises(KeyError):
        async with blobs.as_file("raw/none"):
            pass


async def test_deleting_twice_is_harmless(blobs: FolderBlobs) -> None:
    await blobs.put("a", b"ride")
    await blobs.delete("a")
    await blobs.delete("a")
    with pytest.raises(KeyError):
        await blobs.get("a")


@pytest.mark.parametrize(
    "key",
    [
        "",
        "/etc/passwd",
        "../x",
        "a/../../x",
        "a//b",
        "a/",
        ".",
        "..",
        "a/.",
        ".incoming/x",
        "a\x00",
        "a\\b",
        "ü",
        "A",
        "a" * 500,
    ],
)
async def test_a_key_cannot_leave_the_folder(blobs: FolderBlobs, key: str) -> None:
    for deed in (blobs.put(key, b""), blobs.get(key), blobs.delete(key)):
        with pytest.raises(ValueError, match="not a blob key"):
            await deed


def test_raw_keys_belong_to_one_user(blobs: FolderBlobs) -> None:
    digest = hashlib.sha256(b"x").hexdigest()
    assert blobs.path(raw_key(USER, digest)).parts[-4:-2] == ("raw", str(USER))


async def test_a_stream_is_hashed_and_kept_whole(blobs: FolderBlobs) -> None:
    async with blobs.receive() as incoming:
        for _ in range(64):
            await incoming.write(b"\x00" * 65_536)
        await incoming.close()
        assert incoming.size == 4 << 20
        assert incoming.sha256 == hashlib.sha256(bytes(4 << 20)).hexdigest()
        await incoming.keep("big")
    async with blobs.as_file("big") as path:
        assert path.stat().st_size == 4 << 20
        assert path.stat().st_mode & 0o077 == 0


async def test_what_was_not_kept_is_gone(blobs: FolderBlobs) -> None:
    async def broken_off() -> None:
        async with blobs.receive() as incoming:
            await incoming.write(b"half a ride")
            raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await broken_off()
    assert list(everything_under(blobs)) == []


async def test_a_full_disk_has_a_name_and_leaves_nothing(blobs: FolderBlobs, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(StorageFull):
        await blobs.put("a", b"ride")
    monkeypatch.undo()
    assert list(everything_under(blobs)) == []


async def test_a_really_full_device(blobs: FolderBlobs) -> None:
    async with blobs.receive() as incoming:
        full = os.open("/dev/full", os.O_WRONLY)
        os.dup2(full, incoming._file.fileno())  # type: ignore[attr-defined]
        os.close(full)
        with pytest.raises(StorageFull):
            await incoming.write(b"ride")


async def test_an_unwritable_folder_has_a_name(blobs: FolderBlobs, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", denied)
    with pytest.raises(StorageUnwritable):
        await blobs.put("a", b"ride")


async def test_the_sweep_takes_only_what_was_abandoned(blobs: FolderBlobs) -> None:
    await blobs.put("kept", b"ride")
    folder = blobs.path("kept").parent / ".incoming"
    (folder / "dead").write_bytes(b"half")
    os.utime(folder / "dead", (0, 0))
    async with blobs.receive() as incoming:
        await incoming.write(b"live")
        assert await blobs.sweep(older_than_s=3600) == 1
        await incoming.keep("live")
    assert await blobs.get("live") == b"live"
    assert await blobs.get("kept") == b"ride"


async def test_a_sweep_before_the_first_upload(blobs: FolderBlobs) -> None:
    assert await blobs.sweep(older_than_s=0) == 0


def _age(path: Path) -> None:
    os.utime(path, (1, 1))


async def test_what_nobody_put_for_long_can_be_dropped(blobs: FolderBlobs) -> None:
    await blobs.put("raw/old", b"ride")
    await blobs.put("raw/new", b"ride")
    _age(blobs.path("raw/old"))
    assert await blobs.untouched(older_than_s=3600) == ["raw/old"]
    assert await blobs.drop_untouched("raw/old", 3600)
    assert not await blobs.drop_untouched("raw/old", 3600)
    assert [path.name for path in everything_under(blobs)] == ["new"]


async def test_what_is_put_again_in_that_moment_stays(blobs: FolderBlobs) -> None:
    await blobs.put("raw/a", b"ride")
    _age(blobs.path("raw/a"))
    assert await blobs.untouched(older_than_s=3600) == ["raw/a"]
    await blobs.put("raw/a", b"ride")
    assert not await blobs.drop_untouched("raw/a", 3600)
    assert await blobs.get("raw/a") == b"ride"
    assert len(list(everything_under(blobs))) == 1
