"""Nothing lies about unregistered: each file of a registered kind is named in the tuple that is its register."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from tests.house.tree import PACKAGE, parsed, shown


@dataclass(frozen=True, slots=True)
class Register:
    """Each module or package directly in `folder` must be imported by `register`, unless excused.

    `marked_by` tells members from what they share: only a file in which it is found must be registered.
    """

    folder: str
    register: str
    excused: tuple[str, ...] = ()
    marked_by: str = ""


REGISTERS = (
    Register("api/routes", "api/routes/__init__.py"),
    Register("jobs/tasks", "jobs/tasks/__init__.py"),
    Register("store/tables", "store/tables/__init__.py", ("metadata",)),
    *(
        Register(f"analysis/metrics/{group}", f"analysis/metrics/{group}/__init__.py", marked_by="METRICS? = ")
        for group in ("load", "power", "heart", "run", "swim", "strength", "outing")
    ),
    Register("analysis/insights", "analysis/insights/__init__.py", marked_by="INSIGHT = "),
    Register("planning/packs", "planning/packs/__init__.py", marked_by="PACK = "),
    Register("planning/rules", "planning/rules/__init__.py", marked_by="KIND = "),
    Register("formats", "formats/__init__.py", marked_by="def read_{stem}|import read_{stem}"),
)


def unregistered(tree: Path) -> list[str]:
    found = []
    for kind in REGISTERS:
        folder, register = tree / PACKAGE / kind.folder, tree / PACKAGE / kind.register
        if not register.exists():
            continue
        named = _names(register)
        for path in sorted(folder.iterdir()):
            name = path.stem
            text = _text(path)
            if text is None or name.startswith("_") or not re.search(kind.marked_by.format(stem=name), text):
                continue
            if name not in kind.excused and name not in named:
                found.append(f"{shown(tree, path)} is not named in {kind.register}")
    return found


def _text(path: Path) -> str | None:
    module = path / "__init__.py" if path.is_dir() else path
    return module.read_text("utf-8") if module.suffix == ".py" and module.exists() else None


def _names(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom):
            names |= {alias.name for alias in node.names} | {(node.module or "").rpartition(".")[2]}
        elif isinstance(node, ast.Import):
            names |= {alias.name.rpartition(".")[2] for alias in node.names}
    return names
