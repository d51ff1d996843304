from domestique.api.workout_words import found_sentence, lost_sentence, problem_sentence, refused_sentence
from domestique.formats.errors import BadFile
from domestique.formats.workout_files.made import Lost
from domestique.formats.workout_text import Problem


def test_what_nobody_worded_still_says_something() -> None:
    assert problem_sentence("en", Problem(1, 0, 1, "no_such_key")) == "This does not fit a workout."
    assert refused_sentence("en", BadFile("no_such_code", "x")).startswith("This is no workout file")
    assert found_sentence("ko", "no_such_code") == "파일의 손상된 부분은 뺐어요."


def test_a_broken_limit_is_named() -> None:
    told = refused_sentence("en", BadFile("workout_limits", "x", key="workout_zone", lowest="1", highest="9"))
    assert told == "The file holds figures no workout can have. There is no such zone: from Z1 to Z9."
    assert lost_sentence("en", Lost("lift_reps", 0, {"reps": 8})).startswith("A range of repetitions becomes 8")
