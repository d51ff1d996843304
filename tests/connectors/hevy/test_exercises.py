from domestique.connectors.hevy.exercises import endurance_of, is_assisted, slug_of, slugs
from domestique.emulators.hevy.catalogue import built_in
from domestique.locales import LANGUAGES, knows
from domestique.model.sport import Sport


def test_every_slug_has_words() -> None:
    assert [slug for slug in slugs() if not all(knows(language, f"exercises.{slug}") for language in LANGUAGES)] == []


def test_titles_are_read_as_people_type_them() -> None:
    assert slug_of("squat  (barbell)") == "barbell_back_squat"
    assert slug_of("Cable Thing of Mine") is None
    assert endurance_of("Treadmill") is Sport.RUNNING
    assert is_assisted("Pull Up (Assisted)")


def test_most_of_the_catalogue_is_known() -> None:
    titles = [str(one["title"]) for one in built_in().values()]
    unknown = [title for title in titles if slug_of(title) is None]
    assert len(unknown) < len(titles) / 5, unknown
