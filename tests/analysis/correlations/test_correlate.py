from dataclasses import replace
from uuid import UUID

import numpy as np
import pytest

from domestique.analysis.correlations import Correlation, Pair, Silence, Term, correlate
from domestique.analysis.past import Past
from domestique.model.sport import Sport
from tests.analysis.pasts import COUNT, figures, past

SAME_DAY = Pair("t", Term("sleep_s"), Term("efficiency_factor", of_activity=True, sport=Sport.CYCLING), least=12)


def noise(seed: int, count: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=count)


def rides(values: np.ndarray) -> Past:
    sleep = 27_000 + 3_000 * noise(1, COUNT)
    efficiency = {ago: float(values[COUNT - 1 - ago]) for ago in range(0, COUNT, 3)}
    return past({"efficiency_factor": figures(efficiency)}, {"sleep_s": list(sleep)})


def test_finds_what_is_there() -> None:
    found = correlate(SAME_DAY, rides(1.5 + 0.1 * noise(1, COUNT) + 0.05 * noise(2, COUNT)))
    assert isinstance(found, Correlation) and found.clear and found.r > 0.7 and found.low < found.r < found.high
    assert found.n == len(found.points) == len(range(0, COUNT, 3))


def test_does_not_find_what_is_not_there() -> None:
    unclear = 0
    for seed in range(10, 30):
        found = correlate(SAME_DAY, rides(noise(seed, COUNT)))
        assert isinstance(found, Correlation)
        unclear += not found.clear
    assert unclear >= 17


def test_two_slow_waves_prove_little() -> None:
    """Six hundred days of two trends are not six hundred witnesses."""
    days = np.arange(COUNT)
    pair = Pair("t", Term("a"), Term("b"), least=30)
    found = correlate(pair, past(days={"a": list(np.sin(days / 60)), "b": list(np.sin(days / 60 + 0.4))}))
    assert isinstance(found, Silence) or not found.clear or found.independent < 30


def test_after_moves_y() -> None:
    load = 50 + 20 * noise(3, COUNT)
    hrv = np.concatenate(([60.0], 80 - load[:-1] / 3))
    had = past(days={"load": list(load), "hrv_ms": list(hrv)})
    pair = Pair("t", Term("load"), Term("hrv_ms"), after=1)
    found = correlate(pair, had)
    assert isinstance(found, Correlation) and found.r == pytest.approx(-1)
    same_day = correlate(replace(pair, after=0), had)
    assert isinstance(same_day, Correlation) and not same_day.clear


def test_a_sum_over_days_leaves_the_day_itself_out() -> None:
    swims = figures({0: 1000.0, 10: 2000.0, 27: 500.0, 60: 9000.0}, Sport.SWIMMING)
    times = figures({0: 80.0}, Sport.SWIMMING)
    pair = Pair("t", Term("d", "sum", 28, of_activity=True), Term("t", "min", of_activity=True), least=1)
    had = past({"d": swims, "t": times})
    assert isinstance(correlate(pair, had), Silence)
    from domestique.analysis.correlations.correlate import _series

    assert _series(pair.x, had)[-1] == 2500


def test_too_few_points_or_no_change_say_why_they_say_nothing() -> None:
    few = past({"efficiency_factor": figures({1: 1.0, 2: 2.0})}, {"sleep_s": [1.0] * 10})
    assert correlate(SAME_DAY, few) == Silence(SAME_DAY, 2, "too_few")
    flat = past(days={"a": [1.0] * 90, "b": list(noise(1, 90))})
    pair = Pair("t", Term("a"), Term("b"))
    assert correlate(pair, flat) == Silence(pair, 90, "never_changes")
    line = past(days={"a": list(range(90)), "b": list(range(90))})
    assert correlate(pair, line) == Silence(pair, 90, "too_alike")


def test_a_point_leads_to_the_activity_that_made_it() -> None:
    """Of two rides on a day it is the better one."""
    best = figures({ago: 200.0 + ago % 7 for ago in range(0, 60, 3)})
    second = replace(best[5], activity_id=UUID(int=999), value=900.0)
    had = past({"p": [*best[:6], second, *best[6:]]}, {"form": list(noise(4, COUNT))})
    found = correlate(Pair("t", Term("form"), Term("p", "max", of_activity=True)), had)
    assert isinstance(found, Correlation)
    told = dict(zip(found.days, found.activity_ids, strict=True))
    assert told[second.day] == second.activity_id and told[best[0].day] == best[0].activity_id
    days = correlate(
        Pair("t", Term("form"), Term("b")), past(days={"form": list(noise(4, 90)), "b": list(noise(5, 90))})
    )
    assert isinstance(days, Correlation) and set(days.activity_ids) == {None} and len(days.activity_ids) == days.n
