"""Everything with pretend services beside it, as a person starts it; one connection is made with what was printed."""

import json
import signal
import subprocess
from pathlib import Path

import httpx
import pytest

from domestique.cli.pretend import told
from domestique.emulators import World
from tests.cli.conftest import COMMAND, environment


def test_what_is_printed_is_all_one_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(1)
    for language in ("ko", "en"):
        monkeypatch.setenv("DOMESTIQUE_LANGUAGE", language)
        more = told(world, "http://127.0.0.1:9", "just made")
        for needed in (world.garmin.account.key, world.hevy.account.key, world.strava.client_secret, "just made"):
            assert needed in more.text
        assert "{{" not in more.text
    assert "password" not in told(world, "http://127.0.0.1:9", None).facts


def test_it_starts_lets_one_in_and_connects(tmp_path: Path, database_url: str) -> None:
    words = ("demo", "--emulators", "--days", "7", "--port", "0", "--json")
    env = environment(tmp_path / "data", DOMESTIQUE_DATABASE_URL=database_url)
    process = subprocess.Popen(
        [*COMMAND, *words], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert process.stdout is not None
        said = json.loads(process.stdout.readline())
        with httpx.Client(base_url=f"{said['url']}/api/v1", trust_env=False, timeout=30) as client:
            entered = client.post("/auth/login", json={"email": said["email"], "password": said["password"]})
            assert entered.is_success, entered.text
            client.headers["X-CSRF-Token"] = entered.json()["csrf_token"]
            services = {each["slug"]: each["emulator"] for each in client.get("/connections").json()["services"]}
            assert services
            assert all(services.values())
            form = {"key": said["emulators"]["garmin_key"]}
            made = client.post("/connections", json={"service": "garmin_key", "form": form})
            assert made.status_code == 201, made.text
            assert made.json()["emulator"] is True
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()
