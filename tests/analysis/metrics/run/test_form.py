import numpy as np
import pytest

from tests.analysis.metrics.run.runs import run
from tests.analysis.metrics.sessions import known, reason


@pytest.mark.parametrize("counted", [90.0, 180.0])
def test_both_feet_whatever_the_device_counts(counted: float) -> None:
    jog = run([3.0] * 600, more={"cadence": [counted] * 600})
    assert known("run_cadence", jog) == pytest.approx(180)
    assert known("run_stride_length", jog) == pytest.approx(1.0)
    assert known("run_steps", jog) == pytest.approx(1800)


def test_standing_does_not_count() -> None:
    jog = run([3.0] * 300 + [0.0] * 300, more={"cadence": [85.0] * 300 + [0.0] * 300})
    assert known("run_cadence", jog) == pytest.approx(170)


def test_steps_of_a_device_that_records_now_and_then() -> None:
    some = run([3.0] * 600, more={"cadence": ([90.0] * 2 + [0.0] * 4) * 100})
    assert known("run_steps", some) == pytest.approx(1800)
    lost = run([3.0] * 600, more={"cadence": [90.0] * 200 + [np.nan] * 400})
    assert reason("run_steps", lost) == "poor_coverage"
    assert reason("run_steps", run([3.0] * 60, more={"cadence": [0.0] * 60})) == "nothing_there"


def test_dynamics_in_their_units() -> None:
    jog = run(
        [3.0] * 60,
        more={
            "cadence": [90.0] * 60,
            "vertical_oscillation": [80.0] * 60,
            "stance_time": [240.0] * 60,
            "stance_time_balance": [49.5] * 60,
            "power": [280.0] * 60,
        },
        settings={"weight": 70.0},
    )
    assert known("run_vertical_oscillation", jog) == pytest.approx(8)
    assert known("run_vertical_ratio", jog) == pytest.approx(8)
    assert known("run_ground_contact", jog) == pytest.approx(240)
    assert known("run_ground_contact_balance", jog) == pytest.approx(49.5)
    assert known("run_power", jog) == pytest.approx(280)
    assert known("run_power_per_kg", jog) == pytest.approx(4)
    assert known("run_effectiveness", jog) == pytest.approx(0.75)


def test_zeros_are_a_sensor_asleep() -> None:
    jog = run([3.0] * 60, more={"cadence": [0.0] * 60, "stance_time": [0.0] * 60})
    assert reason("run_cadence", jog) == "nothing_there"
    assert reason("run_ground_contact", jog) == "nothing_there"
    assert reason("run_vertical_oscillation", jog) == "no_channel"
