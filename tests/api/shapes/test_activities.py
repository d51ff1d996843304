import re
from pathlib import Path

import pytest

from domestique import formats
from domestique.api.shapes.activities import LossShape
from domestique.locales import LANGUAGES, area

_CODES = re.compile(r'(?:Loss|_tell|_told)\((?:\w[\w.]*, )?(?:[^"]*, )?\s*"([a-z_]+)"')
_STOPPED = re.compile(r'^    "([a-z_]+)": "', re.MULTILINE)


def _codes() -> set[str]:
    """Every code a reader tells a loss by."""
    rooms = Path(str(formats.__file__)).parent
    told = {code for file in rooms.rglob("*.py") for code in _CODES.findall(file.read_text("utf-8"))}
    return told | set(_STOPPED.findall((rooms / "fit/messages.py").read_text("utf-8")))


def test_what_a_file_lost_has_words_in_both_languages() -> None:
    codes = _codes()
    assert {"times_backwards", "damaged_stretch", "gzip_damaged", "cut_message", "cut_short"} <= codes
    assert {language: codes - set(area(language, "losses")) for language in LANGUAGES} == {
        language: set() for language in LANGUAGES
    }


@pytest.mark.parametrize(
    "code, language, reason",
    [
        ("times_backwards", "ko", "시간이 거꾸로 가는 기록은 뺐어요."),
        ("times_backwards", "en", "2 points were left out."),
        ("not_worded", "ko", "2 points were left out."),
    ],
)
def test_a_loss_is_told_in_the_callers_language(code: str, language: str, reason: str) -> None:
    loss = {"code": code, "reason": "2 points were left out."}
    assert LossShape.of(loss, "ko" if language == "ko" else "en").reason == reason
