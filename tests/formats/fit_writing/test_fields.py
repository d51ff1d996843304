from datetime import UTC, datetime

import numpy as np
import pytest

from domestique.formats.fit.profile import kinds_by_name
from domestique.formats.fit_writing.fields import fields_of, number_of, raw_column, raw_value, seconds


def test_every_message_of_the_profile_can_be_written() -> None:
    for kind in kinds_by_name():
        for field in fields_of(kind).values():
            assert 0 <= field.number < 256
            assert field.base_byte & 0x80 == (0x80 if field.base.size > 1 else 0)


def test_scale_and_offset() -> None:
    altitude = fields_of("record")["altitude"]
    assert raw_value(altitude, 12.4) == 2562
    assert raw_column(altitude, np.array([12.4, np.nan, -501, 1e6])).tolist() == [2562, 65535, 65535, 65535]


def test_words_and_moments() -> None:
    session = fields_of("session")
    assert raw_value(session["sport"], "cycling") == number_of("sport", "cycling") == 2
    assert raw_value(session["sport"], "quidditch") is None
    assert raw_value(session["start_time"], datetime(1989, 12, 31, 0, 1, tzinfo=UTC)) == 60
    assert seconds(datetime(1990, 1, 1, tzinfo=UTC)) == 86400


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e12, -5, None])
def test_what_does_not_fit(value: float | None) -> None:
    assert raw_value(fields_of("record")["power"], value) is None
