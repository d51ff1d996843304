"""A GPX track, as a phone would write it."""

from datetime import UTC, datetime, timedelta

START = datetime(2026, 5, 1, 6, 30, tzinfo=UTC)


def gpx_ride(seconds: int = 30, *, start: datetime = START, beat: int = 120) -> bytes:
    """Place, height and heart rate at 1 Hz; different arguments give different bytes."""
    points = "".join(
        f'<trkpt lat="{37.5 + second * 1e-5:.6f}" lon="127.0"><ele>{30 + second % 5}</ele>'
        f"<time>{(start + timedelta(seconds=second)).isoformat().replace('+00:00', 'Z')}</time>"
        f"<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>{beat + second % 20}</gpxtpx:hr>"
        "</gpxtpx:TrackPointExtension></extensions></trkpt>"
        for second in range(seconds)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<gpx version="1.1" creator="tests" xmlns="http://www.topografix.com/GPX/1/1" '
        'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">'
        f"<trk><name>한강</name><type>cycling</type><trkseg>{points}</trkseg></trk></gpx>"
    ).encode()
