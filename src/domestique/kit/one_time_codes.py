"""Time-based one-time codes (RFC 6238): six digits, thirty seconds, SHA-1, as every authenticator app expects."""

import hmac
from datetime import datetime

from pyotp import HOTP

SECONDS = 30
DIGITS = 6


def step_at(at: datetime) -> int:
    return int(at.timestamp()) // SECONDS


def code_of(secret: str, step: int) -> str:
    """`secret` in base 32."""
    return str(HOTP(secret, digits=DIGITS).at(step))


def matching_step(secret: str, typed: str, *, at: datetime) -> int | None:
    """The step the code belongs to: now, one before or one after, for clocks that are a little off."""
    code = typed.replace(" ", "")
    now, found = step_at(at), None
    for step in (now - 1, now, now + 1):
        if hmac.compare_digest(code_of(secret, step).encode(), code.encode()):
            found = step
    return found
