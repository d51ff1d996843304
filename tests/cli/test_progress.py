from domestique.cli.progress import Pace, Step


def test_rate_and_time_left() -> None:
    now = [100.0]
    pace = Pace(lambda: now[0])
    assert pace.step(0, 50) == Step(0, 50, None, None)
    now[0] = 104.0
    assert pace.step(20, 50) == Step(20, 50, 5.0, 6)


def test_nothing_is_promised_too_early() -> None:
    now = [0.0]
    pace = Pace(lambda: now[0])
    now[0] = 0.1
    assert pace.step(20, 50).left_s is None
