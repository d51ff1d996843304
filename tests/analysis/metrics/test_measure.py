from dataclasses import replace

import pytest

from domestique.analysis.metrics import BY_SLUG, METRICS
from domestique.analysis.metrics.measure import depends_on, in_order, measure
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import session

NP = BY_SLUG["normalized_power"]


def test_each_after_what_it_reads() -> None:
    places = [metric.slug for metric in in_order(reversed(METRICS))]
    for metric in METRICS:
        assert all(places.index(slug) < places.index(metric.slug) for slug in metric.after)


def test_circles_and_holes_are_refused() -> None:
    with pytest.raises(ValueError, match="a -> b -> a"):
        in_order([replace(NP, slug="a", after=("b",)), replace(NP, slug="b", after=("a",))])
    with pytest.raises(ValueError, match="no metric"):
        in_order([replace(NP, slug="a", after=("nowhere",))])


def test_a_figure_is_finite_or_unknown() -> None:
    bad = replace(NP, slug="bad", compute=lambda _: float("nan"))
    value = measure(session({"power": [1.0] * 60}), [bad])["bad"]
    assert isinstance(value, Unknown) and value.reason == "implausible"


def test_other_sports_are_left_out() -> None:
    only_runs = replace(NP, sports=(Sport.RUNNING,))
    assert measure(session({"power": [1.0] * 60}), [only_runs]) == {}


def test_what_can_move_it_reaches_through_other_metrics() -> None:
    assert {("channel", "power"), ("setting", "ftp")} <= depends_on(BY_SLUG["tss"], BY_SLUG)
