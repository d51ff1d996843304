"""Repeats within repeats become one level, doing the same in the same order."""

from dataclasses import replace

from domestique.model.workout import Repeat, Step, as_done

Steps = tuple[Step | Repeat, ...]


def one_level(steps: Steps) -> tuple[Steps, bool]:
    """And whether anything had to be written out. A repeat that is done once, or holds nothing, is no repeat."""
    found: list[Step | Repeat] = []
    unfolded = False
    for each in steps:
        if isinstance(each, Step):
            found.append(each)
            continue
        inner = tuple(as_done(each.steps))
        unfolded = unfolded or any(isinstance(child, Repeat) for child in each.steps)
        if each.times == 1 or not inner:
            found += as_done((each,))
        elif each.times > 1:
            found.append(replace(each, steps=inner))
    return tuple(found), unfolded


def written_steps(steps: Steps) -> int:
    """Each repeat counts as a step too, as on a watch."""
    return sum(1 + (written_steps(each.steps) if isinstance(each, Repeat) else 0) for each in steps)
