"""Small GPX files as different programs write them."""

from datetime import UTC, datetime, timedelta

START = datetime(2026, 5, 1, 6, 30, tzinfo=UTC)


def gpx(body: str, encoding: str = "utf-8") -> bytes:
    return f'<gpx version="1.1" creator="Test">{body}</gpx>'.encode(encoding)


def track(*points: str) -> str:
    return f"<trk><trkseg>{''.join(points)}</trkseg></trk>"


def point(second: float, inside: str = "", lat: float = 37.5) -> str:
    moment = (START + timedelta(seconds=second)).isoformat().replace("+00:00", "Z")
    return f'<trkpt lat="{lat}" lon="{127 + second / 1e5:.6f}"><time>{moment}</time>{inside}</trkpt>'


EVERY_EXTENSION: dict[str, tuple[str, dict[str, float]]] = {
    "garmin v1": (
        "<ele>-20.2</ele><extensions><gpxtpx:TrackPointExtension><gpxtpx:atemp>22.0</gpxtpx:atemp>"
        "<gpxtpx:hr>154</gpxtpx:hr><gpxtpx:cad>90</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions>",
        {"altitude": -20.2, "temperature": 22, "heart_rate": 154, "cadence": 90},
    ),
    "garmin v2 as ns3": (
        "<extensions><ns3:TrackPointExtension><ns3:wtemp>18.5</ns3:wtemp><ns3:depth>3.25</ns3:depth>"
        "<ns3:hr>101</ns3:hr><ns3:speed>8.125</ns3:speed><ns3:course>270.5</ns3:course></ns3:TrackPointExtension></extensions>",
        {"water_temperature": 18.5, "depth": 3.25, "heart_rate": 101, "speed": 8.125, "heading": 270.5},
    ),
    "garmin power": (
        "<extensions><gpxpx:PowerExtension><gpxpx:PowerInWatts>215</gpxpx:PowerInWatts></gpxpx:PowerExtension></extensions>",
        {"power": 215},
    ),
    "strava": (
        "<extensions><power>201</power><gpxtpx:TrackPointExtension><gpxtpx:hr>133</gpxtpx:hr>"
        "</gpxtpx:TrackPointExtension></extensions>",
        {"power": 201, "heart_rate": 133},
    ),
    "cluetrust": (
        "<extensions><gpxdata:hr>121</gpxdata:hr><gpxdata:cadence>87.5</gpxdata:cadence><gpxdata:temp>9</gpxdata:temp>"
        "<gpxdata:distance>1234.56</gpxdata:distance></extensions>",
        {"heart_rate": 121, "cadence": 87.5, "temperature": 9, "distance": 1234.56},
    ),
    "suunto": (
        "<extensions><gpxdata:distance>10.5</gpxdata:distance><gpxdata:speed>2.5</gpxdata:speed>"
        "<gpxdata:verticalSpeed>-0.25</gpxdata:verticalSpeed><gpxdata:hr>99</gpxdata:hr></extensions>",
        {"distance": 10.5, "speed": 2.5, "vertical_speed": -0.25, "heart_rate": 99},
    ),
    "apple health route": (
        "<extensions><speed>2.75</speed><course>91.5</course><hAcc>3.5</hAcc><vAcc>2</vAcc></extensions>",
        {"speed": 2.75, "heading": 91.5, "gps_accuracy": 3.5},
    ),
    "no namespaces": (
        "<extensions><TrackPointExtension><hr>88</hr><cad>60</cad></TrackPointExtension></extensions>",
        {"heart_rate": 88, "cadence": 60},
    ),
    "gpx 1.0": ("<course>12</course><speed>3.5</speed>", {"heading": 12, "speed": 3.5}),
    "zero heart": ("<ele>1</ele><extensions><hr>0</hr></extensions>", {"altitude": 1}),
}
