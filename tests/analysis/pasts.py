"""Pasts to look at: figures by how many days ago they were."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

import numpy as np

from domestique.analysis.past import Figure, Past
from domestique.model.sport import Sport

TODAY = date(2026, 6, 30)
COUNT = 500


def figures(values: Mapping[int, float], sport: Sport = Sport.CYCLING, first_id: int = 1) -> list[Figure]:
    """`values` by days ago."""
    ordered = sorted(values.items(), reverse=True)
    return [
        Figure(UUID(int=first_id + n), TODAY - timedelta(days=ago), sport, value)
        for n, (ago, value) in enumerate(ordered)
    ]


def past(
    told: Mapping[str, Sequence[Figure]] | None = None, days: Mapping[str, Sequence[float]] | None = None,
    count: int = COUNT,
) -> Past:  # fmt: skip
    """`days`: their last values, up to today; before that nothing is known."""
    runs = {}
    for slug, values in (days or {}).items():
        run = np.full(count, np.nan)
        run[count - len(values) :] = values
        runs[slug] = run
    return Past(TODAY - timedelta(days=count - 1), count, told or {}, runs)
