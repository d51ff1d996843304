from datetime import date

import numpy as np
import pytest

from domestique.analysis.models.curves import Bests
from domestique.analysis.models.mean_max import LENGTHS
from domestique.analysis.models.thresholds import Proposed, propose
from domestique.model.athlete import NOTHING_SET, DatedSetting, Settings, valid_on
from domestique.model.sport import Sport

HOUR = LENGTHS[LENGTHS <= 3600]
POWER = Bests(280 + 20_000 / HOUR, np.zeros(len(HOUR), np.int64))
HEART = Bests(np.where(HOUR <= 10, 188.0, np.where(HOUR <= 1800, 170.0, 165.0)), np.ones(len(HOUR), np.int64))


def held(**figures: float) -> Settings:
    return valid_on([DatedSetting(slug, None, None, value) for slug, value in figures.items()], date(2026, 1, 1))


def by_slug(settings: Settings = NOTHING_SET, power: Bests | None = POWER) -> dict[str, Proposed]:
    return {one.slug: one for one in propose(Sport.CYCLING, power, HEART, settings)}


def test_everything_with_its_evidence() -> None:
    made = by_slug()
    assert set(made) == {"ftp", "cp", "w_prime", "max_hr", "threshold_hr"}
    assert (made["cp"].value, made["w_prime"].value) == pytest.approx((280, 20_000))
    assert (made["max_hr"].value, made["threshold_hr"].value) == (188, 170)
    assert made["threshold_hr"].shown[0].owner == 1 and made["threshold_hr"].shown[0].seconds == 1800
    for one in made.values():
        assert one.low <= one.value <= one.high or one.slug == "w_prime"


def test_no_news_is_no_proposal() -> None:
    assert by_slug(held(ftp=400.0, cp=281.0, w_prime=20_500.0, max_hr=190.0, threshold_hr=171.0)) == {}


def test_a_lower_best_takes_no_threshold_down() -> None:
    assert "ftp" not in by_slug(held(ftp=320.0)) and "ftp" in by_slug(held(ftp=250.0))


def test_an_easy_half_hour_is_no_threshold() -> None:
    assert "threshold_hr" not in by_slug(held(max_hr=205.0))


def test_nothing_shown_nothing_proposed() -> None:
    assert propose(Sport.CYCLING, None, None, NOTHING_SET) == ()
    assert propose(Sport.CYCLING, Bests(np.empty(0), np.empty(0, np.int64)), None, NOTHING_SET) == ()
