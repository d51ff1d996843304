"""Connections over HTTP: the whole of connecting, changing and forgetting, and no secret in any answer."""

from typing import Any

import httpx
import pytest

from domestique.connectors.errors import RateLimited, Unavailable
from domestique.services.desk import Desk
from tests.fakes.connected import knowing
from tests.fakes.pretend_service import Pretend


@pytest.fixture
def place() -> Pretend:
    return Pretend()


@pytest.fixture
def desk(desk: Desk, place: Pretend) -> Desk:
    return knowing(desk, place)


async def test_from_key_to_forgotten(owner: httpx.AsyncClient, place: Pretend) -> None:
    answers: list[httpx.Response] = []

    async def ask(method: str, path: str, **body: Any) -> httpx.Response:
        answer = await owner.request(method, f"/api/v1/connections{path}", json=body or None)
        answers.append(answer)
        return answer

    services = (await ask("GET", "")).json()["services"]
    assert [one["slug"] for one in services] == ["pretend"]
    assert services[0]["form"][0]["secret"] is True
    wrong = await ask("POST", "", service="pretend", form={"key": "planted-wrong"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "not_let_in")
    assert "does not accept" in wrong.json()["detail"]
    assert (await ask("POST", "", service="nobody", form={})).status_code == 404
    place.asks = "code"
    waits = await ask("POST", "", service="pretend", form={"key": "right-key"})
    assert (waits.status_code, waits.json()["needs"], waits.json()["how"]) == (202, "code", "email")
    answer_at = f"/sign-ins/{waits.json()['sign_in_id']}/answer"
    assert (await ask("POST", answer_at, code="000000")).json()["code"] == "code_not_taken"
    made = await ask("POST", answer_at, code="123456")
    assert made.status_code == 201
    one = made.json()
    assert (one["state"], one["account"], one["emulator"]) == ("ok", {"id": "7", "name": "민지"}, False)
    path = f"/{one['id']}"
    changed = await ask("PATCH", path, kinds={"days": False}, activity_types=["running"])
    assert "days" not in changed.json()["reads"]
    assert changed.json()["options"] == {"activity_types": ["running"]}
    place.asks = "nothing"
    place.plan = [Unavailable("timeout")]
    away = await ask("POST", f"{path}/check")
    assert (away.status_code, away.json()["code"]) == (502, "service_away")
    assert "by itself" not in away.json()["detail"]
    place.plan = [RateLimited("too_many_requests")]
    paused = await ask("POST", f"{path}/check")
    assert (paused.status_code, paused.headers["retry-after"]) == (503, "7200")
    assert paused.json()["next"] == "Try again in about 2 hours."
    shown = (await ask("GET", path)).json()
    assert (shown["state"], shown["cooldown"]["code"]) == ("paused", "too_many_requests")
    assert shown["cooldown"]["sentence"] == shown["sentence"]
    renewed = await ask("POST", f"{path}/refresh", form={"key": "right-key"})
    assert (renewed.status_code, renewed.json()["id"]) == (200, one["id"])
    assert (await ask("DELETE", path)).status_code == 204
    assert (await ask("GET", "")).json()["items"] == []
    assert (await ask("GET", path)).status_code == 404
    said = "".join(each.text for each in answers)
    assert not [secret for secret in ("right-key", "planted-wrong", "planted-half-way") if secret in said]


async def test_sent_away_and_back(owner: httpx.AsyncClient, place: Pretend) -> None:
    place.asks = "visit"
    waits = (await owner.post("/api/v1/connections", json={"service": "pretend", "form": {"key": "right-key"}})).json()
    assert waits["needs"] == "redirect"
    assert "http://localhost:8000/api/v1/connections/callback/pretend" in waits["url"]
    back = "/api/v1/connections/callback/pretend"
    assert (await owner.get(back, params={"state": "forged", "code": "c"})).status_code == 404
    came = await owner.get(back, params={"state": "nonce", "code": "c"})
    assert came.status_code == 303
    assert came.headers["location"].startswith("/connections?connected=")
