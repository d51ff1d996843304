"""The words of plans are the library's: a tag or a thing nobody's workouts have would be a rule about nothing."""

from domestique.locales import LANGUAGES, knows
from domestique.planning.library.template import NEEDS, TAGS
from domestique.planning.words.tables import sports, things
from domestique.planning.words.token import Is

PHRASES = (*sports.PHRASES, *things.PHRASES)


def values(kind: Is) -> set[str]:
    return {str(value) for phrase in PHRASES for told, value in phrase.meanings if told is kind}


def test_each_thing_is_one_a_workout_may_need() -> None:
    assert values(Is.THING) <= NEEDS


def test_each_tag_is_one_of_the_library_or_a_thing_it_needs() -> None:
    assert values(Is.TAG) <= TAGS | NEEDS


def test_each_has_its_words_in_both_languages() -> None:
    missing = [
        (language, word)
        for language in LANGUAGES
        for kind, area in ((Is.THING, "thing"), (Is.TAG, "tag"))
        for word in values(kind)
        if not knows(language, f"rules.{area}.{word}")
    ]

    assert missing == []
