from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.records import RecordKind, progression, record_of
from domestique.model.sport import Sport
from tests.analysis.pasts import figures

POWER = RecordKind("best_power_20min", Sport.CYCLING, "duration")
TIME = RecordKind("run_best_5k", Sport.RUNNING, "distance", least=True)


def test_what_it_beat() -> None:
    found = record_of(POWER, figures({300: 250.0, 200: 270.0, 100: 260.0, 50: 275.0, 10: 240.0}))
    assert found is not None and found.figure.value == 275
    assert found.previous is not None and found.previous.value == 270


def test_times_are_better_when_less() -> None:
    found = record_of(TIME, figures({300: 1300.0, 100: 1200.0, 10: 1250.0}, Sport.RUNNING))
    assert found is not None and found.figure.value == 1200
    assert found.previous is not None and found.previous.value == 1300


def test_equalling_is_no_new_record() -> None:
    found = record_of(POWER, figures({300: 250.0, 10: 250.0}))
    assert found is not None and found.previous is None and (found.figure.day.year, found.figure.day.month) == (2025, 9)


def test_other_sports_and_nothing_are_no_records() -> None:
    assert record_of(POWER, figures({1: 300.0}, Sport.RUNNING)) is None
    assert record_of(POWER, figures({1: 0.0})) is None and record_of(POWER, []) is None


@given(st.dictionaries(st.integers(0, 400), st.floats(1, 500), min_size=1))
def test_a_progression_only_goes_up_and_ends_at_the_best(values: dict[int, float]) -> None:
    steps = [figure.value for figure in progression(figures(values))]
    assert steps == sorted(set(steps)) and steps[-1] == max(values.values())
    downwards = [figure.value for figure in progression(figures(values), least=True)]
    assert downwards == sorted(set(downwards), reverse=True) and downwards[-1] == min(values.values())
