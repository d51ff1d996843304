"""The papers keep up with the code: settings, commands, decisions."""

import ast
import re
from pathlib import Path

from tests.house.tree import PACKAGE, parsed, shown


def undocumented_settings(tree: Path) -> list[str]:
    paper = _words(tree / "docs/settings.md")
    settings = next(
        node
        for node in parsed(tree / PACKAGE / "settings.py").body
        if isinstance(node, ast.ClassDef) and node.name == "Settings"
    )
    names = [f"DOMESTIQUE_{node.target.id.upper()}" for node in settings.body if isinstance(node, ast.AnnAssign)]  # type: ignore[union-attr]
    found = [f"docs/settings.md does not explain {name}" for name in names if f"`{name}`" not in paper]
    return found + [
        f"docs/settings.md explains {name}, which is no setting"
        for name in sorted(set(re.findall(r"^\| `(DOMESTIQUE_\w+)`", paper, re.M)) - set(names))
    ]


def undocumented_commands(tree: Path) -> list[str]:
    """The verbs that cli/main.py registers, and the sub-verbs of its groups."""
    paper = _words(tree / "docs/cli.md")
    return [
        f"docs/cli.md does not explain domestique {command}"
        for command in commands(tree)
        if f"`domestique {command}" not in paper
    ]


def commands(tree: Path) -> list[str]:
    found = []
    for node in ast.walk(parsed(tree / PACKAGE / "cli/main.py")):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if called == "app.command" and node.args:
            found.append(ast.literal_eval(node.args[0]))
        elif called == "app.add_typer":
            group = next(str(ast.literal_eval(word.value)) for word in node.keywords if word.arg == "name")
            module = ast.unparse(node.args[0]).split(".")[0]
            found += [f"{group} {verb}" for verb in _verbs(tree / PACKAGE / "cli" / f"{module}.py")]
    return found


def _verbs(path: Path) -> list[str]:
    return [
        str(ast.literal_eval(node.args[0]))
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "app.command" and node.args
    ]


def unlisted_decisions(tree: Path) -> list[str]:
    index = _words(tree / "docs/adr/README.md")
    papers = sorted((tree / "docs/adr").glob("[0-9]*.md"))
    found = [f"{shown(tree, paper)} is not in docs/adr/README.md" for paper in papers if f"({paper.name})" not in index]
    numbers = [int(paper.name[:4]) for paper in papers]
    return found + [
        f"two decisions have the number {number}" for number in sorted(set(numbers)) if numbers.count(number) > 1
    ]


def broken_links(tree: Path) -> list[str]:
    """Relative links between our own papers."""
    papers = [*tree.glob("*.md"), *(tree / "docs").rglob("*.md")]
    return [
        f"{shown(tree, paper)} links to {target}, which is not there"
        for paper in papers
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", paper.read_text("utf-8"))
        if "://" not in target and not target.startswith("mailto:") and not (paper.parent / target).exists()
    ]


def _words(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""
