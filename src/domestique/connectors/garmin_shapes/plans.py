"""What a kind asks for, told apart from who asks: a range of days at once, or days one by one after a look at which of
them hold anything, or one answer that is always whole.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

Question = tuple[str, Mapping[str, str | int]]
"""Path and parameters."""


@dataclass(frozen=True, slots=True)
class ByRange:
    """`days`: the most that one request may ask for."""

    ask: Callable[[date, date], Question]
    days: int


@dataclass(frozen=True, slots=True)
class ByDay:
    """`index` asks for a range, and `holding` reads from it which days are worth asking for. `keep_index`: it holds
    figures of its own."""

    index: ByRange
    holding: Callable[[bytes], frozenset[date]]
    ask: Callable[[date], Question]
    keep_index: bool = False
    at_once: int = 7


@dataclass(frozen=True, slots=True)
class Whole:
    """`ask` gets today."""

    ask: tuple[Callable[[date], Question], ...] = field(default_factory=tuple)


Plan = ByRange | ByDay | Whole


def range_in_path(path: str) -> Callable[[date, date], Question]:
    return lambda low, high: (f"{path}/{low.isoformat()}/{high.isoformat()}", {})


def range_in_query(path: str, first: str = "startDate", last: str = "endDate") -> Callable[[date, date], Question]:
    return lambda low, high: (path, {first: low.isoformat(), last: high.isoformat()})


def day_in_path(path: str) -> Callable[[date], Question]:
    return lambda day: (f"{path}/{day.isoformat()}", {})


def day_in_query(path: str, name: str) -> Callable[[date], Question]:
    return lambda day: (path, {name: day.isoformat()})
