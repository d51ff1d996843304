"""Which of a gym app's exercises is meant by ours: by the words both names are made of."""

import re
from collections.abc import Iterable, Mapping

_WORD = re.compile(r"[a-z0-9]+")
_SAME = {"db": "dumbbell", "bb": "barbell", "kb": "kettlebell", "ohp": "overhead", "presses": "press"}
_IDLE = {"the", "with", "a", "and"}


def words_of(name: str) -> frozenset[str]:
    """ "Squat (Barbell)" and "barbell_squat" are the same words."""
    found = (_SAME.get(word, word) for word in _WORD.findall(name.lower().replace("-", "")))
    return frozenset(
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
        for word in found
        if word not in _IDLE
    )


def plainly(exercise: str, theirs: Mapping[str, str]) -> str | None:
    """The one whose name has just the same words; None when there is none, or more than one. `theirs`: id to name."""
    wanted = words_of(exercise)
    same = [id for id, name in theirs.items() if words_of(name) == wanted]
    return same[0] if len(same) == 1 else None


def nearest(exercise: str, theirs: Mapping[str, str], *, most: int = 8) -> tuple[str, ...]:
    """Those that share most of the words, the best first, to choose from."""
    wanted = words_of(exercise)

    def likeness(name: str) -> float:
        words = words_of(name)
        return len(words & wanted) / max(1, len(words | wanted))

    ranked: Iterable[tuple[float, str, str]] = sorted((-likeness(name), name, id) for id, name in theirs.items())
    return tuple(id for score, _, id in ranked if score < 0)[:most]
