from domestique.analysis.correlations import PAIRS
from domestique.analysis.correlations.pairs import measured_in
from domestique.analysis.days.catalogue import DAY_METRICS
from domestique.analysis.metrics import BY_SLUG
from domestique.locales import LANGUAGES, knows

MORNINGS = {need for metric in DAY_METRICS for need in metric.needs} | {metric.slug for metric in DAY_METRICS}


def test_each_asks_for_figures_that_exist() -> None:
    assert len({pair.id for pair in PAIRS}) == len(PAIRS) >= 20
    for pair in PAIRS:
        for term in (pair.x, pair.y):
            assert term.slug in (BY_SLUG if term.of_activity else MORNINGS), term
            if term.of_activity and BY_SLUG[term.slug].sports:
                assert term.sport in BY_SLUG[term.slug].sports


def test_each_side_has_a_unit() -> None:
    for pair in PAIRS:
        assert all(unit and precision >= 0 for unit, precision in map(measured_in, (pair.x, pair.y))), pair.id


def test_x_never_follows_y() -> None:
    assert all(pair.after >= 0 and pair.least >= 12 for pair in PAIRS)


def test_each_has_words() -> None:
    for language in LANGUAGES:
        for pair in PAIRS:
            assert all(knows(language, f"correlations.pairs.{pair.id}.{word}") for word in ("x", "y", "more"))
            assert knows(language, f"correlations.caution.{pair.caution}")
