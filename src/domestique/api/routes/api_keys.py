"""Keys for programs. Only a person at a browser makes and revokes them."""

from uuid import UUID

from fastapi import APIRouter, Request

from domestique.api.caller import InPerson, TheDesk
from domestique.api.shapes.auth import ApiKeyMade, ApiKeys, ApiKeySeen, ApiKeyWish
from domestique.services.create_api_key import create_api_key
from domestique.services.revoke_api_key import revoke_api_key
from domestique.store import api_keys

router = APIRouter(prefix="/auth/api-keys", tags=["auth"])


@router.get("", operation_id="list_api_keys", summary="Your API keys")
async def list_api_keys(caller: InPerson, desk: TheDesk) -> ApiKeys:
    async with desk.database.as_user(caller.user_id) as conn:
        keys = await api_keys.all_of(conn, caller.user_id)
    return ApiKeys(items=[ApiKeySeen.of(key) for key in keys])


@router.post("", operation_id="create_api_key", summary="Make an API key, shown once", status_code=201)
async def make_api_key(wish: ApiKeyWish, caller: InPerson, desk: TheDesk, request: Request) -> ApiKeyMade:
    request.state.said_once = True
    made, key = await create_api_key(
        desk,
        caller.user_id,
        name=wish.name,
        scopes=wish.scopes,
        expires_at=wish.expires_at,
        address=caller.address,
    )
    return ApiKeyMade.with_key(made, key)


@router.delete("/{key_id}", operation_id="revoke_api_key", summary="Revoke an API key", status_code=204)
async def remove_api_key(key_id: UUID, caller: InPerson, desk: TheDesk) -> None:
    await revoke_api_key(desk, caller.user_id, key_id, address=caller.address)
