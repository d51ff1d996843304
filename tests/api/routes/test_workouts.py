"""Workouts over HTTP: every sport's example, refusals that say where, versions, deletion that can be undone."""

import httpx

from domestique.api.shapes.workout_examples import BIKE, GYM, RUN, SWIM

BASE = "/api/v1/workouts"


async def test_a_workout_of_every_sport_through_its_life(owner: httpx.AsyncClient) -> None:
    for day, body in enumerate((BIKE, RUN, SWIM, GYM), start=24):
        made = await owner.post(BASE, json={"day": f"2026-11-{day}", "workout": body})
        assert made.status_code == 201, made.text
        assert made.json()["workout"] == {"format": 1, **body}
    listed = (await owner.get(BASE, params={"first": "2026-11-25", "limit": 2})).json()
    assert [one["sport"] for one in listed["items"]] == ["running", "swimming"]
    rest = (await owner.get(BASE, params={"first": "2026-11-25", "cursor": listed["next_cursor"]})).json()
    assert ([one["name"] for one in rest["items"]], rest["next_cursor"]) == (["하체 A"], None)
    one = f"{BASE}/{listed['items'][0]['id']}"
    changed = await owner.patch(one, json={"version": 1, "notes": "wind", "workout": {**RUN, "name": "5 × 1 km"}})
    assert (changed.json()["version"], changed.json()["name"], changed.json()["notes"]) == (2, "5 × 1 km", "wind")
    stale = await owner.patch(one, json={"version": 1, "day": None})
    assert (stale.status_code, stale.json()["code"]) == (409, "stale_version")
    gone = (await owner.delete(one)).json()
    assert (await owner.get(one)).status_code == 404
    assert (await owner.post(f"/api/v1/changes/{gone['change_id']}/undo")).status_code == 204
    assert (await owner.get(one)).json()["notes"] == "wind"


async def test_refusals_say_where_and_in_which_unit(owner: httpx.AsyncClient) -> None:
    swim: dict[str, object] = {
        **SWIM,
        "name": "<b>x</b>",
        "steps": [{"intent": "work", "end": {"kind": "time", "value": "400 min"}}],
    }
    for language, sentence in (("en", "Ten minutes are 600."), ("ko", "10분은 600이에요.")):
        await owner.patch("/api/v1/athlete", json={"language": language})
        refused = await owner.post(BASE, json={"workout": swim})
        assert (refused.status_code, refused.json()["code"]) == (422, "bad_workout")
        fields = {one["field"]: one["detail"] for one in refused.json()["fields"]}
        assert set(fields) == {"workout.name", "workout.steps.0.end.value"}
        assert sentence in fields["workout.steps.0.end.value"]
    assert (await owner.get(BASE)).json()["items"] == []


async def test_examples_are_named_in_the_callers_language_and_can_be_kept(owner: httpx.AsyncClient) -> None:
    items: list[dict[str, object]] = []
    for language, named in (("en", "Lower body A"), ("ko", "하체 A")):
        await owner.patch("/api/v1/athlete", json={"language": language})
        items = (await owner.get(f"{BASE}/examples")).json()["items"]
        assert [one["key"] for one in items] == ["ride", "run", "swim", "gym"]
        assert dict(items[3]["workout"])["name"] == named  # type: ignore[call-overload]
    for one in items:
        assert (await owner.post(BASE, json={"workout": one["workout"]})).status_code == 201
