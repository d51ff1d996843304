import json

import pytest
from sqlalchemy.exc import OperationalError

from domestique.bootstrap import CannotStart
from domestique.cli.guard import guarded, run_deed
from domestique.cli.output import Failed
from domestique.settings import BadSettings, Problem
from domestique.store.embedded import EmbeddedFailed


@pytest.mark.parametrize(
    "trouble, code, says",
    [
        (Failed("odd", "It is odd.", "Even it out."), "odd", "It is odd."),
        (CannotStart("data_dir_unusable", folder="/x", reason="full"), "data_dir_unusable", "/x cannot be written"),
        (EmbeddedFailed("busy", "locked", path="/x"), "busy", "locks /x"),
        (BadSettings((Problem("PORT", "environment", "bad.int_parsing"),)), "bad_settings", "whole number"),
        (OperationalError("", {}, Exception("refused")), "database_unreachable", "refused"),
    ],
)
def test_every_trouble_below_becomes_a_sentence_with_a_cure(
    capsys: pytest.CaptureFixture[str], trouble: Exception, code: str, says: str
) -> None:
    with pytest.raises(SystemExit) as left, guarded(as_json=True):
        raise trouble
    assert left.value.code == 1
    error = json.loads(capsys.readouterr().out)["error"]
    assert error["code"] == code
    assert says in error["what"]
    assert error["cure"]


def test_a_bug_stays_a_bug() -> None:
    with pytest.raises(ZeroDivisionError), guarded(as_json=True):
        raise ZeroDivisionError


def test_what_a_deed_returns_comes_back() -> None:
    async def deed() -> int:
        return 7

    assert run_deed(True, deed) == 7


def test_it_is_said_in_the_language_of_the_shell(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOMESTIQUE_LANGUAGE", "ko")
    with pytest.raises(SystemExit), guarded(as_json=False):
        raise CannotStart("secret_key_damaged", path="/x/secret.key")
    said = capsys.readouterr().err
    assert "쓸 수 있는 키가 없습니다" in said
    assert "백업에서 되살리세요" in said
    with pytest.raises(SystemExit), guarded(as_json=False):
        raise BadSettings((Problem("PORT", "environment", "bad.int_parsing", about="port"),))
    assert "PORT (환경 변수): 정수여야 합니다. 접속을 받을 포트." in capsys.readouterr().err
