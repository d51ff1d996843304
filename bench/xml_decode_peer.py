"""Runs in the peers' environment: reads {"library", "size"} and that many bytes, answers CPU seconds or null."""

import io
import json
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import fastgpx
import gpxpy
from lxml import etree
from tcxreader.tcxreader import TCXReader

_TCX = "{http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2}"


def tree(data: bytes) -> None:
    """The least one must write oneself: lxml's tree, each value as float, each time as datetime."""
    root = etree.fromstring(data.lstrip(), etree.XMLParser(resolve_entities=False, huge_tree=True))
    tcx = root.tag == f"{_TCX}TrainingCenterDatabase"
    for point in root.iter(f"{_TCX}Trackpoint" if tcx else "{*}trkpt"):
        values = [float(value) for value in point.attrib.values()]
        for leaf in point.iterdescendants():
            text = leaf.text
            if text and isinstance(leaf.tag, str) and not len(leaf):
                if leaf.tag.endswith(("time", "Time")):
                    datetime.fromisoformat(text.strip())
                elif text[:1] in "-0123456789":
                    values.append(float(text))


def fast_columns(data: bytes) -> None:
    for track in fastgpx.parse(data.decode("utf-8-sig")).tracks:
        for segment in track.segments:
            [(point.latitude, point.longitude, point.elevation, point.time) for point in segment.points]


def tcx_reader(data: bytes) -> None:
    with tempfile.NamedTemporaryFile(suffix=".tcx") as file:
        Path(file.name).write_bytes(data)
        TCXReader().read(file.name, only_gps=False)


LIBRARIES: dict[str, Callable[[bytes], object]] = {
    "gpxpy": lambda data: gpxpy.parse(io.StringIO(data.decode("utf-8-sig"))),
    "fastgpx, nothing looked at": lambda data: fastgpx.parse(data.decode("utf-8-sig")),
    "fastgpx to columns": fast_columns,
    "lxml tree": tree,
    "tcxreader": tcx_reader,
}


def main() -> None:
    while line := sys.stdin.buffer.readline():
        wanted = json.loads(line)
        data = sys.stdin.buffer.read(wanted["size"])
        seconds: float | None
        try:
            begun = time.process_time()
            LIBRARIES[wanted["library"]](data)
            seconds = time.process_time() - begun
        except Exception:  # each library has errors of its own, and refuses what it cannot read with any of them
            seconds = None
        print(json.dumps(seconds), flush=True)


if __name__ == "__main__":
    main()
