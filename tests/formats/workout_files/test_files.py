import re
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest

from domestique.formats.errors import BadFile
from domestique.formats.workout_files.files import BY_SLUG, KINDS, Asked, fidelity, make, open_file
from domestique.locales import LANGUAGES, knows
from domestique.model.workout import Thresholds
from domestique.planning.intensity import Reason
from tests.fakes.workouts import example

KNOWN = Thresholds(ftp_w=250, threshold_bpm=170, max_bpm=190, threshold_mps=4.0, css_mps=1.25)


def _asked(name: str) -> Asked:
    return Asked(example(name), KNOWN, datetime(2026, 11, 21, tzinfo=UTC), "ko")


def test_a_file_is_known_by_what_is_in_it() -> None:
    for slug in ("fit", "zwo", "mrc", "erg"):
        made = make(_asked("bike"), slug)
        opened = open_file(made.data, "ko")
        assert (opened.kind, opened.workout) == (slug, made.as_written)
    swim = make(_asked("swim"), "csv")
    assert open_file(swim.data, "ko").workout == swim.as_written


def test_fidelity_is_told_without_a_file_being_kept() -> None:
    lost, possible = fidelity(_asked("run"), "zwo")
    assert not possible and [one.code for one in lost] == ["sport"]
    lost, possible = fidelity(_asked("gym"), "fit")
    assert possible and [one.code for one in lost] == ["lift_rir"]
    assert fidelity(_asked("gym"), "txt") == ((), True)


@pytest.mark.parametrize("data", [b"", b"\x00" * 50, b"PK\x03\x04zip", b"hello", bytes(range(256)) * 4, b"<svg/>"])
def test_what_is_no_workout_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(BadFile) as caught:
        open_file(data, "en")
    assert caught.value.reason


def test_a_file_beyond_every_limit_is_refused() -> None:
    zwo = b'<workout_file><workout><SteadyState Duration="60" Power="9"/></workout></workout_file>'
    with pytest.raises(BadFile) as caught:
        open_file(zwo, "en")
    assert (caught.value.code, caught.value.detail["key"]) == ("workout_limits", "workout_share")


def test_every_loss_and_reason_has_its_sentence() -> None:
    root = Path(__file__).parents[3] / "src/domestique/formats"
    sources = "\n".join(path.read_text("utf-8") for path in (root / "workout_files").glob("*.py"))
    codes = set(re.findall(r'(?:tell|CannotSay|Lost)\(\s*"(\w+)"', sources))
    bad = set(re.findall(r'BadFile\(\s*"(\w+)"', sources + (root / "fit/workout.py").read_text("utf-8"))) - {"empty"}
    lost = set(re.findall(r'_lose\(\s*"(\w+)"', (root / "fit/workout.py").read_text("utf-8")))
    for language in LANGUAGES:
        assert not [one for one in sorted(codes) if not knows(language, f"workout_files.lost.{one}")]
        assert not [one for one in sorted(bad | {"empty"}) if not knows(language, f"workout_files.refused.{one}")]
        assert not [one for one in sorted(lost) if not knows(language, f"workout_files.found.{one}")]
        assert not [one for one in BY_SLUG if not knows(language, f"workouts_page.files.kinds.{one}")]
        assert not [one for one in get_args(Reason) if not knows(language, f"workouts_page.reason.{one}")]
    assert len(codes) > 15 and len(KINDS) == len(BY_SLUG)
