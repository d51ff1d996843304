import pickle

import numpy as np
import pytest

from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport
from domestique.store.curves import numbers
from domestique.store.measuring.products import (
    EVERYTHING,
    INTERVALS,
    PRODUCTS,
    CurveMade,
    IntervalsMade,
    Product,
    ZonesMade,
)
from tests.analysis.metrics.sessions import session

by_slug = {product.slug: product for product in PRODUCTS}


def made(slug: str, **settings: float) -> object:
    ride = session({"power": np.arange(1200.0)}, settings=settings)
    found = by_slug[slug].make(ride)
    assert {name for kind, name in ride.asked if kind == "setting"} <= set(by_slug[slug].settings)
    assert {name for kind, name in ride.asked if kind == "channel"} <= {*by_slug[slug].channels, *by_slug[slug].also}
    return found


def test_a_curve_as_bytes() -> None:
    curve = made("curve:power:0")
    assert isinstance(curve, CurveMade) and numbers(curve.values)[0] == 1199.0
    kilos = made("curve:power_per_kg:0", weight=70.0)
    assert isinstance(kilos, CurveMade) and numbers(kilos.values)[0] == pytest.approx(1199 / 70, rel=1e-6)
    tired = made("curve:power:500")
    assert isinstance(tired, CurveMade) and len(tired.values) < len(curve.values)


def test_zones_with_their_three() -> None:
    zones = made("zones:power", ftp=250.0)
    assert isinstance(zones, ZonesMade) and zones.three is not None and sum(zones.three) == 1200
    with pytest.raises(Unknown):
        made("zones:power")


@pytest.mark.parametrize("sport", list(Sport))
def test_intervals_with_the_figures_of_each(sport: Sport) -> None:
    channels = {name: np.repeat([150.0, 300.0, 150.0], 300) for name in ("power", "heart_rate", "cadence")}
    ride = session({**channels, "speed": np.full(900, 8.0), "altitude": np.arange(900.0)}, sport=sport)
    found = by_slug[INTERVALS].make(ride)
    assert isinstance(found, IntervalsMade) and len(found.items) == (3 if found.told.channel else 0)
    for kind, declared in (("channel", by_slug[INTERVALS].also), ("setting", by_slug[INTERVALS].settings)):
        assert {name for what, name in ride.asked if what == kind} <= set(declared)
    assert repr(pickle.loads(pickle.dumps(found))) == repr(found)  # noqa: S301


def test_everything_crosses_to_another_process() -> None:
    """The work is named there, not sent; what comes back is."""
    assert len({one.slug for one in EVERYTHING}) == len(EVERYTHING)
    for one in PRODUCTS:
        assert isinstance(one, Product)
    assert pickle.loads(pickle.dumps(made("zones:power", ftp=250.0))) == made("zones:power", ftp=250.0)  # noqa: S301
