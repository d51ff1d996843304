"""Files that nobody could open stand in the list of imports, with the reason."""

from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.follow_import import get_import, list_imports, retry_import
from domestique.services.report_unreadable import Unreadable, report_unreadable


async def test_they_are_told_and_only_to_their_athlete(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    files = [Unreadable("2026/a.fit", 42, "Permission denied"), Unreadable("b.fit", 7, "Input/output error")]
    told = await report_unreadable(desk, user_id, files, source="watch")
    found = await get_import(desk, user_id, told)
    assert (found.batch.state, found.batch.failed, found.batch.total) == ("done", 2, 2)
    assert [(item.name, item.reason) for item in found.items] == [
        ("a.fit", "Permission denied"),
        ("b.fit", "Input/output error"),
    ]
    assert (await list_imports(desk, other_user_id, cursor=None, limit=5)).batches == ()
    await retry_import(desk, user_id, told)
    assert (await get_import(desk, user_id, told)).batch.failed == 2
