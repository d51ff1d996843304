"""What is refused; the rest is told with what is sent, in test_sending.py."""

from uuid import UUID

import httpx


async def test_what_is_not_there_and_what_is_no_choice(owner: httpx.AsyncClient) -> None:
    nothing = UUID(int=5)
    assert (await owner.get("/api/v1/outbox?state=nowhere")).status_code == 422
    assert (await owner.get("/api/v1/outbox?cursor=junk")).status_code == 422
    assert (await owner.get(f"/api/v1/outbox/{nothing}")).status_code == 404
    for deed, status in (("retry", 404), ("cancel", 404), ("undo", 404), ("keep_theirs", 404), ("burn", 422)):
        assert (await owner.post(f"/api/v1/outbox/{nothing}/{deed}")).status_code == status
