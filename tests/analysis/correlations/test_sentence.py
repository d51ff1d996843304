import pytest

from domestique.analysis.correlations import PAIRS, Correlation, Silence
from domestique.analysis.correlations.sentence import caution, sentence, why

BY_ID = {pair.id: pair for pair in PAIRS}


def of(name: str, r: float, low: float, high: float) -> Correlation:
    return Correlation(BY_ID[name], 20, 18.0, r, low, high, (), (), ())


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (of("swim_volume_100yd", -0.6, -0.8, -0.3), "tended to be faster"),
        (of("swim_volume_100yd", 0.6, 0.3, 0.8), "tended to be slower"),
        (of("sleep_run_efficiency", 0.6, 0.3, 0.8), "tended to be higher"),
        (of("load_next_hrv", -0.6, -0.8, -0.3), "tended to be lower"),
        (of("load_next_hrv", -0.1, -0.4, 0.2), "No clear link"),
    ],
)
def test_says_which_way_and_how_surely(found: Correlation, words: str) -> None:
    assert words in sentence("en", found) and "20" in sentence("ko", found)
    assert "{{" not in sentence("ko", found) + sentence("en", found)


def test_always_says_what_it_does_not_prove() -> None:
    for pair in PAIRS:
        assert caution("ko", of(pair.id, 0.5, 0.1, 0.8)) and caution("en", of(pair.id, 0.5, 0.1, 0.8))


def test_silence_has_its_reason() -> None:
    pair = BY_ID["swim_volume_100yd"]
    assert why("en", Silence(pair, 3, "too_few")) == "3 of the 12 days or sessions it takes are there."
    for reason in ("too_few", "never_changes", "too_alike"):
        for language in ("ko", "en"):
            assert "{{" not in why(language, Silence(pair, 3, reason))
