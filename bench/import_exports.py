"""Account exports from first byte to the last activity: Garmin's against the same files in a folder, Apple Health's
against the bars of time and memory.

    python -m bench.import_exports [--garmin 1000] [--apple-mb 200] [--json]
"""

import argparse
import json
from collections.abc import Iterator

from bench.export_files import write_apple_export, write_garmin_export
from bench.history_files import write_history
from bench.import_history import FULL, LIMIT_BYTES, LIMIT_S, measure
from bench.places import temporary_folder
from bench.result import Result

GARMIN = 1_000
APPLE_MB = 200
_CORES = 2
_BAR = "the bar"
_NEEDED_MB_S = 2_000 / LIMIT_S
"""Two gigabytes of export.xml in the same five minutes as a whole history of files."""


def run(garmin: int = GARMIN, apple_mb: int = APPLE_MB) -> Iterator[Result]:
    if garmin:
        yield from _garmin(garmin)
    if apple_mb:
        yield from _apple(apple_mb)


def _garmin(count: int) -> Iterator[Result]:
    with temporary_folder() as folder:
        write_history(folder / "files", count)
        size = write_garmin_export(folder / "export.zip", count)
        plain, _ = measure(folder / "files", folder / "data-plain", _CORES)
        found, peak = measure(folder / "export.zip", folder / "data-export", _CORES)
    if found["failed"] or found["added"] < count:
        raise RuntimeError(f"not all of the export is in: {found}")
    name = f"Garmin, {count:,} activities in {size / 1e6:.0f} MB"
    rate, peer = count / found["whole_s"], count / plain["whole_s"]
    yield Result("import_exports", name, rate, peer, "the same files in a folder", rate / peer, "activities/s")
    needed = FULL / LIMIT_S
    yield Result("import_exports", "Garmin: rate", rate, needed, _BAR, rate / needed, "activities/s")
    yield _processor("Garmin", found["cpu_s"], count / needed)
    yield _memory("Garmin", peak)


def _apple(megabytes: int) -> Iterator[Result]:
    with temporary_folder() as folder:
        export = folder / "export.zip"
        wrote = write_apple_export(export, megabytes * 1_000_000)
        packed = export.stat().st_size
        found, peak = measure(export, folder / "data", _CORES)
    if found["failed"] or found["added"] < wrote["workouts"]:
        raise RuntimeError(f"not all of the export is in: {found}, {wrote}")
    rate = wrote["bytes"] / 1e6 / found["whole_s"]
    content = f"{wrote['bytes'] / 1e6:,.0f} MB of XML ({packed / 1e6:,.0f} packed), {wrote['records']:,} records"
    name = f"Apple Health, {content}, {wrote['workouts']:,} workouts, in {found['whole_s']:.0f} s"
    yield Result("import_exports", name, rate, _NEEDED_MB_S, _BAR, rate / _NEEDED_MB_S, "MB/s")
    yield _processor("Apple Health", found["cpu_s"], wrote["bytes"] / 1e6 / _NEEDED_MB_S)
    yield _memory("Apple Health", peak)


def _processor(name: str, spent: float, allowed: float) -> Result:
    """What is left of the figure on a machine that does other things too."""
    return Result("import_exports", f"{name}: processor time", spent, allowed, _BAR, allowed / spent, "s")


def _memory(name: str, peak: int) -> Result:
    mega = LIMIT_BYTES / 1e6
    return Result("import_exports", f"{name}: peak memory", peak / 1e6, mega, _BAR, LIMIT_BYTES / peak, "MB")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.import_exports")
    parser.add_argument("--garmin", type=int, default=GARMIN, help="activities; 0 for none")
    parser.add_argument("--apple-mb", type=int, default=APPLE_MB, help="megabytes of export.xml; 0 for none")
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    for result in run(wanted.garmin, wanted.apple_mb):
        print(json.dumps(result.as_json()) if wanted.json else f"  {result.as_text()}", flush=True)


if __name__ == "__main__":
    main()
