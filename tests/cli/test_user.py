import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, Run, environment

GOOD = "four calm riders uphill\n"


def test_added_listed_and_given_a_new_password(run: Run) -> None:
    assert run("user", "add", "minji@example.org", "--name", "민지", "--password-stdin", stdin=GOOD).code == 0
    [person] = json.loads(run("user", "list", "--json").out)["users"]
    assert (person["email"], person["name"], person["role"]) == ("minji@example.org", "민지", "owner")
    assert run("user", "password", "Minji@Example.org", "--password-stdin", stdin="another calm evening\n").code == 0


def test_nobody_twice(run: Run) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD)
    again = run("user", "add", "MINJI@example.org", "--password-stdin", "--json", stdin=GOOD)
    assert again.code == 1
    assert json.loads(again.out)["error"]["code"] == "email_taken"


def test_a_weak_password_is_refused_with_the_reason(run: Run) -> None:
    said = run("user", "add", "minji@example.org", "--password-stdin", stdin="short\n")
    assert said.code == 1
    assert "10" in said.err


@pytest.mark.parametrize("language, word", [("en_US.UTF-8", "Nobody"), ("ko_KR.UTF-8", "아직")])
def test_an_empty_house_says_so(run: Run, language: str, word: str) -> None:
    assert word in run("user", "list", LANG=language).out


def test_an_unknown_person(run: Run) -> None:
    assert "nobody@example.org" in run("user", "password", "nobody@example.org", "--password-stdin", stdin=GOOD).err


def test_an_unknown_role_is_misuse(run: Run) -> None:
    assert run("user", "add", "x@example.org", "--role", "emperor", "--password-stdin", stdin=GOOD).code == 2


def test_no_address_is_misuse(run: Run) -> None:
    said = run("user", "add", "minji", "--password-stdin", stdin=GOOD)
    assert (said.code, "e-mail" in said.err) == (2, True)


def test_without_a_terminal_the_password_is_not_asked_for(tmp_path: Path) -> None:
    command = [*COMMAND, "user", "add", "minji@example.org"]
    env = environment(tmp_path)
    said = subprocess.run(command, env=env, input=GOOD * 2, capture_output=True, text=True, start_new_session=True)
    assert said.returncode == 2
    assert "--password-stdin" in said.stderr and "echo" not in said.stderr


def test_a_house_has_one_owner(run: Run) -> None:
    assert run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD).code == 0
    said = run(
        "user", "add", "x@example.org", "--role", "owner", "--password-stdin", stdin=GOOD, DOMESTIQUE_LANGUAGE="ko"
    )
    assert said.code == 1
    assert "이미 주인이 있습니다" in said.err
    assert "x@example.org" not in run("user", "list").out
