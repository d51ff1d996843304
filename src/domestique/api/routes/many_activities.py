"""Activities in lists and groups, and changes of many of them."""

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, TheHouse, needs
from domestique.api.shapes.activities import ActivityItem, ActivityPage
from domestique.api.shapes.activity_groups import ActivityGroupsShape
from domestique.api.shapes.activity_query import GroupsQuery, ListQuery
from domestique.api.shapes.changes import BulkChanged, BulkDeleted, BulkDeleteWish, BulkEditWish
from domestique.services import browse_activities, change_activities

router = APIRouter(prefix="/activities", tags=["activities"])

Reader = Annotated[Caller, Depends(needs("activities:read"))]
Writer = Annotated[Caller, Depends(needs("activities:write"))]


@router.get("", operation_id="list_activities", summary="Activities by filter, newest first")
async def list_activities(desk: TheDesk, caller: Reader, query: Annotated[ListQuery, Query()]) -> ActivityPage:
    page = await browse_activities.list_activities(
        desk,
        caller.user_id,
        query.wanted(caller.account.time_zone, deleted=query.deleted),
        order=query.sort,
        descending=query.order == "desc",
        cursor=query.cursor,
        limit=query.limit,
    )
    return ActivityPage(items=[ActivityItem.of(row) for row in page.rows], next_cursor=page.next_cursor)


@router.get("/groups", operation_id="group_activities", summary="Sums by month or year, of the same filters")
async def group_activities(
    desk: TheDesk, caller: Reader, query: Annotated[GroupsQuery, Query()]
) -> ActivityGroupsShape:
    zone = caller.account.time_zone
    wanted = query.wanted(zone, deleted=query.deleted)
    return ActivityGroupsShape.of(
        await browse_activities.group_activities(desk, caller.user_id, wanted, by=query.by, zone=zone)
    )


@router.post("/bulk-edit", operation_id="edit_activities", summary="Change many at once; it can be undone")
async def edit_activities(desk: TheDesk, caller: Writer, wish: BulkEditWish) -> BulkChanged:
    chosen = wish.chosen(caller.account.time_zone)
    changed = await change_activities.edit_activities(desk, caller.user_id, chosen, wish.edit.edit())
    return BulkChanged(change_id=changed.change_id, count=changed.count)


@router.post("/bulk-delete", operation_id="delete_activities", summary="Delete many at once; it can be undone")
async def delete_activities(house: TheHouse, caller: Writer, wish: BulkDeleteWish) -> BulkDeleted:
    chosen, kept = wish.chosen(caller.account.time_zone), timedelta(days=house.settings.trash_days)
    gone = await change_activities.delete_activities(house.desk, caller.user_id, chosen, kept=kept)
    return BulkDeleted(change_id=gone.changed.change_id, count=gone.changed.count, undo_until=gone.undo_until)
