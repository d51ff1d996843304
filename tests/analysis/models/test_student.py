import pytest

from domestique.analysis.models.student import t95


def test_the_tables_of_every_textbook() -> None:
    assert (t95(1), t95(10), t95(20)) == (12.706, 2.228, 2.086)
    assert t95(30) == pytest.approx(2.042, abs=0.001)
    assert t95(120) == pytest.approx(1.980, abs=0.001)


def test_falls_to_the_normal() -> None:
    falling = [t95(freedom) for freedom in range(1, 60)]
    assert falling == sorted(falling, reverse=True) and falling[-1] > 1.96
