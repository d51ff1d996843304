import pytest

from domestique.formats.errors import BadFile
from domestique.formats.workout_files.erg_file import Kind, from_erg, to_erg
from domestique.formats.workout_files.made import CannotSay
from domestique.model.sport import Sport
from domestique.model.workout import NO_THRESHOLDS, Intent, Measure, Repeat, Scale, Step, Target, Thresholds
from tests.fakes.workouts import any_workout, example

FOUND = """[COURSE HEADER]
FTP = 250
DESCRIPTION=A ride
FILE NAME = Threshold.mrc
MINUTES PERCENT
[END COURSE HEADER]
[COURSE DATA]
0 50
10,0 75
10 100
15 100
15 50
17.5 50
17.5 100
22.5 100
22.5 50
25 50
[END COURSE DATA]
[COURSE TEXT]
600 Go now 10
[END COURSE TEXT]
"""


def test_a_course_is_read_with_its_rounds_and_words() -> None:
    found = from_erg(FOUND.encode())
    assert (found.name, found.note) == ("Threshold", "A ride")
    warm, first, *rest = found.steps
    share = (Measure.POWER, Scale.OF_THRESHOLD)
    assert (
        isinstance(warm, Step) and warm.intent is Intent.WARM_UP and warm.targets == (Target(*share, 0.5, 0.75, True),)
    )
    assert isinstance(first, Step) and first.note == "Go now" and len(rest) == 3
    silent = from_erg(FOUND.replace("600 Go now 10", "").encode()).steps[1]
    assert isinstance(silent, Repeat) and silent.times == 2


def test_watts_are_watts() -> None:
    step = from_erg(FOUND.replace("PERCENT", "WATTS").encode()).steps[1]
    assert isinstance(step, Step) and step.targets == (Target(Measure.POWER, Scale.ABSOLUTE, 100, 100),)


@pytest.mark.parametrize("kind", ["erg", "mrc"])
def test_what_is_written_is_read_and_writing_it_again_changes_nothing(kind: Kind) -> None:
    known = Thresholds(ftp_w=250)
    rides = [one for one in map(any_workout, range(60)) if one.sport is Sport.CYCLING]
    for ride in [example("bike"), *rides[:6]]:
        made = to_erg(ride, known, kind)
        assert from_erg(made.data) == made.as_written
        assert to_erg(made.as_written, known, kind).as_written.steps == made.as_written.steps


def test_gaps_are_filled_and_told() -> None:
    lost = {one.code for one in to_erg(example("bike"), Thresholds(ftp_w=250), "erg").lost}
    assert lost == {"target_middle", "end_nominal", "power_assumed", "cadence"}
    with pytest.raises(CannotSay) as caught:
        to_erg(example("bike"), NO_THRESHOLDS, "erg")
    assert caught.value.lost.code == "needs_ftp"
    with pytest.raises(CannotSay) as caught:
        to_erg(example("run"), NO_THRESHOLDS, "erg")
    assert caught.value.lost.code == "sport", "an FTP would not help"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("[COURSE HEADER]\n[END COURSE HEADER]", "workout_no_header"),
        ("[COURSE HEADER]\nMINUTES WATTS\n[END COURSE HEADER]\n[COURSE DATA]\n0 100\n", "not_a_workout"),
        (
            "[COURSE HEADER]\nMINUTES WATTS\n[END COURSE HEADER]\n[COURSE DATA]\n" + "1 1\n" * 5_000,
            "workout_many_steps",
        ),
        ("x" * 1_100_000, "workout_too_large"),
    ],
)
def test_hostile_files_are_refused_with_a_reason(text: str, code: str) -> None:
    with pytest.raises(BadFile) as caught:
        from_erg(text.encode())
    assert caught.value.code == code
