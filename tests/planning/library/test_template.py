from domestique.model.workout import End, EndKind, Intent, Step
from domestique.planning.library import BY_SLUG
from domestique.planning.library.template import flat


def test_nested_pieces_become_one_row() -> None:
    step = Step(Intent.WORK, End(EndKind.TIME, 60.0))
    assert flat((step, ((step,), (), step))) == (step, step, step)


def test_a_level_has_its_own_steps_and_rung() -> None:
    template = BY_SLUG["bike_threshold_blocks"]
    assert template.items(1) != template.items(template.top)
    assert template.rung(template.top) == template.rungs[-1]
