"""Which questions each kind asks; what the answers mean is the mapping's."""

import json
from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest

from domestique.connectors.connector import Page
from domestique.connectors.errors import Missing
from domestique.connectors.garmin_key.declaration import KINDS
from domestique.connectors.garmin_key.plans import PLANS
from domestique.connectors.garmin_key.reader import KeyReader
from domestique.connectors.garmin_shapes.plans import ByDay, ByRange
from tests.fakes.vendor import NOW, response, vendor, wire_to

TODAY = date(2026, 11, 21)
HELD = {"key": "k", "token": "t", "until": (NOW + timedelta(hours=3)).isoformat()}
NOTHING = response(204, b"")


async def _page(kind: str, *script: bytes) -> tuple[Page, list[str]]:
    async with vendor(*script) as played:
        reader = KeyReader(wire_to(HELD, {"api": played.url}))
        try:
            page = await reader.page(kind, None, today=TODAY, since=None)
        finally:
            await reader.close()
        return page, [one.split(b" ")[1].decode() for one in played.asked]


def test_every_kind_but_the_list_has_a_plan_within_what_is_answered() -> None:
    assert set(PLANS) == set(KINDS) - {"activities"}
    ranges = {
        kind: plan.days if isinstance(plan, ByRange) else plan.index.days
        for kind, plan in PLANS.items()
        if isinstance(plan, ByRange | ByDay)
    }
    assert {kind for kind, days in ranges.items() if days == 28} == {"stress", "steps"}
    assert {kind for kind, days in ranges.items() if days == 365} == {"hrv", "weight"}
    assert set(ranges.values()) == {28, 31, 365}


@pytest.mark.parametrize("kind", KINDS)
async def test_an_account_without_anything_is_read_without_a_payload(kind: str) -> None:
    page, asked = await _page(kind, NOTHING)
    assert page.payloads == ()
    assert all(urlsplit(path).path.startswith("/") and "None" not in path for path in asked)


async def test_a_day_that_is_not_there_is_nothing_but_a_list_that_is_not_there_is_missing() -> None:
    page, _ = await _page("sleep", response(404))
    assert page.payloads == ()
    with pytest.raises(Missing):
        await _page("activities", response(404))


async def test_days_with_a_pulse_are_asked_for_after_a_look() -> None:
    look = {"data": [{"calendarDate": "2026-11-20", "heartRate": {"maxValue": 150}}, {"calendarDate": "2026-11-19"}]}
    async with vendor(response(body=json.dumps(look).encode()), response(body=b'{"calendarDate": "x"}')) as played:
        reader = KeyReader(wire_to(HELD, {"api": played.url}))
        first = await reader.page("heart_rate", None, today=TODAY, since=None)
        second = await reader.page("heart_rate", first.cursor, today=TODAY, since=None)
        await reader.close()
        asked = [one.split(b" ")[1].decode() for one in played.asked]
    assert asked == [
        "/usersummary-service/v2/dailysummaries?startDate=2026-10-22&endDate=2026-11-21",
        "/wellness-service/wellness/dailyHeartRate?date=2026-11-20",
    ]
    assert (first.payloads, [one.key for one in second.payloads]) == ((), ["2026-11-20"])


async def test_a_file_is_a_payload_under_its_activity_and_no_file_is_missing() -> None:
    async with vendor(response(body=b"PK-zip", content_type="application/x-zip-compressed"), NOTHING) as played:
        reader = KeyReader(wire_to(HELD, {"api": played.url}))
        payload = await reader.file("42")
        assert (payload.kind, payload.key, payload.media_type) == ("activities", "42", "application/zip")
        with pytest.raises(Missing):
            await reader.file("43")
        await reader.close()
