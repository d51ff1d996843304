import numpy as np
import pytest

from domestique.analysis.intervals.figures import READ, SLUGS, groups_of, measured
from domestique.analysis.intervals.find import find
from domestique.analysis.intervals.interval import Interval
from domestique.analysis.selection import selection
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport
from tests.analysis.intervals.rides import ridden
from tests.analysis.intervals.test_find import FIVE
from tests.analysis.metrics.sessions import session

POWER = ridden(FIVE)
RIDE = session({"power": POWER, "heart_rate": np.full(len(POWER), 150.0)}, settings={"ftp": 250.0, "cp": 240.0})


def test_the_same_as_of_a_selection() -> None:
    items = measured(RIDE, find(RIDE))
    for one in items:
        chosen = selection(RIDE, one.interval.start_s, one.interval.end_s)
        both = {slug for slug in chosen if slug in one.figures}
        assert "normalized_power" in both
        assert {slug: str(chosen[slug]) for slug in both} == {slug: str(one.figures[slug]) for slug in both}


def test_repeats_as_one() -> None:
    items = measured(RIDE, find(RIDE))
    (group,) = groups_of(items)
    assert (group.label, group.count) == ("5 × 4:00", 5) and group.seconds == pytest.approx(240, abs=10)
    of = [one for one in items if one.interval.group == 1]
    powers = [float(one.figures["average_power"]) for one in of]  # type: ignore[arg-type]
    lengths = [one.interval.end_s - one.interval.start_s for one in of]
    mean = sum(p * s for p, s in zip(powers, lengths, strict=True)) / sum(lengths)
    assert group.figures["average_power"] == pytest.approx(mean)
    assert group.figures["max_power"] == max(float(one.figures["max_power"]) for one in of)  # type: ignore[arg-type]
    assert group.figures["elapsed_time"] == sum(lengths)


def test_what_is_not_known_says_why() -> None:
    (one,) = measured(session({"heart_rate": np.full(60, 150.0)}), [Interval(0.0, 60.0, "work", "found", "1:00", 1)])
    missing = one.figures["average_power"]
    assert isinstance(missing, Unknown) and (missing.reason, missing.about) == ("no_channel", "power")
    (group,) = groups_of([one])
    assert isinstance(group.figures["average_power"], Unknown) and group.figures["mean_heart_rate"] == 150
    run = measured(session({"speed": [3.0] * 60}, sport=Sport.RUNNING), [Interval(0.0, 60.0, "rest", "edited")])
    assert groups_of(run) == () and "swim_pace" not in run[0].figures


def test_all_that_moves_them_is_declared() -> None:
    assert {("setting", "ftp"), ("setting", "cp"), ("channel", "power"), ("channel", "latitude")} <= READ
    assert len(set(SLUGS)) == len(SLUGS)
