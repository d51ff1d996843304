"""Every fault as a client meets it, and whether the deed was done behind it."""

import json
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import pytest

from domestique.emulators import Plan, World
from domestique.emulators.faults import Fault

FOLDER = {"routine_folder": {"title": "Coach"}}


@pytest.fixture
def make(ask: httpx.Client, world: World) -> Any:
    def make(fault: Fault, **options: float) -> httpx.Response:
        world.faults.plan(Plan(fault, service="hevy", options=options))
        return ask.post("/hevy/v1/routine_folders", headers={"api-key": world.hevy.account.key}, json=FOLDER)

    return make


@pytest.mark.parametrize(
    ("fault", "status", "kind"),
    [
        ("too_many_requests", 429, "application/json"),
        ("challenge", 403, "text/html"),
        ("token_inactive", 401, "application/json"),
        ("error_500", 500, "application/json"),
        ("html_401", 401, "text/html"),
        ("strava_inactive", 403, "application/json"),
    ],
)
def test_refusals_reach_nothing(make: Any, world: World, fault: Fault, status: int, kind: str) -> None:
    answer = make(fault)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith(kind)
    assert len(world.hevy.account.folders) == 0
    assert [each.fault for each in world.faults.injected] == [fault]


def test_retry_after_is_as_planned_or_left_out(make: Any) -> None:
    assert make("too_many_requests").headers["retry-after"] == "14"
    assert make("too_many_requests", retry_after=90).headers["retry-after"] == "90"
    assert "retry-after" not in make("too_many_requests", retry_after=-1).headers


def test_no_content_has_no_body_and_no_service_lies_about_a_write(make: Any, world: World, ask: httpx.Client) -> None:
    answer = make("no_content")
    assert (answer.status_code, answer.content) == (204, b"")
    assert len(world.hevy.account.folders) == 1
    world.faults.plan(Plan("no_content"))
    assert ask.get("/hevy/v1/routine_folders", headers={"api-key": world.hevy.account.key}).content == b""


def test_a_line_cut_before_the_deed_and_after_it(make: Any, world: World) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        make("dropped_before")
    assert len(world.hevy.account.folders) == 0
    with pytest.raises(httpx.RemoteProtocolError):
        make("dropped_after")
    assert len(world.hevy.account.folders) == 1
    assert [each.status for each in world.asked] == [None, None]


def test_half_an_answer_and_another_shape_after_the_deed(make: Any, world: World) -> None:
    with pytest.raises(json.JSONDecodeError):
        make("truncated_json").json()
    assert make("wrong_shape").json() == [{"unexpected": "shape"}]
    assert len(world.hevy.account.folders) == 2


def test_a_slow_answer_is_a_good_one(make: Any) -> None:
    assert make("slow", seconds=0.01).status_code == 201


def test_a_wrong_clock_stays_wrong(make: Any, world: World, ask: httpx.Client) -> None:
    right = parsedate_to_datetime(ask.get("/hevy/v1/user/info").headers["date"])
    skewed = make("clock_skew", skew_s=-7200)
    ahead = right - parsedate_to_datetime(skewed.headers["date"])
    assert 7000 < ahead.total_seconds() < 7400
    assert world.hevy.account.folders.items()[0][1]["created_at"] < right.isoformat()


def test_what_was_asked_is_known(ask: httpx.Client, world: World) -> None:
    ask.get("/hevy/v1/user/info?x=1")
    assert [(e.service, e.method, e.path, e.query, e.status) for e in world.asked] == [
        ("hevy", "GET", "/v1/user/info", "x=1", 401)
    ]
    assert ask.get("/nobody/here").status_code == 404
