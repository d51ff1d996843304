"""Plans kept to be begun again."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.plan_changes import ApplyTemplate, NewTemplate, Templates, TemplateShape
from domestique.api.shapes.plans import PlanShape
from domestique.services import keep_templates, read_plans
from domestique.store.plan_templates import TemplateRow

router = APIRouter(prefix="/plan-templates", tags=["plans"])

Reader = Annotated[Caller, Depends(needs("plans:read"))]
Writer = Annotated[Caller, Depends(needs("plans:write"))]


@router.get("", operation_id="list_plan_templates", summary="Plans kept to be begun again")
async def list_templates(desk: TheDesk, caller: Reader) -> Templates:
    return Templates(items=[_template(one) for one in await keep_templates.list_templates(desk, caller.user_id)])


@router.post("", operation_id="save_plan_template", summary="Keep a plan as one", status_code=201)
async def save_template(desk: TheDesk, caller: Writer, wish: NewTemplate) -> TemplateShape:
    saved = await keep_templates.save_template(
        desk, caller.user_id, wish.plan_id, number=wish.version, name=wish.name, description=wish.description
    )
    return _template(saved)


@router.delete("/{template_id}", operation_id="remove_plan_template", summary="Forget it", status_code=204)
async def remove_template(desk: TheDesk, caller: Writer, template_id: UUID) -> None:
    await keep_templates.remove_template(desk, caller.user_id, template_id)


@router.post(
    "/{template_id}/apply",
    operation_id="apply_plan_template",
    summary="Begin it again on another day",
    status_code=201,
)
async def apply_template(desk: TheDesk, caller: Writer, template_id: UUID, wish: ApplyTemplate) -> PlanShape:
    begun = await keep_templates.begin_template(
        desk, caller.user_id, template_id, first=wish.first, name=wish.name, accept=wish.accept_violations
    )
    return PlanShape.seen(await read_plans.read_one(desk, caller.user_id, begun.plan_id), caller.language)


def _template(row: TemplateRow) -> TemplateShape:
    return TemplateShape(
        id=row.id,
        name=row.name,
        description=row.description,
        weeks=row.weeks,
        sessions=len(row.body.get("items", ())),
        created_at=row.created_at,
    )
