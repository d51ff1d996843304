"""Element names of GPX and its extensions, without their prefixes.

Garmin's TrackPointExtension v1 and v2 (hr, cad, atemp, wtemp, depth, speed, course), its PowerExtension (PowerInWatts),
Cluetrust's gpxdata (hr, cadence, temp, distance), and what Strava, Suunto, Wahoo, Polar, Apple Health, OpenTracks and
FitoTrack write, with or without a namespace. Speeds are m/s, distances metres, in all of them.
"""

from domestique.formats.xml.grammar import LATITUDE, LONGITUDE, Grammar

_LEAVES = {
    "ele": "altitude",
    "altitude": "altitude",
    "hr": "heart_rate",
    "heartrate": "heart_rate",
    "HeartRate": "heart_rate",
    "heartRate": "heart_rate",
    "heart_rate": "heart_rate",
    "HeartRateBpm": "heart_rate",
    "cad": "cadence",
    "cadence": "cadence",
    "Cadence": "cadence",
    "RunCadence": "cadence",
    "power": "power",
    "Power": "power",
    "watts": "power",
    "Watts": "power",
    "PowerInWatts": "power",
    "atemp": "temperature",
    "temp": "temperature",
    "temperature": "temperature",
    "Temperature": "temperature",
    "wtemp": "water_temperature",
    "depth": "depth",
    "Depth": "depth",
    "speed": "speed",
    "Speed": "speed",
    "distance": "distance",
    "Distance": "distance",
    "DistanceMeters": "distance",
    "verticalSpeed": "vertical_speed",
    "course": "heading",
    "bearing": "heading",
    "hAcc": "gps_accuracy",
    "accuracy": "gps_accuracy",
}

_PLACE = {"lat": LATITUDE, "lon": LONGITUDE}

TRACK = Grammar(root="gpx", points=frozenset({"trkpt"}), time="time", leaves=_LEAVES, attributes=_PLACE)
LINE = Grammar(
    root="gpx", points=frozenset({"trkpt", "rtept"}), time="time", leaves={"ele": "altitude"}, attributes=_PLACE
)
