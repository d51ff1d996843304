import pytest

from domestique.formats.fit.profile import type_names
from domestique.formats.fit_writing.exercises import exercise_of


@pytest.mark.parametrize(
    ("name", "category", "exercise"),
    [
        ("squat", "squat", None),
        ("Barbell Bench Press", "bench_press", "barbell_bench_press"),
        ("barbell_deadlift", "deadlift", "barbell_deadlift"),
    ],
)
def test_by_any_spelling(name: str, category: str, exercise: str | None) -> None:
    found, finer = exercise_of(name)
    assert found is not None
    assert type_names("exercise_category")[found] == category
    assert (None if finer is None else type_names(f"{category}_exercise_name")[finer]) == exercise


@pytest.mark.parametrize("name", [None, "", "Zercher something"])
def test_unknown(name: str | None) -> None:
    assert exercise_of(name) == (None, None)
