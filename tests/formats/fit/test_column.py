import numpy as np
import pytest

from domestique.formats.fit.column import Column, Meaning, Piece, combine

ALTITUDE = Meaning("altitude", 2, "uint16", 5.0, 500.0, "m")


def column(values: list[object], valid: list[object], meaning: Meaning = ALTITUDE, kind: str = "u2") -> Column:
    return Column(meaning, np.array(values, dtype=kind), np.array(valid, dtype=np.bool_))


def test_values_in_their_unit() -> None:
    found = column([3000, 0xFFFF], [True, False])
    assert found.values()[0] == 100.0
    assert np.isnan(found.values()[1])
    assert (found.at(0), found.at(1)) == (100.0, None)
    assert (found.name, found.number, found.type, found.scale, found.offset, found.units) == (
        "altitude", 2, "uint16", 5.0, 500.0, "m",
    )  # fmt: skip


def test_words() -> None:
    found = column([2, 200], [True, True], Meaning("sport", 5, "sport"), "u1")
    assert (found.at(0), found.at(1)) == ("cycling", 200)
    assert found.names()[1] == "running"


def test_arrays() -> None:
    found = column([[1, 2], [3, 4]], [[True, False], [False, False]], Meaning("x", 1))
    assert found.is_array
    assert found.present.tolist() == [True, False]
    assert (found.at(0), found.at(1)) == ((1, None), None)


def test_texts() -> None:
    found = column(["a", None], [True, False], Meaning("x", 1), "O")
    assert found.is_text
    assert (found.at(0), found.at(1)) == ("a", None)


def pieces(*parts: tuple[list[int], list[object], str]) -> list[Piece]:
    return [
        (np.array(rows), np.array(values, kind), np.ones(np.array(values).shape, np.bool_))
        for rows, values, kind in parts
    ]


def test_one_piece_is_taken_as_it_is() -> None:
    raw, valid = np.arange(3), np.ones(3, np.bool_)
    assert combine(3, [(None, raw, valid)])[0] is raw


def test_pieces_go_to_their_rows_and_the_rest_is_missing() -> None:
    raw, valid = combine(5, pieces(([0, 3], [10, 13], "u1"), ([4], [14], "u1")))
    assert raw.tolist() == [10, 0, 0, 13, 14]
    assert valid.tolist() == [True, False, False, True, True]
    assert raw.dtype == np.uint8


@pytest.mark.parametrize(
    "kinds, expected",
    [(("u1", "u2"), "u2"), (("i1", "u2"), "i8"), (("f4", "u2"), "f8"), (("u8", "i1"), "f8"), (("u4", "u8"), "u8")],
)
def test_types_that_hold_both(kinds: tuple[str, str], expected: str) -> None:
    raw, _ = combine(2, pieces(([0], [1], kinds[0]), ([1], [2], kinds[1])))
    assert raw.dtype == np.dtype(expected)
    assert raw.tolist() == [1, 2]


def test_arrays_of_different_lengths() -> None:
    raw, valid = combine(3, pieces(([0], [[1, 2, 3]], "u1"), ([1], [[4]], "u1"), ([2], [5], "u1")))
    assert raw.tolist() == [[1, 2, 3], [4, 0, 0], [5, 0, 0]]
    assert valid.sum(axis=1).tolist() == [3, 1, 1]


def test_of_two_values_for_a_row_the_later_valid_one_wins() -> None:
    first: Piece = (np.array([0, 1]), np.array([1, 2]), np.array([True, True]))
    second: Piece = (np.array([0, 1]), np.array([7, 8]), np.array([True, False]))
    raw, valid = combine(2, [first, second])
    assert raw.tolist() == [7, 2]
    assert valid.all()


def test_numbers_among_texts_are_damage() -> None:
    raw, valid = combine(2, pieces(([0], ["text"], "O"), ([1], [2], "u1")))
    assert raw.tolist()[0] == "text"
    assert valid.tolist() == [True, False]
