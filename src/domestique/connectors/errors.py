"""What can go wrong outside. Every vendor's error becomes one of these; a status code never leaves this room.

`code` is a stable word with a sentence in locales/*/connections.json (`trouble.<code>`), `detail` a line for the log.
Neither ever holds a secret, nor a piece of an answer longer than a line.
"""

from datetime import datetime


class ConnectorError(Exception):
    """`maybe_done`: a write was sent and what came back does not tell whether it was done (no answer, or one that
    cannot be read), so that whoever sent it has to look before sending it again."""

    def __init__(self, code: str, detail: str = "", *, maybe_done: bool = False) -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail
        self.maybe_done = maybe_done


class AuthExpired(ConnectorError):
    """The person has to do something: another key, another sign-in, a subscription. Never tried again by itself.

    bad_credentials, key_expired, key_revoked, token_inactive, scope_missing, app_inactive, sign_in_blocked.
    """


class WrongCode(ConnectorError):
    """The one-time code was wrong; the same sign-in may be answered again."""


class RateLimited(ConnectorError):
    """Too many requests, or a wall of the vendor's (a challenge page). `until` as the vendor said, None: it did not."""

    def __init__(self, code: str, detail: str = "", *, until: datetime | None = None, maybe_done: bool = False) -> None:
        super().__init__(code, detail, maybe_done=maybe_done)
        self.until = until


class Unavailable(ConnectorError):
    """Down, slow, or the line broke; worth trying again."""


class ShapeChanged(ConnectorError):
    """An answer that is not what the documentation says. `body` is kept raw, for whoever mends the mapping."""

    def __init__(self, code: str, detail: str = "", *, body: bytes = b"", maybe_done: bool = False) -> None:
        super().__init__(code, detail, maybe_done=maybe_done)
        self.body = body


class Refused(ConnectorError):
    """Understood, and no: a limit of the account, a workout it cannot take. Trying again would not help."""


class Missing(ConnectorError):
    """The object is not there (any more)."""
