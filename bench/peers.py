"""Peers that need packages of their own get an environment of their own, so that ours stays what it is."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[1]


def python_with(*packages: str) -> Path:
    """The interpreter of an environment that has exactly these, made once: .cache/bench-env/<digest>."""
    digest = hashlib.sha256(" ".join(sorted(packages)).encode()).hexdigest()[:10]
    place = _ROOT / ".cache" / "bench-env" / digest
    python = place / "bin" / "python"
    if not (place / "complete").exists():
        shutil.rmtree(place, ignore_errors=True)
        uv = shutil.which("uv") or shutil.which("uv", path=os.fspath(_ROOT / ".cache" / "uv" / "bin"))
        if uv:
            subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, place], check=True)
            subprocess.run([uv, "pip", "install", "--quiet", "--python", python, *packages], check=True)
        else:
            subprocess.run([sys.executable, "-m", "venv", place], check=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
        (place / "complete").touch()
    return python
