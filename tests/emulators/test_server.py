"""The server itself: a free port, another world while it runs, and addresses that keep the real path."""

import httpx

from domestique.emulators import Stage, World, addresses, running


def test_it_listens_until_the_block_ends_and_shows_another_world() -> None:
    stage = Stage(World(1))
    with running(stage) as url:
        headers = {"api-key": World(2).hevy.account.key}
        assert httpx.get(f"{url}/hevy/v1/user/info", headers=headers, trust_env=False).status_code == 401
        stage.show(World(2))
        assert httpx.get(f"{url}/hevy/v1/user/info", headers=headers, trust_env=False).status_code == 200


def test_an_address_keeps_the_path_of_the_real_one() -> None:
    real = {"api": "https://www.strava.com/api/v3", "oauth": "https://www.strava.com/oauth/"}
    assert addresses("http://127.0.0.1:9", "strava", real) == {
        "api": "http://127.0.0.1:9/strava/api/v3",
        "oauth": "http://127.0.0.1:9/strava/oauth",
    }
