"""A kept workout as files, with the thresholds of its day, and what they cannot say."""

import json
from datetime import date
from uuid import UUID

import pytest

from domestique.formats.workout_files.files import open_file
from domestique.model.athlete import DatedSetting
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.export_workout import KINDS, export_workout, file_fidelity
from domestique.services.keep_settings import tell_setting
from domestique.services.keep_workouts import add_workout
from tests.fakes.workouts import EXAMPLES


async def test_every_file_there_can_be_of_a_ride(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    await tell_setting(desk, user_id, DatedSetting("ftp", Sport.CYCLING, date(2026, 11, 20), 200.0))
    ride = await add_workout(desk, user_id, EXAMPLES["bike"], day=date(2026, 11, 24), notes=None)
    early = await add_workout(desk, user_id, EXAMPLES["bike"], day=date(2026, 11, 10), notes=None)
    for kind in ("fit", "zwo", "mrc", "erg"):
        name, data, _ = await export_workout(desk, user_id, ride.id, kind, language="en")
        assert name == ride.name and open_file(data, "en").kind == kind
    assert b"\t215" in (await export_workout(desk, user_id, ride.id, "erg", language="en"))[1]
    with pytest.raises(BadValue) as refused:
        await export_workout(desk, user_id, early.id, "erg", language="en")
    assert "FTP" in str(refused.value.slots["why"])
    assert not (await file_fidelity(desk, user_id, early.id, "erg", language="en")).possible
    assert (await file_fidelity(desk, user_id, ride.id, "json", language="en")).lost == ()
    told = json.loads((await export_workout(desk, user_id, ride.id, "json", language="en"))[1])
    assert told == {"format": 1, **EXAMPLES["bike"]} and set(KINDS) == {
        "fit",
        "zwo",
        "mrc",
        "erg",
        "csv",
        "txt",
        "json",
    }
    with pytest.raises(NotFound):
        await export_workout(desk, other_user_id, ride.id, "fit", language="en")
