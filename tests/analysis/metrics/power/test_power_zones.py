from tests.analysis.metrics.sessions import known, reason, session

SECONDS = [100.0] * 30 + [250.0] * 20 + [500.0] * 10


def test_seconds_add_up_and_a_bound_belongs_to_the_lower_zone() -> None:
    ride = session({"power": SECONDS}, settings={"ftp": 250.0})
    assert [known(f"power_zone_{n}", ride) for n in range(1, 8)] == [30, 0, 0, 20, 0, 0, 10]
    assert known("power_zone_1", session({"power": [137.5] * 60}, settings={"ftp": 250.0})) == 60


def test_bounds_of_ones_own_win() -> None:
    ride = session({"power": SECONDS}, settings={"ftp": 250.0, "power_zones": (150.0, 300.0)})
    assert [known(f"power_zone_{n}", ride) for n in (1, 2, 3)] == [30, 20, 10]
    assert reason("power_zone_4", ride) == "nothing_there"
    assert reason("power_zone_1", session({"power": SECONDS})) == "no_setting"
