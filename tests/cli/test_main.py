from pathlib import Path

import pytest

from domestique import __version__
from tests.cli.conftest import Run, in_a_process


def test_the_version(run: Run) -> None:
    assert run("--version").out == f"domestique {__version__}\n"


@pytest.mark.parametrize("language, word", [("en_US.UTF-8", "Start everything"), ("ko_KR.UTF-8", "모두 시작")])
def test_help_is_in_the_shells_language(tmp_path: Path, language: str, word: str) -> None:
    said = in_a_process("--help", data_dir=tmp_path, LANG=language)
    assert said.code == 0
    assert word in said.out


def test_a_verb_that_is_not_there_is_misuse(run: Run) -> None:
    assert run("surve").code == 2


def test_a_bad_option_is_misuse(run: Run) -> None:
    assert run("serve", "--port", "eighty").code == 2
