"""Only what depends on a change is computed again, and a killed run goes on where it was."""

from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
import sqlalchemy as sa

from domestique.analysis.metrics import BY_SLUG, METRICS
from domestique.analysis.metrics.measure import depends_on
from domestique.model.athlete import DatedSetting
from domestique.model.sport import Sport
from domestique.services.change_activity import change_activity, delete_activity, restore_activity
from domestique.services.desk import Desk
from domestique.services.keep_settings import tell_setting
from domestique.services.measure_activities import CHUNK, Recomputed, measure_activities
from domestique.store import measures, metric_values
from domestique.store.measuring.crew import crew
from domestique.store.measuring.products import EVERYTHING
from tests.fakes.activities import START, ride
from tests.services.handing_in import nothing
from tests.store.places import an_activity

POWER = {"normalized_power", "intensity_factor", "tss"}


async def again(desk: Desk, user_id: UUID, **how: object) -> Recomputed:
    return await measure_activities(desk, user_id, progress=nothing, **how)  # type: ignore[arg-type]


async def values(desk: Desk, user_id: UUID, activity_id: UUID) -> dict[str, metric_values.MetricValue]:
    async with desk.database.as_user(user_id) as conn:
        return {one.slug: one for one in await metric_values.of_activity(conn, user_id, activity_id)}


async def jobs(desk: Desk, user_id: UUID) -> int:
    async with desk.database.as_user(user_id) as conn:
        return await conn.scalar(sa.text("SELECT count(*) FROM job_run WHERE task = 'measure_activities'")) or 0


async def test_every_figure_is_kept_with_its_reason(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    done = await again(desk, user_id)
    found = await values(desk, user_id, one)
    assert done.looked == 1 and done.figures > len(found) and found.keys() >= POWER
    assert found["normalized_power"].value == pytest.approx(203, abs=1)
    assert (found["intensity_factor"].value, found["intensity_factor"].reason) == (None, "no_setting")
    assert found["intensity_factor"].about == "ftp"
    assert await again(desk, user_id) == Recomputed(0, 0)


async def test_words_move_nothing(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await again(desk, user_id)
    await change_activity(desk, user_id, one, version=1, changes={"notes": "바람", "name": "A", "tags": ["a"]})
    assert await jobs(desk, user_id) == 1
    assert await again(desk, user_id) == Recomputed(1, 0)
    assert await again(desk, user_id) == Recomputed(0, 0)


async def test_the_ftp_of_2019_moves_2019_only(desk: Desk, user_id: UUID) -> None:
    days = {year: datetime(year, 5, 1, 6, 30, tzinfo=UTC) for year in (2018, 2019, 2020)}
    rides = {year: await an_activity(desk, user_id, ride(start=at), f"{year:064x}") for year, at in days.items()}
    swim = ride(start=days[2019] + timedelta(days=9), sport=Sport.SWIMMING)
    await an_activity(desk, user_id, swim, "ab" * 32)
    for since, watts in ((date(2018, 1, 1), 230.0), (date(2019, 1, 1), 250.0), (date(2020, 1, 1), 265.0)):
        await tell_setting(desk, user_id, DatedSetting("ftp", Sport.CYCLING, since, watts))
    await again(desk, user_id)
    before = {year: await values(desk, user_id, one) for year, one in rides.items()}
    await tell_setting(desk, user_id, DatedSetting("ftp", Sport.CYCLING, date(2019, 1, 1), 200.0))
    done = await again(desk, user_id)
    after = {year: await values(desk, user_id, one) for year, one in rides.items()}
    assert (after[2018], after[2020]) == (before[2018], before[2020])
    moved = {slug for slug, one in after[2019].items() if one.inputs != before[2019][slug].inputs}
    reads = {slug for slug in after[2019] if ("setting", "ftp") in depends_on(BY_SLUG[slug], BY_SLUG)}
    products = {"zones:power", "intervals:"}
    assert moved == reads >= {"intensity_factor", "tss"} and "normalized_power" not in moved
    assert done == Recomputed(looked=1, figures=len(reads) + len(products))
    assert after[2019]["intensity_factor"].value == pytest.approx(1.015, abs=0.01)
    assert await jobs(desk, user_id) == 1


async def test_another_sport_computes_everything_again(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await again(desk, user_id)
    await change_activity(desk, user_id, one, version=1, changes={"sport": "running"})
    done = await again(desk, user_id)
    assert done.figures > len(await values(desk, user_id, one)) > 0


async def test_a_new_version_computes_what_reads_it(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await again(desk, user_id)
    newer = tuple(replace(m, version=m.version + 1) if m.slug == "intensity_factor" else m for m in EVERYTHING)
    readers = {m.slug for m in METRICS if "intensity_factor" in m.after} | {"intensity_factor"}
    while more := {m.slug for m in METRICS if readers & set(m.after)} - readers:
        readers |= more
    applying = readers & (await values(desk, user_id, one)).keys()
    assert (await again(desk, user_id, metrics=newer)).figures == len(applying) >= 2


async def test_what_left_the_catalogue_is_dropped(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await again(desk, user_id)
    await again(desk, user_id, metrics=[m for m in METRICS if m.slug == "normalized_power"])
    assert (await values(desk, user_id, one)).keys() == {"normalized_power"}


async def test_the_bin_is_not_counted(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await again(desk, user_id)
    await delete_activity(desk, user_id, one, kept=timedelta(days=30))
    await again(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        assert await measures.loads(conn, user_id) == ()
    assert await values(desk, user_id, one) == {}
    await restore_activity(desk, user_id, one)
    assert (await again(desk, user_id)).looked == 1
    assert (await values(desk, user_id, one)).keys() >= POWER


async def test_killed_in_the_middle_goes_on(desk: Desk, user_id: UUID) -> None:
    count = CHUNK + 3
    for nth in range(count):
        moved = ride(seconds=40, start=START + timedelta(days=nth))
        await an_activity(desk, user_id, moved, sha256=f"{nth:064x}")

    async def break_off(done: int, total: int) -> None:
        raise KeyError("killed")

    @asynccontextmanager
    async def inside():  # type: ignore[no-untyped-def]
        async with crew(width=1) as work:
            yield work

    with pytest.raises(KeyError):
        await measure_activities(desk, user_id, progress=break_off, new_crew=inside)
    assert (await again(desk, user_id, new_crew=inside)).looked == count - CHUNK


async def test_one_waiting_job_is_enough(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    for version in (1, 2, 3):
        await change_activity(desk, user_id, one, version=version, changes={"rpe": float(version)})
    assert await jobs(desk, user_id) == 1


async def test_days_are_the_athletes_own(desk: Desk, user_id: UUID) -> None:
    late = datetime(2026, 5, 1, 20, 0, tzinfo=UTC)
    await an_activity(desk, user_id, ride(start=late, utc_offset_s=None))
    await again(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        (load,) = await measures.loads(conn, user_id)
    assert load.day.isoformat() == "2026-05-02", "five in the morning in Seoul"


async def test_damaged_samples_are_named_and_stop_nothing(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(sa.text("UPDATE activity_stream SET data = 'x' WHERE channel = 'power'"))
    await again(desk, user_id)
    found = await values(desk, user_id, one)
    assert found["normalized_power"].reason == "implausible"
    async with desk.database.as_user(user_id) as conn:
        measure = await measures.get(conn, user_id, one)
    assert measure is not None and measure.trouble is not None
