"""Which words mean what, in both languages, one file per subject. To add words: in the line of their meaning."""

from typing import Final

from domestique.planning.words.phrases import Book
from domestique.planning.words.tables import bodies, bounds, deeds, figures, moods, sports, things, times

BOOK: Final = Book(
    (
        *sports.PHRASES,
        *times.PHRASES,
        *bounds.PHRASES,
        *deeds.PHRASES,
        *figures.PHRASES,
        *bodies.PHRASES,
        *things.PHRASES,
        *moods.PHRASES,
    )
)
