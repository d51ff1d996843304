"""Lines out of every kind of file."""

import gzip

import numpy as np
import pytest

from domestique.formats import BadFile
from domestique.formats.courses import read_courses
from domestique.formats.fit_writing import write_activity
from domestique.formats.fit_writing.encode import encode_file
from domestique.formats.fit_writing.message import Message, Rows
from tests.fakes.gpx_file import gpx_ride
from tests.fakes.recordings import START, recording

PLACES = [(37.5, 127.0, 30), (37.501, 127.0, 31), (37.502, 127.001, 35)]


def gpx(*bodies: str) -> bytes:
    return f'<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">{"".join(bodies)}</gpx>'.encode()


def points(tag: str, places: list[tuple[float, float, int]]) -> str:
    return "".join(f'<{tag} lat="{lat}" lon="{lon}"><ele>{ele}</ele></{tag}>' for lat, lon, ele in places)


def test_several_routes_and_tracks_are_several_courses() -> None:
    found = read_courses(
        gpx(
            f"<rte><name>Plan</name>{points('rtept', PLACES)}</rte>",
            f"<trk><name>A</name><type>running</type><trkseg>{points('trkpt', PLACES)}</trkseg>"
            f"<trkseg>{points('trkpt', PLACES[::-1])}</trkseg></trk>",
            f"<trk><trkseg>{points('trkpt', PLACES[:1])}</trkseg></trk>",
        )
    )
    assert [(one.name, one.sport, len(one.latitude)) for one in found] == [("Plan", None, 3), ("A", "running", 6)]
    assert found[0].altitude.tolist() == [30, 31, 35]


def test_points_keep_the_order_of_the_file_when_time_goes_back() -> None:
    times = ["12:00:05", "12:00:01", "11:00:00"]
    body = "".join(
        f'<trkpt lat="{lat}" lon="{lon}"><time>2026-05-01T{time}Z</time></trkpt>'
        for (lat, lon, _), time in zip(PLACES, times, strict=True)
    )
    (found,) = read_courses(gpx(f"<trk><trkseg>{body}</trkseg></trk>"))
    assert found.latitude.tolist() == [37.5, 37.501, 37.502]
    assert np.isnan(found.altitude).all()


def test_a_recorded_track_is_a_way_too_and_so_is_a_packed_one() -> None:
    (found,) = read_courses(gzip.compress(gpx_ride(50)))
    assert (found.name, found.sport, len(found.latitude)) == ("한강", "cycling", 50)


def test_a_course_and_an_activity_of_tcx() -> None:
    track = "".join(
        f"<Trackpoint><Position><LatitudeDegrees>{lat}</LatitudeDegrees><LongitudeDegrees>{lon}</LongitudeDegrees>"
        f"</Position><AltitudeMeters>{ele}</AltitudeMeters></Trackpoint>"
        for lat, lon, ele in PLACES
    )
    body = f"<Courses><Course><Name>Namsan</Name><Track>{track}</Track></Course></Courses>"
    (found,) = read_courses(f"<TrainingCenterDatabase>{body}</TrainingCenterDatabase>".encode())
    assert (found.name, found.longitude.tolist(), found.altitude.tolist()) == (
        "Namsan",
        [127.0, 127.0, 127.001],
        [30, 31, 35],
    )


def test_a_fit_activity_gives_its_way() -> None:
    (found,) = read_courses(write_activity(recording("latitude", "longitude", "power", seconds=60)))
    assert (found.sport, len(found.latitude), found.barometric) == ("cycling", 60, True)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (gpx(f"<trk><trkseg>{points('trkpt', PLACES[:1])}</trkseg></trk>"), "no_points"),
        (gpx('<wpt lat="37" lon="127"/>'), "no_points"),
        (b"<gpx/>", "no_points"),
        (b"PK\x03\x04" + b"x" * 80, "no_reader"),
        (b"%PDF-1.7", "other_file"),
        (b"", "empty_file"),
    ],
)
def test_files_without_a_way_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(BadFile) as error:
        read_courses(data)
    assert error.value.code == code


def test_a_course_of_a_bike_computer() -> None:
    latitude, longitude, height = (np.array(column, dtype=np.float64) for column in zip(*PLACES, strict=True))
    data = encode_file(
        [
            Message("file_id", {"type": "course", "manufacturer": "garmin", "time_created": START}),
            Message("course", {"name": "남산", "sport": "cycling"}),
            Rows(
                "record",
                {
                    "timestamp": np.arange(3.0) + 1e9,
                    "position_lat": latitude,
                    "position_long": longitude,
                    "altitude": height,
                },
            ),
        ]
    )
    (found,) = read_courses(data)
    assert (found.name, found.sport, found.barometric) == ("남산", "cycling", False)
    assert found.latitude == pytest.approx(latitude, abs=1e-6)
    assert found.altitude.tolist() == [30, 31, 35]
