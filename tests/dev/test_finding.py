"""What ./dev finds and what it says, on machines made of a few small programs in a PATH of their own."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

TOOLS = (
    "awk",
    "cat",
    "cksum",
    "df",
    "dirname",
    "find",
    "grep",
    "head",
    "id",
    "mkdir",
    "rm",
    "sed",
    "sh",
    "sort",
    "tail",
)
GOOD = f'exec "{sys.executable}" "$@"\n'
REFUSES = 'echo "pyenv: $0: command not found" >&2\nexit 127\n'
OLD = "exit 1\n"  # what the version question answers on Python 3.11
NO_PIP = 'case "$*" in *"(3, 8)"*) echo "$0" ;; *) exit 1 ;; esac\n'  # an old Python without ensurepip and pip
FETCHES_NOTHING = 'case "$1" in --version) echo "uv 0.13.8" ;; *) echo "error: no network" >&2; exit 2 ;; esac\n'


class Machine:
    def __init__(self, folder: Path) -> None:
        self.bin, self.home, self.checkout = folder / "bin", folder / "home", folder / "checkout"
        for made in (self.bin, self.home, self.checkout):
            made.mkdir()
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found, tool
            (self.bin / tool).symlink_to(found)
        shutil.copy(ROOT / "dev", self.checkout / "dev")
        shutil.copytree(ROOT / "tools", self.checkout / "tools")

    def has(self, name: str, body: str, place: Path | None = None) -> None:
        path = (place or self.bin) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}", "utf-8")
        path.chmod(0o755)

    def run(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        environ = {"PATH": str(self.bin), "HOME": str(self.home), **variables}
        return subprocess.run(["./dev", *arguments], cwd=self.checkout, env=environ, capture_output=True, text=True)

    def asks(self, function: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """One of the script's own functions, with everything above the verbs loaded."""
        definitions = (ROOT / "dev").read_text("utf-8").split("# --- verbs")[0]
        environ = {"PATH": str(self.bin), "HOME": str(self.home), **variables}
        script = f"{definitions}\n{function}"
        return subprocess.run(
            ["sh", "-c", script, str(self.checkout / "dev")], env=environ, capture_output=True, text=True, cwd=ROOT
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def real_python() -> str:
    return str(getattr(sys, "_base_executable", sys.executable))


def test_a_shim_that_refuses_is_passed_over(machine: Machine) -> None:
    machine.has("python3.13", REFUSES)
    machine.has("python3.12", REFUSES)
    machine.has("python3", GOOD)
    assert machine.asks("find_python").stdout.strip() == real_python()


def test_an_old_python_is_passed_over(machine: Machine) -> None:
    machine.has("python3", OLD)
    assert machine.asks("find_python").returncode == 1


def test_a_good_python_behind_a_refusing_one_of_the_same_name(machine: Machine) -> None:
    shims = machine.home / "shims"
    machine.has("python3.12", REFUSES, shims)
    machine.has("python3.12", GOOD)
    assert machine.asks("find_python", PATH=f"{shims}:{machine.bin}").stdout.strip() == real_python()


@pytest.mark.parametrize("variables", [{}, {"PYENV_ROOT": "elsewhere"}], ids=["at home", "PYENV_ROOT"])
def test_pyenvs_versions_are_found_behind_its_shims(machine: Machine, variables: dict[str, str]) -> None:
    machine.has("python3.13", REFUSES)
    root = machine.home / ".pyenv"
    if variables:
        root = machine.home / variables["PYENV_ROOT"]
        variables = {"PYENV_ROOT": str(root)}
    machine.has("python3.12", GOOD, root / "versions/3.12.9/bin")
    assert machine.asks("find_python", **variables).stdout.strip() == real_python()


def test_a_pyenv_that_only_its_shims_tell_of(machine: Machine) -> None:
    root = machine.home.parent / "opt/pyenv"
    machine.has("python3", REFUSES, root / "shims")
    machine.has("python3.12", GOOD, root / "versions/3.12.9/bin")
    assert machine.asks("find_python", PATH=f"{root}/shims:{machine.bin}").stdout.strip() == real_python()


@pytest.mark.parametrize(
    "said",
    [
        "npm error code SELF_SIGNED_CERT_IN_CHAIN",
        "invalid peer certificate: UnknownIssuer",
        "CERTIFICATE_VERIFY_FAILED",
    ],
)
def test_a_registry_behind_a_proxy_that_opens_tls(machine: Machine, said: str) -> None:
    machine.has("fetch", f'echo "{said}" >&2; exit 1\n')
    done = machine.asks(f'cd "{machine.checkout}"; mkdir -p .cache/log; quietly pnpm fetch')
    assert done.returncode == 1 and "NODE_EXTRA_CA_CERTS" in done.stderr


def test_neither_python_nor_uv(machine: Machine) -> None:
    done = machine.run("run")
    assert done.returncode == 1
    assert "there is neither Python nor uv on this machine" in done.stderr and "apt install python3" in done.stderr


def test_a_python_that_can_fetch_nothing(machine: Machine) -> None:
    machine.has("python3", NO_PIP)
    done = machine.run("run")
    assert done.returncode == 1
    assert "ensurepip is missing" in done.stderr and "apt install python3-venv" in done.stderr


def test_no_python_and_none_to_be_fetched(machine: Machine) -> None:
    machine.has("uv", FETCHES_NOTHING)
    done = machine.run("run")
    assert done.returncode == 1
    assert "uv could not fetch one" in done.stderr and "pyenv install" in done.stderr


def test_an_old_uv_is_not_used(machine: Machine) -> None:
    machine.has("uv", 'echo "uv 0.4.9"\n')
    done = machine.run("run")
    assert "there is neither Python nor uv" in done.stderr


def test_a_full_disk_is_named_before_anything_is_begun(machine: Machine) -> None:
    (machine.bin / "df").unlink()
    machine.has("df", 'echo "Filesystem 1024-blocks Used Available"; echo "disk 1000000 990000 10240"\n')
    machine.has("python3", GOOD)
    done = machine.run("run")
    assert done.returncode == 1
    assert "10 MB are free, 2000 MB are needed" in done.stderr


def test_a_checkout_that_cannot_be_written(machine: Machine) -> None:
    """A file in the way stops root too, which permissions do not."""
    (machine.checkout / ".cache").write_text("in the way", "utf-8")
    machine.has("python3", GOOD)
    done = machine.run("run")
    assert done.returncode == 1 and "this folder cannot be written by" in done.stderr


def test_a_browser_that_is_named_and_does_not_run(machine: Machine) -> None:
    machine.has("broken-browser", "exit 1\n")
    done = machine.run("browser", CHROMIUM="broken-browser")
    assert done.returncode == 1 and "CHROMIUM is set to broken-browser" in done.stderr


def test_a_browser_in_the_path(machine: Machine) -> None:
    machine.has("chromium", 'echo "Chromium 156"\n')
    done = machine.run("browser")
    assert done.stdout.strip() == str(machine.bin / "chromium")


def test_an_unknown_verb(machine: Machine) -> None:
    done = machine.run("dance")
    assert done.returncode == 1 and "there is no verb 'dance'" in done.stderr


def test_help_names_every_verb(machine: Machine) -> None:
    text = machine.run("help").stdout
    verbs = [
        line.strip().split(")")[0] for line in (ROOT / "dev").read_text("utf-8").split("case $verb in")[1].splitlines()
    ]
    named = [verb for verb in verbs if verb.isalpha() and verb != "esac"]
    assert {"run", "test", "check", "openapi"} <= set(named)
    assert [verb for verb in named if f"./dev {verb}" not in text] == []


@pytest.mark.parametrize(
    "python, web, told",
    [
        ("part ours true", "part theirs true", ""),
        ("part ours false", "part theirs false; part more true", "this failed: ours, theirs."),
        ("part ours true", "part theirs true; exit 3", "this failed: the checks of the web."),
    ],
    ids=["both good", "both bad", "one that dies"],
)
def test_checks_side_by_side_are_all_told(machine: Machine, python: str, web: str, told: str) -> None:
    checks = f"check_python() {{ {python}; }}; web() {{ {web}; }}"
    ground = f'cd "{machine.checkout}"; mkdir -p .cache/log'
    done = machine.asks(f"{ground}; {checks}; side_by_side web; close this")
    assert done.returncode == bool(told)
    assert "· theirs" in done.stderr and told in done.stderr


def test_what_python_compiled_is_kept_aside_where_it_may_not_lie_about(machine: Machine) -> None:
    show = 'echo "${PYTHONDONTWRITEBYTECODE-may} $PYTHONPYCACHEPREFIX"'
    assert machine.asks(show, PYTHONPYCACHEPREFIX="").stdout == "may \n"
    kept = machine.asks(show, PYTHONDONTWRITEBYTECODE="1").stdout.split()
    assert kept == ["may", f"{machine.checkout.resolve()}/.cache/pycache"]


def test_a_browser_is_fetched_once_and_beside_the_rest(machine: Machine) -> None:
    fetched, told = machine.home / "fetched", machine.home / "told"
    machine.has("chromium", f'[ -f "{fetched}" ]\n')
    apt = f'can_apt() {{ true; }}; browser_from_apt() {{ : >"{fetched}"; echo once >>"{told}"; }}'
    done = machine.asks(f'{apt}; begin_browser; get_browser; echo "$CHROMIUM"')
    assert done.stdout.strip() == str(machine.bin / "chromium"), done.stderr
    assert told.read_text("utf-8") == "once\n"
