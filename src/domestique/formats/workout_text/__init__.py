"""Workouts as people type them: `4x4m 105% / 3m 55%`, Korean and English alike, for every sport; docs/workouts.md shows
it. Pure; the model's own limits are asked last, and every problem has its line and columns.
To add a word: words.py, for both languages; to add a figure: a pattern in tokens.py and a reader in steps.py.
"""

from domestique.formats.workout_text.problems import Problem
from domestique.formats.workout_text.reading import LONGEST, Read, read
from domestique.formats.workout_text.writing import Written, write

__all__ = ["LONGEST", "Problem", "Read", "Written", "read", "write"]
