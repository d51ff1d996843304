"""What the solver is asked and what it answers. No solver is named here: whoever answers takes these."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domestique.model.plan import Option, PhaseSpan, Plan, Planned, Start
from domestique.model.rule import Rule


class Effort(StrEnum):
    """How much of an earlier plan may change."""

    MINIMAL = "minimal"
    """stay put: as few edits as the rules allow"""
    REBALANCED = "rebalanced"
    """few edits, and the load of the season kept"""
    REBUILT = "rebuilt"
    """as if planned anew"""


@dataclass(frozen=True, slots=True)
class Request:
    """A plan from `first` to `last` under `rules`, workouts chosen up to `detail_to`. `before` is the plan it comes
    from: its locked items stay as they are. `phases` empty: the solver makes them. The same request gives the same
    answer; `seconds` only bounds how long a person waits."""

    name: str
    first: date
    last: date
    start: Start
    rules: tuple[Rule, ...]
    options: tuple[Option, ...]
    detail_to: date | None = None
    before: Plan | None = None
    effort: Effort = Effort.REBUILT
    phases: tuple[PhaseSpan, ...] = ()
    locked: tuple[Planned, ...] = ()
    seconds: float = 10.0
    goal: str = ""
    ways_out: bool = True
    """whether a clash shall come with relaxations: each is tried, and that takes its time"""


class Outcome(StrEnum):
    OPTIMAL = "optimal"
    """within the gap told"""
    FEASIBLE = "feasible"
    """keeps every hard rule; stopped before the best was proven"""
    CLASH = "clash"
    """no plan keeps all hard rules: `clash` is a set of which none can be left out"""
    UNKNOWN = "unknown"
    """neither found nor refuted in the time; `plan` may hold the skeleton"""


@dataclass(frozen=True, slots=True)
class Relaxation:
    """One way out: the rule (by id) as it would read, or None to leave it out. `cost`: how far it moves from what was
    said, 0 to 1; the cheapest first."""

    rule_id: str
    instead: Rule | None
    cost: float
    why: str
    """a key below `rules.relax`"""


@dataclass(frozen=True, slots=True)
class Clash:
    """A minimal set: together impossible, any one of them away possible (`proven` False: shown by the relaxation or
    time did not suffice to try each)."""

    rule_ids: tuple[str, ...]
    relaxations: tuple[Relaxation, ...]
    proven: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    outcome: Outcome
    plan: Plan | None
    solver: str
    """name and version, for the certificate"""
    gap: float | None = None
    """absolute, in load points of the objective; None where none is known"""
    clash: Clash | None = None
    edits: float | None = None
    """from `before`: half a workout added or removed; a swap is 1"""
    nodes: int = 0
    dropped: tuple[str, ...] = ()
    """ids of hard rules of tier science that gave way: the plan is judged with them soft"""
