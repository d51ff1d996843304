import pytest

from domestique.analysis.saying import clock, named, spoken, told
from tests.analysis.pasts import TODAY


@pytest.mark.parametrize(
    ("seconds", "precision", "words"),
    [
        (1234, 0, "20:34"),
        (3723, 0, "1:02:03"),
        (58.44, 1, "0:58.4"),
        (59.96, 1, "1:00.0"),
        (0, 0, "0:00"),
        (3599.6, 0, "1:00:00"),
    ],
)
def test_clocks(seconds: float, precision: int, words: str) -> None:
    assert clock(seconds, precision) == words


@pytest.mark.parametrize(
    ("value", "unit", "precision", "words"),
    [
        (285.4, "W", 0, "285 W"),
        (250, "s/km", 0, "4:10 /km"),
        (42_195, "m", 0, "42.2 km"),
        (850, "m", 0, "850 m"),
        (5.25, "%", 1, "5.2%"),
        (1.05, "1", 2, "1.05"),
        (12_345, "kJ", 0, "12,345 kJ"),
        (387.2, "load", 0, "387"),
    ],
)
def test_in_its_unit(value: float, unit: str, precision: int, words: str) -> None:
    assert spoken(value, unit, precision) == words


def test_slots() -> None:
    assert told("en", 1234.0, "run_best_5k") == "20:34" and told("ko", TODAY, None) == "2026-06-30"
    assert told("en", 7, None) == 7 and named("ko", "load") == "훈련 부하"
