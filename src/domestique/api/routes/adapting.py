"""Something happened: offers, the athlete's word on them, and what a plan comes to."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.plan_words import reason_sentence
from domestique.api.shapes.plan_changes import (
    AdaptWish,
    ApproveWish,
    Calibration,
    Decided,
    EditProposalWish,
    ForecastPoint,
    ForecastSeries,
    ForecastShape,
    ForecastWish,
    PlanProposal,
    ProposalDetail,
    Proposals,
    UndoWish,
)
from domestique.api.shapes.plan_editing import BreachShape, PlanDiff, VerdictShape
from domestique.api.shapes.plan_rules_now import RuleInTheWay
from domestique.api.shapes.plans import PlannedShape
from domestique.api.shapes.rules import RuleSaid
from domestique.locales import Language, say
from domestique.model.rule import Event
from domestique.model.rule_json import SPORT_WORDS
from domestique.planning.forecast import curve
from domestique.planning.verdict import Breach
from domestique.services import adapt_plan, decide_proposals, forecast_plan
from domestique.services.decide_proposals import Seen

router = APIRouter(tags=["plans"])

Reader = Annotated[Caller, Depends(needs("plans:read"))]
Writer = Annotated[Caller, Depends(needs("plans:write"))]
State = Literal["open", "approved", "rejected", "replaced"]


@router.post("/plans/{plan_id}/adapt", operation_id="adapt_plan", summary="Something happened: up to three ways on")
async def adapt(desk: TheDesk, caller: Writer, plan_id: UUID, wish: AdaptWish) -> Proposals:
    """Each certified and kept as an offer; with none, `sentence` says why. The plan stays as it is until a yes."""
    told = wish.model_dump(mode="json", by_alias=True)
    offered = await adapt_plan.adapt(desk, caller.user_id, plan_id, told)
    if not offered.offers:
        told_why = say(caller.language, f"plans.offer.{offered.why}", **(offered.slots or {}))
        said = ((one.id, RuleSaid.told(one, caller.language).model_dump()) for one in offered.clash)
        clash = [RuleInTheWay(id=name, **one) for name, one in said]
        return Proposals(items=[], sentence=told_why, clash=clash)
    found = [await decide_proposals.get_proposal(desk, caller.user_id, one.id) for one in offered.offers]
    return Proposals(items=[_shape(one, caller.language) for one in found], sentence="")


@router.get("/proposals", operation_id="list_plan_proposals", summary="Offers to change plans, the newest first")
async def list_proposals(
    desk: TheDesk, caller: Reader, state: State | None = "open", plan_id: UUID | None = None
) -> Proposals:
    found = await decide_proposals.list_proposals(desk, caller.user_id, state=state, plan_id=plan_id)
    return Proposals(items=[_shape(one, caller.language) for one in found], sentence="")


@router.get("/proposals/{proposal_id}", operation_id="get_plan_proposal", summary="One offer with its certificate")
async def get_proposal(desk: TheDesk, caller: Reader, proposal_id: UUID) -> ProposalDetail:
    return _detail(await decide_proposals.get_proposal(desk, caller.user_id, proposal_id), caller.language)


@router.post("/proposals/{proposal_id}/approve", operation_id="approve_plan_proposal", summary="Yes to this one")
async def approve(desk: TheDesk, caller: Writer, proposal_id: UUID, wish: ApproveWish) -> Decided:
    """It becomes the plan's next version, and what stands outside follows, in one transaction."""
    number = await decide_proposals.approve(
        desk, caller.user_id, proposal_id, version=wish.version, accept=wish.accept_violations
    )
    return Decided(id=proposal_id, state="approved", version=number)


@router.post("/proposals/{proposal_id}/reject", operation_id="reject_plan_proposal", summary="No")
async def reject(desk: TheDesk, caller: Writer, proposal_id: UUID) -> Decided:
    await decide_proposals.reject(desk, caller.user_id, proposal_id)
    return Decided(id=proposal_id, state="rejected", version=None)


@router.post("/proposals/{proposal_id}/edit", operation_id="edit_plan_proposal", summary="This one, but otherwise")
async def edit(desk: TheDesk, caller: Writer, proposal_id: UUID, wish: EditProposalWish) -> ProposalDetail:
    """Checked at once; what it breaks (`worse`) is kept in the offer and asked about with the yes."""
    changed, broken = await decide_proposals.edit_proposal(
        desk,
        caller.user_id,
        proposal_id,
        [one.asked for one in wish.changes],
        version=wish.version,
        dry_run=wish.dry_run,
    )
    return _detail(changed, caller.language, broken)


@router.post("/proposals/{proposal_id}/undo", operation_id="undo_plan_proposal", summary="Without its last change")
async def undo(desk: TheDesk, caller: Writer, proposal_id: UUID, wish: UndoWish) -> ProposalDetail:
    """One change back at a time, up to the offer as it was made; 409 `already_undone` where that is what it is."""
    found = await decide_proposals.undo_edit(desk, caller.user_id, proposal_id, version=wish.version)
    return _detail(found, caller.language)


@router.post("/plans/{plan_id}/forecast", operation_id="forecast_plan", summary="What it comes to, also if changed")
async def forecast(desk: TheDesk, caller: Reader, plan_id: UUID, wish: ForecastWish) -> ForecastShape:
    """Fitness, fatigue, form, FTP and the time in its races, each with the range four of five shall lie in. `changes`
    are reckoned as if they were made."""
    found = await forecast_plan.foresee(
        desk, caller.user_id, plan_id, number=wish.base, changes=[one.asked for one in wish.changes]
    )
    language = caller.language
    return ForecastShape(
        version=found.version,
        series=[
            ForecastSeries(
                slug=one.slug,
                name=say(language, f"plans.forecast.{one.slug}"),
                unit={"ftp": "W", "race_time": "s"}.get(one.slug, ""),
                sport=None if one.sport is None else SPORT_WORDS[one.sport],
                about=one.about,
                points=[ForecastPoint(day=at.day, value=at.value, low=at.low, high=at.high) for at in one.points],
                reason=None if one.reason is None else say(language, f"plans.forecast.reason.{one.reason}"),
            )
            for one in found.series
        ],
        calibration=[_calibration(one, language) for one in found.record],
        milliseconds=found.milliseconds,
    )


def _calibration(one: forecast_plan.Record, language: Language) -> Calibration:
    if not one.told:
        sentence = say(language, "plans.forecast.calibration_none")
    else:
        name = say(language, f"plans.forecast.{one.slug}")
        sentence = say(language, "plans.forecast.calibration", name=name, count=one.told, within=one.within)
    return Calibration(slug=one.slug, told=one.told, within=one.within if one.told else None, sentence=sentence)


def _shape(seen: Seen, language: Language) -> PlanProposal:
    return PlanProposal(**_fields(seen, language))


def _detail(seen: Seen, language: Language, broken: Sequence[Breach] = ()) -> ProposalDetail:
    rules = {rule.id: rule for rule in seen.rules}
    return ProposalDetail(
        **_fields(seen, language),
        verdict=VerdictShape.of(seen.judged.verdict, language),
        worse=[BreachShape.of(one, language) for one in broken],
        items=[PlannedShape.of(one, rules, language) for one in seen.plan.items],
        certificate=dict(seen.row.certificate),
        steps=seen.steps,
    )


def _fields(seen: Seen, language: Language) -> dict[str, Any]:
    row = seen.row
    names = (
        "id", "plan_id", "asked_id", "base", "effort", "author", "reason", "version", "state", "made", "good", "edits",
        "created_at", "decided_at",
    )  # fmt: skip
    told = reason_sentence(row.reason, row.facts, language)
    rules = {rule.id: rule for rule in seen.rules}
    return {
        **{name: getattr(row, name) for name in names},
        "stale": seen.stale,
        "sentence": f"{say(language, f'plans.offer.{row.effort}')}. {told}",
        "diff": PlanDiff.of(seen.diff, row.edits or 0.0, rules, language),
        "rules": [RuleSaid.told(one, language) for one in seen.extra],
        "rules_gone": [RuleSaid.told(one, language) for one in seen.gone],
        "effect": _effect(seen),
    }


def _effect(seen: Seen) -> dict[str, float | None]:
    """Where it leads, beside where the plan would."""
    races = [one.params for one in seen.rules if isinstance(one.params, Event) and one.params.priority != "C"]
    days = {"end": seen.plan.last, "event": races[0].date if races else None}
    found: dict[str, float | None] = {}
    for suffix, plan in (("", seen.plan), ("_before", seen.base)):
        told = curve(plan, seen.judged.start)
        for name, day in days.items():
            point = None if day is None else told.get(day)
            found[f"ctl_{name}{suffix}"] = None if point is None else point[0]
            found[f"form_{name}{suffix}"] = None if point is None else point[1]
    return found
