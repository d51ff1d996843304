import math

import numpy as np
import pytest

from domestique.analysis.composing.corrections import BY_SLUG, CORRECTIONS, correct
from domestique.analysis.composing.corrections.kind import BadCorrection, with_values
from domestique.locales import LANGUAGES, Language, say
from domestique.model.streams import Stream
from tests.fakes.recordings import recording


def test_each_slug_is_registered_once() -> None:
    assert len(BY_SLUG) == len(CORRECTIONS)


@pytest.mark.parametrize(
    "slug, params, reason",
    [
        ("polish", {}, "no correction called polish"),
        ("scale", {"channel": "power"}, "needs factor"),
        ("scale", {"channel": "power", "factor": 1.0, "colour": "red"}, "takes no colour"),
        ("scale", {"channel": "power", "factor": math.nan}, "must be a number"),
        ("scale", {"channel": "power", "factor": 11.0}, "from 0.1 to 10"),
        ("scale", {"channel": "power", "factor": "much"}, "must be a number"),
        ("scale", {"channel": 3.0, "factor": 1.0}, "name of a channel"),
        ("scale", {"channel": "torque", "factor": 1.0}, "no channel torque"),
        ("scale", {"channel": "time", "factor": 1.0}, "no channel time"),
        ("raise_altitude", {"by_m": 1.0}, "no channel altitude"),
    ],
)
def test_what_cannot_be_done_is_refused_with_the_reason(slug: str, params: dict[str, float | str], reason: str) -> None:
    with pytest.raises(BadCorrection, match=reason):
        correct(recording("power"), slug, params)


def test_values_too_large_for_a_column_stop_at_its_end_and_are_not_missing() -> None:
    column = Stream("power", "W", np.zeros(2, dtype=np.int32))
    assert with_values(column, np.array([1e12, -1e12])).recorded == 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", sorted(BY_SLUG))
def test_each_correction_and_parameter_has_words(language: Language, slug: str) -> None:
    assert say(language, f"corrections.{slug}.name")
    assert say(language, f"corrections.{slug}.what")
    for param in BY_SLUG[slug].params:
        assert say(language, "corrections.channel" if param.name == "channel" else f"corrections.{slug}.{param.name}")
