"""Where one is signed in, and ending it."""

from datetime import timedelta
from uuid import UUID

from fastapi import APIRouter

from domestique.api.caller import InPerson, TheDesk, TheHouse
from domestique.api.shapes.auth import Sessions, SessionSeen
from domestique.services.sign_out import sign_out
from domestique.store import sessions

router = APIRouter(prefix="/auth/sessions", tags=["auth"])


@router.get("", operation_id="list_sessions", summary="Where you are signed in")
async def list_sessions(caller: InPerson, house: TheHouse) -> Sessions:
    idle = timedelta(days=house.settings.session_days)
    async with house.desk.database.as_user(caller.user_id) as conn:
        live = await sessions.live(conn, caller.user_id, now=house.desk.now(), idle=idle)
    return Sessions(items=[SessionSeen.of(session, caller.session_id) for session in live])


@router.delete("/{session_id}", operation_id="end_session", summary="Sign out elsewhere", status_code=204)
async def end_session(session_id: UUID, caller: InPerson, desk: TheDesk) -> None:
    await sign_out(desk, caller.user_id, session_id, address=caller.address)
