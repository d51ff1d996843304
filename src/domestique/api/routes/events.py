"""Something of yours changed: server-sent events that carry ids only."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request
from starlette.responses import Response

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.errors import TooManyRequests
from domestique.api.event_stream import EventStream, events
from domestique.store.notice_listener import Listener

router = APIRouter(tags=["events"])
MOST_STREAMS = 50
"""Of one person, to one process: more tabs and programs than anyone has, and no burden yet."""
RETRY_SECONDS = 30
_EXAMPLE = 'retry: 3000\n\nid: 1\nevent: changed\ndata: {"topic":"job","id":"01930000-0000-7000-8000-0000000000d1"}\n\n'


@router.get(
    "/events",
    operation_id="follow_events",
    summary="Live updates, as server-sent events",
    response_class=EventStream,
    status_code=200,
    responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}, "example": _EXAMPLE}}}},
)
async def follow_events(
    request: Request,
    caller: Annotated[Caller, Depends(needs("events:read"))],
    desk: TheDesk,
    last_event_id: Annotated[str | None, Header(max_length=100)] = None,
) -> Response:
    """`changed` names what to read again, `resync` asks to read everything again, `signed_out` is the last one."""
    listener: Listener = request.app.state.listener
    if listener.subscriptions_of(caller.user_id) >= MOST_STREAMS:
        raise TooManyRequests(RETRY_SECONDS)
    notices = listener.subscribe(caller.user_id)
    return EventStream(events(desk, caller, notices, resumed=last_event_id is not None))
