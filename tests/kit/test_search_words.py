"""Words for search, cut the same way on every server."""

from hypothesis import given
from hypothesis import strategies as st

from domestique.kit.search_words import terms, tsvector, words


def test_korean_becomes_pairs_and_a_last_letter() -> None:
    assert words("역치훈련") == ["역치", "치훈", "훈련", "련"]


def test_other_words_are_lowercase_and_whole() -> None:
    assert words("Zwift - Alpe du Zwift 2x20") == ["zwift", "alpe", "du", "zwift", "2x20"]


def test_scripts_are_parted_where_they_meet() -> None:
    assert words("FTP테스트") == ["ftp", "테스", "스트", "트"]


def test_compatibility_forms_are_one() -> None:
    assert words("ＦＴＰ") == words("ftp")
    assert words("\u1112\u1161\u11ab\u1100\u1161\u11bc") == words("한강")


def test_nothing_gives_nothing() -> None:
    assert words(None, "", " -- ") == []
    assert tsvector(None) == ""
    assert terms("  !? ") == []


def test_a_query_is_a_phrase_of_pairs_or_an_unfinished_word() -> None:
    assert terms("심박수") == ["'심박' <-> '박수'"]
    assert terms("역 Zwi") == ["'역':*", "'zwi':*"]


def test_places_are_counted_over_all_texts() -> None:
    assert tsvector("Han", "강변") == "'han':1 '강변':2 '변':3"


@given(st.text(max_size=300))
def test_a_vector_never_ends_early_or_grows_without_bound(text: str) -> None:
    assert len(words(text)) <= 4_000
    assert all(0 < len(word) <= 120 for word in words(text))


def test_a_very_long_word_is_cut() -> None:
    assert words("a" * 5_000) == ["a" * 60]
