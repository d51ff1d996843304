from datetime import date, timedelta

from domestique.demo.athlete import bike_computer, form, watch

START = date(2024, 1, 1)


def test_training_makes_fitter_and_lighter() -> None:
    lazy, keen = form(START, START, 20), form(START, START, 70)
    assert keen.ftp_w > lazy.ftp_w + 20
    assert keen.threshold_ms > lazy.threshold_ms
    assert (keen.weight_kg, keen.resting_hr) < (lazy.weight_kg, lazy.resting_hr)


def test_years_of_it_help_at_the_same_load() -> None:
    later = START + timedelta(days=1000)
    assert form(later, START, 50).ftp_w > form(START, START, 50).ftp_w
    assert form(later, START, 50).strength > form(START, START, 50).strength == 1.0


def test_devices_are_replaced_and_updated() -> None:
    days = [START + timedelta(days=n) for n in range(1095)]
    computers = list(dict.fromkeys(bike_computer(day, START) for day in days))
    assert [(one.product, one.power) for one in computers] == [
        ("edge_530", False), ("edge_530", True), ("edge_840", True), ("edge_840", True),
    ]  # fmt: skip
    assert len({watch(day, START).software for day in days}) == 3
