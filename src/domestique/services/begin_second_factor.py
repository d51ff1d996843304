"""Offering a second factor: a new secret, not in force until a code from it came back."""

from dataclasses import dataclass, field
from uuid import UUID

from pyotp import TOTP, random_base32

from domestique.services.desk import Desk
from domestique.services.errors import NotFound, SecondFactorOn
from domestique.store import accounts, second_factors

ISSUER = "Domestique"


@dataclass(frozen=True, slots=True)
class Offer:
    secret: str = field(repr=False)
    uri: str = field(repr=False)


async def begin_second_factor(desk: Desk, user_id: UUID) -> Offer:
    secret = random_base32()
    async with desk.database.as_user(user_id) as conn:
        account = await accounts.get(conn, user_id)
        if account is None:
            raise NotFound
        if not await second_factors.offer(conn, user_id, desk.secrets.seal(secret), now=desk.now()):
            raise SecondFactorOn
    return Offer(secret, TOTP(secret).provisioning_uri(name=account.email, issuer_name=ISSUER))
