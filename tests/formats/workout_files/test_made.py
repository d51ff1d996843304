from domestique.formats.workout_files.made import Losses, Lost, once


def test_words_go_into_the_note_of_their_step_only() -> None:
    losses = Losses()
    losses.step = 2
    losses.tell("target_rpe", "RPE 7")
    assert losses.note("easy") == "easy · RPE 7" and losses.note("next") == "next" and losses.note(None) is None
    assert losses.found == [Lost("target_rpe", 2)]


def test_the_same_is_told_once() -> None:
    assert once([Lost("a", 1), Lost("b", 1), Lost("a", 1)]) == (Lost("a", 1), Lost("b", 1))
