from tests.analysis.metrics.sessions import known, reason, session

SETTINGS = {"cp": 250.0, "w_prime": 20_000.0}


def test_counts_hard_efforts() -> None:
    ride = session({"power": ([450.0] * 30 + [100.0] * 300) * 4}, settings=SETTINGS)
    assert known("matches", ride) == 4
    assert known("matches", session({"power": [200.0] * 900}, settings=SETTINGS)) == 0
    assert reason("matches", session({"power": [200.0] * 900})) == "no_setting"
