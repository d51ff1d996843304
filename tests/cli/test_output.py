import json

import pytest

from domestique.cli.output import Failed, fail, shell_language, tell


@pytest.mark.parametrize(
    "environ, language",
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "DOMESTIQUE_LANGUAGE": "ko"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "DOMESTIQUE_LANGUAGE": "auto"}, "ko"),
    ],
)
def test_the_shells_language(environ: dict[str, str], language: str) -> None:
    assert shell_language(environ) == language


def test_a_failure_is_a_sentence_and_its_cure_and_exit_1(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        fail(False, Failed("full", "The disk is full.", "Free some space."))
    assert left.value.code == 1
    assert capsys.readouterr().err.splitlines()[-1] == "Free some space."


def test_in_json_it_is_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        fail(True, Failed("full", "가득 찼어요.", "비우세요.", path="/x"))
    assert json.loads(capsys.readouterr().out)["error"] == {
        "code": "full",
        "what": "가득 찼어요.",
        "cure": "비우세요.",
        "path": "/x",
    }


def test_facts_or_words(capsys: pytest.CaptureFixture[str]) -> None:
    tell(True, {"n": 1}, "one")
    tell(False, {"n": 1}, "one")
    assert capsys.readouterr().out == '{"n": 1}\none\n'
