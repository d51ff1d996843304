"""Lists, groups and bulk changes over HTTP, on the real database."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from domestique.model.sport import Sport
from domestique.services.desk import Desk
from tests.fakes.activities import START, ride
from tests.fakes.clock import FixedClock
from tests.store.places import an_activity

BASE = "/api/v1/activities"


@pytest.fixture
async def me(owner: httpx.AsyncClient) -> UUID:
    return UUID((await owner.get("/api/v1/auth/me")).json()["id"])


async def listed(client: httpx.AsyncClient, **query: Any) -> list[str]:
    answer = await client.get(BASE, params=query)
    assert answer.status_code == 200, answer.text
    return [item["id"] for item in answer.json()["items"]]


@pytest.fixture
async def pair(desk: Desk, me: UUID) -> tuple[str, str]:
    """A ride in the morning and a run that is past midnight in Seoul, where the owner lives."""
    morning = await an_activity(desk, me, ride(), sha256="01" * 32)
    late = ride(name="Track", sport=Sport.RUNNING, start=START + timedelta(hours=9), distance_m=None, summary={})
    return str(morning), str(await an_activity(desk, me, late, sha256="02" * 32))


async def test_an_empty_list(owner: httpx.AsyncClient) -> None:
    assert (await owner.get(BASE)).json() == {"items": [], "next_cursor": None}
    nothing = {"count": 0, "duration_s": None, "distance_m": None, "ascent_m": None}
    assert (await owner.get(f"{BASE}/groups")).json() == {"groups": [], "total": nothing}


@pytest.mark.parametrize("sort", ["start", "distance"])
@pytest.mark.parametrize("order", ["asc", "desc"])
async def test_pages(owner: httpx.AsyncClient, desk: Desk, me: UUID, sort: str, order: str) -> None:
    made = []
    for n in range(5):
        one = ride(start=START + timedelta(days=n), distance_m=float(n) if n > 1 else None)
        made.append(str(await an_activity(desk, me, one, sha256=f"{n:064x}")))
    expected = made if order == "asc" else made[::-1]
    if sort == "distance":  # the two whose distance is not known come last
        expected = [*made[2:], *made[:2]] if order == "asc" else [*made[:1:-1], *made[1::-1]]
    seen: list[str] = []
    query: dict[str, Any] = {"limit": 2, "sort": sort, "order": order}
    while True:
        page = (await owner.get(BASE, params=query)).json()
        seen += [item["id"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert seen == expected


async def test_filters(owner: httpx.AsyncClient, pair: tuple[str, str]) -> None:
    morning, night = pair
    assert await listed(owner, sport="running") == [night]
    assert await listed(owner, sport=["running", "cycling"]) == [night, morning]
    assert await listed(owner, q="한강") == [morning]
    assert await listed(owner, min_distance_m=1000, max_distance_m=1000) == [morning]
    assert await listed(owner, max_hr_bpm=20) == []
    assert await listed(owner, has=["power", "heart_rate"]) == [night, morning]
    assert await listed(owner, has="cadence") == []
    assert await listed(owner, to="2026-05-01") == [morning]
    assert await listed(owner, **{"from": "2026-05-02"}) == [night]
    assert await listed(owner, **{"from": "2026-05-01T15:30:00Z"}) == [night]
    assert await listed(owner, **{"from": "2026-05-02T00:30:00"}) == [night]
    assert await listed(owner, to="2026-05-01T15:30:00Z") == [morning]


@pytest.mark.parametrize(
    "query",
    [
        {"cursor": "nonsense"},
        {"cursor": "WyJkaXN0YW5jZSIsMSwiYSJd"},
        {"limit": "0"},
        {"limit": "2001"},
        {"sport": "curling"},
        {"sort": "name"},
        {"sort": "-start"},
        {"order": "up"},
        {"min_power_w": "-1"},
        {"max_power_w": "nan"},
        {"gear_id": "bike"},
        {"q": "a\x00"},
        {"from": "yesterday"},
        {"to": "9999-12-31"},
        {"from": "2026-02-30"},
        {"colour": "red"},
    ],
)
async def test_what_cannot_be_asked(owner: httpx.AsyncClient, query: dict[str, str]) -> None:
    answer = await owner.get(BASE, params=query)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
    assert [field["field"].removesuffix(".0") for field in answer.json()["fields"]] == list(query)


async def test_groups_follow_the_filters(owner: httpx.AsyncClient, pair: tuple[str, str]) -> None:
    whole = (await owner.get(f"{BASE}/groups", params={"by": "month"})).json()
    sums = {"count": 2, "duration_s": 220.0, "distance_m": 1000.0, "ascent_m": 24.0}
    assert whole == {"groups": [{"key": "2026-05", **sums}], "total": sums}
    runs = (await owner.get(f"{BASE}/groups", params={"by": "year", "sport": "running"})).json()
    alone = {"count": 1, "duration_s": 110.0, "distance_m": None, "ascent_m": None}
    assert runs == {"groups": [{"key": "2026", **alone}], "total": alone}


async def test_many_edited_and_undone(owner: httpx.AsyncClient, pair: tuple[str, str]) -> None:
    before = [(await owner.get(f"{BASE}/{one}")).json() for one in pair]
    edit = {"sport": "hiking", "add_tags": ["대회", "b"], "remove_tags": ["x"], "rpe": 7.5}
    done = (await owner.post(f"{BASE}/bulk-edit", json={"ids": list(pair), "edit": edit})).json()
    assert done["count"] == 2
    assert await listed(owner, sport="hiking", tag=["b", "대회"]) == [pair[1], pair[0]]
    assert (await owner.get("/api/v1/tags")).json() == {
        "items": [{"tag": "b", "count": 2}, {"tag": "대회", "count": 2}]
    }
    (change,) = (await owner.get("/api/v1/changes")).json()["items"]
    assert (change["id"], change["kind"], change["count"], change["undone_at"]) == (done["change_id"], "edit", 2, None)
    assert change["what"] == {"sport": "hiking", "rpe": 7.5, "add_tags": ["b", "대회"], "remove_tags": ["x"]}
    assert (await owner.post(f"/api/v1/changes/{done['change_id']}/undo")).status_code == 204
    after = [(await owner.get(f"{BASE}/{one}")).json() for one in pair]
    assert [one.pop("version") for one in after] == [3, 3]
    assert after == [{name: value for name, value in one.items() if name != "version"} for one in before]
    again = await owner.post(f"/api/v1/changes/{done['change_id']}/undo")
    assert (again.status_code, again.json()["code"]) == (409, "already_undone")


async def test_many_deleted_by_a_filter_and_back(
    owner: httpx.AsyncClient, pair: tuple[str, str], clock: FixedClock
) -> None:
    done = (await owner.post(f"{BASE}/bulk-delete", json={"filter": {"sport": ["cycling"]}})).json()
    until = (clock() + timedelta(days=30)).isoformat().replace("+00:00", "Z")
    assert (done["count"], done["undo_until"]) == (1, until)
    assert (await listed(owner), await listed(owner, deleted="true")) == ([pair[1]], [pair[0]])
    assert (await owner.post(f"/api/v1/changes/{done['change_id']}/undo")).status_code == 204
    assert (await listed(owner), await listed(owner, deleted="true")) == ([pair[1], pair[0]], [])


async def test_undoing_what_was_edited_since(owner: httpx.AsyncClient, pair: tuple[str, str]) -> None:
    done = (await owner.post(f"{BASE}/bulk-edit", json={"ids": list(pair), "edit": {"rpe": 3}})).json()
    await owner.patch(f"{BASE}/{pair[1]}", json={"version": 2, "notes": "later"})
    refused = await owner.post(f"/api/v1/changes/{done['change_id']}/undo")
    assert (refused.status_code, refused.json()["code"]) == (409, "changed_since")
    assert "“Track”" in refused.json()["detail"]
    assert [(await owner.get(f"{BASE}/{one}")).json()["rpe"] for one in pair] == [3.0, 3.0], "partial never"
    later = (await owner.get("/api/v1/changes")).json()["items"][0]
    assert later["what"] == {"fields": ["notes"], "activity_id": pair[1], "name": "Track"}
    assert (await owner.post(f"/api/v1/changes/{later['id']}/undo")).status_code == 204
    assert (await owner.post(f"/api/v1/changes/{done['change_id']}/undo")).status_code == 204, "newest first goes on"
    assert [(await owner.get(f"{BASE}/{one}")).json()["rpe"] for one in pair] == [None, None]


async def test_an_empty_choice_changes_nothing(owner: httpx.AsyncClient, desk: Desk, me: UUID) -> None:
    edited = await owner.post(f"{BASE}/bulk-edit", json={"filter": {"q": "nobody"}, "edit": {"rpe": 1}})
    assert edited.json() == {"change_id": None, "count": 0}
    deleted = (await owner.post(f"{BASE}/bulk-delete", json={"filter": {"tag": ["x"]}})).json()
    assert (deleted["change_id"], deleted["count"]) == (None, 0)
    assert (await owner.get("/api/v1/changes")).json()["items"] == []


@pytest.mark.parametrize(
    "wish",
    [
        {},
        {"ids": []},
        {"ids": ["x"]},
        {"ids": [str(uuid4())], "filter": {}},
        {"filter": {"deleted": True}},
        {"filter": {"sport": "cycling"}},
        {"filter": {"from": "yesterday"}},
    ],
)
async def test_what_cannot_be_chosen(owner: httpx.AsyncClient, wish: dict[str, Any]) -> None:
    assert (await owner.post(f"{BASE}/bulk-delete", json=wish)).status_code == 422
    assert (await owner.post(f"{BASE}/bulk-edit", json={**wish, "edit": {"rpe": 1}})).status_code == 422


@pytest.mark.parametrize(
    "edit",
    [
        {},
        {"name": "all the same"},
        {"sport": None},
        {"sport": "curling"},
        {"rpe": 11},
        {"rpe": 0.3},
        {"add_tags": [" "]},
        {"add_tags": ["x" * 51]},
        {"gear_id": str(uuid4())},
    ],
)
async def test_what_cannot_be_edited(owner: httpx.AsyncClient, pair: tuple[str, str], edit: dict[str, Any]) -> None:
    answer = await owner.post(f"{BASE}/bulk-edit", json={"ids": [pair[0]], "edit": edit})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
    assert (await owner.get(f"{BASE}/{pair[0]}")).json()["version"] == 1


async def test_one_id_that_is_not_there_stops_all(owner: httpx.AsyncClient, pair: tuple[str, str]) -> None:
    answer = await owner.post(f"{BASE}/bulk-delete", json={"ids": [pair[0], str(uuid4())]})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert len(await listed(owner)) == 2
    assert (await owner.get("/api/v1/changes")).json()["items"] == []
