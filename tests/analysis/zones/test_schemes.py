import pytest

from domestique.analysis.unknown import Unknown
from domestique.analysis.zones.schemes import scheme, seiler
from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import session


def test_ones_own_win() -> None:
    own = scheme(session(settings={"ftp": 200.0, "power_zones": (100.0, 150.0)}), "power")
    assert (own.name, own.setting, own.basis, own.bounds) == ("own", "power_zones", None, (100, 150))


def test_from_the_threshold_of_the_sport() -> None:
    coggan = scheme(session(settings={"ftp": 200.0}), "power")
    assert (coggan.name, coggan.basis) == ("coggan", 200) and coggan.bounds == pytest.approx(
        (110, 150, 180, 210, 240, 300)
    )
    assert scheme(session(settings={"threshold_hr": 170.0}), "heart_rate").name == "friel_bike"
    assert scheme(session(settings={"threshold_hr": 170.0}, sport=Sport.RUNNING), "heart_rate").name == "friel_run"
    assert scheme(session(settings={"css": 1.2}, sport=Sport.SWIMMING), "speed").setting == "css"


def test_three_of_ones_own_are_low_middle_high() -> None:
    assert seiler(session(settings={"hr_zones": (140.0, 165.0)}), "heart_rate").bounds == (140, 165)
    five = session(settings={"hr_zones": (120.0, 140.0, 155.0, 170.0), "threshold_hr": 160.0})
    assert seiler(five, "heart_rate").bounds == pytest.approx((142.4, 160))


def test_no_threshold_is_never_made_up() -> None:
    with pytest.raises(Unknown, match="no_setting"):
        scheme(session(), "power")
