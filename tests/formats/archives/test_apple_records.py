import pytest

from domestique.formats.archives.apple_records import to_unit


@pytest.mark.parametrize(
    ("value", "unit", "ours"),
    [(5, "km", 5000), (1, "mi", 1609.344), (10, "mi/hr", 4.4704), (36, "km/hr", 10), (160, "lb", 72.574),
     (1, "st", 6.350), (30, "min", 1800), (418.4, "kJ", 100), (100, "kcal", 100), (60, "count/min", 60)],
)  # fmt: skip
def test_units_of_both_systems(value: float, unit: str, ours: float) -> None:
    assert to_unit(value, unit) == pytest.approx(ours, rel=1e-4)
