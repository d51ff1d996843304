"""How a connection stands, in words of both languages."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from domestique.api.connection_words import (
    about_service,
    at_what_time,
    bare_reason,
    field_words,
    how_it_stands,
    how_long,
    kind_name,
    run_sentences,
    service_name,
    stayed_sentence,
    trouble_sentence,
    vendor_name,
)
from domestique.connectors import CONNECTORS
from domestique.locales import LANGUAGES
from domestique.services.read_connections import ConnectionView, FeedView
from domestique.store.connection_feeds import Feed
from domestique.store.connections import Connected
from domestique.store.service_pauses import Pause
from domestique.store.sync_runs import SyncRun, unread_name
from tests.fakes.pretend_service import Pretend

NOW = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)
THERE = Connected(
    UUID(int=1), "hevy", "hevy", "hevy", "7", None, "ok", b"", {}, {}, None, NOW, None, NOW, NOW, NOW, None, None, 0,
    None, None,
)  # fmt: skip


def view(there: Connected = THERE, **changes: Any) -> ConnectionView:
    declared = Pretend().connector().declaration
    whole = ConnectionView(there, declared, there.state, None, False, None, False, (), {}, ())
    return replace(whole, **changes)


def said(shown: ConnectionView) -> str:
    return how_it_stands(shown, "en", now=NOW, zone="Asia/Seoul")


def test_a_pause_says_until_when_by_the_athletes_own_clock() -> None:
    pause = Pause(NOW + timedelta(minutes=20), "too_many_requests", 1, NOW)
    assert said(view(pause=pause)) == "Hevy asks us to wait until 14:20; nothing is lost."
    wall = said(view(pause=replace(pause, code="challenge")))
    assert "keeps programs out" in wall and "14:20" in wall, "nobody asked us to wait: it is we who do"
    assert at_what_time("en", NOW + timedelta(hours=12), now=NOW, zone="Asia/Seoul") == "02:00 tomorrow"
    assert at_what_time("ko", NOW + timedelta(days=3), now=NOW, zone="Asia/Seoul") == "11월 24일 14:00"


def test_who_stands_and_waits_is_promised_nothing_that_happens_by_itself() -> None:
    assert bare_reason("en", "timeout") == "The service took too long to answer."
    assert bare_reason("ko", "wrong_shape") == "응답이 서비스의 문서와 달라요."
    assert bare_reason("en", "key_expired") == trouble_sentence("en", "key_expired")
    assert [how_long("en", seconds) for seconds in (1, 61, 5400, 5401)] == [
        "1 minute",
        "2 minutes",
        "90 minutes",
        "2 hours",
    ]
    assert how_long("ko", 7200) == "2시간"


def run(**changes: Any) -> SyncRun:
    ended = SyncRun(
        UUID(int=2), UUID(int=1), None, "asked", {}, "done", NOW, NOW, NOW, (), {"days sleep": 3}, None, None
    )  # fmt: skip
    return replace(ended, **changes)


def test_a_sync_says_what_of_it_could_not_be_read_why_and_that_the_rest_is_here() -> None:
    assert run_sentences(run(), "en") == []
    counts = {
        unread_name("sleep", "wrong_shape"): 2, unread_name("hrv", "wrong_shape"): 1,
        unread_name("activities", "archive_empty"): 1, unread_name("weight", "not_json"): 0,
    }  # fmt: skip
    shape, file, rest = run_sentences(run(counts=counts), "en")
    assert shape.startswith("Sleep, HRV could not all be read. The answer is not what the service documents.")
    assert "kept" in shape and "Try again later" in shape
    assert file == "Activities could not all be read. The archive holds no files."
    assert rest == "Everything else is here."
    stopped = run_sentences(run(counts=counts, state="failed", trouble_code="timeout"), "ko")
    assert len(stopped) == 3, "what stopped it comes first, and nobody says that the rest is here"
    assert stopped[0].startswith("서비스의 응답이 너무 늦어요") and "수면, HRV" in stopped[1]
    later = run_sentences(run(counts=counts), "en", made_up=True)
    assert later[0] == "Sleep, HRV could not all be read. The answer is not what the service documents."
    assert later[-1] == "A later sync made up for it."
    (why, end) = run_sentences(run(state="failed", trouble_code="server_error"), "en", made_up=True)
    assert "tried again" not in why and end == later[-1]


def test_each_state_says_what_is_and_what_comes() -> None:
    assert said(view()) == "All is read."
    unread = FeedView("weight", True, Feed("weight", None, True, None, 3, None, "not_json"))
    assert said(view(feeds=(unread,))).startswith("All is read but what could not be understood of: Weight.")
    assert "40%" in said(view(syncing=True, share=0.4))
    assert "about to begin" in said(view(replace(THERE, last_success_at=None)))
    lost = replace(THERE, state="needs_you", trouble_code="secret_lost")
    assert said(view(lost)).startswith(trouble_sentence("en", "secret_lost"))
    away = replace(THERE, trouble_code="timeout", next_try_at=NOW + timedelta(minutes=5))
    assert "Next try at 14:05" in said(view(away))
    assert "Switched off" in said(view(replace(THERE, state="off")))


def test_until_a_share_can_be_told_it_is_what_has_come() -> None:
    def first(**counts: int) -> str:
        return said(view(syncing=True, share=0.004, counts=counts))

    assert "131 activities so far" in first(activities=131, answers=9)
    assert "1 answer so far" in first(activities=0, answers=1)
    assert "nothing has arrived yet" in first()
    assert "%" not in first(activities=131)
    korean = view(syncing=True, share=0.0, counts={"activities": 131})
    assert "활동 131개" in how_it_stands(korean, "ko", now=NOW, zone="Asia/Seoul")


def test_what_stayed_after_a_deletion_says_why() -> None:
    assert stayed_sentence("en", "edited", "hevy") == "Deleted at Hevy. It stays here because you edited it."
    assert "Hevy" in stayed_sentence("ko", "shared", "hevy")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_service_says_what_to_choose_it_for(language: Any) -> None:
    assert all(about_service(language, one.declaration.slug) for one in CONNECTORS)
    assert about_service(language, "new_one") is None
    assert vendor_name(language, "garmin", "garmin_signin") == service_name(language, "garmin_key")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_no_words_keeps_its_name(language: Any) -> None:
    assert service_name(language, "new_one") == "new_one"
    assert service_name(language, "garmin_key_2") == service_name(language, "garmin_key")
    assert kind_name(language, "new_kind") == "new_kind"
    assert "new_code" in trouble_sentence(language, "new_code")
    assert field_words(language, "new_one", "key") == ("key", None)
