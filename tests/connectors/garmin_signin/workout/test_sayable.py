"""Each thing that Garmin cannot say is named, once for each step, and what was lost stands in the step's note."""

import re

import pytest

from domestique.connectors.garmin_signin.workout import sayable
from domestique.locales import LANGUAGES, Language, say
from domestique.model.sport import Sport
from domestique.model.workout import (
    End,
    EndKind,
    Intent,
    Lift,
    Measure,
    Repeat,
    Scale,
    Step,
    Stroke,
    Swim,
    SwimGear,
    Target,
    Thresholds,
    Workout,
)

MINUTE = End(EndKind.TIME, 60)


def _aim(measure: Measure, scale: Scale, low: float, high: float, *, ramp: bool = False) -> Step:
    return Step(Intent.WORK, MINUTE, (Target(measure, scale, low, high, ramp),))


def _swim(**told: object) -> Step:
    return Step(Intent.WORK, MINUTE, swim=Swim(**told))  # type: ignore[arg-type]


def _lift(**told: object) -> Step:
    return Step(Intent.WORK, End(EndKind.REPS, 8), lift=Lift(**{"exercise": "squat", **told}))  # type: ignore[arg-type]


CASES = [
    (Sport.CYCLING, _aim(Measure.RPE, Scale.ABSOLUTE, 6, 7), "target_rpe", "RPE 6–7"),
    (Sport.CYCLING, _aim(Measure.POWER, Scale.ABSOLUTE, 120, 200, ramp=True), "target_ramp", "120→200 W"),
    (Sport.CYCLING, _aim(Measure.POWER, Scale.OF_THRESHOLD, 0.9, 0.95), "threshold_unknown", "90–95% FTP"),
    (Sport.RUNNING, _aim(Measure.HEART_RATE, Scale.OF_MAX, 0.8, 0.85), "threshold_unknown", "80–85% HRmax"),
    (Sport.SWIMMING, _aim(Measure.SPEED, Scale.OF_THRESHOLD, 0.95, 1), "threshold_unknown", "95–100% CSS"),
    (Sport.RUNNING, _aim(Measure.HEART_RATE, Scale.ZONE, 2, 2), "watch_zones", None),
    (Sport.RUNNING, _aim(Measure.HEART_RATE, Scale.ZONE, 2, 3), "zone_span", "Z2–3"),
    (Sport.RUNNING, _aim(Measure.HEART_RATE, Scale.ZONE, 9, 9), "zone_unknown", "Z9"),
    (Sport.SWIMMING, _aim(Measure.HEART_RATE, Scale.ABSOLUTE, 140, 150), "target_not_here", "140–150 bpm"),
    (Sport.SWIMMING, _aim(Measure.SPEED, Scale.OFFSET_100, -2, 2), "css_range", "CSS -2–2 s/100 m"),
    (Sport.CYCLING, Step(Intent.WORK, End(EndKind.POWER_ABOVE, 300)), "end_power", "> 300 W"),
    (Sport.RUNNING, Step(Intent.REST, End(EndKind.HEART_RATE_BELOW, 120)), "end_heart_rate", "< 120 bpm"),
    (Sport.RUNNING, Step(Intent.WORK, End(EndKind.REPS, 10)), "end_reps", "10×"),
    (Sport.RUNNING, Step(Intent.REST, End(EndKind.SEND_OFF, 95)), "end_send_off", "@ 1:35"),
    (Sport.RUNNING, Step(Intent.WORK, End(EndKind.TIME)), "end_unknown", None),
    (Sport.SWIMMING, _swim(stroke=Stroke.FREE, drill=True), "swim_drill", "free"),
    (Sport.SWIMMING, _swim(kick=True), "swim_kick", "kick"),
    (Sport.SWIMMING, _swim(gear=(SwimGear.FINS, SwimGear.PADDLES)), "swim_gear", "fins + paddles"),
    (Sport.STRENGTH, _lift(reps_low=6, reps_high=8), "lift_reps", "6–8×"),
    (Sport.STRENGTH, _lift(of_one_rep_max=0.75), "lift_of_max", "75% 1RM"),
    (Sport.STRENGTH, _lift(rir=2), "lift_rir", "RIR 2"),
    (Sport.STRENGTH, _lift(exercise="moon_walk", weight_kg=20), "lift_unknown", "moon walk · 20 kg"),
    (Sport.RUNNING, Step(Intent.WORK, MINUTE, note="x" * 600), "step_note_long", None),
]


@pytest.mark.parametrize(("sport", "step", "code", "note"), CASES, ids=[f"{case[0]}-{case[2]}" for case in CASES])
def test_what_a_step_loses_is_named_and_noted(sport: Sport, step: Step, code: str, note: str | None) -> None:
    said = sayable(Workout(sport, "W", (Step(Intent.WARM_UP, MINUTE), step), pool_length_m=25))
    assert [(short.code, short.step) for short in said.shortfalls] == [(code, 1)]
    kept = said.workout.steps[1]
    assert isinstance(kept, Step)
    assert note is None or kept.note == note


def test_what_is_lost_stands_before_the_coachs_own_words() -> None:
    step = Step(Intent.WORK, MINUTE, (Target(Measure.RPE, Scale.ABSOLUTE, 7, 7),), note="어깨 힘 빼기")
    (kept,) = sayable(Workout(Sport.RUNNING, "W", (step,))).workout.steps
    assert isinstance(kept, Step)
    assert kept.note == "RPE 7 · 어깨 힘 빼기"


def test_only_two_targets_fit_and_the_first_ones_win() -> None:
    aims = tuple(Target(m, Scale.ABSOLUTE, 90, 95) for m in (Measure.POWER, Measure.CADENCE, Measure.HEART_RATE))
    said = sayable(Workout(Sport.CYCLING, "W", (Step(Intent.WORK, MINUTE, aims),)))
    assert [short.code for short in said.shortfalls] == ["target_too_many"]
    (kept,) = said.workout.steps
    assert isinstance(kept, Step)
    assert [aim.measure for aim in kept.targets] == [Measure.POWER, Measure.CADENCE]


def test_zones_become_the_athletes_own_figures() -> None:
    known = Thresholds(heart_zones_bpm=(130, 145, 158, 170), max_bpm=186)
    steps = tuple(_aim(Measure.HEART_RATE, Scale.ZONE, low, high) for low, high in ((1, 1), (2, 3), (5, 5)))
    said = sayable(Workout(Sport.RUNNING, "W", steps), known)
    assert said.shortfalls == ()
    aims = [step.targets[0] for step in said.workout.steps if isinstance(step, Step)]
    assert [(aim.low, aim.high) for aim in aims] == [(40, 130), (130, 158), (170, 186)]


def test_the_whole_has_its_own_shortfalls() -> None:
    inner = Repeat(2, (Step(Intent.WORK, MINUTE), Step(Intent.REST, MINUTE)))
    long = Workout(Sport.ROWING, "n" * 90, (Repeat(2, (inner,)), *[Step(Intent.WORK, MINUTE)] * 60), "x" * 600)
    assert {short.code for short in sayable(long).shortfalls} == {
        "sport",
        "nested_repeat",
        "too_many_steps",
        "name_long",
        "note_long",
    }
    assert [short.code for short in sayable(Workout(Sport.SWIMMING, "W", ())).shortfalls] == ["pool_unknown"]
    paired = _lift(superset="A")
    assert [short.code for short in sayable(Workout(Sport.STRENGTH, "W", (paired,))).shortfalls] == ["lift_superset"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shortfall_reads_as_a_sentence(language: Language) -> None:
    inner = Repeat(2, (Step(Intent.WORK, MINUTE), Step(Intent.REST, MINUTE)))
    long = Workout(Sport.ROWING, "n" * 90, (Repeat(2, (inner,)), *[Step(Intent.WORK, MINUTE)] * 60), "x" * 600)
    told = [*sayable(long).shortfalls]
    told += sayable(Workout(Sport.SWIMMING, "W", ())).shortfalls
    for sport, step, _, _ in CASES:
        told += sayable(Workout(sport, "W", (step,), pool_length_m=25)).shortfalls
    aims = tuple(Target(m, Scale.ABSOLUTE, 90, 95) for m in (Measure.POWER, Measure.CADENCE, Measure.HEART_RATE))
    told += sayable(Workout(Sport.CYCLING, "W", (Step(Intent.WORK, MINUTE, aims),))).shortfalls
    told += sayable(Workout(Sport.STRENGTH, "W", (_lift(superset="A"),))).shortfalls
    for short in told:
        sentence = say(language, f"connections.fidelity.{short.code}", **short.slots)
        assert "{{" not in sentence
        assert not re.search(r"\d\.0\b", sentence), sentence
