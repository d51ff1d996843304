"""Which version put each workout where it is, and which made it what it is.

And going back without touching the past.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domestique.model.plan import Plan, Planned
from domestique.model.plan_json import in_order
from domestique.planning.history.diff import CONTENT


@dataclass(frozen=True, slots=True)
class Told:
    """A version with its parents and its workouts by id."""

    parent: int | None
    parent2: int | None
    items: Mapping[str, Planned]


@dataclass(frozen=True, slots=True)
class Blame:
    """`placed`: the version since which it is on that day at that time; `made`: since which it is that workout."""

    item_id: str
    placed: int
    made: int
    because: tuple[str, ...]


def blame(versions: Mapping[int, Told], head: int) -> tuple[Blame, ...]:
    """Of a version that is not told the line ends there. With a merge the side that has it just so is followed."""
    return tuple(
        Blame(name, _since(versions, head, name, _place), _since(versions, head, name, _content), item.because)
        for name, item in versions[head].items.items()
    )


def with_past_of(held: Plan, wished: Plan, today: date) -> Plan:
    """The wished plan from `today` on, and what was before it as it was held: what is past is not planned again."""
    past = tuple(one for one in held.items if one.day < today)
    names = {one.id for one in past}
    ahead = tuple(one for one in wished.items if one.day >= today and one.id not in names)
    return replace(wished, items=in_order((*past, *ahead)))


def _since(versions: Mapping[int, Told], head: int, name: str, of: Callable[[Planned], Any]) -> int:
    at = head
    item = of(versions[head].items[name])
    while True:
        told = versions[at]
        parents = [number for number in (told.parent, told.parent2) if number is not None]
        same = [number for number in parents if _has(versions, number, name, of, item)]
        if not same:
            return at
        at = same[0]


def _has(versions: Mapping[int, Told], number: int, name: str, of: Callable[[Planned], Any], item: Any) -> bool:
    return number in versions and name in versions[number].items and of(versions[number].items[name]) == item


def _place(item: Planned) -> Any:
    return item.day, item.start


def _content(item: Planned) -> Any:
    return tuple(getattr(item, name) for name in CONTENT)
