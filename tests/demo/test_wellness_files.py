import json
from datetime import date, datetime, timedelta

from domestique.demo.season import season
from domestique.demo.wellness import nights
from domestique.demo.wellness_files import wellness_files
from domestique.formats.archives.exports import Export, export_of

START = date(2026, 2, 20)
NIGHTS = nights(2, list(season(2, START, START + timedelta(days=60))))


def test_a_quarter_a_file_in_the_exports_own_folders() -> None:
    files = dict(wellness_files(NIGHTS))
    assert len(files) == 8
    assert export_of(files) is Export.GARMIN
    assert any("2026-02-20_2026-03-31" in name for name in files)


def test_weights_are_grams_and_missing_ones_are_missing() -> None:
    rows = [row for name, data in wellness_files(NIGHTS) if "userBio" in name for row in json.loads(data)]
    assert len(rows) == sum(night.weight_kg is not None for night in NIGHTS)
    assert all(60_000 < row["weight"]["weight"] < 85_000 for row in rows)


def test_one_wakes_up_on_the_day_the_night_is_named_after() -> None:
    rows = [row for name, data in wellness_files(NIGHTS) if "sleepData" in name for row in json.loads(data)]
    for row in rows:
        woken = datetime.fromisoformat(row["sleepEndTimestampGMT"]) + timedelta(hours=9)
        assert woken.date().isoformat() == row["calendarDate"]
