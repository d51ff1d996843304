from domestique.analysis.signal.numbers import Numbers


def test_names_a_column_of_floats() -> None:
    assert "float64" in repr(Numbers)
