"""The shapes of our secrets: a session's cookie and an API key. Chance comes in from outside."""

import base64
import binascii
import hmac
import re
from dataclasses import dataclass, field
from uuid import UUID

SECRET_BYTES = 32
_KEY = re.compile(r"dom_([a-z2-7]{8})_([A-Za-z0-9_-]{43})")


@dataclass(frozen=True, slots=True)
class SessionToken:
    """The user's id stands in it, so that looking it up needs no view across users."""

    user_id: UUID
    secret: bytes = field(repr=False)

    def cookie(self) -> str:
        return _to_text(self.user_id.bytes + self.secret)

    def csrf_token(self) -> str:
        """Derived, so nothing more needs storing, and useless without the cookie."""
        return _to_text(hmac.digest(self.secret, b"csrf", "sha256"))


def read_session_token(text: str) -> SessionToken | None:
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    return SessionToken(UUID(bytes=raw[:16]), raw[16:]) if len(raw) == 16 + SECRET_BYTES else None


def make_api_key(randomness: bytes) -> tuple[str, str]:
    """(prefix, secret) from at least 37 random bytes: five for the name people see, 32 nobody can guess."""
    if len(randomness) < 5 + SECRET_BYTES:
        raise ValueError("37 random bytes are needed")
    return base64.b32encode(randomness[:5]).decode().lower(), _to_text(randomness[5 : 5 + SECRET_BYTES])


def join_api_key(prefix: str, secret: str) -> str:
    return f"dom_{prefix}_{secret}"


def split_api_key(key: str) -> tuple[str, str] | None:
    found = _KEY.fullmatch(key)
    return (found[1], found[2]) if found else None


def make_recovery_code(randomness: bytes) -> str:
    """Ten random bytes as people can type them: no 0, 1, 8, 9 to confuse, four groups."""
    letters = base64.b32encode(randomness[:10]).decode().lower()
    return "-".join(letters[start : start + 4] for start in range(0, 16, 4))


def tidy_recovery_code(typed: str) -> str | None:
    """As it was given out, whatever the person made of dashes, spaces and capitals."""
    letters = re.sub(r"[\s-]", "", typed).lower()
    if not re.fullmatch(r"[a-z2-7]{16}", letters):
        return None
    return "-".join(letters[start : start + 4] for start in range(0, 16, 4))


def _to_text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
