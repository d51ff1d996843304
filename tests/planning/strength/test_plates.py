import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.locales import area
from domestique.planning.strength.plates import (
    STANDARD,
    USUAL,
    Kind,
    Rack,
    above,
    below,
    kind_of,
    nearest,
    per_side,
    smallest_step,
    weights,
)  # fmt: skip

KINDS: list[Kind] = ["barbell", "dumbbell", "kettlebell", "machine"]


@pytest.mark.parametrize(
    ("exercise", "kind"),
    [
        ("barbell_back_squat", "barbell"),
        ("trap_bar_deadlift", "barbell"),
        ("romanian_deadlift", "barbell"),
        ("dumbbell_bench_press", "dumbbell"),
        ("goblet_squat", "dumbbell"),
        ("kettlebell_swing", "kettlebell"),
        ("seated_cable_row", "machine"),
        ("leg_press", "machine"),
        ("weighted_pull_up", "dumbbell"),
        ("pull_up", "body"),
        ("push_up", "body"),
        ("air_squat", "body"),
    ],
)
def test_what_it_is_lifted_with(exercise: str, kind: Kind) -> None:
    assert kind_of(exercise) == kind
    assert exercise in area("en", "exercises")


@given(st.sampled_from(KINDS), st.floats(1, 250))
def test_what_is_named_can_be_put_together(kind: Kind, wished: float) -> None:
    there = weights(kind, USUAL)
    found = nearest(wished, kind, USUAL)
    assert found in there and list(there) == sorted(set(there))
    assert all(abs(found - wished) <= abs(one - wished) + 1e-9 for one in there)
    up, down = above(found, kind, USUAL), below(found, kind, USUAL)
    assert (up is None or up > found) and (down is None or down < found)
    if kind == "barbell":
        side = per_side(found, USUAL)
        assert side is not None and 20 + 2 * sum(side) == pytest.approx(found)


def test_a_small_set_of_plates_makes_larger_steps() -> None:
    home = Rack(bar_kg=10, pairs=(10.0, 5.0))
    assert weights("barbell", home) == (10, 20, 30, 40)
    assert smallest_step("barbell", home) == 10 and smallest_step("barbell", USUAL) == 2.5
    assert per_side(25, home) is None and per_side(40, home) == (10, 5)
    assert nearest(24, "barbell", home) == 20 and nearest(10, "body", USUAL) is None
    assert len(STANDARD) == len(USUAL.pairs)
