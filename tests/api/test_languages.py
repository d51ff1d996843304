import pytest

from domestique.api.languages import best_language, language_of


@pytest.mark.parametrize(
    ("accept", "best"),
    [
        ("ko", "ko"),
        ("EN-us", "en"),
        ("fr, en;q=0.3, ko;q=0.7", "ko"),
        ("fr", None),
        ("", None),
        ("en;q=0", None),
        ("ko;q=abc,en;q=0.1", "en"),
        (",;q=1,", None),
        ("en," * 10_000, "en"),
    ],
)
def test_the_best_of_ours(accept: str, best: str | None) -> None:
    assert best_language(accept) == best


def test_the_persons_choice_then_the_browsers_then_the_houses_then_korean() -> None:
    asks = [(b"accept-language", b"en")]
    assert language_of({"state": {"language": "ko"}, "headers": asks}) == "ko"
    assert language_of({"state": {"house_language": "ko"}, "headers": asks}) == "en"
    assert language_of({"state": {"house_language": "en"}, "headers": []}) == "en"
    assert language_of({"headers": []}) == "ko"
