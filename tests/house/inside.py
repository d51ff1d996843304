"""What may stand inside a file: purity, SQL, strangers."""

import ast
import re
from pathlib import Path

from tests.house.tree import PACKAGE, imports, modules, parsed, shown

PURE = ("analysis", "formats", "kit", "model", "planning", "review")
_IMPURE_CALLS = {"open", "print", "input", "breakpoint"}
_CLOCKS = {"now", "utcnow", "today"}
_IMPURE_NAMES = {"pathlib.Path", "uuid.uuid1", "uuid.uuid4", "numpy.random", "io.open", "io.FileIO"}
_SQL = re.compile(
    r"\b(SELECT\s+[\w*.(]|INSERT\s+INTO\s+\w|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s+\w|CREATE\s+(TABLE|INDEX|ROLE)\s|ALTER\s+TABLE\s)"
)


def impure_lines(tree: Path) -> list[str]:
    """What import contracts cannot see: a clock behind datetime, a file behind open, chance behind NumPy."""
    found = []
    for room in PURE:
        for path in modules(tree, PACKAGE / room):
            found += [
                f"{shown(tree, path, line)} imports {name}" for name, line in imports(path) if name in _IMPURE_NAMES
            ]
            for node in ast.walk(parsed(path)):
                if isinstance(node, ast.Call) and (name := _impure(node)):
                    found.append(f"{shown(tree, path, node.lineno)} calls {name}")
                elif isinstance(node, ast.Attribute) and ast.unparse(node) in ("np.random", "numpy.random"):
                    found.append(f"{shown(tree, path, node.lineno)} uses {ast.unparse(node)}")
    return found


def _impure(call: ast.Call) -> str | None:
    if isinstance(call.func, ast.Name):
        return call.func.id if call.func.id in _IMPURE_CALLS else None
    if isinstance(call.func, ast.Attribute) and call.func.attr in _CLOCKS:
        return ast.unparse(call.func)
    return None


def sql_outside_store(tree: Path) -> list[str]:
    found = []
    for path in modules(tree):
        if (tree / PACKAGE / "store") in path.parents:
            continue
        docstrings = {id(node.body[0].value) for node in ast.walk(parsed(path)) if _opens_with_words(node)}  # type: ignore[attr-defined]
        for node in ast.walk(parsed(path)):
            words = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
            if id(node) not in docstrings and _SQL.search(words):
                found.append(f"{shown(tree, path, getattr(node, 'lineno', None))} holds SQL: {words.strip()[:40]!r}")
    return found


def _opens_with_words(node: ast.AST) -> bool:
    body = getattr(node, "body", None)
    return (
        isinstance(body, list)
        and bool(body)
        and isinstance(body[0], ast.Expr)
        and isinstance(body[0].value, ast.Constant)
    )


def deeds_that_call_deeds(tree: Path) -> list[str]:
    """Some are no deeds: what every deed is handed, may raise, asks for first, how it gets out, how plans are kept."""
    services = tree / PACKAGE / "services"
    deeds = {path.stem for path in services.glob("*.py")} - {
        "__init__",
        "desk",
        "errors",
        "proof",
        "wires",
        "bringing",
        "ledger",
        "athlete_now",
        "levels_now",
        "carrying_out",
        "going_out",
        "plan_keeping",
    }
    found = []
    for path in modules(tree, PACKAGE / "services"):
        for name, line in imports(path):
            asked = name.removeprefix("domestique.services.").split(".")[0]
            if name.startswith("domestique.services.") and asked in deeds - {path.stem}:
                found.append(f"{shown(tree, path, line)} imports its sibling {asked}")
    return found
