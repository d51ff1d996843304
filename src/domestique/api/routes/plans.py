"""Plans: read in any version, edited, branched, merged, rolled back."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from pydantic import JsonValue

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.plan_words import reason_sentence
from domestique.api.shapes.base import Line, Number
from domestique.api.shapes.plan_certificates import WHOLE_CERTIFICATE
from domestique.api.shapes.plan_editing import (
    BlameLine,
    BlameShape,
    BranchMerge,
    BreachShape,
    ConflictSide,
    Edited,
    MergeAnswer,
    NewBranch,
    PlanDiff,
    PlanEdit,
    RollbackWish,
    VerdictShape,
)
from domestique.api.shapes.plan_reasons import Because
from domestique.api.shapes.plans import (
    BranchShape,
    PlanBrief,
    PlanChange,
    PlanList,
    PlanShape,
    Versions,
    VersionShape,
)
from domestique.locales import say
from domestique.model.rule import Rule
from domestique.planning.history.diff import edits
from domestique.planning.history.saying import say_day
from domestique.planning.reasons import How, Reason
from domestique.services import edit_plan, keep_plans, read_plans
from domestique.services.desk import Desk

router = APIRouter(prefix="/plans", tags=["plans"])

Reader = Annotated[Caller, Depends(needs("plans:read"))]
Writer = Annotated[Caller, Depends(needs("plans:write"))]
Branch = Annotated[Line | None, Query(description="Left out: the one that is carried out.")]


@router.get("", operation_id="list_plans", summary="Plans, the newest first")
async def list_plans(
    desk: TheDesk, caller: Reader, archived: Annotated[bool, Query(description="Those put away.")] = False
) -> PlanList:
    found = await read_plans.list_plans(desk, caller.user_id, archived=archived)
    return PlanList(items=[PlanBrief.of(one.row, one.first, one.last, one.version) for one in found])


@router.get("/{plan_id}", operation_id="get_plan", summary="A plan as it is carried out, or in any version")
async def get_plan(
    desk: TheDesk,
    caller: Reader,
    plan_id: UUID,
    version: Annotated[Number | None, Query(description="Left out: the newest of the branch.")] = None,
    branch: Branch = None,
) -> PlanShape:
    found = await read_plans.read_one(desk, caller.user_id, plan_id, version, branch=branch)
    return PlanShape.seen(found, caller.language)


@router.patch("/{plan_id}", operation_id="change_plan", summary="Its name, goal, branch; carried out or put away")
async def change_plan(desk: TheDesk, caller: Writer, plan_id: UUID, wish: PlanChange) -> PlanShape:
    await keep_plans.change_plan(desk, caller.user_id, plan_id, wish.changes)
    return PlanShape.seen(await read_plans.read_one(desk, caller.user_id, plan_id), caller.language)


@router.delete(
    "/{plan_id}", operation_id="archive_plan", summary="Put away; archived: false brings it back", status_code=204
)
async def archive_plan(desk: TheDesk, caller: Writer, plan_id: UUID) -> None:
    """Its versions stay. What it became and is yet to come goes away, outside too."""
    await keep_plans.change_plan(desk, caller.user_id, plan_id, {"archived": True})


@router.post("/{plan_id}/activate", operation_id="activate_plan", summary="Carry it out")
async def activate_plan(desk: TheDesk, caller: Writer, plan_id: UUID) -> PlanShape:
    """The next six weeks become workouts, from where they are sent; others whose days overlap are put to rest."""
    await keep_plans.change_plan(desk, caller.user_id, plan_id, {"active": True})
    return PlanShape.seen(await read_plans.read_one(desk, caller.user_id, plan_id), caller.language)


@router.get("/{plan_id}/versions", operation_id="list_plan_versions", summary="Its versions and branches")
async def list_versions(desk: TheDesk, caller: Reader, plan_id: UUID) -> Versions:
    rows, branches = await read_plans.versions(desk, caller.user_id, plan_id)
    return Versions(
        items=[VersionShape.of(one, caller.language) for one in rows],
        branches=[BranchShape.of(one) for one in branches],
    )


@router.get(
    "/{plan_id}/versions/{number}/certificate",
    operation_id="get_plan_certificate",
    summary="What it was held to",
    responses={200: {"content": {"application/json": {"example": WHOLE_CERTIFICATE}}}},
)
async def get_certificate(desk: TheDesk, caller: Reader, plan_id: UUID, number: Number) -> dict[str, JsonValue]:
    """Rules with their versions, values and slacks, the solver and its gap, the plan's digest. `domestique plan verify`
    checks it again without us."""
    return dict(await read_plans.certificate(desk, caller.user_id, plan_id, number))


@router.get("/{plan_id}/diff", operation_id="diff_plan", summary="What makes one version another")
async def diff_plan(
    desk: TheDesk,
    caller: Reader,
    plan_id: UUID,
    before: Annotated[Number, Query(alias="from")],
    after: Annotated[Number, Query(alias="to")],
) -> PlanDiff:
    found = await read_plans.compare(desk, caller.user_id, plan_id, before, after)
    return PlanDiff.of(found.diff, edits(found.diff), _by_id(found.rules), caller.language)


@router.post("/{plan_id}/edit", operation_id="edit_plan", summary="Change it by hand, checked at once")
async def edit(desk: TheDesk, caller: Writer, plan_id: UUID, wish: PlanEdit) -> Edited:
    """409 `plan_breaks` where it breaks hard rules, or clearly more than before, unless `accept_violations`; a
    `dry_run` only says what would follow."""
    done = await edit_plan.edit_plan(
        desk,
        caller.user_id,
        plan_id,
        [one.asked for one in wish.changes],
        base=wish.base,
        dry_run=wish.dry_run,
        accept=wish.accept_violations,
        said=wish.reason,
        branch=wish.branch,
    )
    return await _edited(desk, caller, plan_id, done, wish.branch)


@router.post("/{plan_id}/rollback", operation_id="roll_plan_back", summary="As an earlier version was, from today on")
async def rollback(desk: TheDesk, caller: Writer, plan_id: UUID, wish: RollbackWish) -> Edited:
    """A new version: nothing is lost. What stands outside follows."""
    done = await edit_plan.roll_back(
        desk, caller.user_id, plan_id, to=wish.to, base=wish.base, accept=wish.accept_violations, branch=wish.branch
    )
    return await _edited(desk, caller, plan_id, done, wish.branch)


@router.post("/{plan_id}/branch", operation_id="branch_plan", summary="A line of its own: what if", status_code=201)
async def branch(desk: TheDesk, caller: Writer, plan_id: UUID, wish: NewBranch) -> Versions:
    await edit_plan.add_branch(desk, caller.user_id, plan_id, name=wish.name, begins=wish.from_)
    return await list_versions(desk, caller, plan_id)


@router.post("/{plan_id}/merge", operation_id="merge_plan", summary="Take a branch in")
async def merge(desk: TheDesk, caller: Writer, plan_id: UUID, wish: BranchMerge) -> MergeAnswer:
    """What only one side changed is taken; what both changed differently is asked, and nothing is kept before."""
    done = await edit_plan.merge_branch(
        desk,
        caller.user_id,
        plan_id,
        from_branch=wish.from_branch,
        into=wish.into,
        take=wish.take,
        accept=wish.accept_violations,
    )
    rules = {} if done.judged is None else _by_id(done.judged.rules)
    return MergeAnswer(
        merged=done.version is not None,
        version=done.version,
        conflicts=[ConflictSide.of(one, done.names, caller.language) for one in done.merged.conflicts],
        verdict=None if done.judged is None else VerdictShape.of(done.judged.verdict, caller.language),
        diff=PlanDiff.of(done.diff, edits(done.diff), rules, caller.language),
    )


@router.get("/{plan_id}/blame", operation_id="blame_plan", summary="Who put each workout where it is")
async def blame(desk: TheDesk, caller: Reader, plan_id: UUID, branch: Branch = None) -> BlameShape:
    found, language = await read_plans.blame_plan(desk, caller.user_id, plan_id, branch=branch), caller.language
    rules = _by_id(found.rules)
    lines = []
    for one in found.lines:
        placed, made = found.versions[one.placed], found.versions[one.made]
        slots: dict[str, Any] = {
            "placed": one.placed,
            "placed_by": say(language, f"plans.author.{placed.author}"),
            "placed_on": say_day(placed.created_at.date(), language),
            "made": one.made,
            "made_by": say(language, f"plans.author.{made.author}"),
            "made_on": say_day(made.created_at.date(), language),
        }
        told = say(language, f"plans.blame.{'same' if one.placed == one.made else 'apart'}", **slots)
        lines.append(
            BlameLine(
                item_id=one.item_id,
                placed_version=one.placed,
                placed_by=placed.author,
                made_version=one.made,
                made_by=made.author,
                sentence=f"{told} {reason_sentence(placed.reason, placed.facts, language)}",
                because=[
                    f"{each.sentence}: {each.effect}"
                    for each in (
                        Because.of(reason, rules, language)
                        for reason in found.reasons.get(one.item_id, [Reason(name, (How.PUT,)) for name in one.because])
                        if reason.rule_id in rules
                    )
                ],
            )
        )
    return BlameShape(items=lines)


async def _edited(desk: Desk, caller: Caller, plan_id: UUID, done: edit_plan.Edited, branch: str | None) -> Edited:
    plan = None
    if done.version is not None:
        found = await read_plans.read_one(desk, caller.user_id, plan_id, branch=branch)
        plan = PlanShape.seen(found, caller.language)
    return Edited(
        version=done.version,
        verdict=VerdictShape.of(done.judged.verdict, caller.language, done.aside),
        worse=[BreachShape.of(one, caller.language, done.aside) for one in done.worse],
        diff=PlanDiff.of(done.diff, edits(done.diff), _by_id(done.judged.rules), caller.language),
        plan=plan,
    )


def _by_id(rules: tuple[Rule, ...]) -> dict[str, Rule]:
    return {rule.id: rule for rule in rules}
