import numpy as np
import pytest

from domestique.analysis.derived import DERIVED
from domestique.analysis.unknown import Unknown
from domestique.locales import LANGUAGES, say
from tests.analysis.metrics.sessions import session


@pytest.mark.parametrize("name", DERIVED)
def test_a_column_is_as_long_as_the_grid_and_reads_what_it_says(name: str) -> None:
    ride = session(
        {"power": np.full(200, 300.0), "speed": np.full(200, 3.0), "altitude": np.linspace(0, 30, 200)},
        settings={"cp": 250.0, "w_prime": 20_000.0},
    )
    column = DERIVED[name].make(ride)
    assert len(column) == len(ride.grid)
    assert {what for kind, what in ride.asked if kind == "channel"} <= set(DERIVED[name].channels)
    assert all(say(language, f"metrics.derived.{name}") for language in LANGUAGES)


def test_what_is_missing_is_told() -> None:
    with pytest.raises(Unknown):
        DERIVED["w_balance"].make(session({"power": [300.0] * 60}))


def test_w_balance_falls_by_what_is_above() -> None:
    ride = session({"power": [300.0] * 60}, settings={"cp": 250.0, "w_prime": 20_000.0})
    assert DERIVED["w_balance"].make(ride)[-1] == pytest.approx(20_000 - 60 * 50)
