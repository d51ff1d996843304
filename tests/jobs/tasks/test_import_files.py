"""From the door to the chart with a real worker: files in by HTTP, read by the job, samples out."""

import asyncio
import io
import zipfile
from datetime import timedelta
from uuid import UUID

import httpx
import pytest

from domestique.api.app import create_app
from domestique.bootstrap import House
from domestique.jobs.task import JobContext
from domestique.jobs.tasks import TASKS, import_files
from domestique.services.follow_import import get_import
from domestique.store.blobs import FolderBlobs, StorageUnwritable
from tests.fakes.fit_file import START, fit_ride
from tests.jobs.conftest import Working, until
from tests.services.handing_in import hand_in

MULTIPART = "multipart/form-data; boundary=b"


@pytest.fixture
async def owner(house: House) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(create_app(house), client=("127.0.0.1", 50_000))
    client = httpx.AsyncClient(transport=transport, base_url="http://localhost:8000")
    wish = {
        "name": "민지",
        "email": "owner@example.org",
        "password": "four calm words here",
        "language": "ko",
        "time_zone": "Asia/Seoul",
    }
    answer = await client.post("/api/v1/setup", json=wish)
    client.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
    return client


def test_the_task_is_registered() -> None:
    assert import_files.TASK in TASKS


async def test_from_the_door_to_the_samples(owner: httpx.AsyncClient, working: Working) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("old/ride.fit", fit_ride(30, start=START - timedelta(days=1)))
    files = [
        ("files", ("ride.fit", fit_ride(60))),
        ("files", ("notes.fit", b"Dear diary, today I rode.\n")),
        ("files", ("export.zip", packed.getvalue())),
    ]
    answer = await owner.post("/api/v1/imports", files=files)
    assert answer.status_code == 202, answer.text
    started = answer.json()
    assert (started["state"], started["total"]) == ("queued", 3)
    url = f"/api/v1/imports/{started['id']}"

    async def over() -> bool:
        return bool((await owner.get(url)).json()["state"] == "done")

    async with working(import_files.TASK):
        await until(over)
    done = (await owner.get(url)).json()
    assert (done["added"], done["failed"], done["done"], done["total"]) == (2, 1, 3, 3)
    by_name = {item["name"]: item for item in done["items"]}
    assert by_name["notes.fit"]["reason"] == "FIT, GPX, TCX가 아니라 일반 텍스트예요."
    assert by_name["notes.fit"]["next"]
    activity_id = by_name["ride.fit"]["activity_id"]
    streams = (await owner.get(f"/api/v1/activities/{activity_id}/streams?channels=power")).json()
    assert (streams["count"], streams["channels"][1]["values"][:3]) == (60, [200, 201, 202])
    assert (await owner.get(f"/api/v1/activities/{activity_id}/fit")).content == fit_ride(60)
    assert [page["id"] for page in (await owner.get("/api/v1/imports")).json()["items"]] == [started["id"]]
    states = {job["task"]: job["state"] for job in (await owner.get("/api/v1/jobs")).json()["items"]}
    assert states["import_files"] == "succeeded"


async def test_a_disk_that_fails_for_good_is_said(house: House, user_id: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    import_id = await hand_in(house.desk, user_id, ("a.fit", fit_ride(10)))

    async def broken(*_: object) -> bytes:
        raise StorageUnwritable("read-only")

    monkeypatch.setattr(FolderBlobs, "get", broken)

    tries = import_files.TASK.retry.max_attempts
    last = JobContext(user_id, import_id, attempt=tries, house=house, holding=1, stopping=asyncio.Event())
    with pytest.raises(StorageUnwritable):
        await import_files.run(house, last, import_id=str(import_id))
    assert (await get_import(house.desk, user_id, import_id)).batch.state == "failed"
    (item,) = (await get_import(house.desk, user_id, import_id)).items
    assert item.state == "waiting"


@pytest.mark.parametrize(
    ("content", "headers", "status", "code"),
    [
        (b"x", {"Content-Type": MULTIPART}, 400, "bad_upload"),
        (b"{}", {"Content-Type": "application/json"}, 415, "unsupported_media_type"),
        (b"--b--\r\n", {"Content-Type": MULTIPART}, 422, "invalid_request"),
        (b"x", {"Content-Type": MULTIPART, "Content-Length": "9999999999"}, 413, "body_too_large"),
    ],
)  # fmt: skip
async def test_bad_uploads(
    owner: httpx.AsyncClient, content: bytes, headers: dict[str, str], status: int, code: str
) -> None:
    answer = await owner.post("/api/v1/imports", content=content, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert (await owner.get("/api/v1/imports")).json()["items"] == []
