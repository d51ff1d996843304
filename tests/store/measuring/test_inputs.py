"""The digest moves with all that a metric declares, and with nothing else."""

from dataclasses import fields, replace
from datetime import date

import pytest

from domestique.analysis.metrics import METRICS
from domestique.analysis.metrics.metric import Metric
from domestique.analysis.session import Facts
from domestique.model.activity import Lap
from domestique.model.athlete import SETTINGS, DatedSetting, Person, valid_on
from domestique.model.sport import Sport
from domestique.store.measuring.inputs import Basis, behind, catalogue_digest, digests, those_of
from domestique.store.measuring.products import PRODUCTS, Computed

DAY = date(2026, 5, 4)
NP = next(metric for metric in METRICS if metric.slug == "normalized_power")


def made(slug: str, **needs: tuple[str, ...]) -> Metric:
    return replace(NP, slug=slug, channels=(), **needs)  # type: ignore[arg-type]


def basis(ftp: float = 250.0, **facts: object) -> Basis:
    settings = valid_on([DatedSetting("ftp", Sport.CYCLING, None, ftp)], DAY)
    channels = {"time": b"t", "power": b"p", "heart_rate": b"h"}
    return Basis(Facts(Sport.CYCLING, DAY, **facts), settings, Person("female", 1990), channels)  # type: ignore[arg-type]


CHAIN = (
    NP,
    made("by_ftp", settings=("ftp",)),
    made("by_rpe", facts=("rpe",)),
    made("by_lengths", facts=("lengths",)),
    made("by_person", facts=("person",)),
    made("over_ftp", after=("by_ftp",)),
    made("over_over_ftp", after=("over_ftp",)),
)


def moved(before: Basis, after: Basis) -> set[str]:
    old, new = digests(before, CHAIN), digests(after, CHAIN)
    return {slug for slug in old if old[slug] != new[slug]}


def test_exactly_what_depends_on_it_moves() -> None:
    assert moved(basis(), basis()) == set()
    assert moved(basis(250), basis(255)) == {"by_ftp", "over_ftp", "over_over_ftp"}
    assert moved(basis(), basis(rpe=6.0)) == {"by_rpe"}
    assert moved(basis(), basis(feel=4)) == set()
    assert moved(basis(), basis(laps=(Lap("length", 0.0, 30.0),))) == {"by_lengths"}
    assert moved(basis(), replace(basis(), person=Person("male", 1990))) == {"by_person"}


def test_samples_count_by_channel_and_time_for_all() -> None:
    one = basis()
    power = replace(one, channels={**one.channels, "power": b"q"})
    assert moved(one, power) == {"normalized_power"}
    assert moved(one, replace(one, channels={**one.channels, "time": b"u"})) == {metric.slug for metric in CHAIN}
    assert moved(one, basis(pauses=((1.0, 2.0),))) == {metric.slug for metric in CHAIN}


def test_speed_worked_out_from_positions_follows_them() -> None:
    speeds: tuple[Computed, ...] = (replace(made("by_speed"), channels=("speed",)), *PRODUCTS)
    one = basis()
    assert "curve:speed:0" not in digests(one, speeds)
    tracked = replace(one, channels={**one.channels, "latitude": b"a", "longitude": b"o"})
    moved_on = replace(one, channels={**one.channels, "latitude": b"b", "longitude": b"o"})
    old, new = digests(tracked, speeds), digests(moved_on, speeds)
    assert {slug for slug in old if old[slug] != new[slug]} == {
        "by_speed", "curve:speed:0", "zones:speed", "intervals:",
    }  # fmt: skip
    assert behind("speed", {"speed", "latitude", "longitude"}) == ("speed",)


def test_a_version_moves_what_reads_it() -> None:
    newer = tuple(replace(m, version=2) if m.slug == "by_ftp" else m for m in CHAIN)
    old, new = digests(basis(), CHAIN), digests(basis(), newer)
    assert {slug for slug in old if old[slug] != new[slug]} == {"by_ftp", "over_ftp", "over_over_ftp"}
    assert catalogue_digest(CHAIN) != catalogue_digest(newer)


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_every_fact_a_metric_names_is_one_we_have(metric: Metric) -> None:
    known = {field.name for field in fields(Facts)} | {"lengths", "person"}
    assert set(metric.facts) <= known
    assert set(metric.settings) <= {kind.slug for kind in SETTINGS}


def test_metrics_of_other_sports_are_left_out() -> None:
    only_runs = replace(NP, sports=(Sport.RUNNING,))
    assert those_of(Sport.CYCLING, [only_runs, NP]) == (NP,)
