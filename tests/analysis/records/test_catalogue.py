from domestique.analysis.metrics import BY_SLUG
from domestique.analysis.records import RECORDS
from domestique.locales import LANGUAGES, knows


def test_each_is_a_metric_of_its_sport_and_none_is_there_twice() -> None:
    assert len({(kind.slug, kind.sport) for kind in RECORDS}) == len(RECORDS) > 60
    for kind in RECORDS:
        metric = BY_SLUG[kind.slug]
        assert not metric.sports or kind.sport in metric.sports
        assert kind.unit == metric.unit
        assert kind.least == (metric.more_is == "worse")


def test_each_has_words() -> None:
    for language in LANGUAGES:
        for kind in RECORDS:
            assert knows(language, f"records.kind.{kind.kind}")
            assert kind.kind != "single" or knows(language, f"records.single.{kind.slug}")
