from datetime import date
from uuid import UUID

import pytest

from domestique.analysis.models.estimated_ftp import Estimate
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.read_records import RUN_BESTS, SWIM_BESTS, read_models, read_records
from tests.fakes.activities import ride
from tests.services.test_measure_activities import again
from tests.store.places import an_activity

TODAY = date(2026, 5, 20)


def test_the_distances_are_those_that_tell() -> None:
    assert RUN_BESTS["run_best_5k"] == 5000.0 and SWIM_BESTS["swim_best_400m"] == 400.0


async def test_records_are_there_when_measured(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await again(desk, user_id)
    found = {record.kind.slug: record for record in (await read_records(desk, user_id, sport=None)).records}
    assert found["best_power_1min"].figure.activity_id == one and found["best_power_1min"].previous is None
    assert (await read_records(desk, user_id, sport=Sport.SWIMMING)).records == ()
    assert (await read_records(desk, other_user_id, sport=None)).records == ()


async def test_models_are_refused_where_the_evidence_is_thin(desk: Desk, user_id: UUID) -> None:
    await an_activity(desk, user_id, ride(seconds=1500, pauses=()))
    await again(desk, user_id)
    found = await read_models(desk, user_id, today=TODAY)
    assert isinstance(found.ftp, Estimate) and found.ftp.ftp == pytest.approx(195.5, abs=1)
    for model in (found.two, found.three, found.vdot, found.css):
        assert isinstance(model, Unknown)
    later = await read_models(desk, user_id, today=date(2027, 1, 1))
    assert isinstance(later.ftp, Unknown)
