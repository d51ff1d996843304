"""How much memory one deed took at most, in this process. Linux tells, and lets the mark be set back."""

import os
from pathlib import Path

_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")


class HighWater:
    """`lower()` before the deed, `risen()` after it: bytes above what was held before, at the highest moment."""

    def __init__(self) -> None:
        self._before = 0

    def lower(self) -> None:
        descriptor = os.open(_CLEAR, os.O_WRONLY)
        try:
            os.write(descriptor, b"5")
        finally:
            os.close(descriptor)
        self._before = _mark(b"VmRSS:")

    def risen(self) -> int:
        return max(0, _mark(b"VmHWM:") - self._before)


def _mark(name: bytes) -> int:
    status = _STATUS.read_bytes()
    at = status.index(name) + len(name)
    return int(status[at : status.index(b"kB", at)]) * 1024
