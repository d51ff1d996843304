from datetime import date

from domestique.connectors.garmin_shapes.plans import day_in_path, day_in_query, range_in_path, range_in_query

LOW, HIGH = date(2026, 11, 1), date(2026, 11, 21)


def test_days_stand_in_the_path_or_in_the_query() -> None:
    assert range_in_path("/a")(LOW, HIGH) == ("/a/2026-11-01/2026-11-21", {})
    assert range_in_query("/a")(LOW, HIGH) == ("/a", {"startDate": "2026-11-01", "endDate": "2026-11-21"})
    assert range_in_query("/a", "from", "to")(LOW, HIGH) == ("/a", {"from": "2026-11-01", "to": "2026-11-21"})
    assert day_in_path("/a")(HIGH) == ("/a/2026-11-21", {})
    assert day_in_query("/a", "date")(HIGH) == ("/a", {"date": "2026-11-21"})
