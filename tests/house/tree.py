"""Which files are ours, and how to look into them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = Path("src/domestique")
_NOT_OURS = {"node_modules", "webdist", "__pycache__", ".vite", "dist"}


def files(tree: Path, folder: str | Path, *endings: str) -> Iterator[Path]:
    for path in sorted((tree / folder).rglob("*")):
        if path.suffix in endings and path.is_file() and not _NOT_OURS.intersection(path.relative_to(tree).parts):
            yield path


def modules(tree: Path, folder: str | Path = PACKAGE) -> Iterator[Path]:
    return files(tree, folder, ".py")


def folders(tree: Path, folder: str | Path) -> Iterator[Path]:
    """Every folder that holds Python, and those between."""
    found = {parent for path in modules(tree, folder) for parent in path.parents if (tree / folder) in parent.parents}
    return iter(sorted(found | {tree / folder}))


@cache
def _parsed(path: Path, changed_ns: int) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def parsed(path: Path) -> ast.Module:
    return _parsed(path, path.stat().st_mtime_ns)


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """The full names a file imports, each with its line; relative imports are not our habit and count as written."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def shown(tree: Path, path: Path, line: int | None = None) -> str:
    return str(path.relative_to(tree)) + (f":{line}" if line else "")
