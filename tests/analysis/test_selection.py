import pytest

from domestique.analysis.metrics import BY_SLUG, METRICS
from domestique.analysis.metrics.measure import measure
from domestique.analysis.selection import SHOWN, selection
from domestique.analysis.unknown import Unknown
from tests.analysis.metrics.sessions import session
from tests.analysis.metrics.test_bad_inputs import SETTINGS, recording


def test_the_whole_by_the_formulas_of_the_whole() -> None:
    ride = session(recording(3000), settings=SETTINGS)
    whole, part = measure(ride, METRICS), selection(ride, 0, 3000)
    for slug in ("average_power", "normalized_power", "distance", "mean_heart_rate", "ascent_measured", "mean_grade"):
        assert part[slug] == pytest.approx(whole[slug]), slug


def test_a_part_knows_nothing_of_the_rest() -> None:
    ride = session({"power": [100.0] * 600 + [300.0] * 600}, settings=SETTINGS, distance_m=9000.0)
    part = selection(ride, 600, 1200)
    assert part["average_power"] == pytest.approx(300) and part["elapsed_time"] == 600
    assert isinstance(part["distance"], Unknown)


def test_over_a_pause() -> None:
    ride = session({"power": [200.0] * 1000}, pauses=((300.5, 700.0),), settings=SETTINGS)
    part = selection(ride, 200, 800)
    assert part["elapsed_time"] == 600 and part["work"] == pytest.approx(0.2 * 201)


def test_nothing_selected() -> None:
    part = selection(session({"power": [200.0] * 100}), 50, 50)
    assert all(isinstance(value, Unknown) for value in part.values())


def test_shows_only_what_there_is() -> None:
    assert set(SHOWN) <= set(BY_SLUG)
