"""Bikes, shoes and the rest."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.gear import GearChange, GearList, GearShape, NewGear
from domestique.services import keep_gear

router = APIRouter(prefix="/gear", tags=["activities"])

Reader = Annotated[Caller, Depends(needs("activities:read"))]
Writer = Annotated[Caller, Depends(needs("activities:write"))]


@router.get("", operation_id="list_gear", summary="Gear with what was done on it, the retired last")
async def list_gear(desk: TheDesk, caller: Reader) -> GearList:
    return GearList(items=[GearShape.of(one) for one in await keep_gear.list_gear(desk, caller.user_id)])


@router.post("", operation_id="add_gear", summary="Add a bike, shoes or something else", status_code=201)
async def add_gear(desk: TheDesk, caller: Writer, wish: NewGear) -> GearShape:
    return GearShape.of(await keep_gear.add_gear(desk, caller.user_id, name=wish.name, kind=wish.kind))


@router.patch("/{gear_id}", operation_id="change_gear", summary="Rename, retire or bring back")
async def change_gear(desk: TheDesk, caller: Writer, gear_id: UUID, wish: GearChange) -> GearShape:
    return GearShape.of(await keep_gear.change_gear(desk, caller.user_id, gear_id, wish.changes))


@router.delete("/{gear_id}", operation_id="remove_gear", summary="Remove what no activity uses", status_code=204)
async def remove_gear(desk: TheDesk, caller: Writer, gear_id: UUID) -> None:
    await keep_gear.remove_gear(desk, caller.user_id, gear_id)
