"""The record among figures, the one it beat, and how it came about."""

from collections.abc import Sequence
from dataclasses import dataclass

from domestique.analysis.past import Figure
from domestique.analysis.records.catalogue import RecordKind


@dataclass(frozen=True, slots=True)
class Record:
    kind: RecordKind
    figure: Figure
    previous: Figure | None


def progression(figures: Sequence[Figure], *, least: bool = False) -> list[Figure]:
    """Each that beat all before it; `figures` oldest first. Of equals the first counts: a record is beaten."""
    found: list[Figure] = []
    for figure in figures:
        if not found or (figure.value < found[-1].value if least else figure.value > found[-1].value):
            found.append(figure)
    return found


def record_of(kind: RecordKind, figures: Sequence[Figure]) -> Record | None:
    """`figures` of the kind's slug; those of other sports are passed over. A best of nothing (0) is none."""
    steps = progression(
        [figure for figure in figures if figure.sport is kind.sport and figure.value > 0], least=kind.least
    )
    if not steps:
        return None
    return Record(kind, steps[-1], steps[-2] if len(steps) > 1 else None)
