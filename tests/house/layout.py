"""Rooms, names and sizes."""

import ast
import re
from pathlib import Path

from tests.house.tree import PACKAGE, files, folders, modules, parsed, shown

LONGEST = 400
GENERATED = {
    "src/domestique/formats/fit/profile_data.py": "the FIT profile as tables, written by tools/make_fit_profile.py",
    "web/src/api/schema.d.ts": "the API client's types, written by ./dev openapi",
}
ROOMS = (
    "analysis", "api", "cli", "coaching", "connectors", "demo", "emulators", "formats", "jobs", "kit", "locales",
    "mcp", "model", "planning", "review", "services", "store",
)  # fmt: skip
EMPTY_NAMES = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
_MACHINE_PATH = re.compile(r"(?<![\w.$}~*])/(?:home|root|Users|work)/[\w.-]+")


def missing_rooms(tree: Path) -> list[str]:
    return [f"there is no room {room}" for room in ROOMS if not (tree / PACKAGE / room / "__init__.py").exists()]


def rooms_without_opening(tree: Path) -> list[str]:
    """Three lines: what lives here, what may enter, how to add one."""
    wrong = []
    for room in sorted({path.parent for path in (tree / PACKAGE).glob("*/__init__.py")}):
        if room.name == "webdist":
            continue
        opening = ast.get_docstring(parsed(room / "__init__.py")) or ""
        lines = opening.split("\n\n")[0].splitlines()
        if len(lines) != 3:
            wrong.append(f"{shown(tree, room)}: its docstring opens with {len(lines)} lines, not 3")
    return wrong


def folders_without_init(tree: Path) -> list[str]:
    return [
        f"{shown(tree, folder)} has no __init__.py"
        for root in (PACKAGE, Path("tests"))
        for folder in folders(tree, root)
        # Alembic loads its revisions by path; the folder is data to it, not a package.
        if "migrations" not in folder.parts and not (folder / "__init__.py").exists()
    ]


def long_files(tree: Path) -> list[str]:
    ours = [*files(tree, "src", ".py"), *files(tree, "tests", ".py"), *files(tree, "bench", ".py")]
    ours += [*files(tree, "web", ".ts", ".tsx", ".css", ".mjs", ".js"), *tree.glob("dev")]
    counts = [(path, len(path.read_text("utf-8").splitlines())) for path in ours]
    return [
        f"{shown(tree, path)} has {count} lines, more than {LONGEST}: part it by what one must know to edit it"
        for path, count in counts
        if count > LONGEST and shown(tree, path) not in GENERATED
    ]


def empty_names(tree: Path) -> list[str]:
    ours = [*files(tree, "src", ".py"), *files(tree, "tests", ".py"), *files(tree, "web", ".ts", ".tsx", ".css")]
    return [
        f"{shown(tree, path)}: name what it helps with"
        for path in ours
        if {part.split(".")[0].lower() for part in path.relative_to(tree).parts} & EMPTY_NAMES
    ]


def machine_paths(tree: Path) -> list[str]:
    """A path of somebody's own machine works nowhere else."""
    ours = [
        *modules(tree),
        *modules(tree, "tests"),
        *modules(tree, "bench"),
        *files(tree, "web", ".ts", ".tsx", ".mjs"),
    ]
    ours += [path for name in ("dev", ".ci/run", "Dockerfile", "compose.yaml") if (path := tree / name).exists()]
    return [
        f"{shown(tree, path, number)}: {match.group()}"
        for path in ours
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if (match := _MACHINE_PATH.search(line)) and path.name != Path(__file__).name
    ]
