"""The library over HTTP: filters, levels, fitting, and a choice that can be kept."""

import httpx

BASE = "/api/v1/library"


async def test_filters_and_words_of_both_languages(owner: httpx.AsyncClient) -> None:
    whole = (await owner.get(BASE)).json()
    assert len(whole["items"]) >= 150 and len({one["slug"] for one in whole["items"]}) == len(whole["items"])
    assert all(1 <= one["level"] <= one["levels"] and one["dose"]["minutes"] > 0 for one in whole["items"])
    await owner.patch("/api/v1/athlete", json={"language": "ko"})
    hills = (await owner.get(BASE, params={"sport": "running", "q": "언덕 스프린트"})).json()
    assert "run_hills_sprint" in {one["slug"] for one in hills["items"]}
    await owner.patch("/api/v1/athlete", json={"language": "en"})
    short = (await owner.get(BASE, params={"sport": "cycling", "role": "hard", "most": 50, "have": "bike"})).json()
    assert short["items"] and {one["sport"] for one in short["standing"]} == {"cycling"}
    for one in short["items"]:
        assert one["role"] == "hard" and one["dose"]["minutes"] <= 50 and set(one["needs"]) <= {"bike", "bodyweight"}
    assert (await owner.get(BASE, params={"system": "no_such"})).status_code == 422
    assert (await owner.get(BASE, params={"q": "zzz"})).json() == {"items": [], "standing": []}


async def test_one_is_opened_fitted_and_kept(owner: httpx.AsyncClient) -> None:
    await owner.patch("/api/v1/athlete", json={"language": "en"})
    one = f"{BASE}/bike_threshold_blocks"
    own = (await owner.get(one)).json()
    assert own["level"] == own["own_level"] == 1 and own["standing"] == 1.0
    third = (await owner.get(one, params={"level": 3})).json()
    assert third["label"] == "3 × 10 min" and [rung["level"] for rung in third["ladder"]] == [1, 2, 3, 4, 5, 6]
    fits = third["fits"]
    longer = (await owner.get(one, params={"level": 3, "minutes": fits["most"]})).json()
    assert longer["dose"]["minutes"] == fits["most"] > third["dose"]["minutes"]
    assert longer["dose"]["mid"] == third["dose"]["mid"]
    refused = await owner.get(one, params={"level": 3, "minutes": 600})
    assert refused.status_code == 422 and f"{fits['least']} to {fits['most']}" in refused.text
    assert (await owner.get(one, params={"level": 9})).status_code == 422
    assert (await owner.get(f"{BASE}/no_such")).status_code == 404
    for slug in ("bike_threshold_blocks", "run_easy", "swim_css_hundreds", "strength_legs_gym"):
        workout = (await owner.get(f"{BASE}/{slug}")).json()["workout"]
        kept = await owner.post("/api/v1/workouts", json={"day": "2026-11-24", "workout": workout})
        assert kept.status_code == 201 and kept.json()["name"] == workout["name"]
