"""The word for a place leads back to it, in its own order only. Pages themselves are tested with what is paged."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, DateTime, Double, Text

from domestique.kit.cursor import BadCursor, seal
from domestique.store.keyset import Place, sealed, unsealed

ID = UUID("01930000-0000-7000-8000-00000000000a")
WHEN = Column("start_at", DateTime(timezone=True), nullable=False)
HOW_FAR = Column("distance_m", Double, nullable=True)
NAME = Column("name", Text, nullable=False)


@given(st.uuids(), st.datetimes(timezones=st.just(UTC)), st.floats(allow_nan=False, allow_infinity=False))
def test_there_and_back(id: UUID, moment: datetime, figure: float) -> None:
    for order, key, mark in (("start", WHEN, moment), ("distance", HOW_FAR, figure), ("distance", HOW_FAR, None)):
        assert unsealed(sealed(order, Place(mark, id)), order, key) == Place(mark, id)
    assert unsealed(sealed("name", Place("한강 ?", id)), "name", NAME) == Place("한강 ?", id)


@pytest.mark.parametrize(
    "word, order, key",
    [
        (sealed("start", Place(None, ID)), "start", WHEN),
        (sealed("ascent", Place(None, ID)), "distance", HOW_FAR),
        (sealed("ascent", Place(7.0, ID)), "distance", HOW_FAR),
        (seal(["start", "2026-05-02T06:30:00", str(ID)]), "start", WHEN),
        (seal(["start", "yesterday", str(ID)]), "start", WHEN),
        (seal(["distance", 7.0, "me"]), "distance", HOW_FAR),
        (seal(["distance?", "me"]), "distance", HOW_FAR),
        (seal(["name", "a\0b", str(ID)]), "name", NAME),
        ("", "name", NAME),
    ],
)
def test_what_is_no_place_in_this_order_is_refused(word: str, order: str, key: Column[object]) -> None:
    with pytest.raises(BadCursor):
        unsealed(word, order, key)
