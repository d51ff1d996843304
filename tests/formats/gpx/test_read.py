from datetime import UTC, datetime
from pathlib import Path

import gpxpy
import numpy as np
import pytest

from domestique.formats import read_file
from domestique.formats.errors import BadFile
from domestique.formats.gpx import read_gpx
from domestique.formats.gpx.names import TRACK
from domestique.formats.reading import Kind
from domestique.formats.xml import strict
from domestique.model.sport import Sport
from domestique.model.streams import MISSING
from tests.formats.corpus import files
from tests.formats.gpx.examples import EVERY_EXTENSION, gpx, point, track
from tests.formats.xml.agreement import assert_agrees
from tests.formats.xml.reference import EPOCH, rows


@pytest.mark.parametrize("path", files("gpx"), ids=lambda path: path.name)
def test_real_files_agree_with_a_tree_parser(path: Path) -> None:
    data = path.read_bytes()
    try:
        reading = read_gpx(data)
    except BadFile as bad:
        assert bad.code == "no_points"  # noqa: PT017 - the file's own emptiness is the expected answer
        assert b"pt " not in data
        return
    if reading.kind is Kind.ACTIVITY:
        assert assert_agrees(reading, rows(data, "trkpt", "time", TRACK.leaves, TRACK.attributes)) > 0


# gpxpy takes seconds for the larger ones.
@pytest.mark.parametrize("path", [path for path in files("gpx") if path.stat().st_size < 200_000], ids=lambda p: p.name)
def test_real_files_agree_with_gpxpy(path: Path) -> None:
    data = path.read_bytes()
    try:
        peer = gpxpy.parse(data.decode("utf-8-sig"))
        reading = read_gpx(data)
    except (BadFile, UnicodeDecodeError, gpxpy.gpx.GPXXMLSyntaxException):
        return
    theirs: dict[int, tuple[float, float, float | None]] = {}
    for one in (one for one_track in peer.tracks for segment in one_track.segments for one in segment.points):
        if one.time is not None:
            moment = round((one.time.replace(tzinfo=one.time.tzinfo or UTC) - EPOCH).total_seconds() * 1000)
            theirs.setdefault(moment, (one.latitude, one.longitude, one.elevation))
    for activity in reading.activities:
        start = round((activity.start - EPOCH).total_seconds() * 1000)
        there = [theirs[start + since] for since in activity.streams.time.raw.tolist()]
        for channel, values in zip(("latitude", "longitude", "altitude"), zip(*there, strict=True), strict=True):
            expected = np.array(values, np.float64)
            if np.isfinite(expected).any():
                np.testing.assert_allclose(activity.streams.channels[channel].values(), expected, rtol=0, atol=6e-4)


@pytest.mark.parametrize("name", EVERY_EXTENSION)
def test_each_vendors_extension(name: str) -> None:
    xml, expected = EVERY_EXTENSION[name]
    (activity,) = read_gpx(gpx(track(point(0, xml), point(1, xml)))).activities
    channels = activity.streams.channels
    found = {
        key: stream.values()[1] for key, stream in channels.items() if key not in ("time", "latitude", "longitude")
    }
    assert found == expected


def test_raw_numbers_are_fits_own_scales() -> None:
    one = '<trkpt lat="45" lon="-90"><ele>12.345</ele><time>2026-05-01T00:00:00Z</time></trkpt>'
    two = '<trkpt lat="180" lon="180"><ele>x</ele><time>2026-05-01T00:00:01.5Z</time></trkpt>'
    (activity,) = read_gpx(gpx(track(one, two))).activities
    channels = activity.streams.channels
    assert channels["latitude"].raw.tolist() == [2**29, MISSING]
    assert channels["longitude"].raw.tolist() == [-(2**30), MISSING]
    assert channels["altitude"].raw.tolist() == [12345, MISSING]
    assert channels["time"].raw.tolist() == [0, 1500]
    assert activity.losses[0].code == "impossible_values"


def test_segments_are_pauses_when_they_leave_a_hole() -> None:
    segments = [point(0), point(1)], [point(2), point(3)], [point(300), point(301)]
    body = "".join(f"<trkseg>{''.join(points)}</trkseg>" for points in segments)
    (activity,) = read_gpx(gpx(f"<trk>{body}</trk>")).activities
    assert [(pause.start_s, pause.end_s) for pause in activity.pauses] == [(3.0, 300.0)]
    assert (activity.elapsed_s, activity.timer_s) == (301.0, 4.0)


def test_tracks_that_go_on_are_one_outing_and_others_are_not() -> None:
    log = [
        f"<trk><name>ACTIVE LOG #{n}</name><trkseg>{point(n * 60)}{point(n * 60 + 9)}</trkseg></trk>" for n in (1, 2)
    ]
    named = f"<trk><name>Commute</name><trkseg>{point(900)}{point(990)}</trkseg></trk>"
    later = f"<trk><trkseg>{point(90_000)}{point(90_060)}</trkseg></trk>"
    other = f"<trk><type>running</type><trkseg>{point(91_000)}{point(91_060)}</trkseg></trk>"
    activities = read_gpx(gpx("".join([*log, named, later, other]))).activities
    assert [len(activity.streams) for activity in activities] == [4, 2, 2, 2]
    assert [activity.sport for activity in activities] == [Sport.OTHER, Sport.OTHER, Sport.OTHER, Sport.RUNNING]


def test_without_times_it_is_a_route_and_says_so() -> None:
    reading = read_gpx(gpx(track('<trkpt lat="1" lon="2"/>', '<trkpt lat="1" lon="3"/>')))
    assert (reading.kind, reading.activities) == (Kind.ROUTE, ())
    assert [loss.code for loss in reading.losses] == ["no_times"]
    assert read_gpx(gpx('<wpt lat="1" lon="2"/>')).kind is Kind.ROUTE
    with pytest.raises(BadFile, match="no track"):
        read_gpx(gpx("<metadata/>"))


def test_times_that_run_back_repeat_or_lack() -> None:
    points = [point(0), point(10), point(5), point(11), point(11), point(12), '<trkpt lat="1" lon="2"/>']
    (activity,) = read_gpx(gpx(track(*points))).activities
    assert activity.streams.time.raw.tolist() == [0, 5_000, 11_000, 12_000]
    codes = {loss.code: loss.reason for loss in activity.losses}
    assert set(codes) == {"points_without_time", "times_backwards"}
    assert codes["times_backwards"] == "One point whose time runs backwards was left out."


def test_the_same_moment_twice_fills_holes_and_keeps_the_first() -> None:
    first = point(0, "<ele>5</ele>")
    again = point(0, "<extensions><hr>120</hr></extensions>", lat=9.0)
    (activity,) = read_gpx(gpx(track(first, again, point(1)))).activities
    assert activity.streams.channels["heart_rate"].raw[0] == 120
    assert activity.streams.channels["latitude"].values()[0] == pytest.approx(37.5)
    assert [loss.code for loss in activity.losses] == ["same_time"]


def test_a_receiver_without_fix_or_clock() -> None:
    lost = '<trkpt lat="0" lon="0"><time>2026-05-01T06:30:02Z</time></trkpt>'
    early = '<trkpt lat="1" lon="1"><time>1989-01-01T00:00:00Z</time></trkpt>'
    (activity,) = read_gpx(gpx(track(early, point(0), point(1), lost))).activities
    assert activity.start == datetime(2026, 5, 1, 6, 30, tzinfo=UTC)
    assert activity.streams.channels["latitude"].raw[-1] == MISSING
    assert [loss.code for loss in activity.losses] == ["stray_points"]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-16", "UTF-16"), ("utf-8-sig", "UTF-8"), ("utf-8", "utf-16"), ("iso-8859-1", "ISO-8859-1"), ("utf-8", None)],
)
def test_encodings(encoding: str, declared: str | None) -> None:
    heading = f'<?xml version="1.0" encoding="{declared}"?>\n' if declared else ""
    text = heading + gpx(f"<trk><name>Vélo à Jeju</name><trkseg>{point(0)}{point(1)}</trkseg></trk>").decode()
    (activity,) = read_file(text.encode(encoding)).activities
    assert activity.name == "Vélo à Jeju"


def test_undeclared_korean_and_latin_names() -> None:
    for encoding, name in (("euc_kr", "한강 라이딩"), ("cp1252", "Vélo à Zürich")):
        reading = read_gpx(gpx(f"<trk><name>{name}</name><trkseg>{point(0)}{point(1)}</trkseg></trk>", encoding))
        assert reading.activities[0].name == name
        assert [loss.code for loss in reading.losses] == ["wrong_encoding"]


def test_small_faults_of_exporters_are_forgiven_aloud() -> None:
    text = gpx(f"<trk><name>Tom & Jerry&nbsp;\x01</name><trkseg>{point(0)}{point(1)}</trkseg></trk>")
    reading = read_file(b"\r\n  <?xml version='1.0'?>" + text)
    assert reading.activities[0].name == "Tom & Jerry&nbsp;"
    assert [loss.code for loss in reading.losses] == ["forbidden_characters", "bare_ampersand"]


def test_what_stands_before_a_break_is_saved() -> None:
    whole = gpx(track(*(point(n) for n in range(100))))
    reading = read_gpx(whole[: len(whole) * 3 // 4])
    (activity,) = reading.activities
    assert 70 < len(activity.streams) < 80
    assert [loss.code for loss in reading.losses] == ["cut_short"]


def test_reading_goes_on_behind_damage() -> None:
    points = [point(n) for n in range(100)]
    points[40] = points[40].replace("</time>", "</tim")
    reading = read_gpx(gpx(track(*points)))
    assert len(reading.activities[0].streams) == 99
    assert [loss.code for loss in reading.losses] == ["damaged"]
    assert "in 1 place," in reading.losses[0].reason


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<gpx><trk><name>&b;</name></trk></gpx>"
)
OUTSIDE = b'<!DOCTYPE gpx SYSTEM "file:///etc/passwd"><gpx><trk><name>x</name></trk></gpx>'


@pytest.mark.parametrize("data", [BOMB, OUTSIDE])
def test_document_types_are_refused(data: bytes) -> None:
    with pytest.raises(BadFile) as caught:
        read_file(data)
    assert caught.value.code == "xml_dtd"


@pytest.mark.parametrize("where", ["<trk><trkseg>{}</trkseg></trk>", "<trk><trkseg><trkpt>{}</trkpt></trkseg></trk>"])
def test_endless_nesting_is_refused(where: str) -> None:
    with pytest.raises(BadFile) as caught:
        read_gpx(gpx(where.format("<a>" * 5000 + "</a>" * 5000)))
    assert caught.value.code == "xml_too_deep"


def test_endless_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict, "_MOST_NODES", 3000)
    with pytest.raises(BadFile) as caught:
        read_gpx(gpx("<a/>" * 3001))
    assert caught.value.code == "xml_too_many_parts"
