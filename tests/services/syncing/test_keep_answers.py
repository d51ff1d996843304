"""Answers: read off the loop, kept whatever they are."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from structlog.testing import capture_logs

from domestique.connectors.connector import Payload
from domestique.connectors.found import Found
from domestique.services.syncing.keep_answers import Earlier, as_payload, days_of, hear
from domestique.store.payloads import KeptPayload
from tests.fakes.pretend_service import Pretend


@pytest.mark.parametrize(
    ("key", "days"),
    [
        ("2026-11-20", ("2026-11-20", "2026-11-20")),
        ("2026-11-01/2026-11-28", ("2026-11-01", "2026-11-28")),
        ("2026-11-01..2026-11-28", ("2026-11-01", "2026-11-28")),
        ("2026-11-31", None),
        ("page-2", None),
        ("12026-11-20", None),
    ],
)
def test_a_key_may_name_the_days(key: str, days: tuple[str, str] | None) -> None:
    expected = (None, None) if days is None else tuple(date.fromisoformat(day) for day in days)
    assert days_of(key) == expected


async def test_a_mapping_that_stumbles_is_told_and_its_answer_kept() -> None:
    payload = Payload("workouts", "x", "/x", b'[["1", {"start": "planted-secret"}]]')
    with capture_logs() as logged:
        heard = await hear(Pretend().connector(), "pretend", payload)
    assert (heard.found, heard.trouble, heard.answer.data) == ((), "unread", payload.body)
    assert [line["log_level"] for line in logged] == ["error"]


async def test_a_session_is_a_file_with_its_origin() -> None:
    row = '{"start": "2026-11-10T06:00:00+00:00", "reps": 5, "name": "A"}'
    payload = Payload("workouts", "x", "/x", f'[["1", {row}], ["2", {row}]]'.encode())
    heard = await hear(Pretend().connector(), "pretend", payload)
    assert set(heard.files) == {"1", "2"}
    assert heard.files["1"].sha256 != heard.files["2"].sha256


async def test_what_reads_nothing_says_nothing() -> None:
    silent = replace(Pretend().connector(), read=None)
    heard = await hear(silent, "pretend", Payload("x", "y", "/z", b"?"))
    nothing: tuple[Found, ...] = ()
    assert (heard.found, heard.trouble) == (nothing, None)


@pytest.mark.parametrize("body", [b'{"error": "later"}', b"<html><body>Sign in</body></html>", b"PK\x03\x04cut off"])
async def test_an_answer_in_the_place_of_a_file_is_no_file(body: bytes) -> None:
    """It went into an import, failed there for good, and the session never came. Sync seed 60072."""
    heard = await hear(Pretend().connector(), "pretend", Payload("file", "r1", "/x", body))
    assert (heard.files, heard.answer.data) == ({}, body)
    assert heard.trouble is not None


def test_the_mark_of_the_unread_is_not_the_services() -> None:
    kept = KeptPayload(
        UUID(int=1), "days", "k?", "/x", "application/json", UUID(int=2), datetime(2026, 11, 21, tzinfo=UTC)
    )
    assert as_payload(kept, b"").key == "k"


def kept(key: str, raw: int, trouble: str | None = None) -> KeptPayload:
    first, last = days_of(key.removesuffix("?"))
    at = datetime(2026, 11, 21, tzinfo=UTC)
    return KeptPayload(UUID(int=raw), "days", key, "/x", "application/json", UUID(int=raw), at, first, last, trouble)


def test_an_answer_takes_the_place_of_what_was_said_of_its_days_in_the_same_shape() -> None:
    before = Earlier([kept("2026-11-01..2026-11-07", 1), kept("2026-11-03", 2), kept("page", 3)])
    before.put(kept("2026-11-08..2026-11-14", 4))
    assert before.replaced_by(kept("2026-11-05..2026-11-09", 9)) == {UUID(int=1), UUID(int=4)}
    assert before.replaced_by(kept("2026-11-03", 9)) == {UUID(int=2)}
    assert before.replaced_by(kept("2026-11-04", 9)) == set()
    assert before.replaced_by(kept("page", 9)) == {UUID(int=3)}
    assert before.raw_of("page") == UUID(int=3)
    assert before.raw_of("2026-11-04") is None


def test_what_could_not_be_read_is_over_once_it_can_and_not_the_other_way_round() -> None:
    before = Earlier([kept("a?", 1, "wrong_shape"), kept("c?", 2, "wrong_shape")])
    before.put(kept("a", 3))
    before.put(kept("b", 4))
    before.put(kept("b?", 5, "wrong_shape"))
    assert before.over() == {"a?"}
