"""Text, a workout and a file, each told in all forms, with the thresholds of its day."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from domestique.formats.errors import BadFile
from domestique.formats.workout_files.zwo_file import to_zwo
from domestique.model.athlete import DatedSetting
from domestique.model.sport import Sport
from domestique.model.workout import NO_THRESHOLDS
from domestique.services.desk import Desk
from domestique.services.keep_settings import tell_setting
from domestique.services.parse_workout import parse_body, parse_file, parse_text
from tests.fakes.workouts import EXAMPLES, example


async def test_text_a_workout_and_a_file_are_told_alike(desk: Desk, user_id: UUID) -> None:
    await tell_setting(desk, user_id, DatedSetting("ftp", Sport.CYCLING, date(2026, 6, 1), 250.0))
    typed = await parse_text(
        desk, user_id, "1h 250W", sport=Sport.CYCLING, name="Hour", day=date(2026, 11, 24), language="en"
    )
    assert typed.workout is not None and typed.dose is not None and typed.dose.load == pytest.approx(100)
    before = await parse_text(
        desk, user_id, "1h 250W", sport=Sport.CYCLING, name=None, day=date(2026, 5, 1), language="en"
    )
    assert before.dose is not None and before.dose.load is None and before.dose.reasons == ("no_ftp",)
    ride = await parse_body(desk, user_id, EXAMPLES["bike"], day=None, language="ko")
    assert ride.text.startswith("15분 50-75%") and len(ride.stretches) == 9 and len(ride.spans) == 4
    made = to_zwo(replace(example("bike"), name="x"), NO_THRESHOLDS)
    opened = await parse_file(desk, user_id, made.data, language="en")
    assert opened.workout == made.as_written and opened.opened is not None and opened.opened.kind == "zwo"


async def test_what_is_wrong_is_told_and_the_rest_is_drawn(desk: Desk, user_id: UUID) -> None:
    found = await parse_text(desk, user_id, "10m Z2\n5m bla", sport=Sport.CYCLING, name=None, day=None, language="en")
    assert found.workout is None and [one.key for one in found.problems] == ["unknown_word"]
    assert len(found.stretches) == 2 and found.dose is not None
    table = await parse_file(desk, user_id, b"reps,distance,stroke\n8,100,doggy\n", language="en")
    assert table.workout is None and [one.line for one in table.problems] == [2]
    with pytest.raises(BadFile):
        await parse_file(desk, user_id, b"\x00", language="en")
