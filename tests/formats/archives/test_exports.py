import pytest

from domestique.formats.archives.exports import Export, export_of


@pytest.mark.parametrize(
    ("names", "export"),
    [
        (["x.txt", "DI_CONNECT/DI-Connect-Fitness/a_gear.json"], Export.GARMIN),
        (["abc/DI_CONNECT/x.json"], Export.GARMIN),
        (["profile.csv", "activities.csv"], Export.STRAVA),
        (["export_1/activities/123456.fit.gz"], Export.STRAVA),
        (["apple_health_export/export.xml"], Export.APPLE_HEALTH),
        (["a.fit", "activities/ride.fit"], None),
        ([], None),
    ],
)
def test_by_the_names_inside(names: list[str], export: Export | None) -> None:
    assert export_of(names) is export
