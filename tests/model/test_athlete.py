from datetime import date

from domestique.model.athlete import SETTINGS, DatedSetting, valid_on
from domestique.model.sport import Sport

HISTORY = (
    DatedSetting("ftp", Sport.CYCLING, date(2020, 3, 1), 250.0),
    DatedSetting("ftp", Sport.CYCLING, None, 220.0),
    DatedSetting("ftp", Sport.CYCLING, date(2023, 1, 1), 280.0),
    DatedSetting("max_hr", None, None, 190.0),
    DatedSetting("max_hr", Sport.SWIMMING, None, 180.0),
    DatedSetting("hr_zones", None, date(2020, 1, 1), (120.0, 150.0)),
)


def test_each_day_has_its_own() -> None:
    for day, watts in (
        (date(2010, 1, 1), 220),
        (date(2020, 3, 1), 250),
        (date(2022, 12, 31), 250),
        (date(2023, 1, 1), 280),
    ):
        assert valid_on(HISTORY, day).get("ftp", Sport.CYCLING) == watts


def test_a_sport_without_its_own_takes_the_general_one() -> None:
    held = valid_on(HISTORY, date(2024, 1, 1))
    assert held.get("max_hr", Sport.SWIMMING) == 180
    assert held.get("max_hr", Sport.RUNNING) == 190
    assert held.get("ftp", Sport.RUNNING) is None


def test_zones_are_no_figure_and_a_figure_is_no_zones() -> None:
    held = valid_on(HISTORY, date(2024, 1, 1))
    assert held.get("hr_zones") is None
    assert held.bounds("hr_zones", Sport.CYCLING) == (120.0, 150.0)
    assert held.bounds("max_hr") is None


def test_kinds_are_named_once_and_their_ranges_make_sense() -> None:
    assert len({kind.slug for kind in SETTINGS}) == len(SETTINGS)
    assert all(kind.lowest < kind.highest for kind in SETTINGS)
    assert all(kind.general or kind.sports for kind in SETTINGS)
