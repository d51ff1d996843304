"""How a plan is read from what is kept and how a version is added to it: certified, with what follows from it for the
workouts it became, in one transaction; not a deed itself.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from domestique.model.plan import Plan, Start
from domestique.model.plan_json import digest_of_plan, plan_json, start_json
from domestique.model.plan_reading import read_plan, read_start
from domestique.model.rule import Rule
from domestique.model.rule_json import rule_json
from domestique.model.rule_reading import read_rule
from domestique.planning.certificate import certify, softened
from domestique.planning.check import check
from domestique.planning.forecast import forecast
from domestique.planning.request import Answer
from domestique.planning.rules_now import RulesNow, Standing, rules_now
from domestique.planning.verdict import State, Verdict
from domestique.services.carrying_out import carry_out
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import notices, plan_forecasts, plans, rules
from domestique.store.database import Connection
from domestique.store.plan_forecasts import Foretold
from domestique.store.plans import NewVersion, PlanAuthor, PlanRow, VersionRow
from domestique.store.rules import RuleRow, VersionOf

SEASON_TASK = "plan_season"
_FORETOLD = (7, 14, 28, 56, 84)
"""days ahead"""


def season_lock(plan_id: UUID) -> str:
    """One at a time for each plan."""
    return f"plan-{plan_id}"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A plan held to its rules, with the certificate that says so."""

    plan: Plan
    rules: tuple[Rule, ...]
    start: Start
    verdict: Verdict
    certificate: Mapping[str, Any]
    solver: str | None = None
    gap: float | None = None

    @property
    def short(self) -> int:
        return sum(one.state is State.SHORT for one in self.verdict.judged)


@dataclass(frozen=True, slots=True)
class Held:
    """A version of a plan with all it stands on."""

    row: PlanRow
    version: VersionRow
    plan: Plan
    start: Start
    rules: tuple[Rule, ...]
    certificate: Mapping[str, Any]
    line: str
    """The branch it was asked for on."""


@dataclass(frozen=True, slots=True)
class Why:
    """Of a new version: who, and a stable word with the facts its sentence needs."""

    author: PlanAuthor
    reason: str
    facts: Mapping[str, Any]


def judge(
    plan: Plan, rules: Sequence[Rule], start: Start, answer: Answer | None = None, gave_way: Sequence[str] = ()
) -> Judgement:
    """Blocking and pure: a thread's work. `gave_way`: science rules that did when the plan was made (else the answer
    tells them)."""
    told = tuple(rules)
    certificate = certify(plan, told, start, answer, gave_way).json()
    dropped = tuple(gave_way) if answer is None else tuple(answer.dropped)
    verdict = check(plan, softened(told, dropped), start)
    solver, gap = (None, None) if answer is None else (answer.solver, answer.gap)
    return Judgement(plan, told, start, verdict, certificate, solver, gap)


def softened_as(certificate: Mapping[str, Any]) -> tuple[str, ...]:
    """The rules that gave way by a certificate."""
    return tuple(str(one) for one in certificate.get("dropped") or ())


async def season_soon(desk: Desk, conn: Connection, user_id: UUID, plan_id: UUID) -> None:
    """The weeks without detail are planned by a job."""
    await desk.queue.defer(conn, user_id, task=SEASON_TASK, args={"plan_id": str(plan_id)}, lock=season_lock(plan_id))


async def held(
    conn: Connection,
    user_id: UUID,
    plan_id: UUID,
    number: int | None = None,
    *,
    branch: str | None = None,
    lock: bool = False,
) -> Held:
    """The newest of a branch, of the one that is carried out unless told, or any version by its number."""
    row = await plans.get(conn, user_id, plan_id, lock=lock)
    if row is None:
        raise NotFound
    line = branch or row.branch
    if number is None:
        number = row.head if line == row.branch else await _head_of(conn, user_id, plan_id, line)
    version = await plans.version(conn, user_id, plan_id, number)
    if version is None:
        raise NotFound
    plan = read_plan(version.body)
    bound = await rules_of(conn, user_id, plan)
    return Held(row, version.row, plan, read_start(version.start), bound, version.certificate, line)


async def _head_of(conn: Connection, user_id: UUID, plan_id: UUID, name: str) -> int:
    for one in await plans.branches(conn, user_id, plan_id):
        if one.name == name:
            return one.head
    raise BadValue("branch", "plan_branch_unknown", name=name)


async def rules_of(conn: Connection, user_id: UUID, plan: Plan) -> tuple[Rule, ...]:
    """As they said in the versions that the plan names, in its order."""
    wanted = [VersionOf(UUID(one.id), one.version) for one in plan.rules if _is_id(one.id)]
    bodies = await rules.bodies(conn, user_id, wanted)
    return tuple(
        read_rule({**bodies[one], "id": str(one.rule_id), "version": one.number}) for one in wanted if one in bodies
    )


async def rules_today(conn: Connection, user_id: UUID, there: Held) -> RulesNow:
    """What it would be held to if it were made today."""
    made = there.row.created_at
    rows = await rules.every(conn, user_id, plan_id=there.row.id)
    standing = {
        str(row.id): Standing(rule_of(row), row.active, row.changed_at >= made, own=row.plan_id is not None)
        for row in rows
    }
    return rules_now(there.rules, standing)


async def keep(
    desk: Desk,
    conn: Connection,
    user_id: UUID,
    row: PlanRow,
    judged: Judgement,
    why: Why,
    *,
    parent: int | None,
    parent2: int | None = None,
    branch: str | None = None,
    anew: Collection[str] = (),
) -> int:
    """The number of the new version. The caller holds the plan's row. What the plan became outside follows, where the
    plan is active and this is the branch that is carried out."""
    number = row.newest + 1
    line = branch or row.branch
    verdict = judged.verdict
    version = NewVersion(
        parent=parent,
        parent2=parent2,
        branch=line,
        author=why.author,
        reason=why.reason,
        facts=why.facts,
        body=plan_json(judged.plan),
        start=start_json(judged.start),
        digest=digest_of_plan(judged.plan),
        certificate=judged.certificate,
        good=verdict.good,
        violations=len(verdict.violations),
        short=judged.short,
        solver=judged.solver,
        gap=judged.gap,
    )
    await plans.add_version(conn, user_id, row.id, number, version, now=desk.now())
    if row.active and line == row.branch:
        await carry_out(desk, conn, user_id, row.id, judged.plan, why.author, anew)
        await foretell(conn, user_id, row.id, judged.plan, judged.start)
    await notices.publish(conn, user_id, topic="plan", id=row.id)
    return number


async def foretell(conn: Connection, user_id: UUID, plan_id: UUID, plan: Plan, start: Start) -> None:
    """Kept on the day it is told, for some days ahead, to be held against what comes."""
    told = [
        Foretold(series.slug, point.day, start.day + timedelta(days=1), point.value, point.low, point.high)
        for series in forecast(plan, start, (), {})
        if series.slug in ("ctl", "form")
        for point in series.points
        if (point.day - start.day).days in _FORETOLD
    ]
    await plan_forecasts.put(conn, user_id, plan_id, told)


def rule_of(row: RuleRow) -> Rule:
    return read_rule({**row.body, "id": str(row.id), "version": row.version})


def body_of_rule(rule: Rule) -> dict[str, Any]:
    """What is kept of a rule: its id and version are the row's."""
    return {name: value for name, value in rule_json(rule).items() if name not in ("id", "version")}


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
