"""A mixed integer programme as plain numbers: columns, rows, and for each row the rule it speaks for. No solver is
named here; highs.py hands it to one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

FREE: Final = float("inf")


@dataclass(slots=True)
class Model:
    """Minimise the sum of cost by value. A row's label is a rule's id; None: the model's own."""

    cost: list[float] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    row_low: list[float] = field(default_factory=list)
    row_high: list[float] = field(default_factory=list)
    labels: list[str | None] = field(default_factory=list)
    offset: float = 0.0

    def column(self, low: float, high: float, cost: float = 0.0, *, whole: bool = False) -> int:
        self.cost.append(cost)
        self.low.append(low)
        self.high.append(high)
        self.whole.append(whole)
        return len(self.cost) - 1

    def switch(self, cost: float = 0.0, *, whole: bool = True) -> int:
        return self.column(0.0, 1.0, cost, whole=whole)

    def row(self, terms: Iterable[tuple[float, int]], low: float, high: float, label: str | None = None) -> int:
        """The same column told twice is added up."""
        told: dict[int, float] = {}
        for factor, column in terms:
            told[column] = told.get(column, 0.0) + factor
        self.starts.append(len(self.columns))
        for column, factor in told.items():
            if factor:
                self.columns.append(column)
                self.values.append(factor)
        self.row_low.append(low)
        self.row_high.append(high)
        self.labels.append(label)
        return len(self.row_low) - 1

    def at_most(self, terms: Iterable[tuple[float, int]], high: float, label: str | None = None) -> int:
        return self.row(terms, -FREE, high, label)

    def at_least(self, terms: Iterable[tuple[float, int]], low: float, label: str | None = None) -> int:
        return self.row(terms, low, FREE, label)

    def beyond(self, terms: Iterable[tuple[float, int]], limit: float, cost: float, *, above: bool) -> int:
        """A column that is how far the sum lies above (or below) the limit, at so much a unit."""
        gap = self.column(0.0, FREE, cost)
        if above:
            self.row([*terms, (-1.0, gap)], -FREE, limit)
        else:
            self.row([*terms, (1.0, gap)], limit, FREE)
        return gap
