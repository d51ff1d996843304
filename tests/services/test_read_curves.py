from datetime import date, timedelta
from uuid import UUID

import pytest

from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.read_curves import Period, activity_curves, period, period_curves
from tests.fakes.activities import START, ride
from tests.services.test_measure_activities import again
from tests.store.places import an_activity

TODAY = date(2026, 5, 20)


def test_periods_by_name() -> None:
    assert period("42d", TODAY) == Period("42d", date(2026, 4, 9), TODAY)
    assert period("season", TODAY) == Period("season", date(2026, 1, 1), TODAY)
    assert period("2024", TODAY) == Period("2024", date(2024, 1, 1), date(2024, 12, 31))
    assert period("2026-01-01..2026-02-11", TODAY) == Period(
        "2026-01-01..2026-02-11", date(2026, 1, 1), date(2026, 2, 11)
    )
    for wrong in (
        "2026-02-11..2026-01-01",
        "2026-01-01..",
        "20260101..20260211",
        "2026-01-01",
        "0d",
        "abc",
        "99999d",
        "1066",
        "-3d",
        "٤٢d",
    ):
        with pytest.raises(BadValue):
            period(wrong, TODAY)


async def test_an_activity_beside_its_past(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    before = await an_activity(desk, user_id, ride(seconds=100, start=START - timedelta(days=3)), "aa" * 32)
    one = await an_activity(desk, user_id, ride(), "bb" * 32)
    await an_activity(desk, user_id, ride(seconds=300, start=START + timedelta(days=3)), "cc" * 32)
    await again(desk, user_id)
    found = await activity_curves(desk, user_id, one, kind="power", against=["42d", "all"], after_kj=[0, 500])
    lines = {(line.key, line.after_kj): line for line in found.lines}
    assert found.fresh and len(lines) == 6
    assert set(lines["this", 0].owners) == {one} and lines["this", 500].reason == "too_short"
    assert set(lines["42d", 0].owners) <= {before, one}, "nothing of the days after"
    assert len(lines["all", 0].values) > len(lines["42d", 0].values)
    missing = await activity_curves(desk, user_id, one, kind="speed", against=[])
    assert (missing.lines[0].reason, missing.lines[0].about) == ("no_channel", "speed")
    with pytest.raises(NotFound):
        await activity_curves(desk, other_user_id, one, kind="power", against=[])


async def test_by_sport_and_per_kilogram(desk: Desk, user_id: UUID) -> None:
    await an_activity(desk, user_id, ride())
    await again(desk, user_id)

    async def first(**how: object) -> int:
        asked = {"kind": "power", "periods": ["all"], "sport": None, "today": TODAY, **how}
        return len((await period_curves(desk, user_id, **asked)).lines[0].values)  # type: ignore[arg-type]

    assert await first() > 0 == await first(sport=Sport.RUNNING) == await first(per_kg=True)
    for wrong in ({"kind": "speed", "per_kg": True}, {"after_kj": [7]}):
        with pytest.raises(BadValue):
            await first(**wrong)
