"""A whole history imported: kept, decoded, stored, indexed, against decoding alone on the same cores in the same run.

The bar: 5,000 activities (15 million samples) in under five minutes on two cores, under 1 GB with the database.
    python -m bench.import_history [--full] [--json]
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.family import Watch
from bench.history_files import write_history
from bench.places import as_installed, temporary_folder
from bench.result import Result

SIZES = (100, 500, 2_000)
FULL = 5_000
LIMIT_S = 300.0
LIMIT_BYTES = 1e9
_BAR = "the bar"


def run(sizes: tuple[int, ...] = SIZES) -> Iterator[Result]:
    with temporary_folder() as folder:
        for count in sizes:
            write_history(folder / f"{count}", count)
        for cores in (1, 2):
            first: float | None = None
            for count in sizes:
                found, peak = measure(folder / f"{count}", folder / f"data-{count}-{cores}", cores)
                if found["added"] != count:
                    raise RuntimeError(f"not all of the files are in: {found}")
                yield from _results(count, cores, found, peak, first)
                first = first or count / found["whole_s"]


def measure(files: Path, data_dir: Path, cores: int) -> tuple[dict[str, float], int]:
    command = [sys.executable, "-m", "bench.import_process", str(files), str(data_dir), str(cores)]
    environ = as_installed(files.parent)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environ) as process:
        with Watch(process.pid, data_dir) as watch:
            out, _ = process.communicate()
        if process.returncode:
            raise RuntimeError(f"{command} failed")
    return json.loads(out), watch.peak


def _results(count: int, cores: int, found: dict[str, float], peak: int, first: float | None) -> Iterator[Result]:
    name = f"{count:,} files, {cores} core{'s' * (cores > 1)}"
    rate, alone = count / found["whole_s"], count / found["decode_s"]
    parts = f"in {found['receive_s']:.1f} s, read {found['read_s']:.1f} s, twins {found['rest_s']:.1f} s"
    yield Result("import_history", f"{name} ({parts})", rate, alone, "decoding alone", rate / alone, "files/s")
    needed = FULL / LIMIT_S
    yield Result("import_history", f"{name}: rate", rate, needed, _BAR, rate / needed, "files/s")
    ours, peer = found["cpu_s"], found["decode_cpu_s"]
    yield Result("import_history", f"{name}: processor time", ours, peer, "decoding alone", peer / ours, "s")
    yield Result(
        "import_history", f"{name}: peak memory", peak / 1e6, LIMIT_BYTES / 1e6, _BAR, LIMIT_BYTES / peak, "MB"
    )
    if first is not None:
        yield Result("import_history", f"{name}: growth", rate, first, f"{SIZES[0]} files", rate / first, "files/s")


def main() -> None:
    sizes = (*SIZES, FULL) if "--full" in sys.argv else SIZES
    for result in run(sizes):
        print(json.dumps(result.as_json()) if "--json" in sys.argv else f"  {result.as_text()}", flush=True)


if __name__ == "__main__":
    main()
