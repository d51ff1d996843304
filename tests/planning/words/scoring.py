"""The golden set's own scoring: exact match of the multiset of (kind, params, hard or soft), F1 by kind, and how many
rules were made of sentences that say none.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from domestique.model.rule import Rule
from domestique.model.rule_json import params_json
from domestique.model.rule_reading import read_params
from domestique.planning.words import Proposed, read_words

HERE = Path(__file__).parent
TODAY = date(2026, 11, 21)


@dataclass(frozen=True, slots=True)
class Example:
    id: str
    lang: str
    text: str
    expected: tuple[dict[str, Any], ...]


@cache
def examples(name: str) -> tuple[Example, ...]:
    return tuple(
        Example(one["id"], one["lang"], one["text"], tuple(one["expected"]))
        for one in json.loads((HERE / name).read_text("utf-8"))
    )


def scopes(example: Example) -> list[tuple[str, Any]]:
    """Of the rules that are said to hold somewhere: the golden scoring does not look there, we do."""
    return [(one["kind"], one["scope"]) for one in example.expected if "scope" in one]


def own_files() -> list[str]:
    return sorted(f"examples/{path.name}" for path in (HERE / "examples").glob("*.json"))


def _key(kind: str, params: Any, strength: str) -> str:
    return json.dumps([kind, params, strength], sort_keys=True, ensure_ascii=False)


def wanted(example: Example) -> Counter[str]:
    """Canonical: read by the strict reader and written again, so that a default said and unsaid are the same."""
    return Counter(
        _key(
            one["kind"],
            params_json(read_params(one["kind"], one["params"])),
            "hard" if one["strength"] == "hard" else "soft",
        )
        for one in example.expected
    )


def told(proposed: Iterable[Proposed]) -> Counter[str]:
    return Counter(
        _key(
            Rule("", one.params).kind,
            params_json(read_params(Rule("", one.params).kind, params_json(one.params))),
            "hard" if one.weight is None else "soft",
        )
        for one in proposed
    )


@dataclass(frozen=True, slots=True)
class Score:
    exact: float
    f1: dict[str, float]
    invented: float
    wrong: tuple[tuple[Example, Counter[str], Counter[str]], ...]


def score(given: Sequence[Example]) -> Score:
    hits: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    wrong = []
    none, invented = 0, 0
    for example in given:
        want, got = wanted(example), told(read_words(example.text, example.lang, TODAY).proposed)
        if want != got:
            wrong.append((example, want, got))
        if not want:
            none += 1
            invented += bool(got)
        for counter, rules in ((hits, want & got), (missed, want - got), (extra, got - want)):
            for rule, count in rules.items():
                counter[json.loads(rule)[0]] += count
    kinds = sorted({*hits, *missed, *extra})
    f1 = {kind: 2 * hits[kind] / (2 * hits[kind] + missed[kind] + extra[kind]) for kind in kinds}
    return Score(1 - len(wrong) / len(given), f1, invented / none if none else 0.0, tuple(wrong))
