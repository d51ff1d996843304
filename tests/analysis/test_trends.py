from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.days.catalogue import DAY_METRICS
from domestique.analysis.metrics import BY_SLUG
from domestique.analysis.trends import WATCHED, WEEKS, Watched, going
from domestique.locales import LANGUAGES, knows
from domestique.model.sport import Sport
from tests.analysis.pasts import TODAY, figures, past

HRV = Watched("hrv_7d")
RIDE = Watched("efficiency_factor", "mean", Sport.CYCLING)


def test_what_is_watched_exists_and_has_words() -> None:
    days = {metric.slug for metric in DAY_METRICS}
    for watched in WATCHED:
        assert watched.slug in (BY_SLUG if watched.of_activity else days)
        if not watched.of_activity:
            assert all(knows(language, f"metrics_days.{watched.slug}.name") for language in LANGUAGES)


def test_a_climb_of_eight_weeks_is_up() -> None:
    found = going(HRV, past(days={"hrv_7d": list(np.linspace(40, 80, 84))}))
    assert found is not None and found.direction == "up"
    assert len(found.values) == len(found.ends) == WEEKS and found.ends[-1] == TODAY
    assert found.recent > found.before and found.change == pytest.approx(found.recent - found.before)
    assert found.values[-1] == 80, "as the week ended"


def test_ups_and_downs_have_no_direction() -> None:
    weeks = np.repeat([60.0, 64.0] * 6, 7)
    found = going(HRV, past(days={"hrv_7d": list(weeks)}))
    assert found is not None and found.direction is None


def test_activities_are_taken_by_weeks_that_end_today() -> None:
    told = figures({0: 1.5, 6: 1.3, 7: 1.0, 8: 1.2, 30: 1.1, 36: 1.1, 44: 1.2})
    found = going(RIDE, past({"efficiency_factor": told}))
    assert found is not None
    assert found.values[-1] == pytest.approx(1.4) and found.values[-2] == pytest.approx(1.1)
    assert np.isnan(found.values[0])
    assert going(Watched("efficiency_factor", "mean", Sport.RUNNING), past({"efficiency_factor": told})) is None
    added = going(Watched("efficiency_factor", "sum", Sport.CYCLING), past({"efficiency_factor": told}))
    assert added is not None and added.values[-1] == pytest.approx(2.8)


@given(st.lists(st.sampled_from([float("nan"), 50.0, 60.0]), min_size=84, max_size=84))
def test_never_without_evidence_and_never_unknown_in_sum(days: list[float]) -> None:
    found = going(HRV, past(days={"hrv_7d": days}))
    if found is not None:
        assert np.isfinite([found.recent, found.before, found.change]).all()
        assert all(
            later - earlier == timedelta(days=7) for earlier, later in zip(found.ends, found.ends[1:], strict=False)
        )
