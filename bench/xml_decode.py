"""Decoding GPX and TCX to activities: real files of many programs, and one long day with every sensor.

CPU seconds, file by file, ours and the peer by turns; the peers in a process of their own, the files already in memory.
A file the peer cannot read counts for neither. fastgpx reads positions, heights and times, and no sensor at all; it
keeps them as objects of C++, so it is measured with its values taken out as well as without.
"""

import json
import subprocess
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

from bench.peers import python_with
from bench.result import Result
from domestique.formats import BadFile, read_file

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
PACKAGES = ("fastgpx>=0.8", "gpxpy>=1.6", "lxml>=6", "tcxreader>=0.4")
PEER = Path(__file__).with_name("xml_decode_peer.py")
DAY = 86_400
_CASES = (
    ("gpx", "gpxpy", 1),
    ("gpx", "fastgpx to columns", 3),
    ("gpx", "fastgpx, nothing looked at", 3),
    ("gpx", "lxml tree", 3),
    ("tcx", "tcxreader", 1),
    ("tcx", "lxml tree", 3),
)


def run() -> Iterator[Result]:
    peer = subprocess.Popen(
        [python_with(*PACKAGES), PEER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        for kind, library, rounds in _CASES:
            real = [path.read_bytes() for path in sorted((CORPUS / kind).glob(f"*.{kind}"))]
            if real:
                yield _measure(peer, f"{kind}, {len(real)} real files", real, library, rounds)
            yield _measure(peer, f"{kind}, a day with every sensor", [_day(kind)], library, rounds)
    finally:
        peer.kill()
        peer.wait()


def _measure(peer: "subprocess.Popen[bytes]", case: str, files: list[bytes], library: str, rounds: int) -> Result:
    ours = theirs = 0.0
    read = size = 0
    for data in files:
        known = [seconds for _ in range(rounds) if (seconds := _asked(peer, library, data)) is not None]
        mine = _own_seconds(data)
        if known and mine is not None:
            ours, theirs = ours + mine, theirs + median(known)
            read, size = read + 1, size + len(data)
    case = f"{case} ({read}, {size / 1e6:.1f} MB)"
    return Result("xml_decode", case, size / 1e6 / ours, size / 1e6 / theirs, library, theirs / ours, "MB/s")


def _asked(peer: "subprocess.Popen[bytes]", library: str, data: bytes) -> float | None:
    assert peer.stdin is not None
    assert peer.stdout is not None
    peer.stdin.write(json.dumps({"library": library, "size": len(data)}).encode() + b"\n" + data)
    peer.stdin.flush()
    answer: float | None = json.loads(peer.stdout.readline())
    return answer


def _own_seconds(data: bytes) -> float | None:
    taken = []
    for _ in range(3):
        begun = time.process_time()
        try:
            read_file(data)
        except BadFile:
            return None
        taken.append(time.process_time() - begun)
    return median(taken)


def _day(kind: str) -> bytes:
    start = datetime(2026, 5, 1)
    points = (_POINTS[kind].format(*_values(start, second)) for second in range(DAY))
    before, after = _AROUND[kind]
    return (before + "\n".join(points) + after).encode()


def _values(start: datetime, n: int) -> tuple[object, ...]:
    moment = (start + timedelta(seconds=n)).isoformat() + ".000Z"
    return 37 + n * 1.1e-5, 127 + n * 0.9e-5, 50 + n % 300 / 10, moment, 200 + n % 50, 120 + n % 40, 85 + n % 9, n * 7.5


_POINTS = {
    "gpx": (
        '<trkpt lat="{0:.7f}" lon="{1:.7f}"><ele>{2}</ele><time>{3}</time><extensions><power>{4}</power>'
        "<gpxtpx:TrackPointExtension><gpxtpx:hr>{5}</gpxtpx:hr><gpxtpx:cad>{6}</gpxtpx:cad>"
        "</gpxtpx:TrackPointExtension></extensions></trkpt>"
    ),
    "tcx": (
        "<Trackpoint><Time>{3}</Time><Position><LatitudeDegrees>{0:.7f}</LatitudeDegrees>"
        "<LongitudeDegrees>{1:.7f}</LongitudeDegrees></Position><AltitudeMeters>{2}</AltitudeMeters>"
        "<DistanceMeters>{7}</DistanceMeters><HeartRateBpm><Value>{5}</Value></HeartRateBpm><Cadence>{6}</Cadence>"
        "<Extensions><ns3:TPX><ns3:Watts>{4}</ns3:Watts></ns3:TPX></Extensions></Trackpoint>"
    ),
}
_AROUND = {
    "gpx": (
        '<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1" '
        'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"><trk><trkseg>',
        "</trkseg></trk></gpx>",
    ),
    "tcx": (
        '<?xml version="1.0" encoding="UTF-8"?><TrainingCenterDatabase '
        'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" '
        'xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2"><Activities><Activity Sport="Biking">'
        '<Id>2026-05-01T00:00:00.000Z</Id><Lap StartTime="2026-05-01T00:00:00.000Z"><TotalTimeSeconds>86400'
        "</TotalTimeSeconds><DistanceMeters>648000</DistanceMeters><Calories>9000</Calories><Intensity>Active</Intensity>"
        "<TriggerMethod>Manual</TriggerMethod><Track>",
        "</Track></Lap></Activity></Activities></TrainingCenterDatabase>",
    ),
}
