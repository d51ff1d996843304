"""Ours to FIT and back, with Garmin's own reader as the judge."""

from contextlib import suppress
from datetime import UTC, datetime

import pytest

from domestique.formats.errors import BadFile
from domestique.formats.workout_files.fit_file import from_fit, to_fit
from domestique.formats.workout_files.fit_saying import LONGEST_TEXT, said, shortened
from domestique.model.sport import Sport
from domestique.model.workout import (
    NO_THRESHOLDS,
    End,
    EndKind,
    Intent,
    Measure,
    Repeat,
    Scale,
    Step,
    Target,
    Thresholds,
    Workout,
    as_done,
    every_step,
)
from tests.fakes.workouts import any_workout, example
from tests.formats.fit_writing.sdk import decode

WHEN = datetime(2026, 11, 21, tzinfo=UTC)
KNOWN = Thresholds(250, 170, 190, 4.0, 1.25, (140, 190, 225, 260, 300, 375), (138, 151, 160, 170), (3.0, 3.5, 3.8, 4.0))


@pytest.mark.parametrize("block", range(4))
def test_what_is_said_comes_back_as_it_was_said(block: int) -> None:
    for seed in range(block * 15, block * 15 + 15):
        made = to_fit(any_workout(seed), KNOWN, WHEN)
        found = from_fit(made.data)
        assert found.workout == made.as_written and not found.losses


def test_garmins_reader_finds_every_step_as_ours_does() -> None:
    for name in ("bike", "run", "swim", "gym"):
        made = to_fit(example(name), KNOWN, WHEN)
        steps = decode(made.data)["workout_step_mesgs"]
        ends = [one["duration_type"] for one in steps if not one["duration_type"].startswith("repeat")]
        words = {"time": EndKind.TIME, "distance": EndKind.DISTANCE, "open": EndKind.LAP_PRESS, "reps": EndKind.REPS}
        assert [words[one] for one in ends] == [step.end.kind for step in every_step(made.as_written.steps)]


def test_the_examples_lose_only_what_a_watch_has_no_word_for() -> None:
    codes = {
        name: {one.code for one in to_fit(example(name), KNOWN, WHEN).lost} for name in ("bike", "run", "swim", "gym")
    }
    assert codes == {"bike": {"target_ramp"}, "run": set(), "swim": {"swim_drill_stroke"}, "gym": {"lift_rir"}}


def test_the_same_work_is_done_though_the_last_rest_is_left_out() -> None:
    ride = example("bike")
    made = to_fit(ride, NO_THRESHOLDS, WHEN).as_written
    assert [(one.intent, one.end) for one in as_done(made.steps)] == [
        (one.intent, one.end) for one in as_done(ride.steps)
    ]


def test_what_only_a_threshold_would_tell_stands_in_the_note() -> None:
    step = Step(Intent.WORK, End(EndKind.TIME, 60), (Target(Measure.SPEED, Scale.OF_THRESHOLD, 0.9, 0.95),), "easy")
    workout = Workout(Sport.RUNNING, "x", (step,))
    unknown, lost = said(workout, NO_THRESHOLDS)
    assert [one.code for one in lost] == ["threshold_unknown"] and lost[0].step == 0
    kept = unknown.steps[0]
    assert isinstance(kept, Step) and kept.note == "easy · 90-95 % threshold pace" and not kept.targets
    known = said(workout, KNOWN)[0].steps[0]
    assert isinstance(known, Step) and known.targets == (Target(Measure.SPEED, Scale.ABSOLUTE, 3.6, 3.8),)


def test_long_words_are_cut_between_letters() -> None:
    assert len(shortened("가" * 200).encode()) <= LONGEST_TEXT and shortened("가" * 200).endswith("가…")
    assert shortened("a\x00b") == "ab"


@pytest.mark.parametrize("data", [b"", b"no fit file at all", b"\x0e\x20" + b"\x00" * 40])
def test_what_is_no_workout_says_so(data: bytes) -> None:
    with pytest.raises(BadFile):
        from_fit(data)


def test_a_cut_file_is_refused_or_read_in_part_but_never_breaks() -> None:
    whole = to_fit(example("bike"), KNOWN, WHEN).data
    for length in range(0, len(whole), 7):
        with suppress(BadFile):
            assert from_fit(whole[:length]).workout.steps


def test_a_repeat_that_points_nowhere_is_told() -> None:
    made = to_fit(Workout(Sport.RUNNING, "x", (Repeat(3, (Step(Intent.WORK, End(EndKind.TIME, 60)),)),)), KNOWN, WHEN)
    assert from_fit(made.data).workout.steps[0] == Repeat(3, (Step(Intent.WORK, End(EndKind.TIME, 60)),))
