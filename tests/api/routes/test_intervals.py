"""Intervals as a page asks for them and cuts them."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from domestique.services.desk import Desk
from tests.fakes.activities import START
from tests.fakes.intervals import repeats
from tests.services.test_measure_activities import again
from tests.store.places import an_activity

PIECE = {"start_s": 300, "end_s": 420}


@pytest.fixture
async def path(me: UUID, desk: Desk) -> str:
    one = await an_activity(desk, me, repeats())
    await again(desk, me)
    return f"/api/v1/activities/{one}/intervals"


async def told(owner: httpx.AsyncClient, path: str) -> Any:
    return (await owner.get(path)).json()


async def test_found_with_figures_and_reasons(owner: httpx.AsyncClient, path: str) -> None:
    found = await told(owner, path)
    assert (found["source"], found["version"], found["channel"], found["choices"]) == ("found", 0, "power", ["found"])
    work = found["items"][1]
    assert (work["kind"], work["label"], work["group"]) == ("work", "3 × 2:00", 1)
    assert work["figures"]["average_power"] == pytest.approx(301, abs=2) and work["figures"]["intensity_factor"] is None
    missing = {one["slug"]: one["unknown"]["sentence"] for one in work["unknown"]}
    assert "FTP" in missing["intensity_factor"]
    assert found["groups"][0]["count"] == 3 and found["groups"][0]["figures"]["elapsed_time"] == 360
    assert {"average_power", "mean_heart_rate"} <= {one["slug"] for one in found["columns"]}
    assert "intensity_factor" not in {one["slug"] for one in found["columns"]}


async def test_cut_undone_and_back(owner: httpx.AsyncClient, path: str) -> None:
    before = await told(owner, path)
    done = await owner.put(path, json={"version": 0, "items": [{**PIECE, "name": "언덕"}]})
    assert done.status_code == 200
    cut = done.json()["intervals"]
    assert (cut["source"], cut["version"], [one["name"] for one in cut["items"]]) == ("edited", 1, ["언덕"])
    other_tab = await owner.put(path, json={"version": 0, "items": []})
    assert (other_tab.status_code, other_tab.json()["code"]) == (409, "stale_version")
    assert (await owner.post(f"/api/v1/changes/{done.json()['change_id']}/undo")).status_code == 204
    assert (await told(owner, path))["items"] == before["items"]
    back = await owner.delete(path, params={"version": 2})
    assert back.status_code == 200 and back.json()["change_id"] is None


WRONG: list[tuple[list[Any], str, str]] = [
    ([PIECE, {"start_s": 400, "end_s": 500}], "Intervals 1 and 2 overlap", "1번과 2번 인터벌이 겹쳐요"),
    ([{"start_s": 500, "end_s": 400}], "Interval 1 ends before it begins", "1번 인터벌은 끝이 시작보다"),
    ([PIECE, {"start_s": 900, "end_s": 99999}], "Interval 2 lies outside", "2번 인터벌이 활동 밖에"),
    ([{"start_s": n, "end_s": n + 1} for n in range(501)], "At most 500 intervals", "500개까지"),
]


async def test_what_cannot_be_cut_is_said_in_both_languages(owner: httpx.AsyncClient, path: str) -> None:
    for place, language in enumerate(("en", "ko"), 1):
        await owner.patch("/api/v1/athlete", json={"language": language})
        for wrong in WRONG:
            refused = await owner.put(path, json={"version": 0, "items": wrong[0]})
            assert refused.status_code == 422 and str(wrong[place]) in refused.json()["fields"][0]["detail"]
    assert (await told(owner, path))["version"] == 0


async def test_the_same_on_other_days(owner: httpx.AsyncClient, path: str, desk: Desk, me: UUID) -> None:
    await an_activity(desk, me, repeats(watts=320, start=START + timedelta(days=7)), "cd" * 32)
    await again(desk, me)
    one, interval = path.split("/")[-2], (await told(owner, path))["items"][1]["id"]
    found = await owner.get("/api/v1/intervals/similar", params={"activity_id": one, "interval_id": interval})
    assert found.status_code == 200
    (other,) = found.json()["items"]
    assert other["same_structure"] and other["day"] == "2026-05-08"
    assert other["figures"]["average_power"] > found.json()["this"]["figures"]["average_power"]
    missing = await owner.get("/api/v1/intervals/similar", params={"activity_id": one, "interval_id": "0-1"})
    assert missing.status_code == 404
