"""Peers that need packages of their own get an environment of their own, so that ours stays what it is."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[1]


def python_with(*packages: str, without_needs: tuple[str, ...] = ()) -> Path:
    """The interpreter of an environment that has exactly these, made once: .cache/bench-env/<digest>.

    `without_needs`: peers that ask for versions no longer built; what they really use must be among `packages`.
    """
    digest = hashlib.sha256(" ".join(sorted((*packages, *without_needs))).encode()).hexdigest()[:10]
    place = _ROOT / ".cache" / "bench-env" / digest
    python = place / "bin" / "python"
    if not (place / "complete").exists():
        shutil.rmtree(place, ignore_errors=True)
        uv = shutil.which("uv") or shutil.which("uv", path=os.fspath(_ROOT / ".cache" / "uv" / "bin"))
        install: list[str | Path]
        if uv:
            subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, place], check=True)
            install = [uv, "pip", "install", "--quiet", "--python", python]
        else:
            subprocess.run([sys.executable, "-m", "venv", place], check=True)
            install = [python, "-m", "pip", "install", "--quiet"]
        subprocess.run([*install, *packages], check=True)
        if without_needs:
            subprocess.run([*install, "--no-deps", *without_needs], check=True)
        (place / "complete").touch()
    return python
