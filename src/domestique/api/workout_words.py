"""What a workout's text, file or dose has to say, in the caller's language."""

from collections.abc import Mapping

from domestique.formats.errors import BadFile
from domestique.formats.workout_files.made import Lost
from domestique.formats.workout_text import Problem
from domestique.locales import Language, knows, say


def problem_sentence(language: Language, problem: Problem) -> str:
    key = f"workout_text.problem.{problem.key}"
    return say(language, key, **problem.slots) if knows(language, key) else say(language, "workout_text.problem.other")


def lost_sentence(language: Language, lost: Lost) -> str:
    return say(language, f"workout_files.lost.{lost.code}", **lost.slots)


def refused_sentence(language: Language, wrong: BadFile) -> str:
    """With the limit it breaks, where that is known."""
    told = _either(language, "refused", wrong.code)
    key = f"workout_text.problem.{wrong.detail.get('key')}"
    slots: Mapping[str, object] = {name: value for name, value in wrong.detail.items() if name != "key"}
    return f"{told} {say(language, key, **slots)}" if "key" in wrong.detail and knows(language, key) else told


def found_sentence(language: Language, code: str) -> str:
    return _either(language, "found", code)


def _either(language: Language, group: str, code: str) -> str:
    key = f"workout_files.{group}.{code}"
    return say(language, key if knows(language, key) else f"workout_files.{group}.other")
