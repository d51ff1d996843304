"""The same exercise by its words, and never a guess."""

from domestique.model.exercise_words import nearest, plainly

THEIRS = {
    "1": "Squat (Barbell)",
    "2": "Front Squat (Barbell)",
    "3": "Bench Press (Barbell)",
    "4": "Bench Press (Dumbbell)",
    "5": "Pull Up",
    "6": "Running",
    "7": "DB Bench Presses",
}


def test_plain_names_and_nothing_by_guess() -> None:
    assert plainly("barbell_squat", THEIRS) == "1"
    assert plainly("barbell_bench_press", THEIRS) == "3"
    assert plainly("pull_up", THEIRS) == "5"
    assert plainly("barbell_back_squat", THEIRS) is None
    assert plainly("dumbbell_bench_press", THEIRS) is None, "two of theirs have these words"


def test_the_nearest_to_choose_from() -> None:
    assert nearest("barbell_back_squat", THEIRS)[:2] == ("1", "2")
    assert nearest("plank", THEIRS) == ()
    assert len(nearest("bench_press", THEIRS, most=2)) == 2
