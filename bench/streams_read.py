"""One activity of 20,000 samples through the API, from the database to the client, against a file with those bytes.

The same server process answers both, through the same middleware, over one kept connection.
"""

import os
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import httpx

from bench.places import temporary_folder
from bench.result import Result, less_is_better
from bench.rides import ride
from bench.servers import free_port, running
from bench.timing import by_turns

SAMPLES = 20_000
ROUNDS = 60
SERVER = Path(__file__).with_name("streams_server.py")


def run() -> Iterator[Result]:
    with temporary_folder() as folder:
        port = free_port()
        command = [sys.executable, SERVER, folder / "data", folder, str(port)]
        with running(command, port, path="/health"):
            cookie, activity = _prepare(port, _gpx())
            for case, encoding in (("plain JSON", "identity"), ("as a browser asks (zstd)", "zstd")):
                yield _measure(port, cookie, activity, folder, case=case, encoding=encoding)


def _measure(port: int, cookie: str, activity: str, folder: Path, *, case: str, encoding: str) -> Result:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Cookie": cookie, "Accept-Encoding": encoding}
    ours_path, file_path = f"/api/v1/activities/{activity}/streams", f"/bench-files/{encoding}"

    def get(path: str) -> bytes:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        assert answer.status == 200, (path, answer.status, body[:500])
        return body

    body = get(ours_path)
    (folder / encoding).write_bytes(body)
    assert get(file_path) == body
    ours, peer = by_turns(lambda: get(ours_path), lambda: get(file_path), rounds=ROUNDS)
    connection.close()
    name = f"{case}, {len(body) // 1000} kB"
    return less_is_better(
        "streams_read", name, ours * 1000, peer * 1000, peer_name="static file, same server", unit="ms"
    )


def _prepare(port: int, gpx: bytes) -> tuple[str, str]:
    """An owner, signed in, whose ride was imported through the front door. Gives cookie and activity id."""
    with httpx.Client(base_url=f"http://127.0.0.1:{port}/api/v1", timeout=60) as client:
        owner = {
            "name": "Bench",
            "email": "bench@example.org",
            "password": "a long enough " + os.urandom(8).hex(),
            "language": "en",
            "time_zone": "UTC",
        }
        made = client.post("/setup", json=owner, headers={"Origin": f"http://127.0.0.1:{port}"})
        made.raise_for_status()
        headers = {"X-CSRF-Token": made.json()["csrf_token"], "Origin": f"http://127.0.0.1:{port}"}
        sent = client.post("/imports", files={"files": ("ride.gpx", gpx)}, headers=headers)
        sent.raise_for_status()
        seen: dict[str, Any] = {}
        until = time.monotonic() + 120
        while time.monotonic() < until:
            seen = client.get(f"/imports/{sent.json()['id']}").raise_for_status().json()
            if seen["state"] == "done" and seen["added"] == 1:
                cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
                return cookie, seen["items"][0]["activity_id"]
            if seen["state"] in ("done", "failed", "cancelled"):
                break
            time.sleep(0.1)
        raise RuntimeError(f"the ride was not imported: {seen}")


def _gpx() -> bytes:
    made = ride(7, SAMPLES).columns
    latitude, longitude = made["latitude"] * (180 / 2**31), made["longitude"] * (180 / 2**31)
    points = []
    for index in range(SAMPLES):
        hours, rest = divmod(index, 3600)
        minute, second = divmod(rest, 60)
        points.append(
            f'<trkpt lat="{latitude[index]:.7f}" lon="{longitude[index]:.7f}">'
            f"<ele>{made['altitude'][index] / 10:.1f}</ele>"
            f"<time>2026-05-01T{6 + hours:02}:{minute:02}:{second:02}Z</time>"
            f"<extensions><power>{made['power'][index]}</power><tpx:TrackPointExtension>"
            f"<tpx:hr>{made['heart_rate'][index]}</tpx:hr><tpx:cad>{made['cadence'][index]}</tpx:cad>"
            f"<tpx:atemp>{made['temperature'][index]}</tpx:atemp></tpx:TrackPointExtension></extensions></trkpt>"
        )
    head = (
        '<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="bench" '
        'xmlns="http://www.topografix.com/GPX/1/1" '
        'xmlns:tpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"><trk><type>cycling</type><trkseg>'
    )
    return (head + "".join(points) + "</trkseg></trk></gpx>").encode()
