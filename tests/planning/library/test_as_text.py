"""Every workout can be written down as text and read back the same: what the builder shows of it loses nothing."""

from typing import get_args

import pytest

from domestique.formats.workout_text import read, write
from domestique.locales import Language
from domestique.planning.library import LIBRARY, workout_of


@pytest.mark.parametrize("language", get_args(Language))
def test_text_and_back(language: Language) -> None:
    for number, one in enumerate(LIBRARY):
        workout = workout_of(one.slug, 1 + number % one.top, language=language)
        written = write(workout, language)
        found = read(written.text, workout.sport, language=language)
        assert found.workout == workout, (one.slug, written.text, found.problems)
