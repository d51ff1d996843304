import numpy as np
import pytest

from domestique.demo.body import cycling_speed, heart, lagged, running_cost
from domestique.demo.chance import chance
from tests.demo.days import DAY


def test_a_lag_reaches_two_thirds_after_its_time() -> None:
    answer = lagged(np.ones(300), 30, 0.0)
    assert answer[29] == pytest.approx(1 - np.exp(-1), abs=0.01)
    assert answer[-1] == pytest.approx(1, abs=0.002)


def test_the_heart_follows_work_and_drifts() -> None:
    effort = np.concatenate([np.full(1200, 0.5), np.full(1200, 1.0), np.full(7200, 0.7)])
    beats = heart(chance(1, DAY, "heart"), effort, 50)
    assert beats[1000:1200].mean() + 25 < beats[2200:2400].mean() < 185
    assert beats[1200:1220].mean() < beats[1300:1320].mean()
    assert beats[9000:9600].mean() > beats[3000:3600].mean() + 3


def test_two_hundred_watts_on_the_flat_and_up_a_hill() -> None:
    flat = cycling_speed(np.full(200, 200.0), np.zeros(200), 80)[-1] * 3.6
    hill = cycling_speed(np.full(200, 200.0), np.full(200, 0.08), 80)[-1] * 3.6
    down = cycling_speed(np.zeros(200), np.full(200, -0.06), 80)[-1] * 3.6
    assert 31 < flat < 36
    assert 9 < hill < 11.5
    assert 40 < down < 62


def test_running_costs_more_up_and_least_on_a_gentle_descent() -> None:
    up, level, down, steep = running_cost(np.array([0.1, 0.0, -0.1, -0.3]))
    assert level == 1
    assert up == pytest.approx(1.65, abs=0.05)
    assert down < steep < level
