from datetime import UTC, date, datetime

from domestique.connectors.garmin_shapes.columns import first_of, measured, not_negative, readings, series

START = 1795212600000
DAY = date(2026, 11, 21)


def test_columns_are_found_by_the_names_beside_them() -> None:
    rows = [[START, "MEASURED", 40, 3.0], [START + 60_000, "MEASURED", 0, 3.0], [START + 120_000, "GAP", -1, 3.0]]
    named = [
        {"bodyBatteryValueDescriptorIndex": 2, "bodyBatteryValueDescriptorKey": "bodyBatteryLevel"},
        {"bodyBatteryValueDescriptorIndex": 0, "bodyBatteryValueDescriptorKey": "timestamp"},
    ]
    found = readings(rows, named, "bodyBatteryLevel", keep=not_negative)
    assert [value for _, value in found] == [40, 0]


def test_nothing_and_nonsense_are_no_readings() -> None:
    rows = [[START, None], [START, 0], [None, 60], [START], "x", [START, "60"], [START, 61]]
    assert readings(rows, None, "heartrate", keep=measured) == [(START, 61)]
    assert readings({"no": "list"}, None, "heartrate", keep=measured) == []


def test_a_series_is_in_order_with_one_reading_for_an_instant() -> None:
    found = readings([[START + 60_000, 62], [START, 60], [START + 60_000, 63]], None, "heartrate", keep=measured)
    (told,) = series(DAY, "heart_rate", "bpm", found)
    assert (told.start, told.seconds, told.values) == (datetime(2026, 11, 20, 22, 10, tzinfo=UTC), (0, 60), (60, 63))
    assert series(DAY, "heart_rate", "bpm", []) == ()
    assert series(None, "heart_rate", "bpm", found) == ()


def test_the_first_name_that_holds_anything_wins() -> None:
    assert first_of({"a": None, "b": [1]}, "a", "b") == [1]
    assert first_of({}, "a") is None
