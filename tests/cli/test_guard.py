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
        (CannotStart("data_dir_unusable", "No room.", "Make some."), "data_dir_unusable", "No room."),
        (EmbeddedFailed("version_mismatch", "Too old.", "Renew."), "version_mismatch", "Too old."),
        (BadSettings((Problem("PORT", "the environment", "no number."),)), "bad_settings", "no number."),
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
