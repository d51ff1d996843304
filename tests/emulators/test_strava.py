"""The pretend Strava, over HTTP: letting an app in, tokens that rotate, uploads that end one way or another."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from domestique.emulators import Plan, World

BACK = "http://127.0.0.1:9/callback"
FILE = b"a fit file, to the eye of a stranger"


@pytest.fixture
def app(ask: httpx.Client, world: World) -> Any:
    class App:
        def authorize(self, **said: str) -> httpx.Response:
            params = {"client_id": world.strava.client_id, "redirect_uri": BACK, "response_type": "code",
                      "approval_prompt": "auto", "scope": "read,activity:write", "state": "csrf"} | said  # fmt: skip
            return ask.get("/strava/oauth/authorize", params=params)

        def token(self, **said: str) -> httpx.Response:
            app = {"client_id": world.strava.client_id, "client_secret": world.strava.client_secret}
            return ask.post("/strava/oauth/token", data=app | said)

        def let_in(self, answer: str = "yes") -> dict[str, Any]:
            back = parse_qs(urlsplit(self.authorize(answer=answer).headers["location"]).query)
            held: dict[str, Any] = self.token(grant_type="authorization_code", code=back["code"][0]).json()
            return held

        def upload(self, token: str, raw: bytes = FILE, **said: str) -> httpx.Response:
            form = {"data_type": "fit", "external_id": "coach-1.fit"} | said
            head = {"Authorization": f"Bearer {token}"}
            return ask.post("/strava/api/v3/uploads", headers=head, data=form, files={"file": ("a.fit", raw)})

        def poll(self, token: str, key: int) -> dict[str, Any]:
            head = {"Authorization": f"Bearer {token}"}
            told: dict[str, Any] = ask.get(f"/strava/api/v3/uploads/{key}", headers=head).json()
            return told

    return App()


def test_a_person_sees_a_page_and_is_sent_back_with_a_code(app: Any) -> None:
    page = app.authorize()
    assert "EMULATOR" in page.text
    assert 'id="yes"' in page.text
    back = urlsplit(app.authorize(answer="yes").headers["location"])
    assert f"{back.scheme}://{back.netloc}{back.path}" == BACK
    assert parse_qs(back.query)["scope"] == ["activity:write,read"]
    assert parse_qs(back.query)["state"] == ["csrf"]
    assert "access_denied" in app.authorize(answer="no").headers["location"]
    assert app.authorize(client_id="another").status_code == 400


def test_a_code_is_good_once_and_only_with_the_secret(app: Any) -> None:
    code = parse_qs(urlsplit(app.authorize(answer="yes").headers["location"]).query)["code"][0]
    assert app.token(grant_type="authorization_code", code=code, client_secret="x").status_code == 401
    held = app.token(grant_type="authorization_code", code=code).json()
    assert held["athlete"]["id"]
    assert held["expires_in"] <= 6 * 3600
    assert app.token(grant_type="authorization_code", code=code).status_code == 400


def test_refresh_tokens_rotate_once_the_access_token_is_old(app: Any, world: World) -> None:
    held = app.let_in()
    assert (
        app.token(grant_type="refresh_token", refresh_token=held["refresh_token"]).json()["access_token"]
        == (held["access_token"])
    ), "a fresh one is given again"
    world.strava.expire()
    assert app.upload(held["access_token"]).status_code == 401
    new = app.token(grant_type="refresh_token", refresh_token=held["refresh_token"]).json()
    assert new["refresh_token"] != held["refresh_token"]
    assert app.token(grant_type="refresh_token", refresh_token=held["refresh_token"]).status_code == 400
    assert app.upload(new["access_token"]).status_code == 201


def test_an_upload_is_worked_on_and_then_an_activity(app: Any, world: World) -> None:
    token = app.let_in()["access_token"]
    made = app.upload(token)
    assert made.status_code == 201
    assert made.json()["activity_id"] is None
    assert "X-ReadRateLimit-Usage" in made.headers
    first, second = (app.poll(token, made.json()["id"]) for _ in range(2))
    assert (first["activity_id"], first["status"]) == (None, "Your activity is still being processed.")
    assert second["activity_id"] in world.strava.activities
    assert second["external_id"] == "coach-1.fit"


def test_the_same_file_again_is_a_duplicate_that_names_the_activity(app: Any, world: World) -> None:
    world.strava.polls_until_ready = 0
    there = world.strava.add_activity(FILE)
    token = app.let_in()["access_token"]
    told = app.poll(token, app.upload(token).json()["id"])
    assert told["error"].startswith(f"coach-1.fit duplicate of <a href='/activities/{there}'")
    assert len(world.strava.activities) == 1
    world.faults.plan(Plan("duplicate", service="strava", path="/uploads"))
    told = app.poll(token, app.upload(token, b"another file altogether").json()["id"])
    assert "duplicate of" in told["error"]


def test_what_is_refused(app: Any, world: World, ask: httpx.Client) -> None:
    reader = app.let_in("read")["access_token"]
    assert app.upload(reader).json()["errors"][0]["field"] == "activity:write_permission"
    writer = app.let_in()
    assert app.upload(writer["access_token"], data_type="mp3").status_code == 400
    world.strava.active = False
    inactive = app.upload(writer["access_token"])
    assert (inactive.status_code, inactive.json()["errors"][0]["code"]) == (403, "Inactive")
    world.strava.active = True
    auth = (world.strava.client_id, world.strava.client_secret)
    assert ask.post("/strava/oauth/revoke", auth=auth, data={"token": writer["access_token"]}).status_code == 200
    assert app.upload(writer["access_token"]).status_code == 401
