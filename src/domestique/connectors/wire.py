"""What a client is handed with a connection: its secret, where to call, the clock, and who counts what goes out."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

Secret = Mapping[str, str]
"""A connection's credential, sealed in the store; only its connector knows the names inside."""


@dataclass(slots=True)
class Tally:
    """Counted by the client on every request, failed ones too. `hosts` by name, for the ledger of what left."""

    requests: int = 0
    sent_bytes: int = 0
    received_bytes: int = 0
    hosts: dict[str, int] = field(default_factory=dict)

    def count(self, host: str, sent: int, received: int) -> None:
        self.requests += 1
        self.sent_bytes += sent
        self.received_bytes += received
        self.hosts[host] = self.hosts.get(host, 0) + 1


@dataclass(frozen=True, slots=True)
class Wire:
    """`keep` stores a credential that changed; a client calls it before it uses the new one, so that a rotated token is
    never lost. `addresses` override the declaration's, by name. `sleep` is what spacing waits with."""

    secret: Secret = field(repr=False)
    keep: Callable[[Secret], Awaitable[None]]
    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]]
    addresses: Mapping[str, str] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)
