"""A process and all that works for it: memory, shared pages counted once (PSS), and processor time. Linux only."""

import os
import threading
import time
from contextlib import suppress
from pathlib import Path

_PAUSE_S = 0.25


def family(root: int, data_dir: Path) -> set[int]:
    """`root`, its children, and every server that has `data_dir` on its command line."""
    mark = str(data_dir).encode()
    parents: dict[int, int] = {}
    found = {root}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        with suppress(OSError, IndexError, ValueError):
            pid = int(entry.name)
            parents[pid] = int(_stat(pid)[1])
            if mark in (entry / "cmdline").read_bytes():
                found.add(pid)
    while children := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= children
    return found


def cpu_seconds(root: int, data_dir: Path) -> float:
    """Spent so far by all of them, the ended ones too."""
    ticks = 0
    for pid in family(root, data_dir):
        with suppress(OSError, IndexError, ValueError):
            ticks += sum(int(field) for field in _stat(pid)[11:15])
    return ticks / os.sysconf("SC_CLK_TCK")


class Watch:
    """The peak over the family, in bytes."""

    def __init__(self, root: int, data_dir: Path) -> None:
        self.peak = 0
        self._root, self._data_dir = root, data_dir
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._follow, daemon=True)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _follow(self) -> None:
        while not self._stop.is_set():
            self.peak = max(self.peak, sum(_held(pid) for pid in family(self._root, self._data_dir)))
            time.sleep(_PAUSE_S)


def _stat(pid: int) -> list[str]:
    """From the state on, the third field."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def _held(pid: int) -> int:
    with suppress(OSError, ValueError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
