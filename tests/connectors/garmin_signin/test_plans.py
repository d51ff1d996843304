from datetime import date

from domestique.connectors.garmin_shapes.plans import ByDay, ByRange
from domestique.connectors.garmin_signin.declaration import DECLARATION
from domestique.connectors.garmin_signin.plans import plans_for


def test_every_kind_but_the_lists_has_a_plan() -> None:
    assert set(plans_for("x")) == set(DECLARATION.kinds) - {"activities", "exercise_sets"}


def test_a_name_is_no_path() -> None:
    plan = plans_for("../a b")["sleep"]
    assert isinstance(plan, ByDay)
    path, _ = plan.ask(date(2026, 11, 20))
    assert path == "/wellness-service/wellness/dailySleepData/..%2Fa%20b"


def test_no_range_is_longer_than_a_year() -> None:
    ranges = [plan.days for plan in plans_for("x").values() if isinstance(plan, ByRange)]
    assert max(ranges) <= 365
