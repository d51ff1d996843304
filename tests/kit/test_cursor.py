"""Page marks survive the way out and back, and nothing else passes for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.kit.cursor import BadCursor, seal, unseal

floats = st.floats(allow_nan=False, allow_infinity=False)


@given(st.text(), floats)
def test_there_and_back(word: str, number: float) -> None:
    sealed = seal([word, number])
    assert sealed.isascii()
    assert not set(sealed) & set("=+/&?# ")
    assert unseal(sealed, str, float) == [word, number]


@given(st.text(max_size=60))
def test_nothing_else_passes(text: str) -> None:
    with pytest.raises(BadCursor):
        unseal(text, str, float)


@pytest.mark.parametrize("place", [["a"], ["a", 1, 2], [1, "a"], [True, "a"], ["a", True]])
def test_a_mark_of_another_list_is_refused(place: list[str | float]) -> None:
    with pytest.raises(BadCursor):
        unseal(seal(place), str, float)


def test_an_infinite_place_is_refused() -> None:
    with pytest.raises(BadCursor):
        unseal("WzFlOTk5XQ", float)
