"""Workouts over HTTP as text and files."""

import httpx

from domestique.api.shapes.workout_examples import BIKE, SWIM

BASE = "/api/v1/workouts"


async def test_typed_drawn_kept_and_taken_out(owner: httpx.AsyncClient) -> None:
    typed = await owner.post(f"{BASE}/parse", json={"sport": "cycling", "text": "4x4m 105% / 3m 55%", "name": "VO2"})
    assert typed.status_code == 200, typed.text
    told = typed.json()
    assert (told["problems"], told["workout"]["name"], len(told["profile"])) == ([], "VO2", 8)
    assert told["dose"]["seconds"] == 1680 and told["dose"]["low_s"] == 720
    back = (await owner.post(f"{BASE}/parse", json={"workout": told["workout"]})).json()
    assert back["workout"] == told["workout"] and "4x" in back["text"] and back["exact"]
    kept = (await owner.post(BASE, json={"workout": told["workout"]})).json()
    file = await owner.get(f"{BASE}/{kept['id']}/export.zwo")
    assert (file.status_code, file.headers["content-type"]) == (200, "application/xml")
    assert file.headers["content-disposition"].endswith("''VO2.zwo")
    opened = await owner.post(f"{BASE}/import", content=file.content)
    assert opened.status_code == 200, opened.text
    assert (opened.json()["kind"], opened.json()["workout"]) == ("zwo", told["workout"])


async def test_problems_and_refusals_in_both_languages(owner: httpx.AsyncClient) -> None:
    swim = (await owner.post(BASE, json={"workout": SWIM})).json()
    for language, unknown, refused, cut in (
        ("en", "is no word of a workout", "for rides only", "No workout was found"),
        ("ko", "워크아웃에 쓰는 말이 아니에요", "라이딩만", "워크아웃을 찾지 못했어요"),
    ):
        await owner.patch("/api/v1/athlete", json={"language": language})
        found = (await owner.post(f"{BASE}/parse", json={"sport": "cycling", "text": "10m Z2\n5m blah"})).json()
        (problem,) = found["problems"]
        assert (problem["line"], problem["start"], problem["stop"], found["workout"]) == (2, 3, 7, None)
        assert unknown in problem["sentence"] and len(found["profile"]) == 2
        told = (await owner.get(f"{BASE}/{swim['id']}/fidelity", params={"target": "zwo"})).json()
        assert not told["possible"] and refused in told["items"][0]["sentence"]
        none = await owner.get(f"{BASE}/{swim['id']}/export.zwo")
        assert (none.status_code, refused in none.json()["fields"][0]["detail"]) == (422, True)
        bad = await owner.post(f"{BASE}/import", content=b"<workout_file><workout/></workout_file>")
        assert (bad.status_code, bad.json()["code"]) == (422, "bad_workout_file") and cut in bad.json()["detail"]
    fit = (await owner.get(f"{BASE}/{swim['id']}/fidelity", params={"target": "fit"})).json()
    assert [one["step"] for one in fit["items"]] == [1, 3] and fit["possible"], "no CSS is known; a drill has no stroke"


async def test_text_or_a_workout_but_not_both(owner: httpx.AsyncClient) -> None:
    text = {"text": "10m", "sport": "cycling"}
    for wish in ({}, {"text": "10m"}, {**text, "workout": BIKE}, {**text, "text": "\x00"}):
        assert (await owner.post(f"{BASE}/parse", json=wish)).status_code == 422
