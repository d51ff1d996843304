"""The control over HTTP does what Python does."""

import httpx

from domestique.emulators import World


def test_faults_are_planned_told_and_taken_away(ask: httpx.Client, world: World) -> None:
    said = [{"fault": "error_500", "service": "hevy"}, {"fault": "slow", "chance": {"share": 0.0, "seed": 3}}]
    assert len(ask.put("/_emulator/faults", json=said).json()["planned"]) == 2
    assert ask.get("/hevy/v1/user/info").status_code == 500
    told = ask.get("/_emulator/faults").json()
    assert [each["fault"] for each in told["injected"]] == ["error_500"]
    assert ask.delete("/_emulator/faults").json() == {"planned": [], "injected": []}
    for wrong in ([{"fault": "gremlins"}], ["slow"], [{"fault": "slow", "chance": {}}]):
        assert ask.post("/_emulator/faults", json=wrong).status_code == 400


def test_the_state_the_clock_and_what_was_asked(ask: httpx.Client, world: World) -> None:
    world.hevy.account.add_folder("Mine")
    assert ask.get("/_emulator/state").json() == world.snapshot()
    assert ask.put("/_emulator/clock", json={"skew_s": 3600}).json()["skew_s"] == 3600
    ask.get("/hevy/v1/user/info")
    assert ask.get("/_emulator/asked").json()["count"] == 1
    assert ask.delete("/_emulator/asked").json()["count"] == 0
