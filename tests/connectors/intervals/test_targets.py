import pytest

from domestique.connectors.intervals.targets import Said, say, understand
from domestique.model.sport import Sport
from domestique.model.workout import NO_THRESHOLDS, Measure, Scale, Target, Thresholds

KNOWN = Thresholds(threshold_bpm=170, max_bpm=190, css_mps=1.25)


def target(measure: str, scale: str, low: float, high: float | None = None, *, ramp: bool = False) -> Target:
    return Target(Measure(measure), Scale(scale), low, low if high is None else high, ramp)


@pytest.mark.parametrize(
    ("said", "sport", "words"),
    [
        (target("power", "of_threshold", 0.95, 1.05), Sport.CYCLING, "95-105%"),
        (target("power", "of_threshold", 0.6, 0.4, ramp=True), Sport.CYCLING, "ramp 60-40%"),
        (target("power", "absolute", 220), Sport.CYCLING, "220w"),
        (target("power", "zone", 2, 3), Sport.CYCLING, "Z2-Z3"),
        (target("heart_rate", "of_threshold", 0.9), Sport.RUNNING, "90% LTHR"),
        (target("heart_rate", "of_max", 0.7, 0.8), Sport.RUNNING, "70-80% HR"),
        (target("heart_rate", "zone", 2), Sport.RUNNING, "Z2 HR"),
        (target("heart_rate", "absolute", 136, 153), Sport.RUNNING, "80-90% LTHR"),
        (target("speed", "of_threshold", 0.9, 0.95), Sport.RUNNING, "90-95% Pace"),
        (target("speed", "absolute", 3.3333, 4.0), Sport.RUNNING, "5:00-4:10/km Pace"),
        (target("speed", "absolute", 1.25), Sport.SWIMMING, "1:20/100m Pace"),
        (target("speed", "offset_100", -3, 5), Sport.SWIMMING, "1:25-1:17/100m Pace"),
        (target("speed", "zone", 2), Sport.RUNNING, "Z2 Pace"),
        (target("cadence", "absolute", 85, 95), Sport.CYCLING, "85-95rpm"),
    ],
)
def test_what_can_be_said_is_said_and_understood(said: Target, sport: Sport, words: str) -> None:
    assert say(said, sport, KNOWN) == Said(words)
    (back,), rest = understand(words.split())
    assert rest == []
    assert say(back, sport, KNOWN) == Said(words)


@pytest.mark.parametrize(
    ("said", "sport", "code", "note"),
    [
        (target("rpe", "absolute", 7, 8), Sport.CYCLING, "target_rpe", "RPE 7-8"),
        (target("heart_rate", "absolute", 140, 150), Sport.CYCLING, "threshold_unknown", "140-150 bpm"),
        (target("speed", "offset_100", 3), Sport.SWIMMING, "threshold_unknown", "CSS +3"),
        (target("speed", "absolute", 10), Sport.CYCLING, "target_not_here", "speed 10-10"),
        (target("speed", "absolute", 0), Sport.RUNNING, "target_not_here", None),
        (target("cadence", "zone", 2), Sport.CYCLING, "target_not_here", "cadence 2-2"),
    ],
)
def test_what_cannot_be_said_says_why(said: Target, sport: Sport, code: str, note: str | None) -> None:
    assert say(said, sport, NO_THRESHOLDS) == Said(None, code, note)


def test_without_a_threshold_the_highest_pulse_helps() -> None:
    beats = target("heart_rate", "absolute", 152)
    assert say(beats, Sport.RUNNING, Thresholds(max_bpm=190)).words == "80% HR"


def test_words_of_the_athletes_own_stay() -> None:
    found, rest = understand(["85%", "easy", "0:00/km", "Pace", "freeride", "90rpm"])
    assert [one.measure for one in found] == [Measure.POWER, Measure.CADENCE]
    assert rest == ["easy", "0:00/km", "Pace", "freeride"]
