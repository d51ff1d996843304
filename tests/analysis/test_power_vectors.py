"""Figures that others have computed, by the convention named beside each; and figures that ours must not be."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from domestique.analysis.models.critical_power import Effort, line
from domestique.analysis.models.mean_max import mean_max
from domestique.analysis.models.w_balance import differential, integral, skiba_tau
from tests.analysis.metrics.sessions import known, session

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "power.json").read_text("utf-8"))


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["id"])
def test_figures(case: dict[str, Any]) -> None:
    power = np.repeat(*np.array(case["power"], dtype=float).T.astype(int)).astype(float)
    ride = session({"power": power}, settings=case.get("settings"))
    for slug, expected in case["ours"].items():
        assert known(slug, ride) == pytest.approx(expected, abs=case["tolerance"]), slug
    for slug, others in case["not_ours"].items():
        for other in others:
            assert known(slug, ride) != pytest.approx(other, abs=10 * case["tolerance"]), slug


def test_w_balance() -> None:
    told = VECTORS["w_balance"]
    power, at = np.arange(100.0), np.arange(100)
    cp, w_prime, off = told["cp"], told["w_prime"], told["tolerance"]
    assert skiba_tau(power, cp) == pytest.approx(told["tau"], abs=off)
    for name, left in (
        ("integral", integral(power, at, cp, w_prime)),
        ("integral_tau_100", integral(power, at, cp, w_prime, 100)),
        ("differential", differential(power, at, cp, w_prime)),
    ):
        for second, expected in told[name].items():
            assert left[int(second)] == pytest.approx(expected, abs=off), (name, second)


def test_critical_power() -> None:
    told = VECTORS["critical_power"]
    cp, w_prime = line([Effort(*effort) for effort in told["efforts"]])
    assert cp == pytest.approx(told["cp"], abs=told["tolerance"])
    assert w_prime == pytest.approx(told["w_prime"], abs=told["tolerance"])


def test_mean_max() -> None:
    told = VECTORS["mean_max"]
    best, _ = mean_max(np.arange(101.0), [(0, 101)], np.arange(1, 102))
    for second, expected in told["best"].items():
        assert best[int(second) - 1] == pytest.approx(expected, abs=told["tolerance"])
    for second, other in told["not_ours"].items():
        assert best[int(second) - 1] != pytest.approx(other, abs=told["tolerance"])
