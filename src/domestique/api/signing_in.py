"""From a proven identity to an answer with a session cookie and `Me`."""

from datetime import timedelta
from uuid import UUID

from fastapi import Request, Response

from domestique.api import cookies
from domestique.api.shapes.account import Me
from domestique.bootstrap import House
from domestique.services.errors import NotFound
from domestique.services.open_session import open_session
from domestique.store import accounts, second_factors


async def answer_with_session(house: House, request: Request, response: Response, user_id: UUID, address: str) -> Me:
    lasts = timedelta(days=house.settings.session_max_days)
    agent = request.headers.get("user-agent", "")
    token = await open_session(house.desk, user_id, user_agent=agent, address=address, lasts=lasts)
    https = (house.settings.public_url or "").startswith("https://")
    cookies.give(response, request, token, lasts, https=https)
    request.state.said_once = True
    async with house.desk.database.as_user(user_id) as conn:
        account = await accounts.get(conn, user_id)
        totp_enabled = await second_factors.in_force(conn, user_id)
    if account is None:
        raise NotFound
    return Me.of(account, totp_enabled=totp_enabled, csrf_token=token.csrf_token())
