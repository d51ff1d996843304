"""How sure a reading is. What speaks against it: words nobody knows, words it did not use, what had to be taken for
granted, something left over beside it, and another kind that explains the words nearly as well. `./dev bench words`
prints how often readings of each band were right.
"""

from collections.abc import Sequence
from typing import Final

from domestique.model.rule import Event
from domestique.planning.words.filler import is_unknown
from domestique.planning.words.parting import Chosen
from domestique.planning.words.reading import Note

_STRICTER: Final = frozenset(
    {"another_day", "tag_counts_as_hard", "sport_taken", "content_not_held", "free_is_off", "upper_not_held"}
)
"""Notes of rules that ask more than was said, or speak of what was said of something else."""
_UNKNOWN, _UNUSED, _NOTE, _LEFT, _RIVAL = 0.07, 0.2, 0.06, 0.15, 0.12


def confidence(text: str, chosen: Chosen, notes: Sequence[Note], left: bool) -> float:
    """`left`: something that speaks of training stands beside it and became no rule."""
    unknown = 0 if _named(chosen) else sum(1 for token in chosen.tokens if is_unknown(text, token))
    taken = sum(2 if note.key in _STRICTER else 1 for note in notes)
    sure = 0.98 - _UNKNOWN * min(unknown, 5) - _UNUSED * len(chosen.rest) - _NOTE * taken
    return round(max(sure - _LEFT * left - _RIVAL * chosen.rival, 0.1), 2)


def _named(chosen: Chosen) -> bool:
    """A race's name is words nobody knows."""
    return any(isinstance(one.params, Event) for one in chosen.roughs)
